package dev.cresset.nn.inference;

import static dev.cresset.nn.Layers.avgPool2d;
import static dev.cresset.nn.Layers.batchNorm2d;
import static dev.cresset.nn.Layers.conv2d;
import static dev.cresset.nn.Layers.dropout;
import static dev.cresset.nn.Layers.flatten;
import static dev.cresset.nn.Layers.linear;
import static dev.cresset.nn.Layers.maxPool2d;
import static dev.cresset.nn.Layers.relu;
import static dev.cresset.nn.Layers.sequential;
import static dev.cresset.nn.Layers.silu;
import static dev.cresset.nn.Layers.tanh;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cresset.DType;
import dev.cresset.Device;
import dev.cresset.Layout;
import dev.cresset.MemoryFormat;
import dev.cresset.PaddingMode;
import dev.cresset.PaddingRule;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import dev.cresset.nn.LayerSpec;
import dev.cresset.nn.Sequential;
import dev.cresset.nn.UnaryModule;
import dev.cresset.nn.convolution.Conv2d;
import dev.cresset.nn.utils.Parametrizations;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MkldnnLayoutTest {

    @BeforeEach
    void seed() {
        Torch.manualSeed(0);
    }

    static Stream<Supplier<LayerSpec<? extends UnaryModule<?>>>> chains() {
        return Stream.of(
                () -> conv2d(4, 6, 3),
                () -> conv2d(4, 6, 1),
                () -> conv2d(4, 6, 3).bias(false).stride(2).dilation(2),
                () -> conv2d(4, 6, 3).padding(PaddingRule.SAME),
                () -> conv2d(4, 6, 3).padding(1).paddingMode(PaddingMode.REFLECT),
                () -> sequential(
                        conv2d(4, 8, 3).groups(4), relu(), conv2d(8, 16, 3).padding(1), relu()),
                () -> sequential(conv2d(4, 33, 3), relu().inplace(), maxPool2d(2), conv2d(33, 5, 3), relu()),
                () -> sequential(
                        conv2d(4, 6, 3), maxPool2d(3).stride(2).padding(1).ceilMode(true), conv2d(6, 4, 3)),
                () -> sequential(
                        conv2d(4, 6, 3), maxPool2d(3).stride(3).padding(1).ceilMode(true), conv2d(6, 4, 1)),
                () -> sequential(conv2d(4, 6, 3), maxPool2d(2).dilation(2), conv2d(6, 4, 1)),
                () -> sequential(conv2d(4, 6, 3), batchNorm2d(6), relu().inplace(), conv2d(6, 4, 3), silu()),
                () -> sequential(relu(), conv2d(4, 6, 3), tanh(), avgPool2d(2), conv2d(6, 4, 3), dropout()),
                () -> sequential(sequential(conv2d(4, 6, 3), relu()), sequential(maxPool2d(2), conv2d(6, 2, 2))),
                () -> sequential(conv2d(4, 6, 3), relu(), maxPool2d(2), flatten(), linear(6 * 3 * 4, 5)));
    }

    @ParameterizedTest
    @MethodSource("chains")
    void changesNeitherOutputsNorGradients(Supplier<LayerSpec<? extends UnaryModule<?>>> layers) {
        for (long images : new long[] {1, 2, 17}) {
            Tensor input = Torch.randn(images, 4, 9, 10);
            assertSame(layers, input, Function.identity());
            assertSame(layers, input.contiguous(MemoryFormat.CHANNELS_LAST), Function.identity());
            assertSame(layers, input.transpose(2, 3).contiguous().transpose(2, 3), Function.identity());
        }
    }

    /** Whole numbers, so that the largest elements of many windows are equal. */
    @Test
    void givesTheGradientOfEqualElementsToTheSameOne() {
        Supplier<LayerSpec<? extends UnaryModule<?>>> layers = () -> sequential(conv2d(4, 6, 3), maxPool2d(2));
        Tensor input = Torch.randint(-1, 2, new long[] {3, 4, 10, 10}, DType.FLOAT32);
        assertSame(layers, input, network -> {
            try (var _ = Torch.noGrad()) {
                network.parameters().forEach(parameter -> parameter.mul_(10).round_());
            }
            return network;
        });
    }

    @Test
    void leavesOtherTypesAlone() {
        Supplier<LayerSpec<? extends UnaryModule<?>>> layers = () -> sequential(conv2d(4, 6, 3), relu(), maxPool2d(2));
        assertSame(layers, Torch.randn(2, 4, 9, 10).to(DType.FLOAT64), network -> network.to(DType.FLOAT64));
        assertSame(layers, Torch.randn(4, 9, 10), Function.identity());
        assertSame(layers, Torch.randn(2, 4, 9, 10), network -> network.to(MemoryFormat.CHANNELS_LAST));
    }

    @Test
    void leavesAutocastAlone() {
        try (Sequential network = sequential(conv2d(4, 6, 3), relu())) {
            Tensor input = Torch.randn(2, 4, 9, 10);
            try (var _ = Torch.autocast(Device.CPU)) {
                Tensor expected = network.call(input);
                assertThat(network.to(Layout.MKLDNN).call(input).equal(expected))
                        .isTrue();
                assertThat(expected.dtype()).isEqualTo(DType.BFLOAT16);
            }
        }
    }

    private static void assertSame(
            Supplier<LayerSpec<? extends UnaryModule<?>>> layers,
            Tensor input,
            Function<UnaryModule<?>, UnaryModule<?>> preparation) {
        try (Sequential network = sequential(layers.get())) {
            UnaryModule<?> _ = preparation.apply(network);
            List<Tensor> expected = outputAndGradients(network, input);
            network.to(Layout.MKLDNN);
            List<Tensor> actual = outputAndGradients(network, input);
            for (int i = 0; i < expected.size(); i++) {
                assertThat(actual.get(i).layout()).isEqualTo(Layout.STRIDED);
                assertThat(actual.get(i).equal(expected.get(i)))
                        .as("result %d of %s", i, network)
                        .isTrue();
            }
        }
    }

    private static List<Tensor> outputAndGradients(UnaryModule<?> network, Tensor input) {
        Torch.manualSeed(1);
        network.zeroGrad();
        Tensor image = input.detach().requiresGrad_(true);
        Tensor output = network.call(image);
        output.mul(output).sum().backward();
        List<Tensor> results = new ArrayList<>(List.of(output.detach(), image.grad()));
        network.parameters().forEach(parameter -> results.add(parameter.grad()));
        return results;
    }

    @Test
    void knownLayersGetOneDnnsLayoutAndOthersArrays() {
        try (Conv2d convolution = conv2d(4, 6, 3).build();
                Stranger stranger = new Stranger()) {
            Tensor array = Torch.randn(2, 4, 9, 10);
            Tensor image = MkldnnLayout.forLayer(array, convolution);
            assertThat(image.layout()).isEqualTo(Layout.MKLDNN);
            assertThat(MkldnnLayout.forLayer(image, relu().build())).isSameAs(image);
            assertThat(MkldnnLayout.forLayer(array, relu().build())).isSameAs(array);
            assertThat(MkldnnLayout.forLayer(image, maxPool2d(2).build())).isSameAs(image);
            assertThat(MkldnnLayout.forLayer(image, maxPool2d(3, 2).build()).layout())
                    .isEqualTo(Layout.STRIDED);
            assertThat(MkldnnLayout.forLayer(image, stranger).layout()).isEqualTo(Layout.STRIDED);
        }
    }

    @Test
    void aChainLeavesItsOutputAsAnArray() {
        try (Stranger stranger = new Stranger();
                Sequential network = sequential(stranger, conv2d(4, 6, 3), stranger, relu())) {
            assertThat(network.to(Layout.MKLDNN).call(Torch.randn(2, 4, 9, 10)).layout())
                    .isEqualTo(Layout.STRIDED);
            assertThat(stranger.seen).containsExactly(Layout.STRIDED, Layout.STRIDED);
        }
    }

    private static final class Stranger extends UnaryModule<Stranger> {

        private final List<Layout> seen = new ArrayList<>();

        @Override
        protected Tensor forward(Tensor input) {
            seen.add(input.layout());
            return input;
        }
    }

    @Test
    void hooksSeeArrays() {
        List<Layout> seen = new ArrayList<>();
        try (Sequential network = sequential(conv2d(4, 6, 3), relu(), conv2d(6, 2, 3))) {
            Tensor input = Torch.randn(2, 4, 9, 10);
            List<Tensor> expected = outputAndGradients(network, input);
            network.get(1).registerForwardHook((_, inputs, outputs) -> {
                seen.add(inputs.get(0).layout());
                seen.add(outputs.get(0).layout());
                return null;
            });
            network.get(2).registerFullBackwardHook((_, gradInputs, gradOutputs) -> {
                seen.add(gradInputs.get(0).layout());
                seen.add(gradOutputs.get(0).layout());
                return null;
            });
            network.to(Layout.MKLDNN);
            List<Tensor> actual = outputAndGradients(network, input);

            assertThat(seen).containsOnly(Layout.STRIDED).hasSize(4);
            for (int i = 0; i < expected.size(); i++) {
                assertThat(actual.get(i).equal(expected.get(i))).isTrue();
            }
        }
    }

    @Test
    void aParametrizedWeightIsComputedOncePerPass() {
        try (Sequential network =
                sequential(Parametrizations.spectralNorm(conv2d(4, 6, 3).build()), relu())) {
            network.to(Layout.MKLDNN);
            Tensor before = network.getBuffer("0.parametrizations.weight.0._u").clone();
            try (Sequential other =
                    sequential(Parametrizations.spectralNorm(conv2d(4, 6, 3).build()), relu())) {
                other.loadStateDict(network.stateDict());
                Tensor input = Torch.randn(2, 4, 9, 10);
                assertThat(network.call(input).equal(other.call(input))).isTrue();
                Tensor after = network.getBuffer("0.parametrizations.weight.0._u");
                assertThat(after.equal(other.getBuffer("0.parametrizations.weight.0._u")))
                        .isTrue();
                assertThat(after.equal(before)).isFalse();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("chains")
    void goesTogetherWithPreparationForInference(Supplier<LayerSpec<? extends UnaryModule<?>>> layers) {
        try (Sequential network = sequential(layers.get())) {
            network.eval();
            for (long images : new long[] {2, 1, 17}) {
                Tensor input = Torch.randn(images, 4, 9, 10);
                Tensor expected;
                Tensor actual;
                try (var _ = Torch.noGrad()) {
                    expected = network.to(Layout.STRIDED).call(input);
                    network.to(Layout.MKLDNN).optimizeForInference();
                    actual = network.call(input);
                }
                assertThat(actual.layout()).isEqualTo(Layout.STRIDED);
                double scale = Math.max(expected.abs().max().item(), 1e-3);
                assertThat(actual.sub(expected).abs().max().item()).isLessThan(1e-5 * scale);
                assertThat(network.call(input).equal(actual)).isTrue(); // with weights that are ready
            }
        }
    }

    @Test
    void refusesALayoutThatLayersDoNotKnow() {
        try (Sequential network = sequential(relu())) {
            assertThatThrownBy(() -> network.to(Layout.SPARSE_COO))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "images pass between layers as torch.strided or torch._mkldnn, not as torch.sparse_coo");
        }
    }
}
