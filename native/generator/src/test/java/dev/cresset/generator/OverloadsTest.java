package dev.cresset.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OverloadsTest {

    private static final int FUNCTION = -1;

    private static final OperatorList NOTHING_SPECIAL = Schemas.list();

    /** The signatures that Java tells apart, in order. */
    private static Set<String> signatures(String schema, int receiver) {
        return signatures(schema, receiver, NOTHING_SPECIAL);
    }

    private static Set<String> signatures(String schema, int receiver, OperatorList list) {
        Set<String> erasures = new LinkedHashSet<>();
        Set<String> signatures = new LinkedHashSet<>();
        for (Overload overload : Overloads.of(Schemas.operator(schema), receiver, list)) {
            if (erasures.add(overload.erasure())) {
                signatures.add(String.join(", ", overload.parameters()));
            }
        }
        return signatures;
    }

    /** A list that says something special about one operator. */
    private static OperatorList special(Set<String> arrays, Set<String> booleans) {
        return new OperatorList(List.of(), Map.of(), Map.of(), arrays, booleans, "2.13.0");
    }

    @Test
    void leavesDefaultsOutFromTheEnd() {
        assertThat(signatures(
                        "sum.dim(Tensor self, int[1]? dim, bool keepdim=False, *, ScalarType? dtype=None) -> Tensor",
                        0))
                .containsExactly(
                        "long[] dim, boolean keepdim, DType dtype",
                        "long dim, boolean keepdim, DType dtype",
                        "long[] dim, boolean keepdim",
                        "long dim, boolean keepdim",
                        "long... dim",
                        "long dim");
    }

    @Test
    void takesNoRowOfNumbersWhereThatCouldMeanAnotherOperator() {
        assertThat(signatures(
                        "randint(SymInt high, SymInt[] size) -> Tensor",
                        FUNCTION,
                        special(Set.of("randint"), Set.of())))
                .containsExactly("long high, long[] size", "long high, Shape size");
    }

    @Test
    void takesShapesAsValuesToo() {
        assertThat(signatures("view(Tensor(a) self, SymInt[] size) -> Tensor(a)", 0))
                .containsExactly("long... size", "Shape size");
        assertThat(Overloads.of(
                                Schemas.operator("view(Tensor(a) self, SymInt[] size) -> Tensor(a)"),
                                0,
                                NOTHING_SPECIAL)
                        .get(1)
                        .values())
                .containsExactly("this", "size.sizes()");
    }

    @Test
    void takesTensorsAsAListAndAsARow() {
        assertThat(signatures("cat(Tensor[] tensors, int dim=0) -> Tensor", FUNCTION))
                .containsExactly(
                        "List<Tensor> tensors, long dim",
                        "long dim, Tensor... tensors",
                        "List<Tensor> tensors",
                        "Tensor... tensors");
        assertThat(signatures("einsum(str equation, Tensor[] tensors, *, int[]? path=None) -> Tensor", FUNCTION))
                .containsExactly(
                        "String equation, List<Tensor> tensors, long[] path",
                        "String equation, long[] path, Tensor... tensors",
                        "String equation, List<Tensor> tensors",
                        "String equation, Tensor... tensors");
        assertThat(Overloads.of(Schemas.operator("stack(Tensor[] tensors) -> Tensor"), FUNCTION, NOTHING_SPECIAL)
                        .get(1)
                        .values())
                .containsExactly("Arrays.asList(tensors)");
    }

    @Test
    void takesNoRowOfTensorsWhereOneWouldBeMistakenForAnotherArgument() {
        assertThat(signatures("f(Tensor[] bins, Tensor? weight=None) -> Tensor", FUNCTION))
                .containsExactly("List<Tensor> bins, Tensor weight", "List<Tensor> bins", "Tensor... bins");
        assertThat(signatures("f(Tensor[] indices, Tensor values) -> Tensor", FUNCTION))
                .containsExactly("List<Tensor> indices, Tensor values");
        assertThat(signatures("f(Tensor[] self, Tensor[] other) -> Tensor", FUNCTION))
                .containsExactly("List<Tensor> self, List<Tensor> other");
    }

    @Test
    void takesTruthValuesWhereTheListSaysSo() {
        assertThat(signatures(
                        "fill_.Scalar(Tensor(a!) self, Scalar value) -> Tensor(a!)",
                        0,
                        special(Set.of(), Set.of("fill_.Scalar"))))
                .containsExactly("Number value", "long value", "double value", "boolean value");
    }

    @Test
    void takesScalarsAsAnyNumberAsLongAndAsDouble() {
        assertThat(signatures("add_.Scalar(Tensor(a!) self, Scalar other, Scalar alpha=1) -> Tensor(a!)", 0))
                .containsExactly(
                        "Number other, Number alpha",
                        "long other, long alpha",
                        "double other, double alpha",
                        "Number other",
                        "long other",
                        "double other");
    }

    private static final String TENSOR_OPTIONS =
            "ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None";

    @Test
    void takesTheOptionsOfANewTensorAsOneValueOrTheDtypeAndTheDevice() {
        assertThat(signatures("eye(SymInt n, *, " + TENSOR_OPTIONS + ") -> Tensor", FUNCTION))
                .containsExactly(
                        "long n, TensorOptions options",
                        "long n, DType dtype, Device device",
                        "long n, DType dtype",
                        "long n, Device device",
                        "long n");
    }

    @Test
    void takesOptionsBeforeARowOfSizes() {
        assertThat(signatures("zeros(SymInt[] size, *, " + TENSOR_OPTIONS + ") -> Tensor", FUNCTION))
                .containsExactly(
                        "long[] size, TensorOptions options",
                        "Shape size, TensorOptions options",
                        "TensorOptions options, long... size",
                        "TensorOptions options, Shape size",
                        "long[] size, DType dtype, Device device",
                        "Shape size, DType dtype, Device device",
                        "DType dtype, Device device, long... size",
                        "DType dtype, Device device, Shape size",
                        "long[] size, DType dtype",
                        "Shape size, DType dtype",
                        "DType dtype, long... size",
                        "DType dtype, Shape size",
                        "long[] size, Device device",
                        "Shape size, Device device",
                        "Device device, long... size",
                        "Device device, Shape size",
                        "long... size",
                        "Shape size");
        assertThat(signatures("rand(SymInt[] size, *, Generator? generator) -> Tensor", FUNCTION))
                .contains("long[] size, Generator generator", "Generator generator, long... size");
    }

    @Test
    void takesWhatIsBehindTheOptionsWithAllOfThem() {
        assertThat(signatures(
                        "empty(Tensor self, *, " + TENSOR_OPTIONS + ", MemoryFormat? memory_format=None) -> Tensor", 0))
                .containsExactly(
                        "TensorOptions options, MemoryFormat memoryFormat",
                        "TensorOptions options",
                        "DType dtype, Device device",
                        "DType dtype",
                        "Device device",
                        "");
    }

    @Test
    void convertsByDtypeAndDeviceAlone() {
        assertThat(signatures("to.dtype_layout(Tensor self, *, " + TENSOR_OPTIONS + ", bool copy=False) -> Tensor", 0))
                .containsExactly("DType dtype, Device device", "DType dtype", "Device device", "");
    }

    @Test
    void keepsTheOperatorsOwnDtypeWhereTheOptionsHaveNone() {
        Operator operator = Schemas.operator(
                "randperm(SymInt n, *, " + TENSOR_OPTIONS.replace("dtype=None", "dtype=long") + ") -> Tensor");
        List<Overload> overloads = Overloads.of(operator, FUNCTION, NOTHING_SPECIAL);

        assertThat(overloads.get(0).values())
                .containsExactly(
                        "n",
                        "options.dtypeCode(DType.code(DType.INT64))",
                        "options.layoutCode()",
                        "options.deviceCode()",
                        "options.pinMemory()");
        assertThat(overloads.get(overloads.size() - 1).values())
                .containsExactly("n", "DType.code(DType.INT64)", "-1", "-1", "null");
    }

    @Test
    void takesAbsentNumbersAsNullInTheGeneralFormOnly() {
        assertThat(signatures("f(Tensor self, int? dim=None) -> Tensor", 0))
                .containsExactly("Long dim", "long dim", "");
    }

    @Test
    void passesDefaultsWhereArgumentsAreLeftOut() {
        Operator operator =
                Schemas.operator("f(Tensor self, int k=1, float? p=None, int[2] pad=0, bool b=True) -> Tensor");
        List<Overload> overloads = Overloads.of(operator, 0, NOTHING_SPECIAL);

        assertThat(overloads.get(overloads.size() - 1).values())
                .containsExactly("this", "1L", "false, 0", "Sizes.of(0, 0)", "true");
    }

    @Test
    void escapesParameterNamesOfJavasKeywords() {
        assertThat(signatures("f(Tensor self, Tensor default) -> Tensor", 0)).containsExactly("Tensor default_");
    }

    @Test
    void erasesGenericsAndVarargs() {
        Overload overload = new Overload(List.of("List<Tensor> tensors", "long... dim"), List.of());

        assertThat(overload.erasure()).isEqualTo("List,long[]");
    }

    @Test
    void hasASignatureForEveryOperatorOfTheList() {
        assertThat(Schemas.committed().operators())
                .allSatisfy(operator -> assertThat(Overloads.of(operator, FUNCTION, NOTHING_SPECIAL))
                        .isNotEmpty());
    }

    @Test
    void refusesADefaultThatHasNoJavaValue() {
        Operator operator = Schemas.operator("f(ScalarType dtype=quint8) -> Tensor");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Overloads.of(operator, FUNCTION, NOTHING_SPECIAL))
                .withMessage("no dtype for the default quint8");
    }
}
