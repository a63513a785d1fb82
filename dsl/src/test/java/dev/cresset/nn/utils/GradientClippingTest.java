package dev.cresset.nn.utils;

import static dev.cresset.TensorAssert.assertThatTensor;
import static dev.cresset.nn.utils.GradientClipping.clipGradNorm_;
import static dev.cresset.nn.utils.GradientClipping.clipGradValue_;
import static dev.cresset.nn.utils.GradientClipping.clipGradsWithNorm_;
import static dev.cresset.nn.utils.GradientClipping.getTotalNorm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.cresset.Reference;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import dev.cresset.nn.LayerCase;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Gradient clipping against PyTorch. */
class GradientClippingTest {

    private static final Reference REFERENCE = Reference.of(LayerCase.class, "layers/utilities.tsv");

    @Test
    void clipsGradientsAsPyTorchDoes() {
        check("norm", p -> norm("norm", clipGradNorm_(p, 1)));
        check("norm1", p -> norm("norm1", clipGradNorm_(p, 2, 1, false)));
        check("infinity", p -> norm("infinity", clipGradNorm_(p, 0.5, Double.POSITIVE_INFINITY, true)));
        check("small", p -> norm("small", clipGradNorm_(p, 100)));
        check("value", p -> clipGradValue_(p, 0.7));
    }

    private static void norm(String name, double norm) {
        assertThat((float) norm)
                .isCloseTo(REFERENCE.tensor("clip/" + name + "/norm").itemFloat(), within(1e-5f));
    }

    private static void check(String name, Consumer<List<Tensor>> clipping) {
        List<Tensor> parameters = List.of(withGradient("clip/before0"), withGradient("clip/before1"), Torch.zeros(2));
        clipping.accept(parameters);
        for (int i = 0; i < 2; i++) {
            assertThatTensor(parameters.get(i).grad()).isCloseTo(REFERENCE.tensor("clip/" + name + i), 1e-6);
        }
        assertThat(parameters.get(2).grad()).isNull();
    }

    private static Tensor withGradient(String name) {
        Tensor gradient = REFERENCE.tensor(name);
        Tensor parameter = Torch.zerosLike(gradient).requiresGrad_(true);
        parameter.mul(gradient).sum().backward();
        return parameter;
    }

    @Test
    void withoutGradientsTheNormIsZero() {
        assertThat(clipGradNorm_(List.of(Torch.zeros(2)), 1)).isZero();
    }

    @Test
    void refusesNormsThatAreNotFiniteOnRequest() {
        Tensor parameter = Torch.zeros(1).requiresGrad_(true);
        parameter.mul(Double.POSITIVE_INFINITY).sum().backward();
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> clipGradNorm_(List.of(parameter), 1, 2, true))
                .withMessage("the gradients' norm of order 2.0 is Infinity, so gradients cannot be clipped");
        assertThat(parameter.grad().itemFloat()).isInfinite();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> clipGradValue_(List.of(parameter), -1))
                .withMessage("gradients are clipped to a magnitude of 0 or more, not -1.0");
    }

    @Test
    void clipsByANormThatIsKnown() {
        List<Tensor> parameters = List.of(withGradient("clip/before0"), withGradient("clip/before1"));
        List<Tensor> gradients = parameters.stream().map(Tensor::grad).toList();
        Tensor norm = getTotalNorm(gradients, 2);
        norm("norm", norm.item());
        clipGradsWithNorm_(parameters, 1, norm);
        for (int i = 0; i < 2; i++) {
            assertThatTensor(parameters.get(i).grad()).isCloseTo(REFERENCE.tensor("clip/norm" + i), 1e-6);
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> getTotalNorm(List.of(), 2))
                .withMessage("the norm of no tensors is undefined");
    }
}
