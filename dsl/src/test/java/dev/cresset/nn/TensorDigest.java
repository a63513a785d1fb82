package dev.cresset.nn;

import dev.cresset.DType;
import dev.cresset.Tensor;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32;

/** A checksum of a tensor's bytes: equal to the last bit or not. */
public final class TensorDigest {

    private TensorDigest() {}

    public static String of(Tensor tensor) {
        ByteBuffer bytes = ByteBuffer.allocate((int) tensor.numel() * 8).order(ByteOrder.LITTLE_ENDIAN);
        if (tensor.dtype() == DType.FLOAT32) {
            for (float value : tensor.toFloatArray()) {
                bytes.putFloat(value);
            }
        } else if (tensor.dtype() == DType.FLOAT64) {
            for (double value : tensor.toDoubleArray()) {
                bytes.putDouble(value);
            }
        } else {
            for (long value : tensor.toLongArray()) {
                bytes.putLong(value);
            }
        }
        CRC32 checksum = new CRC32();
        checksum.update(bytes.flip());
        return "%08x".formatted(checksum.getValue());
    }
}
