package dev.cresset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.cresset.error.TorchException;
import org.junit.jupiter.api.Test;

class InferenceModeTest {

    private final Tensor x = Torch.tensor(1f, 2f).requiresGrad_();

    @Test
    void makesTensorsThatTakeNoPartInGradients() {
        try (var _ = Torch.inferenceMode()) {
            assertThat(Torch.isInferenceModeEnabled()).isTrue();
            assertThat(Torch.isGradEnabled()).isFalse();
            Tensor y = x.mul(2);
            assertThat(y.isInference()).isTrue();
            assertThat(y.requiresGrad()).isFalse();
            assertThat(y.toFloatArray()).containsExactly(2, 4);
        }
        assertThat(Torch.isInferenceModeEnabled()).isFalse();
        assertThat(x.mul(2).isInference()).isFalse();
        assertThat(x.mul(2).requiresGrad()).isTrue();
    }

    @Test
    void itsTensorsCannotBeSavedForABackwardPass() {
        Tensor factor;
        try (var _ = Torch.inferenceMode()) {
            factor = Torch.ones(2);
        }
        assertThatExceptionOfType(TorchException.class)
                .isThrownBy(() -> x.mul(factor))
                .withMessage(
                        "aten::mul.Tensor: Inference tensors cannot be saved for backward. Please do not use Tensors created in inference mode in"
                                + " computation tracked by autograd. To work around this, you can make a clone to get a normal tensor and use it"
                                + " in autograd, or use `torch.no_grad()` instead of `torch.inference_mode()`.");
    }

    @Test
    void tensorsFromOutsideStayAsTheyAre() {
        Tensor plain = Torch.zeros(2);
        try (var _ = Torch.inferenceMode()) {
            plain.add_(1);
            assertThat(plain.isInference()).isFalse();
            assertThat(plain.view(2, 1).isInference()).isFalse();
        }
        assertThat(plain.mul(x).requiresGrad()).isTrue();
    }

    @Test
    void hasPartsInWhichOperatorsAreRecorded() {
        try (var _ = Torch.inferenceMode()) {
            try (var _ = Torch.inferenceMode(false)) {
                assertThat(Torch.isInferenceModeEnabled()).isFalse();
                Tensor y = x.mul(x);
                assertThat(y.isInference()).isFalse();
                y.sum().backward();
            }
            assertThat(Torch.isInferenceModeEnabled()).isTrue();
        }
        assertThat(x.grad().toFloatArray()).containsExactly(2, 4);
    }

    @Test
    void gradientModeDoesNotEndIt() {
        try (var _ = Torch.inferenceMode();
                var _ = Torch.enableGrad()) {
            assertThat(x.mul(2).requiresGrad()).isFalse();
            assertThat(Checkpoint.run(Tensor::exp, x).requiresGrad()).isFalse();
        }
    }

    @Test
    @SuppressWarnings("try") // closed by another thread, which is refused
    void belongsToItsThread() throws InterruptedException {
        try (var mode = Torch.inferenceMode()) {
            boolean[] elsewhere = new boolean[2];
            String[] refused = new String[1];
            Thread thread = Thread.startVirtualThread(() -> {
                try (Tensor y = Torch.ones(1)) {
                    elsewhere[0] = Torch.isInferenceModeEnabled();
                    elsewhere[1] = y.isInference();
                    mode.close();
                } catch (IllegalStateException failure) {
                    refused[0] = failure.getMessage();
                }
            });
            thread.join();

            assertThat(elsewhere).containsExactly(false, false);
            assertThat(refused[0]).isEqualTo("a mode is closed by the thread that opened it");
        }
    }
}
