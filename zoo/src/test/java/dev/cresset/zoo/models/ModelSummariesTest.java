package dev.cresset.zoo.models;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cresset.nn.UnaryModule;
import dev.cresset.nn.init.Init;
import dev.cresset.nn.summary.Summary;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Summaries of networks against the numbers that torchinfo and torchvision are known to give for images of 224 pixels. */
class ModelSummariesTest {

    @ParameterizedTest
    @CsvSource({
        "vgg16, 138357544, 15.48, 553.43, 108.45",
        "resnet18, 11689512, 1.81, 46.76, 39.75",
        "resnet50, 25557032, 4.09, 102.23, 177.83",
        "alexnet, 61100840, 0.71, 244.40, 3.95",
        "mobilenet_v2, 3504872, 0.30, 14.02, 106.86"
    })
    void tellsParametersAndCost(String name, long parameters, String billions, String size, String pass) {
        try (UnaryModule<?> model = Init.skipped(() -> Models.named(name).build())) {
            Summary summary = Summary.of(model, 1, 3, 224, 224);

            assertThat(summary.parameters()).isEqualTo(parameters);
            assertThat("%.2f".formatted(summary.multiplyAdds() / 1e9)).isEqualTo(billions);
            assertThat(summary.layers())
                    .filteredOn(layer -> layer.parameters() > 0)
                    .noneMatch(layer -> layer.outputShape() == null);
            assertThat(summary.toString())
                    .contains("Params size (MB): " + size)
                    .contains("Forward/backward pass size (MB): " + pass);
        }
    }
}
