package dev.cresset;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.ReadOnlyBufferException;
import java.nio.ShortBuffer;
import java.util.Arrays;

/**
 * Between Java's buffers and a tensor's memory.
 *
 * @param dtype what the buffer's elements are
 * @param layout how they stand in memory
 */
record TensorBuffers(DType dtype, ValueLayout layout) {

    private static TensorBuffers of(Buffer buffer) {
        return switch (buffer) {
            case FloatBuffer floats ->
                new TensorBuffers(DType.FLOAT32, ValueLayout.JAVA_FLOAT_UNALIGNED.withOrder(floats.order()));
            case DoubleBuffer doubles ->
                new TensorBuffers(DType.FLOAT64, ValueLayout.JAVA_DOUBLE_UNALIGNED.withOrder(doubles.order()));
            case LongBuffer longs ->
                new TensorBuffers(DType.INT64, ValueLayout.JAVA_LONG_UNALIGNED.withOrder(longs.order()));
            case IntBuffer ints ->
                new TensorBuffers(DType.INT32, ValueLayout.JAVA_INT_UNALIGNED.withOrder(ints.order()));
            case ShortBuffer shorts ->
                new TensorBuffers(DType.INT16, ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(shorts.order()));
            case ByteBuffer _ -> new TensorBuffers(DType.UINT8, ValueLayout.JAVA_BYTE);
            default ->
                throw new IllegalArgumentException(
                        "no tensor has the elements of a " + buffer.getClass().getSimpleName());
        };
    }

    private ValueLayout here() {
        return layout.withOrder(ByteOrder.nativeOrder());
    }

    static Tensor tensor(Buffer values, long... shape) {
        TensorBuffers kind = of(values);
        if (Sizes.numel(shape) != values.remaining()) {
            throw new IllegalArgumentException("a tensor of shape " + Arrays.toString(shape) + " has "
                    + Sizes.numel(shape) + " elements, but the buffer has " + values.remaining() + " left");
        }
        Tensor tensor = Torch.empty(shape, kind.dtype);
        MemorySegment memory = tensor.data((long) values.remaining() * kind.dtype.itemSize());
        MemorySegment.copy(MemorySegment.ofBuffer(values), kind.layout, 0, memory, kind.here(), 0, values.remaining());
        return tensor;
    }

    static void copy(Tensor tensor, Buffer target) {
        TensorBuffers kind = of(target);
        if (target.isReadOnly()) {
            throw new ReadOnlyBufferException();
        }
        if (tensor.numel() > target.remaining()) {
            throw new IllegalArgumentException("the buffer has room for " + target.remaining()
                    + " elements, but the tensor has " + tensor.numel());
        }
        int count = (int) tensor.numel();
        DType read = target instanceof ByteBuffer && tensor.dtype() == DType.INT8 ? DType.INT8 : kind.dtype;
        TensorData.read(
                tensor,
                read,
                data -> MemorySegment.copy(
                        data, kind.here(), 0, MemorySegment.ofBuffer(target), kind.layout, 0, count));
        target.position(target.position() + count);
    }
}
