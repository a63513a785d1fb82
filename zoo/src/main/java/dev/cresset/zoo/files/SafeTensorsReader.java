package dev.cresset.zoo.files;

import dev.cresset.DType;
import dev.cresset.GradMode;
import dev.cresset.Scope;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads safetensors files. */
final class SafeTensorsReader {

    /** The reference implementation's limit, in bytes. */
    private static final long MAX_HEADER = 100_000_000;

    private static final int CHUNK_BYTES = 1 << 24;

    private SafeTensorsReader() {}

    /** @throws TensorFileException if it is no such file; without the file's name */
    static Map<String, Tensor> read(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            byte[] header = header(channel);
            long dataBytes = channel.size() - channel.position();
            Map<String, SafeTensorsEntry> entries = SafeTensorsHeader.checked(SafeTensorsJson.read(header), dataBytes);
            return tensors(channel, entries);
        }
    }

    private static byte[] header(FileChannel channel) throws IOException {
        if (channel.size() < Long.BYTES) {
            throw new TensorFileException("it has " + channel.size() + " bytes");
        }
        long length = ByteBuffer.wrap(bytes(channel, Long.BYTES))
                .order(ByteOrder.LITTLE_ENDIAN)
                .getLong();
        if (length < 0 || length > MAX_HEADER) {
            throw new TensorFileException("its header would have " + Long.toUnsignedString(length) + " bytes");
        }
        if (length > channel.size() - Long.BYTES) {
            throw new TensorFileException("its header has " + length + " bytes, but " + (channel.size() - Long.BYTES)
                    + " are there: the file is truncated");
        }
        return bytes(channel, (int) length);
    }

    /** All of them or, if one fails, none. */
    private static Map<String, Tensor> tensors(FileChannel channel, Map<String, SafeTensorsEntry> entries)
            throws IOException {
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        long data = channel.position();
        try (Scope scope = Scope.open()) {
            for (SafeTensorsEntry entry : entries.values()) {
                channel.position(data + entry.begin());
                tensors.put(entry.name(), tensor(channel, entry));
            }
            tensors.values().forEach(Tensor::moveToOuterScope);
        }
        return tensors;
    }

    private static Tensor tensor(FileChannel channel, SafeTensorsEntry entry) throws IOException {
        Tensor tensor = Torch.empty(entry.sizes(), entry.dtype());
        if (entry.bytes() == 0) {
            return tensor;
        }
        try (GradMode mode = GradMode.disabled();
                Scope scope = Scope.open()) {
            Tensor bytes = tensor.view(tensor.numel()).view(DType.UINT8);
            for (long start = 0; start < entry.bytes(); start += CHUNK_BYTES) {
                int length = (int) Math.min(CHUNK_BYTES, entry.bytes() - start);
                bytes.narrow(0, start, length).copy_(Torch.tensor(bytes(channel, length), length));
            }
        }
        return tensor;
    }

    private static byte[] bytes(FileChannel channel, int count) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(count);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer) < 0) {
                throw new EOFException("it has become shorter meanwhile");
            }
        }
        return buffer.array();
    }
}
