package dev.cresset.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OverloadTest {

    private static final int FUNCTION = -1;

    /** The signatures that Java tells apart, in order. */
    private static Set<String> signatures(String schema, int receiver) {
        Set<String> erasures = new LinkedHashSet<>();
        Set<String> signatures = new LinkedHashSet<>();
        for (Overload overload : Overload.of(Schemas.operator(schema), receiver, true)) {
            if (erasures.add(overload.erasure())) {
                signatures.add(String.join(", ", overload.parameters()));
            }
        }
        return signatures;
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
        Operator randint = Schemas.operator("randint(SymInt high, SymInt[] size) -> Tensor");

        assertThat(Overload.of(randint, FUNCTION, false).get(0).parameters())
                .containsExactly("long high", "long[] size");
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

    @Test
    void takesTheDeviceWithTheDtype() {
        assertThat(signatures(
                        "eye(SymInt n, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None,"
                                + " bool? pin_memory=None) -> Tensor",
                        FUNCTION))
                .containsExactly(
                        "long n, DType dtype, Layout layout, Device device, Boolean pinMemory",
                        "long n, DType dtype, Device device",
                        "long n, DType dtype",
                        "long n");
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
        List<Overload> overloads = Overload.of(operator, 0, true);

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
                .allSatisfy(operator ->
                        assertThat(Overload.of(operator, FUNCTION, true)).isNotEmpty());
    }

    @Test
    void refusesADefaultThatHasNoJavaValue() {
        Operator operator = Schemas.operator("f(ScalarType dtype=quint8) -> Tensor");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Overload.of(operator, FUNCTION, true))
                .withMessage("no dtype for the default quint8");
    }
}
