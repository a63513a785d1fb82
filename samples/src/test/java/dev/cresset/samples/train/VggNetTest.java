package dev.cresset.samples.train;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cresset.Tensor;
import dev.cresset.Torch;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VggNetTest {

    @BeforeEach
    void seed() {
        Torch.manualSeed(0);
    }

    private static long[] outputShape(Supplier<VggNet> network, long... inputShape) {
        try (VggNet built = network.get()) {
            return built.forward(Torch.zeros(inputShape)).shape().toArray();
        }
    }

    @Test
    void classifiesImagesOfEachDataSet() {
        assertThat(outputShape(() -> VggNet.forCifar10(16), 2, 3, 32, 32)).containsExactly(2, 16);
        assertThat(outputShape(() -> VggNet.forFashionMnist(10), 2, 1, 28, 28)).containsExactly(2, 10);
        assertThat(outputShape(() -> VggNet.forDigits(10), 2, 1, 8, 8)).containsExactly(2, 10);
    }

    @Test
    void hasTheKeysOfPyTorchsModule() {
        try (VggNet network = VggNet.forCifar10(16)) {
            assertThat(network.stateDict())
                    .hasSize(32)
                    .containsKeys("features.0.weight", "features.0.bias", "features.2.weight", "features.28.bias")
                    .containsKeys("classifier.0.weight", "classifier.3.weight", "classifier.6.bias");
        }
    }

    @Test
    void drawsTheInitialValuesOfPyTorchsModule() {
        // By src/test/python/vgg_net.py.
        try (VggNet network = VggNet.forCifar10(16)) {
            assertThat(TestResources.lines("vgg_net.tsv")).hasSize(32).allSatisfy(line -> {
                String[] fields = line.split("\t");
                Tensor parameter = network.stateDict().get(fields[0]).reshape(-1);
                assertThat(parameter.get(0).itemFloat()).isEqualTo(Float.parseFloat(fields[1]));
                assertThat(parameter.get(-1).itemFloat()).isEqualTo(Float.parseFloat(fields[2]));
            });
        }
    }
}
