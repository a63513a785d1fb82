package dev.cresset.zoo.models;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cresset.Scope;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import dev.cresset.nn.UnaryModule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptimizeForInferenceTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "vgg11",
                "vgg11_bn",
                "resnet18",
                "resnet50",
                "mobilenet_v2",
                "mobilenet_v3_small",
                "efficientnet_b0"
            })
    void changesNothingButTheRounding(String name) {
        Torch.manualSeed(0);
        try (UnaryModule<?> model = Models.named(name).numClasses(10).build();
                Scope _ = Scope.open();
                var _ = Torch.noGrad()) {
            Tensor images = Torch.randn(2, 3, 64, 64);
            model.call(images); // so that the running averages are no longer 0 and 1
            Tensor expected = model.eval().call(images);
            Tensor output = model.optimizeForInference().call(images);
            double scale = expected.abs().max().item();
            assertThat(output.sub(expected).abs().max().item()).isLessThan(1e-5 * scale);
        }
    }
}
