package dev.cresset.samples.parity;

import dev.cresset.Complex;
import dev.cresset.DType;
import dev.cresset.Device;
import dev.cresset.Layout;
import dev.cresset.MemoryFormat;
import dev.cresset.Torch;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the recording's JSON stands for. */
final class RecordedValue {

    private RecordedValue() {}

    /**
     * @param json a value of the recording
     * @return what {@link Torch#call} takes and gives for it
     * @throws IllegalArgumentException if it is of no known kind
     */
    static Object of(Object json) {
        if (json instanceof List<?> list) {
            List<Object> values = new ArrayList<>();
            list.forEach(element -> values.add(of(element)));
            return values;
        }
        if (json instanceof RecordedTensor tensor) {
            return tensor.make();
        }
        return json instanceof Map<?, ?> object ? of(object) : json;
    }

    private static Object of(Map<?, ?> object) {
        if (object.size() == 1) {
            Map.Entry<?, ?> entry = object.entrySet().iterator().next();
            String name = String.valueOf(entry.getValue());
            return switch (String.valueOf(entry.getKey())) {
                case "f" -> real(entry.getValue());
                case "c" -> complex(entry.getValue());
                case "scalar_type" -> dtype(name);
                case "device" -> Device.of(name);
                case "layout" -> layout(name);
                case "memory_format" -> memoryFormat(name);
                default -> throw unknown(object);
            };
        }
        throw unknown(object);
    }

    private static IllegalArgumentException unknown(Map<?, ?> object) {
        return new IllegalArgumentException("the recording has a value of an unknown kind: " + object.keySet());
    }

    /** @throws IllegalArgumentException if PyTorch has no dtype of that name */
    static DType dtype(String name) {
        return DType.valueOf(constant(name));
    }

    /** @throws IllegalArgumentException if PyTorch has no layout of that name */
    static Layout layout(String name) {
        return Layout.valueOf(constant(name));
    }

    /** @throws IllegalArgumentException if PyTorch has no memory format of that name */
    static MemoryFormat memoryFormat(String name) {
        return MemoryFormat.valueOf(constant(name.replaceFirst("_format$", "")));
    }

    /** {@code torch._mkldnn} is {@code MKLDNN}. */
    private static String constant(String name) {
        return name.replaceFirst("^torch\\.", "").replaceFirst("^_", "").toUpperCase(Locale.ROOT);
    }

    /** Python's {@code float.hex()}, or a plain number. */
    static double real(Object json) {
        if (json instanceof Number number) {
            return number.doubleValue();
        }
        if (json instanceof Map<?, ?> object && object.containsKey("f")) {
            return real(object.get("f"));
        }
        String text = String.valueOf(json);
        return switch (text) {
            case "inf" -> Double.POSITIVE_INFINITY;
            case "-inf" -> Double.NEGATIVE_INFINITY;
            case "nan" -> Double.NaN;
            default -> Double.parseDouble(text);
        };
    }

    private static Complex complex(Object json) {
        if (json instanceof List<?> parts && parts.size() == 2) {
            return new Complex(real(parts.get(0)), real(parts.get(1)));
        }
        throw new IllegalArgumentException("a complex number is a list of two numbers, not " + json);
    }
}
