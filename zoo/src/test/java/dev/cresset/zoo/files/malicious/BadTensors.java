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

    private void storages() {
        add("an identifier that is a string", pickle().string("storage").op('Q'),
                "data.pkl: a persistent identifier is a string, not that of a storage (at the end)");
        add("an identifier that is a number", pickle().integer(7).op('Q'),
                "data.pkl: a persistent identifier is an integer, not that of a storage (at the end)");
        add("an empty identifier", pickle().op(')', 'Q'),
                "data.pkl: a persistent identifier is a tuple, not that of a storage (at the end)");
        add("a module", pickle().op('(').string("module").op('N', 't', 'Q'),
                "data.pkl: a persistent identifier is a tuple, not that of a storage (at the end)");
        add("an identifier of two parts", pickle().op('(').string("storage").op('N', 't', 'Q'),
                "data.pkl: it has 2 arguments (at the end)");
        add("a storage of a type that is none", pickle().op('(').string("storage").op('N').string("0").string("cpu").integer(4).op('t', 'Q'),
                "data.pkl: its argument 2 is None (at the end)");
        add("a storage of a negative size", pickle().storage("FloatStorage", "0", -4),
                "data.pkl: storage '0' has -4 elements (at the end)");
        add("a storage of 2^63 bytes", pickle().storage("DoubleStorage", "0", 1L << 60),
                "data.pkl: storage '0' has 1152921504606846976 elements (at the end)");
        add("a storage outside of the folder", pickle().storage("FloatStorage", "../../etc/passwd", 4),
                "the zip entry 'data/../../etc/passwd' is missing, a storage");
        add("a storage of two sizes", pickle().op('(').floats().storage("FloatStorage", "0", 3),
                "data.pkl: storage '0' is described in two ways (at the end)");
        add("a storage of two types", pickle().op('(').floats().storage("IntStorage", "0", 4),
                "data.pkl: storage '0' is described in two ways (at the end)");
        add("a storage of a terabyte", pickle().storage("ByteStorage", "0", 1L << 40),
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
        view("a tensor behind its storage", 1, of(4), of(1), "a tensor reaches over 20 bytes of storage '0', which has 16");
        view("steps beyond the storage", 0, of(2, 2), of(3, 1), "a tensor reaches over 20 bytes of storage '0', which has 16");
        view("a negative offset", -1, of(1), of(1), "no tensor has offset -1, shape [1] and strides [1]");
        view("a negative step", 3, of(2), of(-1), "no tensor has offset 3, shape [2] and strides [-1]");
        view("a negative size", 0, of(-1), of(1), "a shape has no negative sizes: [-1]");
        view("a step missing", 0, of(2, 2), of(1), "no tensor has offset 0, shape [2, 2] and strides [1]");
        view("a step too many", 0, of(2), of(1, 1), "no tensor has offset 0, shape [2] and strides [1, 1]");
        view("more elements than a long counts", 0, of(huge, 8), of(0, 0), "a shape with too many elements: [" + huge + ", 8]");
        view("steps that run over", 0, of(3), of(huge), "no memory reaches as far as offset 0, shape [3] and strides [" + huge + "]");
        view("an offset that runs over", Long.MAX_VALUE, of(1), of(1),
                "no memory reaches as far as offset 9223372036854775807, shape [1] and strides [1]");
        view("65 dimensions", 0, new long[65], new long[65], "a tensor has 65 dimensions");
    }

    private void arguments() {
        add("a tensor without arguments", pickle().call("_rebuild_tensor_v2").called(), V2 + "it has 0 arguments (at the end)");
        add("a tensor of a string", pickle().call("_rebuild_tensor_v2").string("s").integer(0).integers(1).integers(1).noGradient().called(),
                V2 + "its argument 1 is a string (at the end)");
        add("a shape of strings", pickle().call("_rebuild_tensor_v2").floats().integer(0).op('(').string("4").op('t').integers(1).noGradient().called(),
                V2 + "its argument 3 holds a string (at the end)");
        add("a shape that is a number", pickle().call("_rebuild_tensor_v2").floats().integer(0).integer(4).integers(1).noGradient().called(),
                V2 + "its argument 3 is an integer (at the end)");
        add("an offset that is a float", pickle().call("_rebuild_tensor_v2").floats().real(0).integers(4).integers(1).noGradient().called(),
                V2 + "its argument 2 is a float (at the end)");
        add("a gradient of maybe", pickle().call("_rebuild_tensor_v2").floats().integer(0).integers(4).integers(1).op('N', '}').called(),
                V2 + "its argument 5 is None (at the end)");
        add("a conjugate of floats", pickle().call("_rebuild_tensor_v2").floats().integer(0).integers(4).integers(1).noGradient()
                .op('}').string("conj").op(0x88, 's').called(),
                V2 + "a tensor of torch.float32 is marked as conjugate (at the end)");
        add("bytes that have a type", pickle().call("_rebuild_tensor_v3").floats().integer(0).integers(4).integers(1).noGradient()
                .global("torch", "uint16").called(),
                "data.pkl: torch._utils._rebuild_tensor_v3: its storage is not of bytes (at the end)");
        add("a dtype that is none", pickle().call("_rebuild_tensor_v3").floats().integer(0).integers(4).integers(1).noGradient()
                .op('N').called(),
                "data.pkl: torch._utils._rebuild_tensor_v3: its argument 7 is None (at the end)");
    }

    private void parameters() {
        add("integers that require gradients",
                pickle().call("_rebuild_tensor_v2").storage("IntStorage", "0", 4).integer(0).integers(4).integers(1).op(0x88, '}').called(),
                V2 + "a tensor of torch.int32 requires gradients (at the end)");
        add("a parameter of nothing", pickle().call("_rebuild_parameter").op('N', 0x88, '}').called(),
                "data.pkl: torch._utils._rebuild_parameter: its argument 1 is None (at the end)");
        addAlone("a parameter that never gets a tensor", pickle().global("torch.nn.parameter", "Parameter").op(')', 'R'),
                "a parameter has no tensor");
        add("a parameter with a strange state", pickle().global("torch.nn.parameter", "Parameter").op(')', 'R', '}', 'b'),
                "data.pkl: a parameter's state is a dictionary (at the end)");
        add("a tensor of another class",
                pickle().global("torch._tensor", "_rebuild_from_type_v2").op('(').global("torch", "Size").global("torch", "Size").op(')', '}').called(),
                "data.pkl: torch._tensor._rebuild_from_type_v2: tensors of the class torch.Size are not known (at the end)");
        add("a tensor that is a size",
                pickle().global("torch._tensor", "_rebuild_from_type_v2").op('(').global("torch", "Size").global("torch", "Tensor").op(')', 0x85, '}').called(),
                "data.pkl: torch._tensor._rebuild_from_type_v2: it rebuilds a list (at the end)");
    }

    private static TestPickle quantized(String storage, long[] shape, long[] strides) {
        return pickle().call("_rebuild_qtensor").storage(storage, "0", storage.startsWith("Q") ? 16 : 4)
                .integer(0).integers(shape).integers(strides).op('(');
    }

    private void quantized() {
        String where = "data.pkl: torch._utils._rebuild_qtensor: ";
        add("a quantized tensor of floats",
                quantized("FloatStorage", of(4), of(1)).global("torch", "per_tensor_affine").real(1).integer(0).op('t').noGradient().called(),
                where + "a tensor of torch.float32 is said to be quantized (at the end)");
        add("a quantized tensor that asks for a terabyte",
                quantized("QInt8Storage", of(1L << 40), of(0)).global("torch", "per_tensor_affine").real(1).integer(0).op('t').noGradient().called(),
                where + "a quantized tensor has more elements than its storage (at the end)");
        add("a scheme of another name",
                quantized("QInt8Storage", of(4), of(1)).global("torch", "per_tensor_symmetric").real(1).integer(0).op('t').noGradient().called(),
                where + "the scheme torch.per_tensor_symmetric cannot be rebuilt (at the end)");
        add("channels in a dimension that is not there",
                quantized("QInt8Storage", of(4), of(1)).global("torch", "per_channel_affine")
                        .floatsOf("1").floatsOf("1").integer(1).op('t').noGradient().called(),
                where + "a quantized tensor has its channels in dimension 1 (at the end)");
    }

    private void sparse() {
        String where = "data.pkl: torch._utils._rebuild_sparse_tensor: ";
        add("a sparse tensor of the usual layout",
                pickle().call("_rebuild_sparse_tensor").global("torch.serialization", "_get_layout").string("torch.strided").op(0x85, 'R', '(')
                        .tensor().tensor().integers(4).op('t').called(),
                where + "a tensor of layout torch.strided is not sparse (at the end)");
        add("a sparse tensor without values",
                pickle().call("_rebuild_sparse_tensor").global("torch.serialization", "_get_layout").string("torch.sparse_coo").op(0x85, 'R', '(')
                        .tensor().op('N').integers(4).op('t').called(),
                where + "its argument 2 is None (at the end)");
        files.add(new BadFile("coordinates outside of the tensor", sparseCoordinates(3), SPARSE
                + "aten::_validate_sparse_coo_tensor_args: size is inconsistent with indices: for dim 0, size is 3 but found index 3"));
        files.add(new BadFile("negative coordinates", sparseCoordinates(-1), SPARSE
                + "aten::_validate_sparse_coo_tensor_args: found negative index -1 for dim 0"));
    }

    private static final String SPARSE = "a tensor of torch.float32 and shape [3] cannot be made: ";

    private static byte[] sparseCoordinates(long index) {
        byte[] pickle = pickle().call("_rebuild_sparse_tensor")
                .global("torch.serialization", "_get_layout").string("torch.sparse_coo").op(0x85, 'R', '(')
                .call("_rebuild_tensor_v2").storage("LongStorage", "1", 1).integer(0).integers(1, 1).integers(1, 1).noGradient().called()
                .call("_rebuild_tensor_v2").floats().integer(0).integers(1).integers(1).noGradient().called()
                .integers(3).op('t').called().end();
        return TestArchive.pickled(pickle)
                .add("archive/data/1", TestArchive.buffer(8).putLong(index).array())
                .build();
    }

    private void others() {
        add("no such device", pickle().global("torch", "device").string("abacus").op(0x85, 'R'),
                "data.pkl: torch.device: no device is called 'abacus'; devices are cpu, cuda, cuda:0, meta, ... (at the end)");
        add("a device of a long name", pickle().global("torch", "device").string("x".repeat(30)).op(0x85, 'R'),
                "data.pkl: torch.device: no device is called '" + "x".repeat(30) + "' (at the end)");
        add("no such layout", pickle().global("torch.serialization", "_get_layout").string("torch.spread").op(0x85, 'R'),
                "data.pkl: torch.serialization._get_layout: no layout is called 'torch.spread' (at the end)");
        add("a size of strings", pickle().global("torch", "Size").op(']').string("x").op('a', 0x85, 'R'),
                "data.pkl: torch.Size: its argument 1 holds a string (at the end)");
        add("a negative tensor without memory",
                pickle().call("_rebuild_meta_tensor_no_storage").global("torch", "float32").integers(-1).integers(1).op(0x89).called(),
                "data.pkl: torch._utils._rebuild_meta_tensor_no_storage: a shape has no negative sizes: [-1] (at the end)");
    }

    private static TestPickle type(TestPickle pickle, String code) {
        return pickle.global("numpy", "dtype").string(code).op(0x85, 'R');
    }

    private void numpy() {
        add("NumPy objects", type(pickle(), "O8"), "data.pkl: numpy.dtype: values of NumPy's type 'O8' cannot be read (at the end)");
        add("a NumPy number of too few bytes", type(pickle().global("numpy.core.multiarray", "scalar"), "f8").bytes("123").op(0x86, 'R'),
                "data.pkl: numpy.core.multiarray.scalar: a NumPy value has 3 bytes (at the end)");
        add("a NumPy type of a strange order", type(pickle(), "f8").op('(').integer(3).string("?").op('t', 'b'),
                "data.pkl: a NumPy type has the byte order '?' (at the end)");
        add("a NumPy array of another class", pickle().global("numpy._core.multiarray", "_reconstruct").op('N', 'N', 'N', 0x87, 'R'),
                "data.pkl: numpy._core.multiarray._reconstruct: arrays of another class than numpy.ndarray are not known (at the end)");
        addAlone("a NumPy array without values", array(), "a NumPy array has no values");
        add("a NumPy array of a strange state", array().op(']', 'b'), "data.pkl: a NumPy array's state is a list (at the end)");
        add("a NumPy array that is too large for its values",
                type(array().op('(').integer(1).integers(1L << 40), "f8").op(0x89).bytes("12345678").op('t', 'b'),
                "data.pkl: a NumPy array of 8796093022208 bytes comes with 8 bytes of values (at the end)");
        add("a NumPy array of more bytes than a long counts",
                type(array().op('(').integer(1).integers(1L << 60, 16), "f8").op(0x89).bytes("12345678").op('t', 'b'),
                "data.pkl: a shape with too many elements: [1152921504606846976, 16] (at the end)");
    }

    private static TestPickle array() {
        return pickle().global("numpy.core.multiarray", "_reconstruct").global("numpy", "ndarray").integers(0).bytes("b").op(0x87, 'R');
    }
}
