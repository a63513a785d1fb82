package dev.cresset.zoo.files.globals;

import dev.cresset.DType;
import dev.cresset.Layout;
import dev.cresset.QScheme;
import dev.cresset.zoo.files.nodes.DenseNode;
import dev.cresset.zoo.files.nodes.MetaNode;
import dev.cresset.zoo.files.nodes.ParameterNode;
import dev.cresset.zoo.files.nodes.QuantizedNode;
import dev.cresset.zoo.files.nodes.SparseNode;
import dev.cresset.zoo.files.nodes.StorageView;
import dev.cresset.zoo.files.nodes.TensorNode;
import dev.cresset.zoo.files.pickle.Arguments;
import dev.cresset.zoo.files.pickle.Globals;
import dev.cresset.zoo.files.python.Tuple;
import java.util.Map;
import java.util.function.Function;

/**
 * The functions of {@code torch/_utils.py} that rebuild tensors. Here they make descriptions.
 *
 * <p>Hooks and attributes of tensors are ignored.
 */
final class TensorGlobals {

    private static final String TENSOR = "torch.Tensor";
    private static final String PARAMETER = "torch.nn.parameter.Parameter";

    private TensorGlobals() {}

    static void addTo(Map<String, Object> values) {
        values.put(TENSOR, PythonGlobals.marker(TENSOR));
        PythonGlobals.add(values, GlobalFunction.ofClass(PARAMETER, TensorGlobals::newParameter));
        add(values, "_rebuild_tensor", arguments -> typed(arguments.count(4, 4)));
        add(values, "_rebuild_tensor_v2", arguments -> tensorV2(arguments.count(6, 7)));
        add(values, "_rebuild_tensor_v3", arguments -> tensorV3(arguments.count(7, 8)));
        add(values, "_rebuild_parameter", arguments -> parameter(arguments.count(3, 3)));
        add(values, "_rebuild_parameter_with_state", arguments -> parameter(arguments.count(4, 4)));
        add(values, "_rebuild_qtensor", arguments -> quantized(arguments.count(7, 7)));
        add(values, "_rebuild_sparse_tensor", arguments -> sparse(arguments.count(2, 2)));
        add(values, "_rebuild_meta_tensor_no_storage", arguments -> meta(arguments.count(4, 4)));
        add(values, "_rebuild_device_tensor_from_cpu_tensor", arguments -> fromCpu(arguments.count(4, 4)));
        add(values, "_rebuild_device_tensor_from_numpy", arguments -> fromCpu(arguments.count(4, 4)));
        PythonGlobals.add(
                values,
                GlobalFunction.of("torch._tensor._rebuild_from_type_v2", arguments -> fromType(arguments.count(4, 4))));
    }

    private static void add(Map<String, Object> values, String name, Function<Arguments, Object> body) {
        PythonGlobals.add(values, GlobalFunction.of("torch._utils." + name, body));
    }

    /** Storage, offset, shape, strides; the storage has the dtype. */
    private static DenseNode typed(Arguments arguments) {
        StorageView view = arguments.get(0, StorageView.class);
        DType dtype = view.storage().dtype();
        return dense(arguments, view, dtype == null ? DType.UINT8 : dtype);
    }

    private static DenseNode dense(Arguments arguments, StorageView view, DType dtype) {
        return view.tensor(dtype, arguments.integer(1), arguments.integers(2), arguments.integers(3));
    }

    private static DenseNode tensorV2(Arguments arguments) {
        return marked(typed(arguments), arguments.bool(4), arguments.getOrNull(6, Map.class));
    }

    /** The storage has no dtype; the dtype is an argument of its own. */
    private static DenseNode tensorV3(Arguments arguments) {
        StorageView view = arguments.get(0, StorageView.class);
        DType dtype = arguments.get(6, DType.class);
        if (view.storage().dtype() != null) {
            throw new IllegalArgumentException("its storage is not of bytes");
        }
        return marked(dense(arguments, view, dtype), arguments.bool(4), arguments.getOrNull(7, Map.class));
    }

    private static DenseNode marked(DenseNode tensor, boolean requiresGrad, Map<?, ?> bits) {
        DenseNode node = tensor.withGrad(requiresGrad);
        if (bits == null) {
            return node;
        }
        return node.withBits(Boolean.TRUE.equals(bits.get("conj")), Boolean.TRUE.equals(bits.get("neg")));
    }

