package dev.cresset.zoo.files.malicious;

import java.util.ArrayList;
import java.util.List;

/** Parameters, quantized, sparse and NumPy's tensors that are not what they should be. */
final class BadSpecialTensors {

    private static final String V2 = "data.pkl: torch._utils._rebuild_tensor_v2: ";

    private final List<BadFile> files = new ArrayList<>();

    private BadSpecialTensors() {}

    static List<BadFile> all() {
        BadSpecialTensors tensors = new BadSpecialTensors();
        tensors.parameters();
        tensors.quantized();
        tensors.sparse();
        tensors.others();
        tensors.numpy();
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

    private void addAlone(String name, TestPickle pickle, String message) {
        files.add(new BadFile(name, TestArchive.withoutStorage(pickle.end()).build(), message));
    }

    private static TestPickle pickle() {
        return new TestPickle();
    }

    private static long[] of(long... values) {
        return values;
    }

    private void parameters() {
        add(
                "integers that require gradients",
                pickle().call("_rebuild_tensor_v2")
                        .storage("IntStorage", "0", 4)
                        .integer(0)
                        .integers(4)
                        .integers(1)
                        .op(0x88, '}')
                        .called(),
                V2 + "a tensor of torch.int32 requires gradients (at the end)");
        add(
                "a parameter of nothing",
                pickle().call("_rebuild_parameter").op('N', 0x88, '}').called(),
                "data.pkl: torch._utils._rebuild_parameter: its argument 1 is None (at the end)");
        addAlone(
                "a parameter that never gets a tensor",
                pickle().global("torch.nn.parameter", "Parameter").op(')', 'R'),
                "a parameter has no tensor");
        add(
                "a parameter with a strange state",
                pickle().global("torch.nn.parameter", "Parameter").op(')', 'R', '}', 'b'),
                "data.pkl: a parameter's state is a dictionary (at the end)");
        add(
                "a tensor of another class",
                pickle().global("torch._tensor", "_rebuild_from_type_v2")
                        .op('(')
                        .global("torch", "Size")
                        .global("torch", "Size")
                        .op(')', '}')
                        .called(),
                "data.pkl: torch._tensor._rebuild_from_type_v2: tensors of the class torch.Size are not known (at the end)");
        add(
                "a tensor that is a size",
                pickle().global("torch._tensor", "_rebuild_from_type_v2")
                        .op('(')
                        .global("torch", "Size")
                        .global("torch", "Tensor")
                        .op(')', 0x85, '}')
                        .called(),
                "data.pkl: torch._tensor._rebuild_from_type_v2: it rebuilds a torch.Size (at the end)");
    }

    private static TestPickle quantized(String storage, long[] shape, long[] strides) {
        return pickle().call("_rebuild_qtensor")
                .storage(storage, "0", storage.startsWith("Q") ? 16 : 4)
                .integer(0)
                .integers(shape)
                .integers(strides)
                .op('(');
    }

    private void quantized() {
        String where = "data.pkl: torch._utils._rebuild_qtensor: ";
        add(
                "a quantized tensor of floats",
                quantized("FloatStorage", of(4), of(1))
                        .global("torch", "per_tensor_affine")
                        .real(1)
                        .integer(0)
                        .op('t')
                        .noGradient()
                        .called(),
                where + "a tensor of torch.float32 is marked as quantized (at the end)");
        add(
                "a quantized tensor that asks for a terabyte",
                quantized("QInt8Storage", of(1L << 40), of(0))
                        .global("torch", "per_tensor_affine")
                        .real(1)
                        .integer(0)
                        .op('t')
                        .noGradient()
                        .called(),
                where + "a quantized tensor has more elements than its storage (at the end)");
        add(
                "a scheme of another name",
                quantized("QInt8Storage", of(4), of(1))
                        .global("torch", "per_tensor_symmetric")
                        .real(1)
                        .integer(0)
                        .op('t')
                        .noGradient()
                        .called(),
                where + "the scheme torch.per_tensor_symmetric cannot be rebuilt (at the end)");
        add(
                "channels in a dimension that is not there",
                quantized("QInt8Storage", of(4), of(1))
                        .global("torch", "per_channel_affine")
                        .floatsOf("1")
                        .floatsOf("1")
                        .integer(1)
                        .op('t')
                        .noGradient()
                        .called(),
                where + "a quantized tensor has its channels in dimension 1 (at the end)");
    }

    private void sparse() {
        String where = "data.pkl: torch._utils._rebuild_sparse_tensor: ";
        add(
                "a sparse tensor of the usual layout",
                pickle().call("_rebuild_sparse_tensor")
                        .global("torch.serialization", "_get_layout")
                        .string("torch.strided")
                        .op(0x85, 'R', '(')
                        .tensor()
                        .tensor()
                        .integers(4)
                        .op('t')
                        .called(),
                where + "a tensor of layout torch.strided is not sparse (at the end)");
        add(
                "a sparse tensor without values",
                pickle().call("_rebuild_sparse_tensor")
                        .global("torch.serialization", "_get_layout")
                        .string("torch.sparse_coo")
                        .op(0x85, 'R', '(')
                        .tensor()
                        .op('N')
                        .integers(4)
                        .op('t')
                        .called(),
                where + "its argument 2 is None (at the end)");
        files.add(
                new BadFile(
                        "coordinates outside of the tensor",
                        sparseCoordinates(3),
                        SPARSE
                                + "aten::_validate_sparse_coo_tensor_args: size is inconsistent with indices: for dim 0, size is 3 but found index 3"));
        files.add(new BadFile(
                "negative coordinates",
                sparseCoordinates(-1),
                SPARSE + "aten::_validate_sparse_coo_tensor_args: found negative index -1 for dim 0"));
    }

    private static final String SPARSE = "a tensor of torch.float32 and shape [3] cannot be made: ";

    private static byte[] sparseCoordinates(long index) {
        byte[] pickle = pickle().call("_rebuild_sparse_tensor")
                .global("torch.serialization", "_get_layout")
                .string("torch.sparse_coo")
                .op(0x85, 'R', '(')
                .call("_rebuild_tensor_v2")
                .storage("LongStorage", "1", 1)
                .integer(0)
                .integers(1, 1)
                .integers(1, 1)
                .noGradient()
                .called()
                .call("_rebuild_tensor_v2")
                .floats()
                .integer(0)
                .integers(1)
                .integers(1)
                .noGradient()
                .called()
                .integers(3)
                .op('t')
                .called()
                .end();
        return TestArchive.pickled(pickle)
                .add("archive/data/1", TestArchive.buffer(8).putLong(index).array())
                .build();
    }

    private void others() {
        add(
                "no such device",
                pickle().global("torch", "device").string("abacus").op(0x85, 'R'),
                "data.pkl: torch.device: no device is called 'abacus'; devices are cpu, cuda, cuda:0, meta, ... (at the end)");
        add(
                "a device of a long name",
                pickle().global("torch", "device").string("x".repeat(30)).op(0x85, 'R'),
                "data.pkl: torch.device: no device is called '" + "x".repeat(30) + "' (at the end)");
        add(
                "no such layout",
                pickle().global("torch.serialization", "_get_layout")
                        .string("torch.spread")
                        .op(0x85, 'R'),
                "data.pkl: torch.serialization._get_layout: no layout is called 'torch.spread' (at the end)");
        add(
                "a size of strings",
                pickle().global("torch", "Size").op(']').string("x").op('a', 0x85, 'R'),
                "data.pkl: torch.Size: its argument 1 holds a string (at the end)");
        add(
                "a negative tensor without memory",
                pickle().call("_rebuild_meta_tensor_no_storage")
                        .global("torch", "float32")
                        .integers(-1)
                        .integers(1)
                        .op(0x89)
                        .called(),
                "data.pkl: torch._utils._rebuild_meta_tensor_no_storage: a shape has no negative sizes: [-1] (at the end)");
    }

    private static TestPickle type(TestPickle pickle, String code) {
        return pickle.global("numpy", "dtype").string(code).op(0x85, 'R');
    }

    private void numpy() {
        add(
                "NumPy objects",
                type(pickle(), "O8"),
                "data.pkl: numpy.dtype: values of NumPy's type 'O8' cannot be read (at the end)");
        add(
                "a NumPy number of too few bytes",
                type(pickle().global("numpy.core.multiarray", "scalar"), "f8")
                        .bytes("123")
                        .op(0x86, 'R'),
                "data.pkl: numpy.core.multiarray.scalar: a NumPy value has 3 bytes (at the end)");
        add(
                "a NumPy type of a strange order",
                type(pickle(), "f8").op('(').integer(3).string("?").op('t', 'b'),
                "data.pkl: a NumPy type has the byte order '?' (at the end)");
        add(
                "a NumPy array of another class",
                pickle().global("numpy._core.multiarray", "_reconstruct").op('N', 'N', 'N', 0x87, 'R'),
                "data.pkl: numpy._core.multiarray._reconstruct: arrays of a class other than numpy.ndarray are not known (at the end)");
        addAlone("a NumPy array without values", array(), "a NumPy array has no values");
        addAlone("thousands of NumPy arrays of the same megabyte", arrayBomb(), BadPickles.TOO_MUCH);
        add(
                "a NumPy array of a strange state",
                array().op(']', 'b'),
                "data.pkl: a NumPy array's state is a list (at the end)");
        add(
                "a NumPy array that is too large for its values",
                type(array().op('(').integer(1).integers(1L << 40), "f8")
                        .op(0x89)
                        .bytes("12345678")
                        .op('t', 'b'),
                "data.pkl: a NumPy array of 8796093022208 bytes comes with 8 bytes of values (at the end)");
        add(
                "a NumPy array of more bytes than a long counts",
                type(array().op('(').integer(1).integers(1L << 60, 16), "f8")
                        .op(0x89)
                        .bytes("12345678")
                        .op('t', 'b'),
                "data.pkl: a shape with too many elements: [1152921504606846976, 16] (at the end)");
    }

    /** One block of values, and arrays that each want a copy of it. */
    private static TestPickle arrayBomb() {
        TestPickle pickle = type(pickle().op('(').integer(1).integers(1 << 20), "u1")
                .op(0x89, 'B')
                .int32(1 << 20);
        pickle.times(1 << 20, 0)
                .op('t', 'q', 0)
                .global("numpy.core.multiarray", "_reconstruct")
                .global("numpy", "ndarray");
        pickle.integers(0).bytes("b").op(0x87, 'q', 1);
        for (int i = 0; i < 2000; i++) {
            pickle.global("numpy.core.multiarray", "_reconstruct").op('h', 1, 'R', 'h', 0, 'b');
        }
        return pickle;
    }

    private static TestPickle array() {
        return pickle().global("numpy.core.multiarray", "_reconstruct")
                .global("numpy", "ndarray")
                .integers(0)
                .bytes("b")
                .op(0x87, 'R');
    }
}
