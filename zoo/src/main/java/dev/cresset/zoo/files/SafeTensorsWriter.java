package dev.cresset.zoo.files;

import dev.cresset.DType;
import dev.cresset.Device;
import dev.cresset.GradMode;
import dev.cresset.Scope;
import dev.cresset.Tensor;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Writes safetensors files: the header's length in 8 bytes, the header, the tensors' bytes. */
final class SafeTensorsWriter {

    /** The header is padded to this, so that the data begin aligned. */
    private static final int ALIGNMENT = 8;

    private static final int CHUNK_BYTES = 1 << 24;

    private SafeTensorsWriter() {}

    static void write(Map<String, Tensor> tensors, OutputStream output) throws IOException {
        List<SafeTensorsEntry> entries = SafeTensorsHeader.of(tensors);
        byte[] json = SafeTensorsJson.write(entries);
        byte[] header = Arrays.copyOf(json, Math.ceilDiv(json.length, ALIGNMENT) * ALIGNMENT);
        Arrays.fill(header, json.length, header.length, (byte) ' ');
        output.write(ByteBuffer.allocate(Long.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(header.length)
                .array());
        output.write(header);
        for (SafeTensorsEntry entry : entries) {
            writeData(tensors.get(entry.name()), output);
        }
    }

    /** In pieces, because a Java array has at most 2 GiB. */
    private static void writeData(Tensor tensor, OutputStream output) throws IOException {
        try (GradMode mode = GradMode.disabled();
                Scope scope = Scope.open()) {
            Tensor bytes =
                    tensor.to(Device.CPU).contiguous().reshape(tensor.numel()).view(DType.UINT8);
            for (long start = 0; start < bytes.numel(); start += CHUNK_BYTES) {
                long length = Math.min(CHUNK_BYTES, bytes.numel() - start);
                output.write(bytes.narrow(0, start, length).toByteArray());
            }
        }
    }
}
