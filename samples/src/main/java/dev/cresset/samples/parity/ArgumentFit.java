package dev.cresset.samples.parity;

import dev.cresset.DType;
import dev.cresset.Device;
import dev.cresset.Tensor;
import dev.cresset.bindings.dispatch.SchemaType;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What Python takes for an argument beside the argument's own type, as {@code torch} does before it calls an operator: a tensor of one
 * element for a number, a tensor for a list of integers, a name for a device or a dtype.
 */
final class ArgumentFit {

    private ArgumentFit() {}

    /**
     * @param type what the schema asks for
     * @param value what the recording has
     * @return the same as a value of the type where Python would take it for one, else the value itself
     */
    static Object of(SchemaType type, Object value) {
        if (value == null) {
            return null;
        }
        return switch (type.form()) {
            case OPTIONAL -> of(type.element(), value);
            case LIST -> list(type.element(), value);
            case VALUE -> single(type.name(), value);
        };
    }

    private static Object list(SchemaType element, Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(each -> of(element, each)).collect(Collectors.toList());
        }
        boolean integers = element.is("int") || element.is("SymInt");
        if (integers && value instanceof Tensor tensor && tensor.dim() == 1) {
            return Arrays.stream(tensor.toLongArray()).boxed().toList();
        }
        return value;
    }

    private static Object single(String type, Object value) {
        if (value instanceof Tensor tensor && tensor.numel() == 1) {
            return number(type, tensor);
        }
        return value instanceof String text ? named(type, text) : value;
    }

    private static Object number(String type, Tensor tensor) {
        return switch (type) {
            case "int", "SymInt" -> tensor.itemLong();
            case "float" -> tensor.item();
            case "bool" -> tensor.itemBoolean();
            case "Scalar" -> tensor.dtype() == DType.BOOL ? (Object) tensor.itemBoolean() : tensor.itemNumber();
            default -> tensor;
        };
    }

    private static Object named(String type, String text) {
        return switch (type) {
            case "Device" -> Device.of(text);
            case "ScalarType" -> RecordedValue.dtype(text);
            case "Layout" -> RecordedValue.layout(text);
            case "MemoryFormat" -> RecordedValue.memoryFormat(text);
            case "float", "Scalar" -> RecordedValue.real(text);
            default -> text;
        };
    }
}
