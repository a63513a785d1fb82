package dev.cresset;

import java.math.BigInteger;
import java.nio.Buffer;
import java.util.List;

/** A tensor's elements as Java's values, and as other dtypes. Use it as {@link Tensor}'s. */
public abstract class TensorValues extends TensorProperties {

    TensorValues(long address) {
        super(address);
    }

    // ---- The one element of a tensor ----

    /**
     * Its one element; of {@link DType#BOOL}, 1 or 0. An integer beyond 2<sup>53</sup> is rounded: {@link #itemLong()} is exact.
     *
     * @return the element as a double
     * @throws dev.cresset.error.TorchException if it has not exactly one element
     * @throws IllegalStateException if the element is complex
     * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.Tensor.item.html">torch.Tensor.item</a>
     */
    public double item() {
        Number number = itemNumber();
        if (number instanceof Complex) {
            throw new IllegalStateException("the element " + number + " is complex: itemComplex() reads it");
        }
        return number.doubleValue();
    }

    /**
     * {@return its one element, rounded to a float}
     *
     * @throws dev.cresset.error.TorchException if it has not exactly one element
     * @throws IllegalStateException if the element is complex
     */
    public float itemFloat() {
        return (float) item();
    }

    /**
     * {@return its one element as a long, rounded towards zero}
     *
     * @throws dev.cresset.error.TorchException if it has not exactly one element
     * @throws IllegalStateException if the element is complex
     * @throws ArithmeticException if it is not a number or beyond a long
     */
    public long itemLong() {
        return switch (itemNumber()) {
            case Long integer -> integer;
            case BigInteger integer -> integer.longValueExact();
            default -> truncated(item());
        };
    }

    private static long truncated(double value) {
        // The largest long is no double: 2^63 is the next one.
        if (!(value >= Long.MIN_VALUE && value < -(double) Long.MIN_VALUE)) {
            throw new ArithmeticException("the element " + value + " is no long");
        }
        return (long) value;
    }

    /**
     * {@return its one element as an int, rounded towards zero}
     *
     * @throws dev.cresset.error.TorchException if it has not exactly one element
     * @throws IllegalStateException if the element is complex
     * @throws ArithmeticException if it is not a number or beyond an int
     */
    public int itemInt() {
        return Math.toIntExact(itemLong());
    }

    /**
     * {@return whether its one element is not zero}
     *
     * @throws dev.cresset.error.TorchException if it has not exactly one element
     */
    public boolean itemBoolean() {
        return isNonzero();
    }

    /**
     * {@return its one element as a complex number}
     *
     * @throws dev.cresset.error.TorchException if it has not exactly one element
     */
    public Complex itemComplex() {
        Number number = itemNumber();
        return number instanceof Complex complex ? complex : new Complex(number.doubleValue(), 0);
    }

    /**
     * {@return its one element as what it is: a {@code Double}, a {@code Long}, beyond that a {@code BigInteger}, or a {@link Complex}; 1
     * or 0 for a truth value}
     *
     * @throws dev.cresset.error.TorchException if it has not exactly one element
     */
    @Override
    public Number itemNumber() {
        return super.itemNumber();
    }

    // ---- All elements ----

    /**
     * All elements in lists of lists: {@code [[1.0, 2.0], [3.0, 4.0]]}.
     *
     * @return a list for each depth, of {@code Double}, {@code Long}, {@code Boolean} or {@link Complex}
     * @throws IllegalStateException if it has no dimensions: {@link #item()} reads its one element
     * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.Tensor.tolist.html">torch.Tensor.tolist</a>
     */
    public List<?> tolist() {
        if (dim() == 0) {
            throw new IllegalStateException("a tensor without dimensions is no list: item() reads its one element");
        }
        return NestedList.of(self());
    }

    /** {@return its elements as floats, the last dimension varying fastest} */
    public float[] toFloatArray() {
        return TensorData.floats(self());
    }

    /** {@return its elements as doubles, the last dimension varying fastest} */
    public double[] toDoubleArray() {
        return TensorData.doubles(self());
    }

    /** {@return its elements as longs, the last dimension varying fastest} */
    public long[] toLongArray() {
        return TensorData.longs(self());
    }

    /** {@return its elements as ints, the last dimension varying fastest} */
    public int[] toIntArray() {
        return TensorData.ints(self());
    }

    /** {@return its elements as bytes, the last dimension varying fastest; an {@link DType#UINT8} above 127 becomes negative} */
    public byte[] toByteArray() {
        return TensorData.bytes(self());
    }

    /** {@return its elements as truth values, the last dimension varying fastest} */
    public boolean[] toBooleanArray() {
        return TensorData.booleans(self());
    }

