package dev.cresset.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the three writers make of a few operators. */
class WritersTest {

    private static final String ADD = "add.Tensor(Tensor self, Tensor other, *, Scalar alpha=1) -> Tensor";
    private static final String UNKNOWN = "record(Tensor self, Stream s) -> Tensor";

    @TempDir
    private Path folder;

    private String text(String pattern) throws IOException {
        StringBuilder text = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(each -> each.toString().contains(pattern))
                    .sorted()
                    .toList()) {
                text.append(Files.isRegularFile(file) ? Files.readString(file) : "");
            }
        }
        return text.toString();
    }

    @Test
    void writesAGuardedFunctionForEachOperator() throws IOException {
        new ShimWriter(Schemas.list(ADD)).write(folder);

        assertThat(text("operators_"))
                .contains(
                        "CRESSET_OPERATOR cresset_add_Tensor(int32_t cresset_mode, int64_t self_, int64_t other_,"
                                + " int32_t alpha__tag, int64_t alpha__first, int64_t alpha__second) noexcept {",
                        "static at::Tensor call(const at::Tensor &, const at::Tensor &, const c10::Scalar &)"
                                + " __attribute__((weak));",
                        "return cresset::failure();");
    }

    @Test
    void writesATableOfAllOperators() throws IOException {
        new ShimWriter(Schemas.list("abs(Tensor self) -> Tensor", ADD)).write(folder);

        assertThat(text("operator_table"))
                .contains(
                        "{\"aten::abs\", reinterpret_cast<const void *>(&at::_ops::abs::call)},",
                        "{\"aten::add.Tensor\", reinterpret_cast<const void *>(&at::_ops::add_Tensor::call)},",
                        "const int32_t cresset::operator_count = 2;");
    }

    @Test
    void writesAHolderNamedAfterTheSymbol() throws IOException {
        new DowncallWriter(Schemas.list(ADD), Schemas.documentation()).write(folder);

        assertThat(text("AtenA.java"))
                .contains(
                        "private static final class cresset_add_Tensor {",
                        "\"cresset_add_Tensor\", FunctionDescriptor.of(JAVA_LONG, JAVA_INT, JAVA_LONG, JAVA_LONG, JAVA_INT,"
                                + " JAVA_LONG, JAVA_LONG));",
                        "public static long add_Tensor(NativeTensor self, NativeTensor other, Scalar alpha) {",
                        "Reference.reachabilityFence(self);",
                        "Reference.reachabilityFence(other);");
    }

    @Test
    void writesMethodsAndFunctions() throws IOException {
        Schemas.apiWriter(Schemas.list(ADD), "torch.Tensor.add", "torch.add").write(folder);

        assertThat(text("TensorOperators.java")).contains("public Tensor add(Tensor other) {");
        assertThat(text("TorchOperators.java")).contains("public static Tensor add(Tensor input, Tensor other) {");
        assertThat(text("Aten.java")).doesNotContain(" add(");
    }

    @Test
    void putsOperatorsThatPythonDoesNotShowIntoAten() throws IOException {
        OperatorList list = Schemas.list(ADD, "_fused(Tensor self) -> Tensor");
        Schemas.apiWriter(list, "torch.add").write(folder);

        assertThat(text("Aten.java"))
                .contains("public static Tensor _fused(Tensor input) {")
                .doesNotContain(" add(");
        assertThat(text("TensorOperators.java")).doesNotContain(" add(", " _fused(");
    }

    @Test
    void writesFunctionsThatAnotherMethodComputes() throws IOException {
        Files.writeString(
                folder.resolve("functional.tsv"),
                "drop(Tensor input, float p=0.5, bool training=True, Words[]? words=None) -> Tensor\tDrops\ttraining\n");
        Schemas.apiWriter(Schemas.list(ADD), FunctionalList.read(folder)).write(folder);

        assertThat(text("F.java"))
                .contains("public static Tensor drop(Tensor input, double p, boolean training, List<Words> words) {")
                .contains("return Drops.drop(input, p, training, words);")
                .contains("public static Tensor drop(Tensor input, boolean training) {")
                .contains("return Drops.drop(input, 0.5, training, null);");
    }

    @Test
    void writesFunctionsThatAreOperators() throws IOException {
        Files.writeString(folder.resolve("functional.tsv"), "plus\toperator add\t-\n");
        Schemas.apiWriter(Schemas.list(ADD), FunctionalList.read(folder)).write(folder);

        assertThat(text("F.java")).contains("public static Tensor plus(Tensor input, Tensor other) {");
        assertThat(text("Aten.java")).doesNotContain(" add(");
    }

    @Test
    void refusesAFunctionWithoutThreeColumns() throws IOException {
        Files.writeString(folder.resolve("functional.tsv"), "plus\toperator add\n");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> FunctionalList.read(folder))
                .withMessage("a function has three columns, not 2: plus\toperator add");
    }

    @Test
    void leavesOutVariantsOutOfTheApi() throws IOException {
        OperatorList out = Schemas.list("relu.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!)");
        Schemas.apiWriter(out, "torch.relu").write(folder);

        assertThat(text("TorchOperators.java") + text("Aten.java")).doesNotContain("relu");
    }

    @Test
    void leavesAMethodThatIsWrittenByHandToTensor() throws IOException {
        OperatorList list = Schemas.list("dim(Tensor self) -> int");
        list.overrides().handwritten().add("dim");
        Schemas.apiWriter(list, "torch.Tensor.dim").write(folder);

        assertThat(text("TensorOperators.java")).doesNotContain("dim(");
        assertThat(text("Aten.java")).contains("public static long dim(Tensor input)");
    }

    @Test
    void putsPrivateOperatorsInClassesOfTheirOwn() {
        assertThat(Stream.of(
                                "add(Tensor self) -> Tensor",
                                "_foreach_add(Tensor self) -> Tensor",
                                "__and__(Tensor self) -> Tensor")
                        .map(Schemas::operator)
                        .map(DowncallWriter::className))
                .containsExactly("AtenA", "Aten_F", "Aten_A");
    }

    @Test
    void namesTheOperatorWhoseArgumentIsUnknown() {
        String message = UNKNOWN + ": no way across for the type Stream";

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ShimWriter(Schemas.list(UNKNOWN)).write(folder))
                .withMessage(message);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DowncallWriter(Schemas.list(UNKNOWN), Schemas.documentation()).write(folder))
                .withMessage(message);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Schemas.apiWriter(Schemas.list(UNKNOWN)).write(folder))
                .withMessage(UNKNOWN + ": no Java type for Stream");
    }

    @Test
    void namesTheOperatorWhoseResultIsUnknown() {
        String stream = "current(Tensor self) -> Stream";
        String integers = "sizes(Tensor self) -> int[]";

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ShimWriter(Schemas.list(stream)).write(folder))
                .withMessage(stream + ": no way back for the type Stream");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ShimWriter(Schemas.list(integers)).write(folder))
                .withMessage(integers + ": no way back for the type int[]");
    }

    @Test
    void removesWhatAnOlderGeneratorHasLeft() throws IOException {
        Path left = Files.createDirectories(folder.resolve("dev/cresset")).resolve("Left.java");
        Files.writeString(left, "package dev.cresset;");
        Path other = Files.createDirectory(folder.resolve("dev/cresset/nn"));

        Schemas.apiWriter(Schemas.list(ADD)).write(folder);

        assertThat(left).doesNotExist();
        assertThat(other).exists();
    }

    @Test
    void documentsParametersResultsAndDefaults() throws IOException {
        Schemas.apiWriter(Schemas.list(ADD), "torch.Tensor.add").write(folder);

        assertThat(text("TensorOperators.java"))
                .contains(String.join(
                        "\n",
                        "    /**",
                        "     * The sum {@code this + alpha * other}, element by element.",
                        "     *",
                        "     * <p>The operator {@code aten::" + ADD + "}.",
                        "     *",
                        "     * <p>At their defaults: {@code alpha = 1}.",
                        "     *",
                        "     * @param other the other tensor",
                        "     * @return a new tensor",
                        "     * @see <a href=\"https://docs.pytorch.org/docs/stable/generated/torch.Tensor.add.html\">torch.Tensor.add</a>",
                        "     */",
                        "    public Tensor add(Tensor other) {"));
    }

    @Test
    void documentsDowncallsAndRecords() throws IOException {
        String split = "frexp.Tensor(Tensor self) -> (Tensor mantissa, Tensor exponent)";
        new DowncallWriter(
                        Schemas.list("clamp_(Tensor(a!) self, Scalar? min=None) -> Tensor(a!)"),
                        Schemas.documentation())
                .write(folder);
        Schemas.apiWriter(Schemas.list(split)).write(folder);

        assertThat(text("AtenC.java"))
                .contains("@param self a tensor, which is changed", "@param min the lower bound; null for none")
                .doesNotContain("@return");
        assertThat(text("ReturnTypes.java"))
                .contains("The results of {@code aten::" + split + "}.", "@param exponent the exponent");
    }

    @Test
    void leavesAnUnchangedFileAlone() throws IOException {
        Path file = folder.resolve("a/b.txt");
        new Source().line("one %d", 1).write(file);
        FileTime past = FileTime.fromMillis(1_000_000);
        Files.setLastModifiedTime(file, past);

        new Source().line("one 1").write(file);
        assertThat(Files.getLastModifiedTime(file)).isEqualTo(past);

        new Source().line("two").write(file);
        assertThat(file).hasContent("two");
    }
}
