package dev.cresset;

import java.lang.foreign.MemorySegment;
import java.lang.reflect.Array;
import java.nio.Buffer;
import java.util.List;

/**
 * Tensors from Java's values; use it as {@link Torch}'s. Numbers that are written one by one, and lists, have the dtype that PyTorch
 * gives to Python's: {@code Torch.tensor(1, 2)} is of {@link DType#INT64}, {@code Torch.tensor(0.5)} of {@link DType#FLOAT32}. Arrays of
 * primitive values keep their type: {@code Torch.tensor(new double[] {0.5})} is of {@link DType#FLOAT64}.
 */
public abstract class TorchCreation extends TorchOperators {

    TorchCreation() {}

    // ---- One number: a tensor without dimensions ----

    /**
     * {@return a tensor without dimensions, of {@link DType#FLOAT32}, PyTorch's dtype for real numbers}
     *
     * @param value the one element
     */
    public static Tensor tensor(double value) {
        return full(new long[0], value, DType.FLOAT32);
    }

    /**
     * {@return a tensor without dimensions, of {@link DType#FLOAT32}}
     *
     * @param value the one element
     */
    public static Tensor tensor(float value) {
        return full(new long[0], value, DType.FLOAT32);
    }

    /**
     * {@return a tensor without dimensions, of {@link DType#INT64}}
     *
     * @param value the one element
     */
    public static Tensor tensor(long value) {
        return full(new long[0], value, DType.INT64);
    }

    /**
     * {@return a tensor without dimensions, of {@link DType#BOOL}}
     *
     * @param value the one element
     */
    public static Tensor tensor(boolean value) {
        return full(new long[0], value, DType.BOOL);
    }

    /**
     * {@return a tensor without dimensions, of the dtype that PyTorch gives to such a number}
     *
     * @param value the one element: a real number, an integer or a {@link Complex}
     */
    public static Tensor tensor(Number value) {
        return ArrayLike.tensor(value);
    }

    // ---- Numbers in a row: a tensor of one dimension ----

    /**
     * {@return a tensor of one dimension and {@link DType#FLOAT32}, PyTorch's dtype for real numbers}
     *
     * @param first the first element
     * @param second the second element
     * @param others the elements after them
     */
    public static Tensor tensor(double first, double second, double... others) {
        return tensor(joined(new double[] {first, second}, others), DType.FLOAT32);
    }

    /**
     * {@return a tensor of one dimension and {@link DType#FLOAT32}}
     *
     * @param first the first element
     * @param second the second element
     * @param others the elements after them
     */
    public static Tensor tensor(float first, float second, float... others) {
        return ArrayLike.tensor(joined(new float[] {first, second}, others));
    }

    /**
     * {@return a tensor of one dimension and {@link DType#INT64}}
     *
     * @param first the first element
     * @param second the second element
     * @param others the elements after them
     */
    public static Tensor tensor(long first, long second, long... others) {
        return ArrayLike.tensor(joined(new long[] {first, second}, others));
    }

    /**
     * {@return a tensor of one dimension and {@link DType#BOOL}}
     *
     * @param first the first element
     * @param second the second element
     * @param others the elements after them
     */
    public static Tensor tensor(boolean first, boolean second, boolean... others) {
        return ArrayLike.tensor(joined(new boolean[] {first, second}, others));
    }

    /**
     * {@return a tensor of one dimension and {@link DType#COMPLEX64}, PyTorch's dtype for complex numbers}
     *
     * @param first the first element
     * @param second the second element
     * @param others the elements after them
     */
    public static Tensor tensor(Complex first, Complex second, Complex... others) {
        return ArrayLike.tensor(joined(new Complex[] {first, second}, others));
    }

    /**
     * {@return a tensor of one dimension and that dtype}
     *
     * @param dtype the type of the elements
     * @param first the first element
     * @param second the second element
     * @param others the elements after them
     */
    public static Tensor tensor(DType dtype, double first, double second, double... others) {
        return tensor(joined(new double[] {first, second}, others), dtype);
    }

    /**
     * {@return a tensor of one dimension and that dtype}
     *
     * @param dtype the type of the elements
     * @param first the first element
     * @param second the second element
     * @param others the elements after them
     */
    public static Tensor tensor(DType dtype, long first, long second, long... others) {
        return tensor(joined(new long[] {first, second}, others), dtype);
    }

    /** The elements of two arrays of one type. */
    private static Object joined(Object first, Object others) {
        int start = Array.getLength(first);
        int more = Array.getLength(others);
        Object all = Array.newInstance(first.getClass().componentType(), start + more);
        System.arraycopy(first, 0, all, 0, start);
        System.arraycopy(others, 0, all, start, more);
        return all;
    }

