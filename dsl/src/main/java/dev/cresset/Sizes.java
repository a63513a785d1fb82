package dev.cresset;

import java.util.Arrays;

/** Lists of sizes, strides and dimensions. */
final class Sizes {

    private Sizes() {}

    static long[] of(long... sizes) {
        return sizes;
    }

    static long[] repeat(long size, int count) {
        long[] sizes = new long[count];
        Arrays.fill(sizes, size);
        return sizes;
    }

    /**
     * A number for each dimension, of one number for each or of one for all; null stays null.
     *
     * @throws IllegalArgumentException if there are more or fewer, naming the argument
     */
    static long[] expanded(String argument, long[] sizes, int count) {
        if (sizes == null || sizes.length == count) {
            return sizes;
        }
        if (sizes.length != 1) {
            throw new IllegalArgumentException(
                    argument + " is 1 number or " + count + " numbers, got " + Arrays.toString(sizes));
        }
        return repeat(sizes[0], count);
    }

    /**
     * @return the number of elements
     * @throws IllegalArgumentException if a size is negative or there are more elements than a long can count
     */
    static long numel(long... shape) {
        long numel = 1;
        for (long size : shape) {
            if (size < 0) {
                throw new IllegalArgumentException("a shape has no negative sizes: " + Arrays.toString(shape));
            }
            try {
                numel = Math.multiplyExact(numel, size);
            } catch (ArithmeticException tooMany) {
                throw new IllegalArgumentException(
                        "a shape with too many elements: " + Arrays.toString(shape), tooMany);
            }
        }
        return numel;
    }

    /** Whether elements at those strides stand one after another; the stride of a dimension of size 1 does not matter. */
    static boolean areDense(long[] shape, long[] strides) {
        long expected = 1;
        boolean dense = true;
        for (int i = shape.length - 1; i >= 0; i--) {
            if (shape[i] == 0) {
                return true;
            }
            dense &= shape[i] == 1 || strides[i] == expected;
            expected *= shape[i];
        }
        return dense;
    }

    /** The same for an order of dimensions, the densest first. As in LibTorch, an extent of 0 does not make all strides right here. */
    static boolean areDense(long[] shape, long[] strides, int... order) {
        long expected = 1;
        for (int dim : order) {
            if (shape[dim] != 1 && strides[dim] != expected) {
                return false;
            }
            expected *= shape[dim];
        }
        return true;
    }
}
