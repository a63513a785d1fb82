package dev.cresset.zoo.files.malicious;

import java.util.ArrayList;
import java.util.List;

/** Descriptions of storages and tensors that do not fit together, or stand for memory that is not there. */
final class BadTensors {

    private static final String V2 = "data.pkl: torch._utils._rebuild_tensor_v2: ";

    private final List<BadFile> files = new ArrayList<>();

    private BadTensors() {}

    static List<BadFile> all() {
        BadTensors tensors = new BadTensors();
        tensors.storages();
        tensors.views();
        tensors.arguments();
        return tensors.files;
    }

    /** The place in the message is where the pickle is at that moment, just before its end. */
    private void add(String name, TestPickle pickle, String message) {
        byte[] bytes = pickle.end();
        files.add(new BadFile(
                name,
                TestArchive.pickled(bytes).build(),
                message.replace("(at the end)", "(at byte " + (bytes.length - 1) + ")")));
    }

    private static TestPickle pickle() {
        return new TestPickle();
    }

    private void storages() {
        add(
                "an identifier that is a string",
                pickle().string("storage").op('Q'),
                "data.pkl: a persistent identifier: it is a string, not that of a storage (at the end)");
        add(
                "an identifier that is a number",
                pickle().integer(7).op('Q'),
                "data.pkl: a persistent identifier: it is an integer, not that of a storage (at the end)");
        add(
                "an empty identifier",
                pickle().op(')', 'Q'),
                "data.pkl: a persistent identifier: it is a tuple, not that of a storage (at the end)");
        add(
                "a module",
                pickle().op('(').string("module").op('N', 't', 'Q'),
                "data.pkl: a persistent identifier: it is a tuple, not that of a storage (at the end)");
        add(
                "an identifier of two parts",
                pickle().op('(').string("storage").op('N', 't', 'Q'),
                "data.pkl: a persistent identifier: it has 2 arguments (at the end)");
        add(
                "a storage of a type that is none",
                pickle().op('(')
                        .string("storage")
                        .op('N')
                        .string("0")
                        .string("cpu")
                        .integer(4)
                        .op('t', 'Q'),
                "data.pkl: a persistent identifier: its argument 2 is None (at the end)");
        add(
                "a storage of a negative size",
                pickle().storage("FloatStorage", "0", -4),
                "data.pkl: a persistent identifier: storage '0' has -4 elements (at the end)");
        add(
                "a storage of 2^63 bytes",
                pickle().storage("DoubleStorage", "0", 1L << 60),
                "data.pkl: a persistent identifier: storage '0' has 1152921504606846976 elements (at the end)");
        add(
                "a storage outside of the folder",
                pickle().storage("FloatStorage", "../../etc/passwd", 4),
                "the zip entry 'data/../../etc/passwd' is missing");
        add(
                "a storage of two sizes",
                pickle().op('(').floats().storage("FloatStorage", "0", 3),
                "data.pkl: a persistent identifier: storage '0' is described in two ways (at the end)");
        add(
                "a storage of two types",
                pickle().op('(').floats().storage("IntStorage", "0", 4),
                "data.pkl: a persistent identifier: storage '0' is described in two ways (at the end)");
        add(
                "a storage of a terabyte",
                pickle().storage("ByteStorage", "0", 1L << 40),
                "data/0: the storage has 16 bytes, but should have 1099511627776");
    }

    private void view(String name, long offset, long[] shape, long[] strides, String message) {
        add(name, pickle().tensor(offset, shape, strides), V2 + message + " (at the end)");
    }

    private static long[] of(long... values) {
        return values;
    }

