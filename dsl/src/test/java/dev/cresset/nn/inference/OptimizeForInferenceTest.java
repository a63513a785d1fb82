package dev.cresset.nn.inference;

import static dev.cresset.nn.Layers.batchNorm2d;
import static dev.cresset.nn.Layers.conv2d;
import static dev.cresset.nn.Layers.dropout;
import static dev.cresset.nn.Layers.flatten;
import static dev.cresset.nn.Layers.hardswish;
import static dev.cresset.nn.Layers.linear;
import static dev.cresset.nn.Layers.maxPool2d;
import static dev.cresset.nn.Layers.relu;
import static dev.cresset.nn.Layers.relu6;
import static dev.cresset.nn.Layers.sequential;
import static dev.cresset.nn.Layers.sigmoid;
import static dev.cresset.nn.Layers.silu;
import static dev.cresset.nn.Layers.tanh;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cresset.DType;
import dev.cresset.PaddingMode;
import dev.cresset.PaddingRule;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import dev.cresset.nn.LayerSpec;
import dev.cresset.nn.Sequential;
import dev.cresset.nn.UnaryModule;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OptimizeForInferenceTest {

    @BeforeEach
    void seed() {
        Torch.manualSeed(0);
    }

    static Stream<Supplier<LayerSpec<? extends UnaryModule<?>>>> chains() {
        return Stream.of(
                () -> conv2d(4, 6, 3),
                () -> conv2d(4, 6, 3).bias(false),
                () -> conv2d(4, 6, 3).padding(PaddingRule.SAME),
                () -> conv2d(4, 6, 3).padding(1).paddingMode(PaddingMode.REFLECT),
                () -> sequential(conv2d(4, 6, 3).padding(1), relu()),
                () -> sequential(conv2d(4, 6, 3), batchNorm2d(6)),
                () -> sequential(conv2d(4, 6, 3).bias(false), batchNorm2d(6), relu().inplace()),
                () -> sequential(conv2d(4, 6, 3), batchNorm2d(6).affine(false), silu()),
                () -> sequential(conv2d(4, 6, 3), batchNorm2d(6).trackRunningStats(false), silu()),
                () -> sequential(conv2d(4, 6, 3).stride(2).dilation(2), hardswish()),
                () -> sequential(conv2d(4, 8, 3).groups(4), batchNorm2d(8), relu6(), conv2d(8, 2, 1), sigmoid()),
                () -> sequential(relu(), conv2d(4, 6, 3), tanh(), maxPool2d(2), dropout()),
                () -> sequential(conv2d(4, 6, 3), flatten(), linear(6 * 7 * 8, 5), relu(), dropout(), linear(5, 3)));
    }

    @ParameterizedTest
    @MethodSource("chains")
    void changesNothingButTheRounding(Supplier<LayerSpec<? extends UnaryModule<?>>> layers) {
        try (Sequential network = sequential(layers.get())) {
            learn(network);
            for (long batch : new long[] {3, 1, 5}) {
                Tensor images = Torch.randn(batch, 4, 9, 10);
                assertClose(network, images, images);
                assertClose(network, images.transpose(2, 3).contiguous().transpose(2, 3), images);
            }
        }
    }

    /** So that running averages are no longer 0 and 1. */
    private static void learn(Sequential network) {
        network.train();
        try (var _ = Torch.noGrad()) {
            network.call(Torch.randn(8, 4, 9, 10).mul(3).add(1));
        }
        network.eval();
    }

    private static void assertClose(Sequential network, Tensor input, Tensor same) {
        network.train().eval(); // undoes what came before
        try (var _ = Torch.noGrad()) {
            Tensor expected = network.call(same);
            Tensor output = network.optimizeForInference().call(input);
            double scale = expected.abs().max().item();
            assertThat(output.shape()).isEqualTo(expected.shape());
            assertThat(output.sub(expected).abs().max().item()).isLessThan(1e-5 * scale);
        }
    }

    @Test
    void worksWithoutABatchAndInOtherTypes() {
        try (Sequential network = sequential(conv2d(4, 6, 3), batchNorm2d(6), relu())) {
            network.eval().to(DType.FLOAT64);
            Tensor images = Torch.randn(new long[] {2, 4, 9, 10}, DType.FLOAT64);
            Tensor expected = network.call(images);
            Tensor output = network.optimizeForInference().call(images);
            assertThat(Torch.allclose(output, expected, 1e-12, 1e-12, false)).isTrue();
        }
        try (Sequential network = sequential(conv2d(4, 6, 3), relu())) {
            Tensor image = Torch.randn(4, 9, 10);
            Tensor expected = network.call(image);
            assertThat(Torch.allclose(network.optimizeForInference().call(image), expected, 1e-5, 1e-6, false))
                    .isTrue();
        }
    }

    @Test
    void isUndoneByTraining() {
        try (Sequential network = sequential(conv2d(4, 6, 3), batchNorm2d(6), relu())) {
            Tensor images = Torch.randn(2, 4, 9, 10);
            assertThat(network.optimizeForInference().call(images).requiresGrad())
                    .isFalse();
            assertThat(network.isTraining()).isFalse();
            assertThat(network.train().call(images).requiresGrad()).isTrue();
        }
    }

    @Test
    void isUndoneByOtherWeightsAndOtherLayers() {
        try (Sequential network = sequential(conv2d(4, 6, 3), relu());
                Sequential other = sequential(conv2d(4, 6, 3), relu())) {
            Tensor images = Torch.randn(2, 4, 9, 10);
            network.optimizeForInference().call(images);
            network.loadStateDict(other.stateDict());
            assertThat(network.call(images).equal(other.call(images))).isTrue();
            network.optimizeForInference().call(images);
            network.get(1).close();
            network.set(1, tanh());
            other.get(1).close();
            other.set(1, tanh());
            assertThat(network.call(images).equal(other.call(images))).isTrue();
        }
    }

    @Test
    void leavesALayerAloneThatIsUsedTwice() {
        try (Sequential network = sequential(conv2d(4, 4, 3).padding(1))) {
            UnaryModule<?> twice = relu().build();
            network.append(twice).append(batchNorm2d(4)).append(twice);
            learn(network);
            Tensor images = Torch.randn(2, 4, 9, 10);
            assertClose(network, images, images);
        }
    }

    @Test
    void keepsTheStateAsItIs() {
        try (Sequential network = sequential(conv2d(4, 6, 3), batchNorm2d(6), relu())) {
            Tensor weight = network.stateDict().get("0.weight").clone();
            network.optimizeForInference().call(Torch.randn(2, 4, 9, 10));
            assertThat(network.stateDict()).hasSize(7);
            assertThat(network.stateDict().get("0.weight").equal(weight)).isTrue();
        }
    }
}
