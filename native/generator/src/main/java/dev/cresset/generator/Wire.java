package dev.cresset.generator;

import java.util.List;

/**
 * How an argument of one type crosses the boundary: as typed Java in the bindings, as plain values in the call, as LibTorch's C++
 * type behind it. In the templates {@code $} stands for the argument's name.
 *
 * @param cppType the parameter type of {@code at::_ops::*::call}
 * @param cParameters the parameters of the shim's function
 * @param cppExpression the C++ value made from those parameters
 * @param javaParameters the parameters of the typed downcall
 * @param javaExpressions the plain values made from them, one for each C parameter
 */
record Wire(
        String cppType,
        List<Carrier> cParameters,
        String cppExpression,
        String javaParameters,
        List<String> javaExpressions) {

    /** A parameter of a shim function: C type and name template, and the Java layout of its value. */
    record Carrier(String cType, String name, String layout) {}

    private static Carrier int64(String name) {
        return new Carrier("int64_t", name, "JAVA_LONG");
    }

    private static Carrier int32(String name) {
        return new Carrier("int32_t", name, "JAVA_INT");
    }

    private static Carrier bool(String name) {
        return new Carrier("bool", name, "JAVA_BOOLEAN");
    }

    private static Carrier float64(String name) {
        return new Carrier("double", name, "JAVA_DOUBLE");
    }

    /** An address, as an integer on Java's side. */
    private static Carrier pointer(String cType, String name) {
        return new Carrier(cType, name, "JAVA_LONG");
    }

    /** Whether Java copies the argument into native memory for the length of the call. */
    boolean needsFrame() {
        return javaExpressions.stream().anyMatch(expression -> expression.startsWith("frame."));
    }

    /** @throws IllegalArgumentException if the type has no way across */
    static Wire of(Type type, String quirk) {
        if (type.isTensorList()) {
            return tensorList(type, quirk);
        }
        if (type.list()) {
            return type.optional() ? optionalList(type) : list(type);
        }
        return type.optional() ? optionalValue(type) : value(type, quirk);
    }

    private static Wire tensorList(Type type, String quirk) {
        List<Carrier> carriers = List.of(pointer("const int64_t *", "$"), int64("$_count"));
        if (type.optionalElements()) {
            return new Wire(
                    "const c10::List<std::optional<at::Tensor>> &",
                    carriers,
                    "cresset::OptionalTensors($, $_count)",
                    "List<? extends NativeTensor> $",
                    List.of("frame.optionalTensors($)", "$.size()"));
        }
        return new Wire(
                quirk.equals("tensor-ref") ? "const c10::IListRef<at::Tensor> &" : "c10::ArrayRef<at::Tensor>",
                carriers,
                "cresset::Tensors($, $_count)",
                "List<? extends NativeTensor> $",
                List.of("frame.tensors($)", "$.size()"));
    }

    private static Wire list(Type type) {
        return switch (type.base()) {
            case "int" -> array("c10::ArrayRef<int64_t>", "int64_t", "cresset::ints($, $_count)", "long");
            case "SymInt" -> array("c10::ArrayRef<c10::SymInt>", "int64_t", "cresset::sym_ints($, $_count)", "long");
            case "bool" ->
                array(
                        "std::array<bool, " + type.size() + ">",
                        "bool",
                        "cresset::bools<" + type.size() + ">($, $_count)",
                        "boolean");
            case "Scalar" ->
                new Wire(
                        "c10::ArrayRef<c10::Scalar>",
                        List.of(pointer("const int64_t *", "$"), int64("$_count")),
                        "cresset::Scalars($, $_count)",
                        "List<Scalar> $",
                        List.of("frame.scalars($)", "$.size()"));
            default -> throw new IllegalArgumentException("no way across for the type " + type);
        };
    }

    private static Wire optionalList(Type type) {
        return switch (type.base()) {
            case "int" ->
                array("c10::OptionalArrayRef<int64_t>", "int64_t", "cresset::optional_ints($, $_count)", "long");
            case "SymInt" ->
                array(
                        "c10::OptionalArrayRef<c10::SymInt>",
                        "int64_t",
                        "cresset::optional_sym_ints($, $_count)",
                        "long");
            case "float" ->
                array(
                        "std::optional<c10::ArrayRef<double>>",
                        "double",
                        "cresset::optional_doubles($, $_count)",
                        "double");
            default -> throw new IllegalArgumentException("no way across for the type " + type);
        };
    }

    /** An array of Java's, copied to native memory; null crosses as a null pointer. */
    private static Wire array(String cppType, String element, String cppExpression, String javaElement) {
        return new Wire(
                cppType,
                List.of(pointer("const " + element + " *", "$"), int64("$_count")),
                cppExpression,
                javaElement + "[] $",
                List.of("frame." + javaElement + "s($)", "Frame.length($)"));
    }

    private static Wire value(Type type, String quirk) {
        return switch (type.base()) {
            case "Tensor" ->
                simple(
                        type.written() && !quirk.equals("const-self") ? "at::Tensor &" : "const at::Tensor &",
                        int64("$"),
                        "cresset::tensor($)",
                        "NativeTensor $",
                        "$.address()");
            case "int" -> simple("int64_t", int64("$"), "$", "long $", "$");
            case "SymInt" -> simple("c10::SymInt", int64("$"), "cresset::sym_int($)", "long $", "$");
            case "float" -> simple("double", float64("$"), "$", "double $", "$");
            case "bool" -> simple("bool", bool("$"), "$", "boolean $", "$");
            case "Scalar" -> scalar("const c10::Scalar &", "cresset::scalar", "$.tag()", "$.first()", "$.second()");
            case "str" -> simple("std::string_view", pointer("const char *", "$"), "$", "String $", "frame.string($)");
            case "ScalarType", "MemoryFormat", "Layout", "DeviceIndex" ->
                simple("c10::" + type.base(), int32("$"), "cresset::code<c10::" + type.base() + ">($)", "int $", "$");
            case "Device" -> simple("c10::Device", int32("$"), "cresset::device($)", "int $", "$");
            default -> throw new IllegalArgumentException("no way across for the type " + type);
        };
    }

    private static Wire optionalValue(Type type) {
        return switch (type.base()) {
            case "Tensor" ->
                simple(
                        "const std::optional<at::Tensor> &",
                        int64("$"),
                        "cresset::optional_tensor($)",
                        "NativeTensor $",
                        "NativeTensor.addressOrZero($)");
            case "int" -> flagged("int64_t", "cresset::optional<int64_t>($_has, $)", int64("$"), "long");
            case "SymInt" -> flagged("c10::SymInt", "cresset::optional_sym_int($_has, $)", int64("$"), "long");
            case "float" -> flagged("double", "cresset::optional<double>($_has, $)", float64("$"), "double");
            case "bool" ->
                simple("std::optional<bool>", int32("$"), "cresset::optional_bool($)", "Boolean $", "Frame.code($)");
            case "Scalar" ->
                scalar(
                        "const std::optional<c10::Scalar> &",
                        "cresset::optional_scalar",
                        "Scalar.tag($)",
                        "Scalar.first($)",
                        "Scalar.second($)");
            case "str" ->
                simple(
                        "std::optional<std::string_view>",
                        pointer("const char *", "$"),
                        "cresset::optional_string($)",
                        "String $",
                        "frame.string($)");
            case "ScalarType", "MemoryFormat", "Layout" ->
                simple(
                        "std::optional<c10::" + type.base() + ">",
                        int32("$"),
                        "cresset::optional_code<c10::" + type.base() + ">($)",
                        "int $",
                        "$");
            case "Device" ->
                simple("std::optional<c10::Device>", int32("$"), "cresset::optional_device($)", "int $", "$");
            case "Generator" ->
                simple(
                        "std::optional<at::Generator>",
                        int64("$"),
                        "cresset::optional_generator($)",
                        "NativeGenerator $",
                        "NativeGenerator.addressOrZero($)");
            default -> throw new IllegalArgumentException("no way across for the type " + type);
        };
    }

    private static Wire simple(String cppType, Carrier carrier, String cpp, String javaParameter, String java) {
        return new Wire(cppType, List.of(carrier), cpp, javaParameter, List.of(java));
    }

    /** A number that may be absent: a flag and the number. */
    private static Wire flagged(String cppType, String cpp, Carrier carrier, String javaType) {
        return new Wire(
                "std::optional<" + cppType + ">",
                List.of(bool("$_has"), carrier),
                cpp,
                "boolean $_has, " + javaType + " $",
                List.of("$_has", "$"));
    }

    private static Wire scalar(String cppType, String function, String tag, String first, String second) {
        return new Wire(
                cppType,
                List.of(int32("$_tag"), int64("$_first"), int64("$_second")),
                function + "($_tag, $_first, $_second)",
                "Scalar $",
                List.of(tag, first, second));
    }
}
