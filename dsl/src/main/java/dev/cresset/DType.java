package dev.cresset;

import java.util.Locale;

/**
 * The type of a tensor's elements, as PyTorch's {@code torch.dtype}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/tensor_attributes.html#torch-dtype">torch.dtype</a>
 */
public enum DType {
    /** Unsigned integers of 8 bits. */
    UINT8(0, 1, Kind.INTEGER),
    /** Signed integers of 8 bits. */
    INT8(1, 1, Kind.INTEGER),
    /** Signed integers of 16 bits. */
    INT16(2, 2, Kind.INTEGER),
    /** Signed integers of 32 bits. */
    INT32(3, 4, Kind.INTEGER),
    /** Signed integers of 64 bits. */
    INT64(4, 8, Kind.INTEGER),
    /** Floating point of 16 bits (IEEE 754 half precision). */
    FLOAT16(5, 2, Kind.FLOATING),
    /** Floating point of 32 bits; what new tensors have by default. */
    FLOAT32(6, 4, Kind.FLOATING),
    /** Floating point of 64 bits. */
    FLOAT64(7, 8, Kind.FLOATING),
    /** Complex numbers of two 16-bit parts. */
    COMPLEX32(8, 4, Kind.COMPLEX),
    /** Complex numbers of two 32-bit parts. */
    COMPLEX64(9, 8, Kind.COMPLEX),
    /** Complex numbers of two 64-bit parts. */
    COMPLEX128(10, 16, Kind.COMPLEX),
    /** Truth values, a byte each. */
    BOOL(11, 1, Kind.BOOL),
    /** Quantised signed integers of 8 bits. */
    QINT8(12, 1, Kind.QUANTIZED),
    /** Quantised unsigned integers of 8 bits. */
    QUINT8(13, 1, Kind.QUANTIZED),
    /** Quantised signed integers of 32 bits. */
    QINT32(14, 4, Kind.QUANTIZED),
    /** Floating point of 16 bits with the exponent of 32-bit ones. */
    BFLOAT16(15, 2, Kind.FLOATING),
    /** Quantised unsigned integers of 4 bits, two in a byte. */
    QUINT4X2(16, 1, Kind.QUANTIZED),
    /** Quantised unsigned integers of 2 bits, four in a byte. */
    QUINT2X4(17, 1, Kind.QUANTIZED),
    /** Bits without a meaning: one in each of a byte's eight places. */
    BITS1X8(18, 1, Kind.BITS),
    /** Bits without a meaning: two in each of a byte's four places. */
    BITS2X4(19, 1, Kind.BITS),
    /** Bits without a meaning: four in each of a byte's two places. */
    BITS4X2(20, 1, Kind.BITS),
    /** Bits without a meaning: eight in a byte. */
    BITS8(21, 1, Kind.BITS),
    /** Bits without a meaning: sixteen in two bytes. */
    BITS16(22, 2, Kind.BITS),
    /** Floating point of 8 bits: 5 of exponent, 2 of mantissa. */
    FLOAT8_E5M2(23, 1, Kind.FLOATING),
    /** Floating point of 8 bits: 4 of exponent, 3 of mantissa, no infinity. */
    FLOAT8_E4M3FN(24, 1, Kind.FLOATING),
    /** Floating point of 8 bits: 5 of exponent, 2 of mantissa, no infinity, no negative zero. */
    FLOAT8_E5M2FNUZ(25, 1, Kind.FLOATING),
    /** Floating point of 8 bits: 4 of exponent, 3 of mantissa, no infinity, no negative zero. */
    FLOAT8_E4M3FNUZ(26, 1, Kind.FLOATING),
    /** Unsigned integers of 16 bits. */
    UINT16(27, 2, Kind.INTEGER),
    /** Unsigned integers of 32 bits. */
    UINT32(28, 4, Kind.INTEGER),
    /** Unsigned integers of 64 bits. */
    UINT64(29, 8, Kind.INTEGER),
    /** Floating point of 8 bits, all of them exponent. */
    FLOAT8_E8M0FNU(44, 1, Kind.FLOATING),
    /** Floating point of 4 bits, two numbers in a byte: 2 of exponent, 1 of mantissa. */
    FLOAT4_E2M1FN_X2(45, 1, Kind.FLOATING);

    private enum Kind {
        INTEGER,
        FLOATING,
        COMPLEX,
        BOOL,
        QUANTIZED,
        BITS
    }

    private static final DType[] BY_CODE = new DType[64];

    static {
        for (DType dtype : values()) {
            BY_CODE[dtype.code] = dtype;
        }
    }

    private final int code;
    private final int bytes;
    private final Kind kind;

    DType(int code, int bytes, Kind kind) {
        this.code = code;
        this.bytes = bytes;
        this.kind = kind;
    }

    /** {@return the size of one element, in bytes} */
    public int itemSize() {
        return bytes;
    }

    /**
     * @param elements a number of elements, 0 or more
     * @return the bytes that they take, where two or four of them may share a byte
     * @throws ArithmeticException if it is beyond what a long can count
     */
    long bytesFor(long elements) {
        return switch (this) {
            case QUINT4X2 -> Math.ceilDiv(elements, 2);
            case QUINT2X4 -> Math.ceilDiv(elements, 4);
            default -> Math.multiplyExact(elements, (long) bytes);
        };
    }

    /** {@return whether it is a floating-point type, complex ones not included} */
    public boolean isFloatingPoint() {
        return kind == Kind.FLOATING;
    }

    /** {@return whether it is a complex type} */
    public boolean isComplex() {
        return kind == Kind.COMPLEX;
    }

    /** {@return whether it is a type of integers, {@link #BOOL} not included} */
    public boolean isInteger() {
        return kind == Kind.INTEGER;
    }

    /** {@return whether it is a quantised type} */
    public boolean isQuantized() {
        return kind == Kind.QUANTIZED;
    }

    /** @return PyTorch's name for it, such as {@code torch.float32} */
    @Override
    public String toString() {
        return "torch." + name().toLowerCase(Locale.ROOT);
    }

    /** The code of {@code c10::ScalarType}, -1 for null. */
    static int code(DType dtype) {
        return dtype == null ? -1 : dtype.code;
    }

    static DType of(int code) {
        DType dtype = code >= 0 && code < BY_CODE.length ? BY_CODE[code] : null;
        if (dtype == null) {
            throw new IllegalStateException(
                    "LibTorch has a dtype that this library does not know, its code is " + code);
        }
        return dtype;
    }
}
