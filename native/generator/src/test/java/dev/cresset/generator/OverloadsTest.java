package dev.cresset.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OverloadsTest {

    private static final int FUNCTION = -1;

    private static final Overrides NOTHING_SPECIAL = Overrides.none();

    private static Overloads overloads(Operator operator, int receiver, Overrides overrides) {
        return new Overloads(operator, receiver, overrides, new DowncallPassing());
    }

    private static Overloads overloads(String schema, int receiver) {
        return overloads(Schemas.operator(schema), receiver, NOTHING_SPECIAL);
    }

    /** The signatures that Java tells apart, in order. */
    private static Set<String> signatures(String schema, int receiver) {
        return signatures(schema, receiver, NOTHING_SPECIAL);
    }

    private static Set<String> signatures(String schema, int receiver, Overrides overrides) {
        return distinct(overloads(Schemas.operator(schema), receiver, overrides).complete());
    }

    private static Set<String> distinct(List<Overload> overloads) {
        Set<String> erasures = new LinkedHashSet<>();
        Set<String> signatures = new LinkedHashSet<>();
        for (Overload overload : overloads) {
            if (erasures.add(overload.erasure())) {
                signatures.add(String.join(", ", overload.parameters()));
            }
        }
        return signatures;
    }

    /** Overrides that say something special about one operator. */
    private static Overrides special(Set<String> arrays, Set<String> booleans) {
        Overrides overrides = Overrides.none();
        overrides.arrays().addAll(arrays);
        overrides.booleans().addAll(booleans);
        return overrides;
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
        assertThat(overloads("view(Tensor(a) self, SymInt[] size) -> Tensor(a)", 0)
                        .complete()
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
        assertThat(overloads("stack(Tensor[] tensors) -> Tensor", FUNCTION)
                        .complete()
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
        List<Overload> overloads =
                overloads(operator, FUNCTION, NOTHING_SPECIAL).complete();

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
    void leavesOutAnyNumbersThatMayBeAbsent() {
        Overloads overloads = overloads(
                "f(Tensor self, int? hop=None, float? eps=None, Tensor? window=None, bool b=True) -> Tensor", 0);

        assertThat(distinct(overloads.complete()))
                .containsExactly(
                        "long hop, double eps, Tensor window, boolean b",
                        "long hop, double eps, Tensor window",
                        "long hop, double eps",
                        "long hop",
                        "");
        assertThat(distinct(overloads.withoutOptional()))
                .contains(
                        "double eps, Tensor window, boolean b",
                        "long hop, Tensor window, boolean b",
                        "Tensor window, boolean b",
                        "Tensor window")
                .allMatch(signature -> !signature.contains("Long") && !signature.contains("Double"));
    }

    @Test
    void takesTheArgumentsThatAFormNames() {
        Overloads overloads = overloads("f(Tensor self, float p=0.5, bool train=True, int[2] pad=0) -> Tensor", 0);

        assertThat(distinct(overloads.with(List.of("train")))).containsExactly("boolean train");
        assertThat(overloads.with(List.of("train")).get(0).values())
                .containsExactly("this", "0.5", "train", "Sizes.of(0, 0)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> overloads.with(List.of("self")))
                .withMessage("no argument with a default is named self");
    }

    @Test
    void passesDefaultsWhereArgumentsAreLeftOut() {
        Operator operator =
                Schemas.operator("f(Tensor self, int k=1, float? p=None, int[2] pad=0, bool b=True) -> Tensor");
        List<Overload> overloads = overloads(operator, 0, NOTHING_SPECIAL).complete();

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
                .allSatisfy(operator -> assertThat(
                                overloads(operator, FUNCTION, NOTHING_SPECIAL).complete())
                        .isNotEmpty());
    }

    @Test
    void refusesADefaultThatHasNoJavaValue() {
        Operator operator = Schemas.operator("f(ScalarType dtype=quint8) -> Tensor");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> overloads(operator, FUNCTION, NOTHING_SPECIAL).complete())
                .withMessage("no Java value for the default quint8 of the type ScalarType");
    }
}
