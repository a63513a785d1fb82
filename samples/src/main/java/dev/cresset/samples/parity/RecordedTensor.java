package dev.cresset.samples.parity;

import dev.cresset.DType;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A tensor of a recording: {@code {"dtype": "float32", "shape": [2], "data": BASE64}}.
 *
 * @param dtype the type of its elements
 * @param shape the extent of each dimension
 * @param data its elements in this machine's order of bytes, little endian, the last dimension varying fastest; of quantised ones the
 *     integers
 */
record RecordedTensor(DType dtype, long[] shape, byte[] data) {

    /** @throws RecordingException if the object is no tensor, or has too much or too little data for its shape */
    static RecordedTensor of(Map<?, ?> json) {
        DType dtype = dtype(json.get("dtype"));
        long[] shape = shape(json.get("shape"));
        byte[] data = data(json.get("data"));
        long expected = dtype.itemSize();
        for (long size : shape) {
            expected = Math.multiplyExact(expected, size);
        }
        if (data.length != expected) {
            throw new RecordingException(
                    "a tensor's \"data\" has " + data.length + " bytes, its shape and dtype ask for " + expected);
        }
        return new RecordedTensor(dtype, shape, data);
    }

    private static DType dtype(Object json) {
        try {
            return DType.valueOf(
                    String.valueOf(json).replaceFirst("^torch\\.", "").toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new RecordingException("a tensor's \"dtype\" is none of PyTorch's: " + json, e);
        }
    }

    private static long[] shape(Object json) {
        boolean sizes = json instanceof List<?> list
                && list.stream()
                        .allMatch(size -> size instanceof Long number && number >= 0 && number <= Integer.MAX_VALUE);
        if (!sizes) {
            throw new RecordingException("a tensor's \"shape\" is no list of sizes: " + json);
        }
        return ((List<?>) json).stream().mapToLong(size -> (Long) size).toArray();
    }

    private static byte[] data(Object json) {
        if (!(json instanceof String text)) {
            throw new RecordingException("a tensor's \"data\" is no string");
        }
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new RecordingException("a tensor's \"data\" is no base64: " + e.getMessage(), e);
        }
    }

    /** @return the tensor; of a quantised dtype, the integers */
    Tensor make() {
        MemorySegment memory = MemorySegment.ofBuffer(
                ByteBuffer.allocateDirect(data.length).put(data).flip());
        return Torch.tensor(memory, integers(), shape);
    }

    private DType integers() {
        return switch (dtype) {
            case QINT8 -> DType.INT8;
            case QINT32 -> DType.INT32;
            case QUINT8, QUINT4X2, QUINT2X4 -> DType.UINT8;
            default -> dtype;
        };
    }
}
