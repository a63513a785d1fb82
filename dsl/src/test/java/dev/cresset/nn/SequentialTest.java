package dev.cresset.nn;

import static dev.cresset.nn.LayerReference.REFERENCE;
import static dev.cresset.nn.Layers.adaptiveAvgPool2d;
import static dev.cresset.nn.Layers.block;
import static dev.cresset.nn.Layers.conv2d;
import static dev.cresset.nn.Layers.dropout;
import static dev.cresset.nn.Layers.flatten;
import static dev.cresset.nn.Layers.linear;
import static dev.cresset.nn.Layers.maxPool2d;
import static dev.cresset.nn.Layers.named;
import static dev.cresset.nn.Layers.relu;
import static dev.cresset.nn.Layers.sequential;
import static dev.cresset.nn.Layers.sigmoid;
import static dev.cresset.nn.init.Init.constant;
import static dev.cresset.nn.init.Init.kaimingNormal;
import static dev.cresset.nn.init.Init.normal;
import static dev.cresset.nn.init.Init.zeros;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.cresset.Shape;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import dev.cresset.nn.activation.ReLU;
import dev.cresset.nn.convolution.Conv2d;
import org.junit.jupiter.api.Test;

class SequentialTest {

    @Test
    void declaresAVggStackInOneExpression() {
        Sequential features = sequential(
                        conv2d(3, 4, 3).padding(1),
                        relu(),
                        conv2d(4, 4, 3).padding(1),
                        relu(),
                        maxPool2d(2),
                        flatten(),
                        linear(4 * 4 * 4, 10))
                .init(Conv2d.class, kaimingNormal().fanOut(), zeros())
                .init(Linear.class, normal(0, 0.01));

        try (features) {
            assertThat(features.call(Torch.rand(2, 3, 8, 8)).shape()).isEqualTo(Shape.of(2, 10));
            assertThat(((Conv2d) features.get(0)).bias().toFloatArray()).containsOnly(0f);
            assertThat(((Linear) features.get(-1)).bias().toFloatArray()).doesNotContain(0f);
        }
    }

    @Test
    void printsTheTreeAndNamesTheKeysAsPyTorchDoes() {
        try (Sequential vgg = sequential(
                named("features", block(conv2d(3, 64, 3).padding(1), relu().inplace(), maxPool2d(2, 2))),
                named("pool", adaptiveAvgPool2d(7, 7)),
                named("empty", block()),
                named("classifier", block(flatten(), linear(64 * 49, 10), dropout(), sigmoid())))) {
            assertThat(vgg).hasToString(REFERENCE.text("tree"));
            assertThat(String.join(" ", vgg.stateDict().keySet())).isEqualTo(REFERENCE.text("tree/keys"));
        }
    }

    @Test
    void findsLayersByPositionAndName() {
        try (Sequential net = sequential(relu(), named("last", linear(2, 3)))) {
            assertThat(net.size()).isEqualTo(2);
            assertThat(net.get(0)).isInstanceOf(ReLU.class);
            assertThat(net.get(-1)).isSameAs(net.get(1)).isSameAs(net.get("last"));
            assertThat(net).containsExactly(net.get(0), net.get(1));
        }
    }

    @Test
    void replacesALayerUnderItsName() {
        try (Sequential net = sequential(relu(), named("classifier", linear(4, 1000)))) {
            net.get(1).close();
            Linear head = net.set(1, linear(4, 10));

            assertThat(net.get("classifier")).isSameAs(head);
            assertThat(net.call(Torch.rand(2, 4)).shape()).isEqualTo(Shape.of(2, 10));
            assertThat(net.stateDict()).containsOnlyKeys("classifier.weight", "classifier.bias");
        }
    }

    @Test
    void appendsLayers() {
        try (Sequential net = sequential(linear(2, 3)).append(relu()).append(linear(3, 1))) {
            assertThat(net.stateDict()).containsOnlyKeys("0.weight", "0.bias", "2.weight", "2.bias");
        }
    }

    @Test
    void aBlockMakesParametersOfItsOwnEachTime() {
        LayerSpec<? extends UnaryModule<?>> block = block(linear(2, 2), relu());
        try (Sequential net = sequential(block, block)) {
            assertThat(net.parameters()).hasSize(4);
        }
    }

    @Test
    void aModuleThatOccursTwiceIsShared() {
        Linear shared = linear(2, 2).build();
        try (Sequential net = sequential(shared, relu(), shared)) {
            assertThat(net.parameters()).hasSize(2);
            assertThat(net.modules()).hasSize(3);
            assertThat(net.stateDict()).containsOnlyKeys("0.weight", "0.bias", "2.weight", "2.bias");
        }
    }

    @Test
    void initializesNestedLayersAndLeavesBiasesAlone() {
        try (Sequential net = sequential(block(linear(2, 2)), linear(2, 2).bias(false))) {
            float[] bias =
                    ((Sequential) net.get(0)).get(0).stateDict().get("bias").toFloatArray();

            net.init(Linear.class, constant(3));

            net.stateDict().forEach((key, tensor) -> {
                if (key.endsWith("weight")) {
                    assertThat(tensor.toFloatArray()).as(key).containsOnly(3f);
                }
            });
            assertThat(net.stateDict().get("0.0.bias").toFloatArray()).isEqualTo(bias);
        }
    }

    @Test
    void refusesToInitialiseWhatHasNoWeight() {
        try (Sequential net = sequential(relu())) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> net.init(ReLU.class, zeros()))
                    .withMessage("ReLU has no parameter 'weight' to initialize");
        }
    }

    @Test
    void anEmptyChainReturnsItsInput() {
        Tensor input = Torch.rand(2);
        assertThat(sequential().call(input)).isSameAs(input);
    }

    @Test
    void refusesPositionsAndNamesThatDoNotExist() {
        try (Sequential net = sequential(relu(), named("last", relu()))) {
            assertThatExceptionOfType(IndexOutOfBoundsException.class)
                    .isThrownBy(() -> net.get(2))
                    .withMessage("no layer has index 2: Sequential has 2 layers");
            assertThatExceptionOfType(IndexOutOfBoundsException.class)
                    .isThrownBy(() -> net.set(-3, relu()))
                    .withMessage("no layer has index -3: Sequential has 2 layers");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> net.get("first"))
                    .withMessage("Sequential has no layer 'first'; its layers are [0, last]");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> net.append(named("last", relu())))
                    .withMessage("Sequential has a 'last' already");
        }
    }
}
