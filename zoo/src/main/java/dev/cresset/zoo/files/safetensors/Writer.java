package dev.cresset.zoo.files.safetensors;

import dev.cresset.DType;
import dev.cresset.Device;
import dev.cresset.Scope;
import dev.cresset.Storage;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Writes safetensors files: the header's length in 8 bytes, the header, the tensors' bytes. */
public final class Writer {

    /** The alignment of the data, so that the tensors of a mapped file are aligned for operators. */
    private static final int ALIGNMENT = 64;

    private static final long CHUNK = 1 << 24;

    private final Map<String, Tensor> tensors;
    private final List<Entry> entries;
    private final byte[] header;

    /**
     * Prepares tensors for writing: plans their positions, and makes the header.
     *
     * @param tensors the tensors by name; they must not change until they are written
     * @throws IllegalArgumentException if the format does not have a tensor's dtype or layout
     */
    public Writer(Map<String, Tensor> tensors) {
        this.tensors = tensors;
        entries = Header.of(tensors);
        byte[] json = HeaderJson.write(entries);
        int padding = Math.floorMod(-(Long.BYTES + json.length), ALIGNMENT);
        header = Arrays.copyOf(json, json.length + padding);
        Arrays.fill(header, json.length, header.length, (byte) ' ');
    }

    /**
     * Writes the file.
     *
     * @param out an empty file
     * @throws IOException if it cannot be written
     */
    public void write(FileChannel out) throws IOException {
        write(
                out,
                ByteBuffer.allocate(Long.BYTES)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putLong(header.length)
                        .flip());
        write(out, ByteBuffer.wrap(header));
        for (Entry entry : entries) {
            write(out, tensors.get(entry.name()));
        }
    }

    private static void write(FileChannel out, Tensor tensor) throws IOException {
        if (tensor.numel() == 0) {
            return;
        }
        try (var _ = Torch.noGrad();
                Scope _ = Scope.open()) {
            Tensor bytes = tensor.resolveConj()
                    .resolveNeg()
                    .to(Device.CPU)
                    .contiguous()
                    .reshape(tensor.numel())
                    .view(DType.UINT8);
            MemorySegment memory = Storage.of(bytes).segment().asSlice(bytes.storageOffset(), bytes.numel());
            for (long done = 0; done < memory.byteSize(); done += CHUNK) {
                long length = Math.min(CHUNK, memory.byteSize() - done);
                write(out, memory.asSlice(done, length).asByteBuffer());
            }
        }
    }

    private static void write(FileChannel out, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            out.write(bytes);
        }
    }
}
