package dev.cresset;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_FLOAT;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.MemorySegment;
import java.lang.ref.Reference;
import java.util.Arrays;
import java.util.function.Consumer;

/** Between Java's arrays and a tensor's memory. */
final class TensorData {

    private TensorData() {}

    static float[] floats(Tensor tensor) {
        float[] values = new float[count(tensor)];
        read(tensor, DType.FLOAT32, data -> MemorySegment.copy(data, JAVA_FLOAT, 0, values, 0, values.length));
        return values;
    }

    static double[] doubles(Tensor tensor) {
        double[] values = new double[count(tensor)];
        read(tensor, DType.FLOAT64, data -> MemorySegment.copy(data, JAVA_DOUBLE, 0, values, 0, values.length));
        return values;
    }

    static long[] longs(Tensor tensor) {
        long[] values = new long[count(tensor)];
        read(tensor, DType.INT64, data -> MemorySegment.copy(data, JAVA_LONG, 0, values, 0, values.length));
        return values;
    }

    static int[] ints(Tensor tensor) {
        int[] values = new int[count(tensor)];
        read(tensor, DType.INT32, data -> MemorySegment.copy(data, JAVA_INT, 0, values, 0, values.length));
        return values;
    }

    static short[] shorts(Tensor tensor) {
        short[] values = new short[count(tensor)];
        read(tensor, DType.INT16, data -> MemorySegment.copy(data, JAVA_SHORT, 0, values, 0, values.length));
        return values;
    }

    static byte[] bytes(Tensor tensor) {
        byte[] values = new byte[count(tensor)];
        DType dtype = tensor.dtype() == DType.INT8 ? DType.INT8 : DType.UINT8;
        read(tensor, dtype, data -> MemorySegment.copy(data, JAVA_BYTE, 0, values, 0, values.length));
        return values;
    }

    static boolean[] booleans(Tensor tensor) {
        boolean[] values = new boolean[count(tensor)];
        read(tensor, DType.BOOL, data -> {
            for (int i = 0; i < values.length; i++) {
                values[i] = data.get(JAVA_BYTE, i) != 0;
            }
        });
        return values;
    }

    private static int count(Tensor tensor) {
        long numel = tensor.numel();
        if (numel > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException("a Java array cannot hold the " + numel + " elements of the tensor");
        }
        return (int) numel;
    }

    /** Shows {@code action} the elements as one dense block of that type on the CPU. */
    static void read(Tensor tensor, DType dtype, Consumer<MemorySegment> action) {
        if (tensor.dtype().isQuantized()) {
            throw new IllegalArgumentException(
                    "a tensor of " + tensor.dtype() + " has no plain elements: call dequantize() or intRepr() first");
        }
        if (tensor.layout() != Layout.STRIDED) {
            throw new IllegalArgumentException(
                    "a tensor of layout " + tensor.layout() + " has no array of elements: call toDense() first");
        }
        try (var _ = Torch.noGrad();
                Scope _ = Scope.open()) {
            Tensor dense = written(tensor.to(Device.CPU, dtype).contiguous());
            try {
                action.accept(dense.data(dense.numel() * dtype.itemSize()));
            } finally {
                Reference.reachabilityFence(dense);
            }
        }
    }

    /** LibTorch may note on a tensor that its memory is to be taken with the other sign, or that all of it is zero. */
    private static Tensor written(Tensor dense) {
        return dense.isNeg() || Aten._isZerotensor(dense) ? dense.clone() : dense;
    }

    static Tensor of(float[] values, long... shape) {
        Tensor tensor = allocate(values.length, DType.FLOAT32, shape);
        MemorySegment.copy(values, 0, segment(tensor), JAVA_FLOAT, 0, values.length);
        return tensor;
    }

    static Tensor of(double[] values, long... shape) {
        Tensor tensor = allocate(values.length, DType.FLOAT64, shape);
        MemorySegment.copy(values, 0, segment(tensor), JAVA_DOUBLE, 0, values.length);
        return tensor;
    }

    static Tensor of(long[] values, long... shape) {
        Tensor tensor = allocate(values.length, DType.INT64, shape);
        MemorySegment.copy(values, 0, segment(tensor), JAVA_LONG, 0, values.length);
        return tensor;
    }

    static Tensor of(int[] values, long... shape) {
        Tensor tensor = allocate(values.length, DType.INT32, shape);
        MemorySegment.copy(values, 0, segment(tensor), JAVA_INT, 0, values.length);
        return tensor;
    }

    static Tensor of(short[] values, long... shape) {
        Tensor tensor = allocate(values.length, DType.INT16, shape);
        MemorySegment.copy(values, 0, segment(tensor), JAVA_SHORT, 0, values.length);
        return tensor;
    }

    static Tensor of(byte[] values, long... shape) {
        Tensor tensor = allocate(values.length, DType.UINT8, shape);
        MemorySegment.copy(values, 0, segment(tensor), JAVA_BYTE, 0, values.length);
        return tensor;
    }

    static Tensor of(boolean[] values, long... shape) {
        Tensor tensor = allocate(values.length, DType.BOOL, shape);
        MemorySegment data = segment(tensor);
        for (int i = 0; i < values.length; i++) {
            data.set(JAVA_BYTE, i, (byte) (values[i] ? 1 : 0));
        }
        return tensor;
    }

    static Tensor of(MemorySegment values, DType dtype, long... shape) {
        long bytes = Sizes.numel(shape) * dtype.itemSize();
        if (values.byteSize() != bytes) {
            throw new IllegalArgumentException("a tensor of shape " + Arrays.toString(shape) + " and " + dtype + " has "
                    + bytes + " bytes, but the memory has " + values.byteSize());
        }
        Tensor tensor = Torch.empty(shape, dtype);
        segment(tensor).copyFrom(values);
        return tensor;
    }

    /** The new tensor is reachable through its caller, which is still to return it. */
    private static MemorySegment segment(Tensor tensor) {
        return tensor.data(tensor.numel() * tensor.dtype().itemSize());
    }

    private static Tensor allocate(int count, DType dtype, long... shape) {
        if (Sizes.numel(shape) != count) {
            throw new IllegalArgumentException("a tensor of shape " + Arrays.toString(shape) + " has "
                    + Sizes.numel(shape) + " elements, but the array has " + count);
        }
        return Torch.empty(shape, dtype);
    }
}
