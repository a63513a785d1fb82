package dev.cresset.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReturnMappingTest {

    private static ReturnMapping mapping(String schema, int receiver) {
        Operator operator = Schemas.operator(schema);
        return new ReturnMapping(operator, receiver, new ReturnTypes(List.of(operator), Schemas.documentation()));
    }

    @Test
    void returnsANewTensor() {
        ReturnMapping mapping = mapping("relu(Tensor self) -> Tensor", 0);

        assertThat(mapping.javaType()).isEqualTo("Tensor");
        assertThat(mapping.statements(List.of("x"), false)).containsExactly("return Tensor.ofNullable(AtenR.relu(x));");
    }

    @Test
    void appliesWhatTheOptionsSayAboutGradients() {
        assertThat(mapping("relu(Tensor self) -> Tensor", 0).statements(List.of("x"), true))
                .containsExactly("return options.applyTo(Tensor.ofNullable(AtenR.relu(x)));");
    }

    @Test
    void returnsTheTensorItselfThatIsChangedInPlace() {
        ReturnMapping mapping = mapping("relu_(Tensor(a!) self) -> Tensor(a!)", 0);

        assertThat(mapping.javaType()).isEqualTo("Tensor");
        assertThat(mapping.statements(List.of("x"), false)).containsExactly("AtenR.relu_(x);", "return (Tensor) this;");
    }

    @Test
    void returnsTheChangedArgumentOfAFunction() {
        assertThat(mapping("dropout_(Tensor(a!) self, float p) -> Tensor(a!)", -1)
                        .statements(List.of("x"), false))
                .containsExactly("AtenD.dropout_(x);", "return self;");
    }

    @Test
    void returnsNothingWhereTensorsOfAListAreChanged() {
        ReturnMapping mapping = mapping("_foreach_add_.Scalar(Tensor(a!)[] self, Scalar scalar) -> ()", -1);

        assertThat(mapping.javaType()).isEqualTo("void");
        assertThat(mapping.statements(List.of("x"), false)).containsExactly("Aten_F._foreach_add__Scalar(x);");
    }

    @Test
    void returnsSeveralResultsAsARecord() {
        ReturnMapping mapping = mapping("max.dim(Tensor self, int dim) -> (Tensor values, Tensor indices)", 0);

        assertThat(mapping.javaType()).isEqualTo("ReturnTypes.Max");
        assertThat(mapping.statements(List.of("x"), false))
                .containsExactly(
                        "final ResultSlots results = AtenM.max_dim(x);",
                        "return new ReturnTypes.Max(Tensor.ofNullable(results.tensor(0)),"
                                + " Tensor.ofNullable(results.tensor(1)));");
    }

    @Test
    void readsResultsFromTheSlotsThatTheyTake() {
        ReturnMapping mapping = mapping("f(Tensor self) -> (Tensor[] a, Scalar b, float c, bool d, ScalarType e)", 0);

        assertThat(mapping.operator().slots()).isEqualTo(2 + 3 + 1 + 1 + 1);
        assertThat(mapping.statements(List.of("x"), false).get(1))
                .contains(
                        "results.tensors(0)",
                        "results.scalar(2)",
                        "results.real(5)",
                        "results.bool(6)",
                        "results.integer(7)");
    }

    @Test
    void returnsASingleResultThatIsNoTensorAsItIs() {
        assertThat(mapping("is_complex(Tensor self) -> bool", 0).javaType()).isEqualTo("boolean");
        assertThat(mapping("item(Tensor self) -> Scalar", 0).javaType()).isEqualTo("Number");
        assertThat(mapping("qscheme(Tensor self) -> QScheme", 0).javaType()).isEqualTo("QScheme");
        assertThat(mapping("chunk(Tensor self) -> Tensor[]", 0).javaType()).isEqualTo("List<Tensor>");
    }

    @Test
    void sharesARecordWhereTheResultsAreTheSame() {
        Operator dim = Schemas.operator("max.dim(Tensor self, int dim) -> (Tensor values, Tensor indices)");
        Operator names = Schemas.operator("max.other(Tensor self) -> (Tensor values, Tensor indices)");
        Operator differs = Schemas.operator("max.third(Tensor self) -> (Tensor values, int count)");
        ReturnTypes types = new ReturnTypes(List.of(dim, names, differs), Schemas.documentation());

        assertThat(List.of(types.record(dim), types.record(names), types.record(differs)))
                .containsExactly("Max", "Max", "MaxThird");
    }

    @Test
    void refusesTwoRecordsOfOneName() {
        Operator first = Schemas.operator("max.a(Tensor self) -> (Tensor values, Tensor indices)");
        Operator second = Schemas.operator("max.b(Tensor self) -> (Tensor values, int count)");
        Operator third = Schemas.operator("max_b.b(Tensor self) -> (Tensor values, bool flag)");
        Operator fourth = Schemas.operator("max_b(Tensor self) -> (Tensor values, int other)");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReturnTypes(List.of(first, second, third, fourth), Schemas.documentation()))
                .withMessage("two records would have one name: max_b(Tensor self) -> (Tensor values, int other)");
    }
}
