package dev.cresset.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypeMappingTest {

    private static TypeMapping mapping(String type) {
        return TypeMapping.of(Type.parse(type), Quirk.NONE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Tensor | const at::Tensor &",
                "Tensor(a!) | at::Tensor &",
                "Tensor? | const std::optional<at::Tensor> &",
                "Tensor[] | c10::ArrayRef<at::Tensor>",
                "Tensor?[] | const c10::List<std::optional<at::Tensor>> &",
                "int | int64_t",
                "int? | std::optional<int64_t>",
                "int[2] | c10::ArrayRef<int64_t>",
                "int[]? | c10::OptionalArrayRef<int64_t>",
                "SymInt | c10::SymInt",
                "SymInt? | std::optional<c10::SymInt>",
                "SymInt[] | c10::ArrayRef<c10::SymInt>",
                "SymInt[1]? | c10::OptionalArrayRef<c10::SymInt>",
                "float | double",
                "float? | std::optional<double>",
                "float[]? | std::optional<c10::ArrayRef<double>>",
                "bool | bool",
                "bool? | std::optional<bool>",
                "bool[3] | std::array<bool, 3>",
                "Scalar | const c10::Scalar &",
                "Scalar? | const std::optional<c10::Scalar> &",
                "Scalar[] | c10::ArrayRef<c10::Scalar>",
                "str | std::string_view",
                "str? | std::optional<std::string_view>",
                "ScalarType? | std::optional<c10::ScalarType>",
                "Layout | c10::Layout",
                "MemoryFormat? | std::optional<c10::MemoryFormat>",
                "Device | c10::Device",
                "Device? | std::optional<c10::Device>",
                "DeviceIndex | c10::DeviceIndex",
                "Generator? | std::optional<at::Generator>"
            })
    void hasLibTorchsTypeOfEachSchemaType(String type, String cppType) {
        assertThat(mapping(type).cppType()).isEqualTo(cppType);
    }

    @Test
    void followsTheQuirksOfTheCppSignatures() {
        assertThat(TypeMapping.of(Type.parse("Tensor[]"), Quirk.TENSOR_REF).cppType())
                .isEqualTo("const c10::IListRef<at::Tensor> &");
        assertThat(TypeMapping.of(Type.parse("Tensor(a!)"), Quirk.CONST_SELF).cppType())
                .isEqualTo("const at::Tensor &");
    }

    @Test
    void passesAsManyValuesAsTheShimTakesForEveryArgumentOfTheList() {
        List<Operator> operators = Schemas.committed().operators();

        assertThat(operators)
                .allSatisfy(operator -> assertThat(operator.arguments())
                        .extracting(operator::mapping)
                        .allSatisfy(
                                mapping -> assertThat(mapping.javaExpressions()).hasSameSizeAs(mapping.cParameters())));
    }

    @Test
    void takesAnAbsentNumberAsAFlagAndANumber() {
        TypeMapping mapping = mapping("int?");

        assertThat(mapping.javaParameters()).isEqualTo("boolean $_has, long $");
        assertThat(mapping.cParameters())
                .containsExactly(
                        new CParameter("bool", "$_has", "JAVA_BOOLEAN"), new CParameter("int64_t", "$", "JAVA_LONG"));
    }

    @Test
    void needsNativeMemoryForListsAndTextsOnly() {
        assertThat(List.of("int[2]", "Tensor[]", "str", "Scalar[]", "bool[2]"))
                .allMatch(type -> mapping(type).needsStack());
        assertThat(List.of("int", "Tensor", "Tensor?", "Scalar", "Generator?", "Device"))
                .noneMatch(type -> mapping(type).needsStack());
    }

    @ParameterizedTest
    @CsvSource({"Stream", "Storage?", "Future[]", "Scalar[]?", "Generator"})
    void refusesATypeThatHasNoWayAcross(String type) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> mapping(type))
                .withMessage("no way across for the type " + type);
    }

    @Test
    void namesTheOperatorWhoseTypeItRefuses() {
        Operator operator = Schemas.operator("record(Tensor self, Stream s) -> Tensor");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> operator.mapping(operator.arguments().get(1)))
                .withMessage("record(Tensor self, Stream s) -> Tensor: no way across for the type Stream");
    }
}
