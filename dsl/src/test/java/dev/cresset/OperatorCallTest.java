package dev.cresset;

import static dev.cresset.OperatorCalls.tensor;
import static dev.cresset.OperatorCalls.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.cresset.error.OperatorNotFoundException;
import dev.cresset.error.TorchException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class OperatorCallTest {

    private final Tensor x = Torch.tensor(1f, 2f, 3f);
    private final Tensor y = Torch.tensor(10f, 20f, 30f);

    // ---- Names ----

    @Test
    void callsAnOverloadByItsName() {
        assertThat(tensor("aten::add.Tensor", x, y, 2).toFloatArray()).containsExactly(21, 42, 63);
        assertThat(tensor("aten::add.Scalar", x, 1).toFloatArray()).containsExactly(2, 3, 4);
    }

    @Test
    void nameAloneMeansTheOverloadWithoutAName() {
        assertThat(tensor("aten::sum", x).itemFloat()).isEqualTo(6);
    }

    @Test
    void nameAloneMeansTheOnlyOverload() {
        assertThat(Torch.schema("aten::scatter_reduce_")).startsWith("aten::scatter_reduce_.two(");
        assertThat(tensor("aten::scatter_reduce_", x, 0, Torch.tensor(new long[] {0}), y, "sum")
                        .toFloatArray())
                .containsExactly(11, 2, 3);
    }

    @Test
    void callsOperatorsOfOtherLibraries() {
        Tensor quantized = Torch.quantizePerTensor(x, 0.5, 0, DType.QUINT8);

        Tensor sum = tensor("quantized::add", quantized, quantized, 1.0, 0);

        assertThat(sum.dtype()).isEqualTo(DType.QUINT8);
        assertThat(sum.dequantize().toFloatArray()).containsExactly(2, 4, 6);
    }

    @Test
    void severalOverloadsAreListed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Torch.call("aten::mul_", x, y))
                .withMessage(
                        "aten::mul_ has several overloads, name one of them: aten::mul_.Scalar, aten::mul_.Tensor");
    }

    @Test
    void unknownOverloadIsAnsweredWithThoseThereAre() {
        assertThatExceptionOfType(OperatorNotFoundException.class)
                .isThrownBy(() -> Torch.call("aten::mul_.Tensors", x, y))
                .withMessage("aten::mul_.Tensors: no library in this process has such an operator; "
                        + "similar: aten::mul_.Scalar, aten::mul_.Tensor")
                .satisfies(e -> assertThat(e.operator()).isEqualTo("aten::mul_.Tensors"));
    }

    @Test
    void unknownOperatorIsAnsweredWithNearNames() {
        assertThatExceptionOfType(OperatorNotFoundException.class)
                .isThrownBy(() -> Torch.call("aten::logsigmoid", x))
                .withMessage("aten::logsigmoid: no library in this process has such an operator; "
                        + "similar: aten::log_sigmoid, aten::sigmoid");
        assertThatExceptionOfType(OperatorNotFoundException.class)
                .isThrownBy(() -> Torch.call("mine::nothing_like_it", x))
                .withMessage("mine::nothing_like_it: no library in this process has such an operator");
    }

    @Test
    void nameNeedsItsNamespace() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Torch.call("add", x, y))
                .withMessage("an operator's name is like aten::add.Tensor or aten::relu, not 'add'");
    }

    @Test
    void schemaIsLibTorchsText() {
        assertThat(Torch.schema("aten::add.Tensor"))
                .isEqualTo("aten::add.Tensor(Tensor self, Tensor other, *, Scalar alpha=1) -> Tensor");
    }

    // ---- How many arguments ----

    @Test
    void trailingDefaultsMayBeLeftOut() {
        Tensor image = Torch.ones(1, 1, 4, 4);

        assertThat(tensor("aten::max_pool2d", image, 2).shape()).isEqualTo(Shape.of(1, 1, 2, 2));
        assertThat(tensor("aten::max_pool2d", image, 2, 1, 0, 1, false).shape()).isEqualTo(Shape.of(1, 1, 3, 3));
    }

    @Test
    void tooManyArgumentsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Torch.call("aten::neg", x, y, 1))
                .withMessage("aten::neg: 3 arguments were given, it takes at most 1: aten::neg(Tensor self) -> Tensor");
    }

    @Test
    void missingArgumentsAreNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Torch.call("aten::mm", x))
                .withMessage("aten::mm: the argument 'mat2' (Tensor) is missing: "
                        + "aten::mm(Tensor self, Tensor mat2) -> Tensor");
    }

    // ---- Refusals ----

    @Test
    void closedTensorIsRefused() {
        x.close();

        assertThatIllegalStateException().isThrownBy(() -> Torch.call("aten::neg", x));
    }

    @Test
    void operatorsOwnErrorsNameTheOperator() {
        assertThatExceptionOfType(TorchException.class)
                .isThrownBy(() -> Torch.call("aten::mm", x, y))
                .withMessage("aten::mm: self must be a matrix")
                .satisfies(e -> assertThat(e.operator()).isEqualTo("aten::mm"));
    }

    // ---- Results ----

    @Test
    void givesSeveralResultsInOrder() {
        List<Object> results = Torch.call("aten::sort", Torch.tensor(3f, 1f, 2f), 0, true);

        assertThat(((Tensor) results.get(0)).toFloatArray()).containsExactly(3, 2, 1);
        assertThat(((Tensor) results.get(1)).toLongArray()).containsExactly(0, 2, 1);
    }

    @Test
    void givesListsAsLists() {
        List<?> parts = (List<?>) value("aten::split.Tensor", x, 2);

        assertThat(parts).hasSize(2);
        assertThat(((Tensor) parts.get(1)).toFloatArray()).containsExactly(3);
    }

    @Test
    void givesOtherValuesAsJavas() {
        assertThat(value("aten::is_floating_point", x)).isEqualTo(true);
        assertThat(value("aten::item", Torch.tensor(2L))).isEqualTo(2L);
        assertThat(value("aten::item", Torch.tensor(2.5))).isEqualTo(2.5);
        assertThat(value("aten::item", Torch.tensor(true))).isEqualTo(true);
        assertThat(value("aten::size.int", x, 0)).isEqualTo(3L);
        assertThat(value("aten::result_type.Tensor", x, Torch.tensor(new double[] {1})))
                .isEqualTo(DType.FLOAT64);
        assertThat(value("aten::q_scale", Torch.quantizePerTensor(x, 0.5, 0, DType.QUINT8)))
                .isEqualTo(0.5);
        assertThat(value("aten::qscheme", Torch.quantizePerTensor(x, 0.5, 0, DType.QUINT8)))
                .isEqualTo(QScheme.PER_TENSOR_AFFINE);
    }

    @Test
    void operatorWithoutResultsGivesAnEmptyList() {
        assertThat(Torch.call("aten::_foreach_add_.Scalar", List.of(x, y), 1)).isEmpty();
        assertThat(x.toFloatArray()).containsExactly(2, 3, 4);
    }

    @Test
    void changedTensorIsTheArgumentItself() {
        assertThat(tensor("aten::add_.Tensor", x, y)).isSameAs(x);
        assertThat(tensor("aten::add.out", x, y, 1, y)).isSameAs(y);
        assertThat(y.toFloatArray()).containsExactly(21, 42, 63);
    }

    // ---- Modes ----

    @Test
    void recordsForTheBackwardPass() {
        x.requiresGrad_(true);

        tensor("aten::mul.Tensor", x, y).sum().backward();

        assertThat(x.grad().toFloatArray()).containsExactly(10, 20, 30);
    }

    @Test
    void recordsNothingWithoutGradients() {
        x.requiresGrad_(true);

        try (var _ = Torch.noGrad()) {
            assertThat(tensor("aten::mul.Tensor", x, y).requiresGrad()).isFalse();
        }
        assertThat(tensor("aten::mul.Tensor", x, y).requiresGrad()).isTrue();
    }

    // ---- Memory ----

    /** A reference that a call had forgotten would keep 16 MB each time. */
    @Test
    void neitherCallsNorFailuresKeepTheirTensors() throws IOException {
        residentMegabytesGrown(10);

        assertThat(residentMegabytesGrown(100)).isLessThan(400);
    }

    private static long residentMegabytesGrown(int calls) throws IOException {
        long before = residentMegabytes();
        for (int i = 0; i < calls; i++) {
            try (Tensor large = Torch.ones(2048, 2048);
                    Scope _ = Scope.open()) {
                Torch.call("aten::cat", List.of(large, large));
                Torch.call("aten::split.Tensor", large, 1000);
                Torch.call("aten::add_.Tensor", large, large);
                assertThatExceptionOfType(TorchException.class)
                        .isThrownBy(() -> Torch.call("aten::einsum", "ab,bc,cd->ad", List.of(large, large)));
            }
        }
        return residentMegabytes() - before;
    }

    private static long residentMegabytes() throws IOException {
        Path status = Path.of("/proc/self/statm");
        assumeTrue(Files.exists(status), "skipped: only Linux tells the resident memory");
        // Pages of 4 KB.
        return Long.parseLong(Files.readString(status).split(" ")[1]) / 256;
    }
}
