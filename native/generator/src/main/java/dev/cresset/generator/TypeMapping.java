package dev.cresset.generator;

import static dev.cresset.generator.CParameter.bool;
import static dev.cresset.generator.CParameter.float64;
import static dev.cresset.generator.CParameter.int32;
import static dev.cresset.generator.CParameter.int64;
import static dev.cresset.generator.CParameter.pointer;

import java.util.List;

/**
 * The way of one schema type across the boundary: typed Java in the bindings, plain values in the call, LibTorch's C++ type behind it.
 * In the templates {@code $} is the argument's name.
 *
 * @param cppType the parameter type of {@code at::_ops::*::call}
 * @param cParameters the parameters of the shim's function
 * @param cppExpression the C++ value made from those parameters
 * @param javaParameters the parameters of the typed downcall
 * @param javaExpressions the plain values made from them, one for each C parameter
 */
record TypeMapping(
        String cppType,
        List<CParameter> cParameters,
        String cppExpression,
        String javaParameters,
        List<String> javaExpressions) {

    /** Whether Java copies the argument into native memory for the length of the call. */
    boolean needsStack() {
        return javaExpressions.stream().anyMatch(expression -> expression.startsWith("stack."));
    }

    /** @throws IllegalArgumentException if the type has no way across */
    static TypeMapping of(Type type, Quirk quirk) {
        if (type.isTensorList()) {
            return tensorList(type, quirk);
        }
        if (type.list()) {
            return type.optional() ? optionalList(type) : list(type);
        }
        return type.optional() ? optionalValue(type) : value(type, quirk);
    }

    private static IllegalArgumentException unknown(Type type) {
        return new IllegalArgumentException("no way across for the type " + type);
    }

    private static TypeMapping tensorList(Type type, Quirk quirk) {
        List<CParameter> parameters = List.of(pointer("const int64_t *", "$"), int64("$_count"));
        if (type.optionalElements()) {
            return new TypeMapping(
                    "const c10::List<std::optional<at::Tensor>> &",
                    parameters,
                    "cresset::OptionalTensors($, $_count)",
                    "List<? extends NativeTensor> $",
                    List.of("stack.optionalTensors($)", "$.size()"));
        }
        return new TypeMapping(
                quirk == Quirk.TENSOR_REF ? "const c10::IListRef<at::Tensor> &" : "c10::ArrayRef<at::Tensor>",
                parameters,
                "cresset::Tensors($, $_count)",
                "List<? extends NativeTensor> $",
                List.of("stack.tensors($)", "$.size()"));
    }

    private static TypeMapping list(Type type) {
        return switch (type.base()) {
            case INT -> array("c10::ArrayRef<int64_t>", "int64_t", "cresset::ints($, $_count)", "long");
            case SYM_INT -> array("c10::ArrayRef<c10::SymInt>", "int64_t", "cresset::sym_ints($, $_count)", "long");
            case BOOL ->
                array(
                        "std::array<bool, " + type.size() + ">",
                        "bool",
                        "cresset::bools<" + type.size() + ">($, $_count)",
                        "boolean");
            case SCALAR ->
                new TypeMapping(
                        "c10::ArrayRef<c10::Scalar>",
                        List.of(pointer("const int64_t *", "$"), int64("$_count")),
                        "cresset::Scalars($, $_count)",
                        "List<Scalar> $",
                        List.of("stack.scalars($)", "$.size()"));
            default -> throw unknown(type);
        };
    }

    private static TypeMapping optionalList(Type type) {
        return switch (type.base()) {
            case INT ->
                array("c10::OptionalArrayRef<int64_t>", "int64_t", "cresset::optional_ints($, $_count)", "long");
            case SYM_INT ->
                array(
                        "c10::OptionalArrayRef<c10::SymInt>",
                        "int64_t",
                        "cresset::optional_sym_ints($, $_count)",
                        "long");
            case FLOAT ->
                array(
                        "std::optional<c10::ArrayRef<double>>",
                        "double",
                        "cresset::optional_doubles($, $_count)",
                        "double");
            default -> throw unknown(type);
        };
    }

    /** A Java array, copied to native memory; null crosses as a null pointer. */
    private static TypeMapping array(String cppType, String element, String cppExpression, String javaElement) {
        return new TypeMapping(
                cppType,
                List.of(pointer("const " + element + " *", "$"), int64("$_count")),
                cppExpression,
                javaElement + "[] $",
                List.of("stack." + javaElement + "s($)", "ArgumentStack.length($)"));
    }

    private static TypeMapping value(Type type, Quirk quirk) {
        return switch (type.base()) {
            case TENSOR ->
                simple(
                        type.written() && quirk != Quirk.CONST_SELF ? "at::Tensor &" : "const at::Tensor &",
                        int64("$"),
                        "cresset::tensor($)",
                        "NativeTensor $",
                        "$.address()");
            case INT -> simple("int64_t", int64("$"), "$", "long $", "$");
            case SYM_INT -> simple("c10::SymInt", int64("$"), "cresset::sym_int($)", "long $", "$");
            case FLOAT -> simple("double", float64("$"), "$", "double $", "$");
            case BOOL -> simple("bool", bool("$"), "$", "boolean $", "$");
            case SCALAR -> scalar("const c10::Scalar &", "cresset::scalar", "$.tag()", "$.first()", "$.second()");
            case STR -> simple("std::string_view", pointer("const char *", "$"), "$", "String $", "stack.string($)");
            case SCALAR_TYPE, MEMORY_FORMAT, LAYOUT, DEVICE_INDEX -> {
                String cppType = "c10::" + type.name();
                yield simple(cppType, int32("$"), "cresset::code<" + cppType + ">($)", "int $", "$");
            }
            case DEVICE -> simple("c10::Device", int32("$"), "cresset::device($)", "int $", "$");
            default -> throw unknown(type);
        };
    }

    private static TypeMapping optionalValue(Type type) {
        return switch (type.base()) {
            case INT -> flagged("int64_t", "cresset::optional<int64_t>($_has, $)", int64("$"), "long");
            case SYM_INT -> flagged("c10::SymInt", "cresset::optional_sym_int($_has, $)", int64("$"), "long");
            case FLOAT -> flagged("double", "cresset::optional<double>($_has, $)", float64("$"), "double");
            case SCALAR_TYPE, MEMORY_FORMAT, LAYOUT -> {
                String cppType = "c10::" + type.name();
                yield optional(cppType, int32("$"), "cresset::optional_code<" + cppType + ">($)", "int $", "$");
            }
            default -> optionalReference(type);
        };
    }

    /** A value that Java passes as null, or as a code of its own, where it is absent. */
    private static TypeMapping optionalReference(Type type) {
        return switch (type.base()) {
            case TENSOR -> {
                String address = "NativeTensor.addressOrZero($)";
                yield simple(
                        "const std::optional<at::Tensor> &",
                        int64("$"),
                        "cresset::optional_tensor($)",
                        "NativeTensor $",
                        address);
            }
            case BOOL ->
                optional("bool", int32("$"), "cresset::optional_bool($)", "Boolean $", "ArgumentStack.code($)");
            case SCALAR -> {
                String cppType = "const std::optional<c10::Scalar> &";
                yield scalar(
                        cppType, "cresset::optional_scalar", "Scalar.tag($)", "Scalar.first($)", "Scalar.second($)");
            }
            case STR -> {
                String cpp = "cresset::optional_string($)";
                yield optional("std::string_view", pointer("const char *", "$"), cpp, "String $", "stack.string($)");
            }
            case DEVICE -> optional("c10::Device", int32("$"), "cresset::optional_device($)", "int $", "$");
            case GENERATOR -> {
                String address = "NativeGenerator.addressOrZero($)";
                String cpp = "cresset::optional_generator($)";
                yield optional("at::Generator", int64("$"), cpp, "NativeGenerator $", address);
            }
            default -> throw unknown(type);
        };
    }

    private static TypeMapping simple(String cppType, CParameter parameter, String cpp, String javaType, String java) {
        return new TypeMapping(cppType, List.of(parameter), cpp, javaType, List.of(java));
    }

    private static TypeMapping optional(
            String cppType, CParameter parameter, String cpp, String javaParameter, String java) {
        return simple("std::optional<" + cppType + ">", parameter, cpp, javaParameter, java);
    }

    /** A number that may be absent: a flag and the number. */
    private static TypeMapping flagged(String cppType, String cpp, CParameter parameter, String javaType) {
        return new TypeMapping(
                "std::optional<" + cppType + ">",
                List.of(bool("$_has"), parameter),
                cpp,
                "boolean $_has, " + javaType + " $",
                List.of("$_has", "$"));
    }

    private static TypeMapping scalar(String cppType, String function, String tag, String first, String second) {
        return new TypeMapping(
                cppType,
                List.of(int32("$_tag"), int64("$_first"), int64("$_second")),
                function + "($_tag, $_first, $_second)",
                "Scalar $",
                List.of(tag, first, second));
    }
}
