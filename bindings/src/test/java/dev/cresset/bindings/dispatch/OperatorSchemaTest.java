package dev.cresset.bindings.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cresset.bindings.dispatch.SchemaType.Form;
import java.util.List;
import org.junit.jupiter.api.Test;

class OperatorSchemaTest {

    @Test
    void readsArgumentsAndDefaults() {
        OperatorSchema schema =
                OperatorSchema.parse("aten::add.Tensor(Tensor self, Tensor other, *, Scalar alpha=1) -> Tensor");

        assertThat(schema.name()).isEqualTo("aten::add.Tensor");
        assertThat(schema.arguments()).extracting(SchemaArgument::name).containsExactly("self", "other", "alpha");
        assertThat(schema.arguments()).extracting(SchemaArgument::defaultText).containsExactly(null, null, "1");
        assertThat(schema.arguments()).extracting(SchemaArgument::hasDefault).containsExactly(false, false, true);
        assertThat(schema.returns()).extracting(SchemaType::toString).containsExactly("Tensor");
    }

    @Test
    void readsDefaultsWithCommasAndBrackets() {
        OperatorSchema schema =
                OperatorSchema.parse("my::op(int[2] a=[1, 1], str b=\"x, ]) \\\"y\\\"\", str? c=None) -> ()");

        assertThat(schema.arguments())
                .extracting(SchemaArgument::defaultText)
                .containsExactly("[1, 1]", "\"x, ]) \\\"y\\\"\"", "None");
        assertThat(schema.returns()).isEmpty();
    }

    @Test
    void readsNamedResults() {
        OperatorSchema schema =
                OperatorSchema.parse("aten::sort(Tensor self, int dim=-1) -> (Tensor values, Tensor(a!) indices)");

        assertThat(schema.returns()).extracting(SchemaType::toString).containsExactly("Tensor", "Tensor");
        assertThat(schema.returns()).extracting(SchemaType::isWritten).containsExactly(false, true);
        assertThat(OperatorSchema.parse("my::op(Tensor X) -> Tensor Y").returns())
                .extracting(SchemaType::toString)
                .containsExactly("Tensor");
    }

    @Test
    void readsOperatorsThatTakeAndGiveAnything() {
        OperatorSchema schema = OperatorSchema.parse("static_runtime::dict_unpack(...) -> ...");

        assertThat(schema.arguments()).extracting(SchemaArgument::name).containsExactly("...");
        assertThat(schema.returns()).extracting(SchemaType::toString).containsExactly("...");
    }

    @Test
    void readsTypes() {
        SchemaType type = SchemaType.parse("SymInt[2]?");

        assertThat(type.form()).isEqualTo(Form.OPTIONAL);
        assertThat(type.element().form()).isEqualTo(Form.LIST);
        assertThat(type.element().length()).isEqualTo(2);
        assertThat(type.element().element().is("SymInt")).isTrue();
        assertThat(type).hasToString("SymInt[2]?");
    }

    @Test
    void readsAliases() {
        assertThat(SchemaType.parse("Tensor(a -> *)").alias()).isEqualTo("a -> *");
        assertThat(SchemaType.parse("Tensor(a!)[]").isWritten()).isTrue();
        assertThat(SchemaType.parse("Tensor[](a!)").isWritten()).isTrue();
        assertThat(SchemaType.parse("Tensor(a)").isWritten()).isFalse();
        for (String text : List.of("Tensor(a!)[]", "Tensor[](a!)")) {
            assertThat(SchemaType.parse(text)).hasToString("Tensor[]");
        }
    }

    @Test
    void everySchemaOfTheProcessIsRead() {
        List<String> names = Dispatcher.names();

        assertThat(names).hasSizeGreaterThan(3000).isSorted().contains("aten::add.Tensor", "aten::relu");
        for (String name : names) {
            OperatorSchema schema = Dispatcher.operator(name).schema();
            assertThat(schema.name()).isEqualTo(name);
            assertThat(schema.text()).startsWith(name + "(");
        }
    }
}