    // ---- Arrays: the dtype is that of the elements ----

    /**
     * {@return a tensor of shape {@code (values.length)} and {@link DType#FLOAT32}}
     *
     * @param values the elements; the tensor has a copy
     */
    public static Tensor tensor(float[] values) {
        return TensorData.of(values, values.length);
    }

    /**
     * {@return a tensor of that shape and {@link DType#FLOAT32}}
     *
     * @param values the elements, the last dimension varying fastest
     * @param shape the extent of each dimension
     * @throws IllegalArgumentException if the shape has another number of elements than the array
     */
    public static Tensor tensor(float[] values, long... shape) {
        return TensorData.of(values, shape);
    }

    /**
     * {@return a tensor of shape {@code (values.length)} and {@link DType#FLOAT64}}
     *
     * @param values the elements; the tensor has a copy
     */
    public static Tensor tensor(double[] values) {
        return TensorData.of(values, values.length);
    }

    /**
     * {@return a tensor of that shape and {@link DType#FLOAT64}}
     *
     * @param values the elements, the last dimension varying fastest
     * @param shape the extent of each dimension
     * @throws IllegalArgumentException if the shape has another number of elements than the array
     */
    public static Tensor tensor(double[] values, long... shape) {
        return TensorData.of(values, shape);
    }

    /**
     * {@return a tensor of shape {@code (values.length)} and {@link DType#INT64}}
     *
     * @param values the elements; the tensor has a copy
     */
    public static Tensor tensor(long[] values) {
        return TensorData.of(values, values.length);
    }

    /**
     * {@return a tensor of that shape and {@link DType#INT64}}
     *
     * @param values the elements, the last dimension varying fastest
     * @param shape the extent of each dimension
     * @throws IllegalArgumentException if the shape has another number of elements than the array
     */
    public static Tensor tensor(long[] values, long... shape) {
        return TensorData.of(values, shape);
    }

    /**
     * {@return a tensor of shape {@code (values.length)} and {@link DType#INT32}}
     *
     * @param values the elements; the tensor has a copy
     */
    public static Tensor tensor(int[] values) {
        return TensorData.of(values, values.length);
    }

    /**
     * {@return a tensor of that shape and {@link DType#INT32}}
     *
     * @param values the elements, the last dimension varying fastest
     * @param shape the extent of each dimension
     * @throws IllegalArgumentException if the shape has another number of elements than the array
     */
    public static Tensor tensor(int[] values, long... shape) {
        return TensorData.of(values, shape);
    }

    /**
     * {@return a tensor of shape {@code (values.length)} and {@link DType#INT16}}
     *
     * @param values the elements; the tensor has a copy
     */
    public static Tensor tensor(short[] values) {
        return TensorData.of(values, values.length);
    }

    /**
     * {@return a tensor of that shape and {@link DType#INT16}}
     *
     * @param values the elements, the last dimension varying fastest
     * @param shape the extent of each dimension
     * @throws IllegalArgumentException if the shape has another number of elements than the array
     */
    public static Tensor tensor(short[] values, long... shape) {
        return TensorData.of(values, shape);
    }

    /**
     * {@return a tensor of shape {@code (values.length)} and {@link DType#UINT8}: a negative byte is a value above 127}
     *
     * @param values the elements; the tensor has a copy
     */
    public static Tensor tensor(byte[] values) {
        return TensorData.of(values, values.length);
    }

    /**
     * {@return a tensor of that shape and {@link DType#UINT8}: a negative byte is a value above 127}
     *
     * @param values the elements, the last dimension varying fastest
     * @param shape the extent of each dimension
     * @throws IllegalArgumentException if the shape has another number of elements than the array
     */
    public static Tensor tensor(byte[] values, long... shape) {
        return TensorData.of(values, shape);
    }

    /**
     * {@return a tensor of shape {@code (values.length)} and {@link DType#BOOL}}
     *
     * @param values the elements; the tensor has a copy
     */
    public static Tensor tensor(boolean[] values) {
        return TensorData.of(values, values.length);
    }

    /**
     * {@return a tensor of that shape and {@link DType#BOOL}}
     *
     * @param values the elements, the last dimension varying fastest
     * @param shape the extent of each dimension
     * @throws IllegalArgumentException if the shape has another number of elements than the array
     */
    public static Tensor tensor(boolean[] values, long... shape) {
        return TensorData.of(values, shape);
    }

