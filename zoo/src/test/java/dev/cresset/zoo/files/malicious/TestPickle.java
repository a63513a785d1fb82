package dev.cresset.zoo.files.malicious;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Writes pickles instruction by instruction, right or wrong. */
public final class TestPickle {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /** A pickle of protocol 2. */
    public TestPickle() {
        op(0x80, 2);
    }

    /** {@return the pickle that a file of the format before PyTorch 1.6 begins with} */
    public static byte[] magic() {
        return new TestPickle()
                .op(0x8a, 10, 0x6c, 0xfc, 0x9c, 0x46, 0xf9, 0x20, 0x6a, 0xa8, 0x50, 0x19)
                .end();
    }

    /** Writes instructions, or any bytes. */
    public TestPickle op(int... bytes) {
        for (int value : bytes) {
            out.write(value);
        }
        return this;
    }

    /** Writes an instruction many times. */
    public TestPickle times(int count, int... bytes) {
        for (int i = 0; i < count; i++) {
            op(bytes);
        }
        return this;
    }

    TestPickle int32(long value) {
        out.writeBytes(ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt((int) value)
                .array());
        return this;
    }

    TestPickle int64(long value) {
        out.writeBytes(ByteBuffer.allocate(8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(value)
                .array());
        return this;
    }

    public TestPickle integer(long value) {
        return value == (int) value ? op('J').int32(value) : op(0x8a, 8).int64(value);
    }

    public TestPickle string(String value) {
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        op('X').int32(utf8.length);
        out.writeBytes(utf8);
        return this;
    }

    /** Writes a string of Python 2. */
    TestPickle python2(String value) {
        byte[] bytes = value.getBytes(StandardCharsets.ISO_8859_1);
        op('U', bytes.length);
        out.writeBytes(bytes);
        return this;
    }

    public TestPickle real(double value) {
        return op('G').int64(Long.reverseBytes(Double.doubleToLongBits(value)));
    }

    public TestPickle global(String module, String name) {
        op('c');
        out.writeBytes((module + "\n" + name + "\n").getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** Writes a tuple of integers. */
    public TestPickle integers(long... values) {
        op('(');
        for (long value : values) {
            integer(value);
        }
        return op('t');
    }

    /** Writes bytes as Python does in protocol 2. */
    TestPickle bytes(String latin1) {
        return global("_codecs", "encode").string(latin1).string("latin1").op(0x86, 'R');
    }

    /** Writes what stands for a storage of the zip format. */
    public TestPickle storage(String type, String key, long elements) {
        return op('(').string("storage")
                .global("torch", type)
                .string(key)
                .string("cpu")
                .integer(elements)
                .op('t', 'Q');
    }

    /** Writes the storage of four floats that {@link TestArchive#pickled} adds. */
    TestPickle floats() {
        return storage("FloatStorage", "0", 4);
    }

    /** Writes a call of one of PyTorch's functions, whose arguments come next, up to {@link #called}. */
    TestPickle call(String name) {
        return global("torch._utils", name).op('(');
    }

    TestPickle called() {
        return op('t', 'R');
    }

    /** Writes what follows a tensor's strides: no gradient, no hooks. */
    TestPickle noGradient() {
        return op(0x89).global("collections", "OrderedDict").op(')', 'R');
    }

    /** Writes a tensor of the four floats. */
    public TestPickle tensor(long offset, long[] shape, long[] strides) {
        return call("_rebuild_tensor_v2")
                .floats()
                .integer(offset)
                .integers(shape)
                .integers(strides)
                .noGradient()
                .called();
    }

    /** Writes a tensor of another storage of four floats. */
    TestPickle floatsOf(String key) {
        return call("_rebuild_tensor_v2")
                .storage("FloatStorage", key, 4)
                .integer(0)
                .integers(4)
                .integers(1)
                .noGradient()
                .called();
    }

    TestPickle tensor() {
        return tensor(0, new long[] {4}, new long[] {1});
    }

    /** @return the pickle, with its end */
    public byte[] end() {
        return op('.').unfinished();
    }

    byte[] unfinished() {
        return out.toByteArray();
    }
}
