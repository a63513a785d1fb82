package dev.cresset.samples.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cresset.Shape;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import dev.cresset.samples.train.TestResources;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VggNetTest {

    @BeforeEach
    void seed() {
        Torch.manualSeed(0);
    }

    @Test
    void classifiesImages() {
        try (VggNet network = new VggNet(16)) {
            assertThat(network.call(Torch.zeros(2, 3, 32, 32)).shape()).isEqualTo(Shape.of(2, 16));
        }
    }

    @Test
    void hasTheKeysOfPyTorchsModule() {
        try (VggNet network = new VggNet(16)) {
            assertThat(network.stateDict())
                    .hasSize(32)
                    .containsKeys("features.0.weight", "features.0.bias", "features.2.weight", "features.28.bias")
                    .containsKeys("classifier.0.weight", "classifier.3.weight", "classifier.6.bias");
        }
    }

    @Test
    void drawsTheInitialValuesOfPyTorchsModule() {
        // By src/test/python/vgg_net.py.
        try (VggNet network = new VggNet(16)) {
            assertThat(TestResources.lines("vgg_net.tsv")).hasSize(32).allSatisfy(line -> {
                String[] fields = line.split("\t");
                Tensor parameter = network.stateDict().get(fields[0]).reshape(-1);
                assertThat(parameter.get(0).itemFloat()).isEqualTo(Float.parseFloat(fields[1]));
                assertThat(parameter.get(-1).itemFloat()).isEqualTo(Float.parseFloat(fields[2]));
            });
        }
    }
}
