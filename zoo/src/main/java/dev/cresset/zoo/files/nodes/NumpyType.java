package dev.cresset.zoo.files.nodes;

import dev.cresset.Complex;
import dev.cresset.DType;
import dev.cresset.zoo.files.io.Quote;
import dev.cresset.zoo.files.pickle.Arguments;
import dev.cresset.zoo.files.pickle.Globals;
import dev.cresset.zoo.files.python.Tuple;
import java.lang.foreign.MemorySegment;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;

/** A {@code numpy.dtype} of numbers or booleans. */
public final class NumpyType implements Globals.Buildable, Globals.Described {

    private static final Map<String, DType> CODES = Map.ofEntries(
            Map.entry("b1", DType.BOOL),
            Map.entry("i1", DType.INT8),
            Map.entry("i2", DType.INT16),
            Map.entry("i4", DType.INT32),
            Map.entry("i8", DType.INT64),
            Map.entry("u1", DType.UINT8),
            Map.entry("u2", DType.UINT16),
            Map.entry("u4", DType.UINT32),
            Map.entry("u8", DType.UINT64),
            Map.entry("f2", DType.FLOAT16),
            Map.entry("f4", DType.FLOAT32),
            Map.entry("f8", DType.FLOAT64),
            Map.entry("c8", DType.COMPLEX64),
            Map.entry("c16", DType.COMPLEX128));

    private final DType dtype;
    private ByteOrder order = ByteOrder.LITTLE_ENDIAN;

    private NumpyType(DType dtype) {
        this.dtype = dtype;
    }

    /**
     * {@return the type of a code, little-endian until {@link #build} says otherwise}
     *
     * @param code NumPy's code without a byte order, such as {@code f4}
     * @throws IllegalArgumentException if values of that code are neither numbers nor booleans
     */
    public static NumpyType of(String code) {
        DType dtype = CODES.get(code);
        if (dtype == null) {
            throw new IllegalArgumentException("values of NumPy's type " + Quote.of(code) + " cannot be read");
        }
        return new NumpyType(dtype);
    }

    @Override
    public String description() {
        return "a NumPy type";
    }

    DType dtype() {
        return dtype;
    }

    /** NumPy's {@code dtype.__setstate__}: version, byte order, and attributes of structures. */
    @Override
    public void build(Object state) {
        if (!(state instanceof Tuple tuple) || tuple.size() < 2) {
            throw new IllegalArgumentException("a NumPy type's state is " + Arguments.describe(state));
        }
        String mark = new Arguments(tuple).text(1);
        order = switch (mark) {
            case "<", "|", "=" -> ByteOrder.LITTLE_ENDIAN;
            case ">" -> ByteOrder.BIG_ENDIAN;
            default -> throw new IllegalArgumentException("a NumPy type has the byte order " + Quote.of(mark));
        };
    }

    byte[] inMachineOrder(byte[] values) {
        if (order == ByteOrder.nativeOrder()) {
            return values;
        }
        byte[] turned = values.clone();
        ByteOrders.swap(MemorySegment.ofArray(turned), ByteOrders.unit(dtype));
        return turned;
    }

    /**
     * {@return one value: a Boolean, Long, BigInteger, Double or Complex}
     *
     * @param bytes the value's bytes
     * @throws IllegalArgumentException if the type has another number of bytes
     */
    public Object scalar(byte[] bytes) {
        if (bytes.length != dtype.itemSize()) {
            throw new IllegalArgumentException("a NumPy value has " + bytes.length + " bytes");
        }
        ByteBuffer value = ByteBuffer.wrap(bytes).order(order);
        return switch (dtype) {
            case BOOL -> value.get() != 0;
            case INT8 -> (long) value.get();
            case UINT8 -> value.get() & 0xffL;
            case INT16 -> (long) value.getShort();
            case UINT16 -> value.getShort() & 0xffffL;
            case INT32 -> (long) value.getInt();
            case UINT32 -> value.getInt() & 0xffffffffL;
            case INT64 -> value.getLong();
            case UINT64 -> unsigned(value.getLong());
            case FLOAT16 -> (double) Float.float16ToFloat(value.getShort());
            case FLOAT32 -> (double) value.getFloat();
            case FLOAT64 -> value.getDouble();
            case COMPLEX64 -> new Complex(value.getFloat(), value.getFloat());
            default -> new Complex(value.getDouble(), value.getDouble());
        };
    }

    private static Number unsigned(long bits) {
        return bits >= 0 ? (Number) bits : new BigInteger(Long.toUnsignedString(bits));
    }
}