    /** In 2017 a parameter was made of a tensor, or of nothing, and got its state afterwards. */
    private static Object newParameter(Arguments arguments) {
        arguments.count(0, 2);
        DenseNode data = arguments.getOrNull(0, DenseNode.class);
        boolean requiresGrad = arguments.size() < 2 || arguments.bool(1);
        return new ParameterNode(data, requiresGrad && (data == null || canRequireGrad(data.dtype())));
    }

    private static boolean canRequireGrad(DType dtype) {
        return dtype.isFloatingPoint() || dtype.isComplex();
    }

    private static Object parameter(Arguments arguments) {
        return new ParameterNode(plain(arguments.get(0, TensorNode.class)), arguments.bool(1));
    }

    private static Object quantized(Arguments arguments) {
        DenseNode integers = typed(arguments).withGrad(false);
        TensorNode.checkGrad(integers.dtype(), arguments.bool(5));
        Arguments parameters = new Arguments(arguments.get(4, Tuple.class)).count(3, 4);
        QScheme scheme = parameters.get(0, QScheme.class);
        if (scheme == QScheme.PER_TENSOR_AFFINE) {
            parameters.count(3, 3);
            double scale = parameters.get(1, Double.class);
            return new QuantizedNode(integers, scheme, scale, parameters.integer(2), null, null, 0);
        }
        if (scheme != QScheme.PER_CHANNEL_AFFINE && scheme != QScheme.PER_CHANNEL_AFFINE_FLOAT_QPARAMS) {
            throw new IllegalArgumentException("the scheme " + scheme + " cannot be rebuilt");
        }
        parameters.count(4, 4);
        DenseNode scales = parameters.get(1, DenseNode.class);
        DenseNode zeroPoints = parameters.get(2, DenseNode.class);
        return new QuantizedNode(integers, scheme, 0, 0, scales, zeroPoints, parameters.integer(3));
    }

    private static Object sparse(Arguments arguments) {
        Layout layout = arguments.get(0, Layout.class);
        Arguments data = new Arguments(arguments.get(1, Tuple.class)).count(3, 4);
        DenseNode first = data.get(0, DenseNode.class);
        DenseNode second = data.get(1, DenseNode.class);
        return switch (layout) {
            case SPARSE_COO ->
                new SparseNode(layout, first, null, second, data.integers(2), data.getOrNull(3, Boolean.class));
            case SPARSE_CSR, SPARSE_CSC, SPARSE_BSR, SPARSE_BSC ->
                new SparseNode(layout, first, second, data.get(2, DenseNode.class), data.integers(3), null);
            default -> throw new IllegalArgumentException("a tensor of layout " + layout + " is not sparse");
        };
    }

    private static Object meta(Arguments arguments) {
        return new MetaNode(
                arguments.get(0, DType.class), arguments.integers(1), arguments.integers(2), arguments.bool(3));
    }

    /** A tensor of a device without storages; it is loaded to the CPU. */
    private static Object fromCpu(Arguments arguments) {
        TensorNode data = arguments.get(0, TensorNode.class);
        if (data.dtype() != arguments.get(1, DType.class)) {
            throw new IllegalArgumentException("a tensor of " + data.dtype() + " is to become one of another type");
        }
        return new ParameterNode(plain(data), arguments.bool(3));
    }

    private static TensorNode plain(TensorNode tensor) {
        return tensor instanceof ParameterNode parameter ? parameter.data() : tensor;
    }

    /** A tensor with attributes of its own: the function that rebuilds it, its class, the function's arguments, the attributes. */
    private static Object fromType(Arguments arguments) {
        String type = arguments.get(1, Globals.Function.class).toString();
        if (!type.equals(TENSOR) && !type.equals(PARAMETER)) {
            throw new IllegalArgumentException("tensors of the class " + type + " are not known");
        }
        Object tensor = arguments.get(0, Globals.Function.class).call(new Arguments(arguments.get(2, Tuple.class)));
        if (!(tensor instanceof TensorNode)) {
            throw new IllegalArgumentException("it rebuilds " + Arguments.describe(tensor));
        }
        return tensor;
    }
}