    /**
     * Copies a nested array: {@code Torch.tensor(new float[][] {{1, 2}, {3, 4}})}. Arrays of primitive values keep their type; arrays of
     * objects have the dtype that a list of them has.
     *
     * @param values of numbers, truth values, arrays and lists, in any depth
     * @return a tensor with a dimension for each depth
     * @throws IllegalArgumentException if parts have different lengths or are null, or it holds something else
     */
    public static Tensor tensor(Object[] values) {
        return ArrayLike.tensor(values);
    }

    // ---- Lists, and any data with a dtype or a device ----

    /**
     * Copies a list, as PyTorch does: {@code Torch.tensor(List.of(1, 2.5))}. Integers are {@link DType#INT64}, real numbers
     * {@link DType#FLOAT32}, {@link Complex} ones {@link DType#COMPLEX64}; among each other, numbers become what holds all of them.
     *
     * @param values numbers, truth values, tensors of one element, lists and arrays of these
     * @return a tensor with a dimension for each depth
     * @throws IllegalArgumentException if parts have different lengths or are null, or it holds something else
     */
    public static Tensor tensor(List<?> values) {
        return ArrayLike.tensor(values);
    }

    /**
     * Makes a tensor of a dtype: {@code Torch.tensor(new float[] {1, 2}, DType.FLOAT64)}, {@code Torch.tensor(3, DType.INT32)}.
     *
     * @param data a number, a truth value, a tensor of one element, an array of such values, or a list of them, in any depth
     * @param dtype the type of the elements
     * @return a tensor with a copy of the data
     * @throws IllegalArgumentException if parts have different lengths or are null, the data holds something else, or a number does not
     *     fit the dtype
     */
    public static Tensor tensor(Object data, DType dtype) {
        return ArrayLike.tensor(data, TensorOptions.DEFAULT.dtype(dtype));
    }

    /**
     * Makes a tensor on a device.
     *
     * @param data a number, a truth value, a tensor of one element, an array of such values, or a list of them, in any depth
     * @param device where the elements are to be
     * @return a tensor with a copy of the data
     * @throws IllegalArgumentException if parts have different lengths or are null, or the data holds something else
     */
    public static Tensor tensor(Object data, Device device) {
        return ArrayLike.tensor(data, TensorOptions.DEFAULT.device(device));
    }

    /**
     * Makes a tensor of a dtype on a device.
     *
     * @param data a number, a truth value, a tensor of one element, an array of such values, or a list of them, in any depth
     * @param dtype the type of the elements
     * @param device where the elements are to be
     * @return a tensor with a copy of the data
     * @throws IllegalArgumentException if parts have different lengths or are null, the data holds something else, or a number does not
     *     fit the dtype
     */
    public static Tensor tensor(Object data, DType dtype, Device device) {
        return ArrayLike.tensor(data, TensorOptions.DEFAULT.dtype(dtype).device(device));
    }

    /**
     * Makes a tensor with options.
     *
     * @param data a number, a truth value, a tensor of one element, an array of such values, or a list of them, in any depth
     * @param options the dtype, the device and the like
     * @return a tensor with a copy of the data
     * @throws IllegalArgumentException if parts have different lengths or are null, the data holds something else, or a number does not
     *     fit the dtype
     */
    public static Tensor tensor(Object data, TensorOptions options) {
        return ArrayLike.tensor(data, options);
    }

    /**
     * Makes a tensor of a shape from values that are in an array or a list: {@code Torch.tensor(values, x.shape())}.
     *
     * @param data the elements, the last dimension varying fastest
     * @param shape the extent of each dimension
     * @return a tensor with a copy of the data
     * @throws IllegalArgumentException if the shape has another number of elements than the data
     */
    public static Tensor tensor(Object data, Shape shape) {
        return ArrayLike.tensor(data, shape);
    }

    // ---- Memory ----

    /**
     * Copies what is left of a buffer, whose position stays. The dtype is that of an array of its values; for other dtypes there is
     * {@link #tensor(MemorySegment, DType, long...)} with {@code MemorySegment.ofBuffer(values)}.
     *
     * @param values a buffer of float, double, long, int, short or byte in either order of bytes
     * @param shape the extent of each dimension
     * @return a tensor with a copy of the values
     * @throws IllegalArgumentException if the shape has another number of elements than the buffer has left, or it is a {@code CharBuffer}
     */
    public static Tensor tensor(Buffer values, long... shape) {
        return TensorBuffers.tensor(values, shape);
    }

    /**
     * {@return a tensor with a copy of the values}
     *
     * @param values the elements' bytes in the machine's order, the last dimension varying fastest
     * @param dtype the type of the elements
     * @param shape the extent of each dimension
     * @throws IllegalArgumentException if the memory has another size than such a tensor
     */
    public static Tensor tensor(MemorySegment values, DType dtype, long... shape) {
        return TensorData.of(values, dtype, shape);
    }
}
