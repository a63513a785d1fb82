package dev.cresset.zoo.files.globals;

import dev.cresset.DType;
import dev.cresset.Device;
import dev.cresset.Layout;
import dev.cresset.QScheme;
import dev.cresset.Shape;
import dev.cresset.zoo.files.io.Quote;
import dev.cresset.zoo.files.pickle.Arguments;
import dev.cresset.zoo.files.pickle.Globals;
import java.util.EnumMap;
import java.util.Map;

/** PyTorch's types and small values: dtypes, storages, layouts, quantization schemes, devices, sizes. */
public final class TorchTypes {

    /** The storage classes of the dtypes that have one; all other storages are untyped. */
    private static final Map<DType, String> STORAGES = new EnumMap<>(Map.ofEntries(
            Map.entry(DType.FLOAT64, "DoubleStorage"),
            Map.entry(DType.FLOAT32, "FloatStorage"),
            Map.entry(DType.FLOAT16, "HalfStorage"),
            Map.entry(DType.BFLOAT16, "BFloat16Storage"),
            Map.entry(DType.INT64, "LongStorage"),
            Map.entry(DType.INT32, "IntStorage"),
            Map.entry(DType.INT16, "ShortStorage"),
            Map.entry(DType.INT8, "CharStorage"),
            Map.entry(DType.UINT8, "ByteStorage"),
            Map.entry(DType.BOOL, "BoolStorage"),
            Map.entry(DType.COMPLEX128, "ComplexDoubleStorage"),
            Map.entry(DType.COMPLEX64, "ComplexFloatStorage"),
            Map.entry(DType.QINT8, "QInt8Storage"),
            Map.entry(DType.QINT32, "QInt32Storage"),
            Map.entry(DType.QUINT8, "QUInt8Storage"),
            Map.entry(DType.QUINT4X2, "QUInt4x2Storage"),
            Map.entry(DType.QUINT2X4, "QUInt2x4Storage")));

    /**
     * A storage class.
     *
     * @param dtype the type of its elements, null for bytes
     */
    public record StorageType(DType dtype) implements Globals.Described {

        @Override
        public String description() {
            return "a class of storages";
        }
    }

    private TorchTypes() {}

    /**
     * {@return the name of the storage class of a dtype, such as {@code FloatStorage}; null where the dtype has none}
     *
     * @param dtype the type of the storage's elements
     */
    public static String storageName(DType dtype) {
        return STORAGES.get(dtype);
    }

    static void addTo(Map<String, Object> values) {
        for (DType dtype : DType.values()) {
            values.put(dtype.toString(), dtype);
        }
        for (QScheme scheme : QScheme.values()) {
            values.put(scheme.toString(), scheme);
        }
        STORAGES.forEach((dtype, name) -> {
            values.put("torch." + name, new StorageType(dtype));
            if (!dtype.isQuantized()) {
                values.put("torch.cuda." + name, new StorageType(dtype));
            }
        });
        values.put("torch.storage.UntypedStorage", new StorageType(null));
        PythonGlobals.add(values, GlobalFunction.of("torch.Size", arguments -> size(arguments.count(1, 1))));
        PythonGlobals.add(values, GlobalFunction.of("torch.device", arguments -> device(arguments.count(1, 2))));
        PythonGlobals.add(
                values,
                GlobalFunction.of("torch.serialization._get_layout", arguments -> layout(arguments.count(1, 1))));
    }

    private static Object size(Arguments arguments) {
        return Shape.of(arguments.integers(0));
    }

    private static Object device(Arguments arguments) {
        String type = arguments.get(0, String.class);
        if (type.length() > 20) {
            throw new IllegalArgumentException("no device is called " + Quote.of(type));
        }
        return Device.of(arguments.size() == 1 ? type : type + ":" + arguments.integer(1));
    }

    private static Object layout(Arguments arguments) {
        String name = arguments.get(0, String.class);
        for (Layout layout : Layout.values()) {
            if (name.equals(layout.toString())) {
                return layout;
            }
        }
        throw new IllegalArgumentException("no layout is called " + Quote.of(name));
    }
}
