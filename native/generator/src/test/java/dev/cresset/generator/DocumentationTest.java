package dev.cresset.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentationTest {

    @TempDir
    private Path folder;

    private String written(String file, String schema, String publicName) throws IOException {
        Schemas.apiWriter(Schemas.list(schema), publicName).write(folder);
        return text(file);
    }

    private String text(String file) throws IOException {
        return Files.readString(folder.resolve("dev/cresset").resolve(file));
    }

    @Test
    void anOverloadHasItsOwnSentence() throws IOException {
        String schema = "max.other(Tensor self, Tensor other) -> Tensor";

        assertThat(written("TorchOperators.java", schema, "torch.max"))
                .contains("     * The larger of two elements at each position, as {@code maximum}.\n     *\n"
                        + "     * <p>The operator {@code aten::" + schema + "}.\n");
    }

    @Test
    void anOperatorInPlaceHasTheSentencesOfTheOneThatIsNot() throws IOException {
        String schema = "sub_.Tensor(Tensor(a!) self, Tensor other, *, Scalar alpha=1) -> Tensor(a!)";

        assertThat(written("TensorOperators.java", schema, "torch.Tensor.sub_"))
                .contains("     * The difference {@code this - alpha * other}, element by element, in place.\n")
                .contains("     * @param alpha the factor of the other tensor; {@code 1} by default\n");
    }

    @Test
    void aFunctionHasAnotherSentenceThanTheOperatorOfItsName() throws IOException {
        Files.writeString(folder.resolve("functional.tsv"), "unfold(Tensor input) -> Tensor\tImageFunctions\t-\n");
        String schema = "unfold(Tensor self, int dimension, int size, int step) -> Tensor";
        Schemas.apiWriter(Schemas.list(schema), FunctionalList.read(folder), "torch.Tensor.unfold")
                .write(folder);

        assertThat(text("F.java")).contains("     * The sliding blocks of a batch of images ");
        assertThat(text("TensorOperators.java")).contains("     * A view of all windows of a size along a dimension");
    }

    @Test
    void everyFunctionOfFHasASentence() throws IOException {
        OperatorList list = Schemas.committed();
        Schemas.apiWriter(list, FunctionalList.read(Schemas.COMMITTED)).write(folder);

        assertThat(text("F.java"))
                .doesNotContain("     * PyTorch's {@code")
                .doesNotContain("     * The operator {@code");
    }

    @Test
    void refusesARowWithoutASentence() throws IOException {
        Files.writeString(folder.resolve("descriptions.tsv"), "add\n");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Documentation.read(folder, "2.13.0"))
                .withMessage("descriptions.tsv has a name and a description a line: add");
    }

    @Test
    void rowsAreSorted() throws IOException {
        List<String> names = Files.readAllLines(Schemas.COMMITTED.resolve("descriptions.tsv")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.substring(0, line.indexOf('\t')))
                .toList();

        assertThat(names).isSorted().doesNotHaveDuplicates();
    }
}
