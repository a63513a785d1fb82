package dev.cresset.nn.normalization;

import static dev.cresset.nn.Layers.batchNorm2d;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.cresset.Torch;
import dev.cresset.nn.LayerReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BatchNorm2dTest {

    static Stream<Arguments> everyOption() {
        return Stream.of(
                Arguments.of("plain", batchNorm2d(2)),
                Arguments.of("momentum", batchNorm2d(2).eps(1e-3).momentum(0.3)),
                Arguments.of("cumulative", batchNorm2d(2).cumulativeAverage()),
                Arguments.of("plain_values", batchNorm2d(2).affine(false)),
                Arguments.of("no_bias", batchNorm2d(2).bias(false)),
                Arguments.of("batch_only", batchNorm2d(2).trackRunningStats(false)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyOption")
    void computesWhatPyTorchComputesInTrainingAndEvaluation(String name, BatchNorm2d.Spec options) {
        LayerReference.check("batchnorm2d/" + name, options, "image", 3);
    }

    @Test
    void returnsToItsInitialValues() {
        try (BatchNorm2d layer = batchNorm2d(2).build()) {
            layer.call(Torch.rand(3, 2, 4, 4));
            try (var _ = Torch.noGrad()) {
                layer.weight().fill_(3);
                layer.bias().fill_(4);
            }

            layer.resetParameters();

            assertThat(layer.runningMean().toFloatArray()).containsOnly(0f);
            assertThat(layer.runningVar().toFloatArray()).containsOnly(1f);
            assertThat(layer.batchesTracked().itemLong()).isZero();
            assertThat(layer.weight().toFloatArray()).containsOnly(1f);
            assertThat(layer.bias().toFloatArray()).containsOnly(0f);
        }
    }

    @Test
    void refusesOtherShapesThanImages() {
        try (BatchNorm2d layer = batchNorm2d(2).build()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> layer.call(Torch.rand(3, 2)))
                    .withMessage("BatchNorm2d takes (N, C, H, W), got the shape [3, 2]");
        }
    }

    @Test
    void refusesToTrainOnASingleValue() {
        try (BatchNorm2d layer = batchNorm2d(2).build()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> layer.call(Torch.rand(1, 2, 1, 1)))
                    .withMessage(
                            "BatchNorm2d needs more than 1 value per channel in training, got the shape [1, 2, 1, 1]");
        }
    }
}
