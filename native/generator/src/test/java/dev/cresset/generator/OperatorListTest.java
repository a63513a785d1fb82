package dev.cresset.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OperatorListTest {

    private static final String OPERATORS = """
            # The ATen operators of LibTorch 2.13.0: columns
            relu(Tensor self) -> Tensor\tfunction,method\t-\t-
            """;

    @TempDir
    private Path folder;

    @Test
    void bindsAllOperatorsButThoseWithAReason() {
        OperatorList list = Schemas.committed();

        assertThat(list.operators()).hasSize(3094);
        assertThat(list.overrides().skipped())
                .hasSize(7)
                .allSatisfy((_, reason) -> assertThat(reason).isNotBlank());
        assertThat(list.version()).isEqualTo("2.13.0");
    }

    @Test
    void isSortedAndNamesEachOperatorOnce() throws IOException {
        List<String> schemas = Files.readAllLines(Schemas.COMMITTED.resolve("operators.tsv")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.substring(0, line.indexOf('(')))
                .toList();

        assertThat(schemas).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void givesEachOperatorASymbolOfItsOwn() {
        assertThat(Schemas.committed().operators().stream().map(Operator::symbol))
                .doesNotHaveDuplicates();
    }

    @Test
    void doesWhatTheOverridesSay() throws IOException {
        String two = OPERATORS + "dim(Tensor self) -> int\tmethod\t-\t-\n";
        Schemas.folder(
                folder,
                two,
                "# comment\n\nskip\trelu\t-\tno use\nrename\tdim\tndim\ttaken\narray\tdim\t-\tunclear\n"
                        + "boolean\tdim\t-\tmasks\nmethod\tdim\t-\tan attribute\n"
                        + "handwritten\tdim\t-\tan int\n");

        OperatorList list = OperatorList.read(folder);

        assertThat(list.operators().stream().map(Operator::fullName)).containsExactly("dim");
        assertThat(list.overrides().skipped()).containsExactly(Map.entry("relu", "no use"));
        assertThat(list.overrides().renamed()).containsExactly(Map.entry("dim", "ndim"));
        assertThat(list.overrides().arrays()).containsExactly("dim");
        assertThat(list.overrides().booleans()).containsExactly("dim");
        assertThat(list.overrides().methods()).containsExactly("dim");
        assertThat(list.overrides().handwritten()).containsExactly("dim");
    }

    @Test
    void givesArgumentsTypesAndResultsNames() throws IOException {
        String loss = "# The ATen operators of LibTorch 2.13.0: columns\n"
                + "loss(Tensor self, int reduction=Mean, int[] sizes=[]) -> (Tensor, Tensor)\tfunction\t-\t-\n";
        Schemas.folder(folder, loss, "type\t*\treduction Reduction\tcodes\nresults\tloss\toutput,indices\tno names\n");

        Operator operator = OperatorList.read(folder).operators().get(0);

        assertThat(operator.arguments()).extracting(Argument::apiType).containsExactly(null, "Reduction", null);
        assertThat(operator.returns()).extracting(Return::name).containsExactly("output", "indices");
    }

    @Test
    void refusesATypeForAnArgumentThatNoOperatorHas() throws IOException {
        refuses("type\trelu\tself Reduction\tcodes\n", "no operator relu has a number or a text self");
    }

    @Test
    void refusesAnOverrideOfAnUnknownOperator() throws IOException {
        refuses("skip\tgelu\t-\tno use\n", "the overrides name an operator that the list lacks: gelu");
        refuses("array\tgelu\t-\tunclear\n", "the overrides name an operator that the list lacks: gelu");
        refuses("boolean\tgelu\t-\tmasks\n", "the overrides name an operator that the list lacks: gelu");
        refuses("results\tgelu\ta,b\tno names\n", "the overrides name an operator that the list lacks: gelu");
        refuses("rename\tgelu\tg\tshorter\n", "the overrides name an operator that the list lacks: gelu");
    }

    @Test
    void refusesAnOverrideWithoutAReason() throws IOException {
        refuses("skip\trelu\t-\n", "an override has an action, an operator, an argument and a reason: skip\trelu\t-");
        refuses(
                "skip\trelu\t-\t \n",
                "an override has an action, an operator, an argument and a reason: skip\trelu\t-\t ");
    }

    @Test
    void refusesAnUnknownAction() throws IOException {
        refuses(
                "drop\trelu\t-\tno use\n",
                "an override says skip, rename, array, boolean, method, handwritten, type or results: drop\trelu\t-\tno use");
    }

    private void refuses(String overrides, String message) throws IOException {
        Schemas.folder(folder, OPERATORS, overrides);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> OperatorList.read(folder))
                .withMessage(message);
    }

    @Test
    void refusesAListThatDoesNotSayItsVersion() throws IOException {
        Schemas.folder(folder, "# operators\n", "");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> OperatorList.read(folder))
                .withMessage(
                        "the operator list begins with '# The ATen operators of LibTorch VERSION: ...', not: # operators");
    }
}
