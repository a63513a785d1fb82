package dev.cresset;

import java.math.BigDecimal;
import java.math.BigInteger;

/** Numbers that become the elements of a tensor, one by one, in a type that loses nothing of them. */
final class NumberBlock {

    private final DType dtype;

    /** Of complex numbers the real part and the imaginary part, one after the other. */
    private final double[] reals;

    private final long[] integers;
    private int count;

    /** @param capacity how many numbers there will be */
    NumberBlock(DType dtype, int capacity) {
        this.dtype = dtype;
        boolean real = dtype.isFloatingPoint();
        reals = new double[dtype.isComplex() ? 2 * capacity : real ? capacity : 0];
        integers = new long[dtype.isComplex() || real ? 0 : capacity];
    }

    /**
     * @param value a number, a truth value or a tensor of one element
     * @throws IllegalArgumentException if the dtype cannot hold it
     */
    void add(Object value) {
        switch (value) {
            case Boolean truth -> add(truth ? 1L : 0L);
            case Tensor tensor -> add(tensor.itemNumber());
            default -> add((Number) value);
        }
    }

    private void add(Number number) {
        if (dtype.isComplex()) {
            reals[2 * count] = number.doubleValue();
            reals[2 * count + 1] = number instanceof Complex complex ? complex.imaginary() : 0;
        } else if (number instanceof Complex) {
            throw unfit(number);
        } else if (dtype.isFloatingPoint()) {
            reals[count] = number.doubleValue();
        } else {
            integers[count] = integer(number);
        }
        count++;
    }

    private long integer(Number number) {
        if (dtype == DType.BOOL) {
            return number.doubleValue() == 0 ? 0 : 1;
        }
        return switch (number) {
            case Double _, Float _, BigDecimal _ -> truncated(number);
            case BigInteger big -> checked(big, number);
            default -> checked(BigInteger.valueOf(number.longValue()), number);
        };
    }

    private long truncated(Number real) {
        double value = real.doubleValue();
        if (!Double.isFinite(value) || value < 0 && isUnsigned()) {
            throw unfit(real);
        }
        return checked(new BigDecimal(value).toBigInteger(), real);
    }

    private long checked(BigInteger value, Number number) {
        int bits = 8 * dtype.itemSize();
        // As in PyTorch, a negative integer counts from the end of the small unsigned types.
        boolean negative = dtype == DType.UINT64 && value.signum() < 0;
        boolean fits = isUnsigned() ? value.abs().bitLength() <= bits && !negative : value.bitLength() < bits;
        if (!fits) {
            throw unfit(number);
        }
        return value.longValue();
    }

    private boolean isUnsigned() {
        return switch (dtype) {
            case UINT8, UINT16, UINT32, UINT64 -> true;
            default -> false;
        };
    }

    private IllegalArgumentException unfit(Number number) {
        return new IllegalArgumentException("the number " + number + " does not fit " + dtype);
    }

    Tensor tensor(long... shape) {
        try (Scope _ = Scope.open()) {
            Tensor made = dtype.isComplex()
                    ? Torch.viewAsComplex(
                            TensorData.of(reals, Shape.of(shape).append(2).toArray()))
                    : dtype.isFloatingPoint() ? TensorData.of(reals, shape) : TensorData.of(integers, shape);
            return made.to(dtype).moveToOuterScope();
        }
    }
}