    private void views() {
        long huge = Long.MAX_VALUE / 2;
        view(
                "a tensor behind its storage",
                1,
                of(4),
                of(1),
                "a tensor reaches over 20 bytes of storage '0', which has 16");
        view(
                "steps beyond the storage",
                0,
                of(2, 2),
                of(3, 1),
                "a tensor reaches over 20 bytes of storage '0', which has 16");
        view("a negative offset", -1, of(1), of(1), "no tensor has offset -1, shape [1] and strides [1]");
        view("a negative step", 3, of(2), of(-1), "no tensor has offset 3, shape [2] and strides [-1]");
        view("a negative size", 0, of(-1), of(1), "a shape has no negative sizes: [-1]");
        view("a step missing", 0, of(2, 2), of(1), "no tensor has offset 0, shape [2, 2] and strides [1]");
        view("a step too many", 0, of(2), of(1, 1), "no tensor has offset 0, shape [2] and strides [1, 1]");
        view(
                "more elements than a long counts",
                0,
                of(huge, 8),
                of(0, 0),
                "a shape with too many elements: [" + huge + ", 8]");
        view(
                "steps that run over",
                0,
                of(3),
                of(huge),
                "no memory reaches as far as offset 0, shape [3] and strides [" + huge + "]");
        view(
                "an offset that runs over",
                Long.MAX_VALUE,
                of(1),
                of(1),
                "no memory reaches as far as offset 9223372036854775807, shape [1] and strides [1]");
        view("65 dimensions", 0, new long[65], new long[65], "a tensor has 65 dimensions");
    }

    private void arguments() {
        add(
                "a tensor without arguments",
                pickle().call("_rebuild_tensor_v2").called(),
                V2 + "it has 0 arguments (at the end)");
        add(
                "a tensor of a string",
                pickle().call("_rebuild_tensor_v2")
                        .string("s")
                        .integer(0)
                        .integers(1)
                        .integers(1)
                        .noGradient()
                        .called(),
                V2 + "its argument 1 is a string (at the end)");
        add(
                "a shape of strings",
                pickle().call("_rebuild_tensor_v2")
                        .floats()
                        .integer(0)
                        .op('(')
                        .string("4")
                        .op('t')
                        .integers(1)
                        .noGradient()
                        .called(),
                V2 + "its argument 3 holds a string (at the end)");
        add(
                "a shape that is a number",
                pickle().call("_rebuild_tensor_v2")
                        .floats()
                        .integer(0)
                        .integer(4)
                        .integers(1)
                        .noGradient()
                        .called(),
                V2 + "its argument 3 is an integer (at the end)");
        add(
                "an offset that is a float",
                pickle().call("_rebuild_tensor_v2")
                        .floats()
                        .real(0)
                        .integers(4)
                        .integers(1)
                        .noGradient()
                        .called(),
                V2 + "its argument 2 is a float (at the end)");
        add(
                "a gradient of maybe",
                pickle().call("_rebuild_tensor_v2")
                        .floats()
                        .integer(0)
                        .integers(4)
                        .integers(1)
                        .op('N', '}')
                        .called(),
                V2 + "its argument 5 is None (at the end)");
        add(
                "a conjugate of floats",
                pickle().call("_rebuild_tensor_v2")
                        .floats()
                        .integer(0)
                        .integers(4)
                        .integers(1)
                        .noGradient()
                        .op('}')
                        .string("conj")
                        .op(0x88, 's')
                        .called(),
                V2 + "a tensor of torch.float32 is marked as conjugate (at the end)");
        add(
                "bytes that have a type",
                pickle().call("_rebuild_tensor_v3")
                        .floats()
                        .integer(0)
                        .integers(4)
                        .integers(1)
                        .noGradient()
                        .global("torch", "uint16")
                        .called(),
                "data.pkl: torch._utils._rebuild_tensor_v3: its storage is not of bytes (at the end)");
        add(
                "a dtype that is none",
                pickle().call("_rebuild_tensor_v3")
                        .floats()
                        .integer(0)
                        .integers(4)
                        .integers(1)
                        .noGradient()
                        .op('N')
                        .called(),
                "data.pkl: torch._utils._rebuild_tensor_v3: its argument 7 is None (at the end)");
    }
}