    /** {@return its elements as shorts, the last dimension varying fastest} */
    public short[] toShortArray() {
        return TensorData.shorts(self());
    }

    /**
     * Copies it to a nested array of the type that its dtype suggests: {@code float[][]} for a matrix of {@link DType#FLOAT32}.
     *
     * @return such an array; a {@code Number} for a tensor without dimensions
     * @throws IllegalArgumentException if no array holds its elements, as complex ones
     */
    public Object toArray() {
        return dim() == 0 ? itemNumber() : NestedArray.array(self(), NestedArray.typeOf(dtype(), dim()));
    }

    /**
     * Copies it to a nested array: {@code float[][] rows = matrix.toArray(float[][].class)}.
     *
     * @param <A> the array's type
     * @param type of float, double, long, int, short, byte or boolean; the elements are converted as {@code to(dtype)} does
     * @return an array of that type
     * @throws IllegalArgumentException if it has not a depth for each dimension, or other elements
     */
    public <A> A toArray(Class<A> type) {
        return type.cast(NestedArray.array(self(), type));
    }

    /**
     * Copies its elements to a buffer, the last dimension varying fastest, from the buffer's position on, which moves behind them. To see
     * a tensor's memory without copying, there is {@link Storage#segment()}.
     *
     * @param target of float, double, long, int, short or byte in either order of bytes; the elements are converted
     * @throws IllegalArgumentException if there is too little room, or it is a {@code CharBuffer}
     * @throws java.nio.ReadOnlyBufferException if it cannot be written to
     */
    public void copyTo(Buffer target) {
        TensorBuffers.copy(self(), target);
    }

    // ---- Conversions: a name that is one of Java's words has an underscore; a tensor's dtype never changes in place
    // ----

    /** {@return its elements as 32-bit floating point, {@link DType#FLOAT32}: PyTorch's {@code float()}} */
    public Tensor float_() {
        return self().to(DType.FLOAT32);
    }

    /** {@return its elements as 64-bit floating point, {@link DType#FLOAT64}: PyTorch's {@code double()}} */
    public Tensor double_() {
        return self().to(DType.FLOAT64);
    }

    /** {@return its elements as 16-bit floating point, {@link DType#FLOAT16}: PyTorch's {@code half()}} */
    public Tensor half() {
        return self().to(DType.FLOAT16);
    }

    /** {@return its elements as 16-bit floating point with the exponent of 32-bit ones, {@link DType#BFLOAT16}: PyTorch's {@code bfloat16()}} */
    public Tensor bfloat16() {
        return self().to(DType.BFLOAT16);
    }

    /** {@return its elements as 64-bit integers, {@link DType#INT64}: PyTorch's {@code long()}} */
    public Tensor long_() {
        return self().to(DType.INT64);
    }

    /** {@return its elements as 32-bit integers, {@link DType#INT32}: PyTorch's {@code int()}} */
    public Tensor int_() {
        return self().to(DType.INT32);
    }

    /** {@return its elements as 16-bit integers, {@link DType#INT16}: PyTorch's {@code short()}} */
    public Tensor short_() {
        return self().to(DType.INT16);
    }

    /** {@return its elements as signed 8-bit integers, {@link DType#INT8}: PyTorch's {@code char()}} */
    public Tensor char_() {
        return self().to(DType.INT8);
    }

    /** {@return its elements as unsigned 8-bit integers, {@link DType#UINT8}: PyTorch's {@code byte()}} */
    public Tensor byte_() {
        return self().to(DType.UINT8);
    }

    /** {@return its elements as truth values, {@link DType#BOOL}: PyTorch's {@code bool()}} */
    public Tensor bool() {
        return self().to(DType.BOOL);
    }

    /** {@return its elements as complex numbers of 32-bit parts, {@link DType#COMPLEX64}: PyTorch's {@code cfloat()}} */
    public Tensor cfloat() {
        return self().to(DType.COMPLEX64);
    }

    /** {@return its elements as complex numbers of 64-bit parts, {@link DType#COMPLEX128}: PyTorch's {@code cdouble()}} */
    public Tensor cdouble() {
        return self().to(DType.COMPLEX128);
    }

    /** {@return this tensor in the memory of the CPU; one that shares its memory if it is there already} */
    public Tensor cpu() {
        return self().to(Device.CPU);
    }

    /**
     * {@return this tensor on the current CUDA device; one that shares its memory if it is there already}
     *
     * @throws dev.cresset.error.CudaNotAvailableException if there is no CUDA device
     */
    public Tensor cuda() {
        return self().to(Device.cuda());
    }
}
