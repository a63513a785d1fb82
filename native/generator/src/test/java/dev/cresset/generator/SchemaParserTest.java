package dev.cresset.generator;

import static dev.cresset.generator.Schemas.operator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class SchemaParserTest {

    private static List<String> names(Operator operator) {
        return operator.arguments().stream().map(Argument::name).toList();
    }

    private static List<String> defaults(Operator operator) {
        return operator.arguments().stream().map(Argument::defaultValue).toList();
    }

    @Test
    void separatesTheOverloadFromTheName() {
        Operator add = operator("add.Tensor(Tensor self, Tensor other, *, Scalar alpha=1) -> Tensor");

        assertThat(List.of(add.name(), add.overload(), add.fullName(), add.symbol()))
                .containsExactly("add", "Tensor", "add.Tensor", "add_Tensor");
    }

    @Test
    void leavesTheOverloadEmptyWhereThereIsNone() {
        Operator relu = operator("relu(Tensor self) -> Tensor");

        assertThat(List.of(relu.overload(), relu.fullName(), relu.symbol())).containsExactly("", "relu", "relu");
    }

    @Test
    void marksWhatStandsBehindTheStar() {
        Operator add = operator("add.Tensor(Tensor self, Tensor other, *, Scalar alpha=1) -> Tensor");

        assertThat(names(add)).containsExactly("self", "other", "alpha");
        assertThat(add.arguments().stream().map(Argument::keywordOnly)).containsExactly(false, false, true);
    }

    @Test
    void keepsDefaultsWithCommasTogether() {
        Operator rot90 = operator("rot90(Tensor self, int k=1, int[] dims=[0,1]) -> Tensor");

        assertThat(names(rot90)).containsExactly("self", "k", "dims");
        assertThat(defaults(rot90)).containsExactly(null, "1", "[0,1]");
    }

    @Test
    void keepsQuotedDefaultsTogether() {
        Operator quoted = operator("f(Tensor dummy, str a=\"\\\"'\\\\, (\", str b='x, [') -> Tensor");

        assertThat(names(quoted)).containsExactly("dummy", "a", "b");
        assertThat(defaults(quoted)).containsExactly(null, "\"\\\"'\\\\, (\"", "'x, ['");
    }

    @Test
    void readsAnnotationsWithSpaces() {
        Operator chunk = operator("chunk(Tensor(a -> *) self, int chunks, int dim=0) -> Tensor(a)[]");

        assertThat(names(chunk)).containsExactly("self", "chunks", "dim");
        assertThat(chunk.arguments().get(0).type()).isEqualTo(new Type("Tensor", false, 0, false, false, false));
        assertThat(chunk.returns()).containsExactly(new Return(new Type("Tensor", true, 0, false, false, false), null));
    }

    @Test
    void readsNamedResults() {
        Operator max = operator("max.dim(Tensor self, int dim, bool keepdim=False) -> (Tensor values, Tensor indices)");

        assertThat(max.returns().stream().map(Return::name)).containsExactly("values", "indices");
    }

    @Test
    void readsAnOperatorWithoutResultsAndOneWithoutArguments() {
        assertThat(operator("_cufft_clear_plan_cache(DeviceIndex device_index) -> ()")
                        .returns())
                .isEmpty();
        assertThat(operator("empty() -> Tensor").arguments()).isEmpty();
    }

    @Test
    void readsTheOtherColumns() {
        Operator norm = operator("linalg_norm(Tensor self) -> Tensor", "function", "linalg", "const-self");

        assertThat(norm.function()).isTrue();
        assertThat(norm.method()).isFalse();
        assertThat(norm.module()).isEqualTo(PythonModule.LINALG);
        assertThat(norm.quirk()).isEqualTo(Quirk.CONST_SELF);
    }

    @Test
    void refusesALineWithMissingColumns() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SchemaParser.parseLine("relu(Tensor self) -> Tensor\tfunction"))
                .withMessage("an operator has four columns, not 2: relu(Tensor self) -> Tensor\tfunction");
    }

    @Test
    void refusesAnUnknownModuleOrQuirk() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> operator("relu(Tensor self) -> Tensor", "function", "vision", "-"))
                .withMessage("unknown Python module: vision");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> operator("relu(Tensor self) -> Tensor", "function", "nn", "odd"))
                .withMessage("an operator's quirk is -, const-self or tensor-ref, not odd");
    }

    @Test
    void refusesWhatIsNoSchema() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> operator("relu"))
                .withMessage("no schema such as name.overload(Tensor self) -> Tensor: relu");
    }
}
