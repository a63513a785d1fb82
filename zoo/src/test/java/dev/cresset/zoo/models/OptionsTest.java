package dev.cresset.zoo.models;

import static dev.cresset.nn.Layers.linear;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.cresset.Shape;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import dev.cresset.nn.Linear;
import dev.cresset.nn.UnaryModule;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Networks that are not for ImageNet's classes. */
class OptionsTest {

    /** The arguments that {@code make_models.py} gave to torchvision. */
    private static final List<Architecture<?>> ARCHITECTURES = List.of(
            VGG.VGG11.numClasses(10).dropout(0.2).initWeights(false),
            ResNet.RESNET18.numClasses(10),
            AlexNet.ALEXNET.numClasses(10).dropout(0.2),
            MobileNetV2.MOBILENET_V2.numClasses(10).dropout(0.1),
            MobileNetV3.MOBILENET_V3_SMALL.numClasses(10).dropout(0.1),
            EfficientNet.EFFICIENTNET_B0.numClasses(10).dropout(0.1).stochasticDepth(0.1));

    @Test
    void changeTheNetworkAsTorchvisions() {
        Map<String, List<String>> expected = Torchvision.rows("options.tsv")
                .collect(Collectors.toMap(row -> row[0], row -> List.of(row[1], row[2], row[3])));
        assertThat(expected).hasSize(ARCHITECTURES.size());
        for (Architecture<?> architecture : ARCHITECTURES) {
            Torch.manualSeed(0);
            try (UnaryModule<?> model = architecture.build()) {
                List<String> actual = List.of(
                        Torchvision.digestOfShapes(model),
                        Torchvision.digest(model.toString()),
                        Torchvision.digestOfValues(model));
                assertThat(actual)
                        .as(architecture.name() + ": digests of keys with shapes, printed tree, initial values")
                        .isEqualTo(expected.get(architecture.name()));
            }
        }
    }

    @Test
    void aNewHeadTakesThePlaceOfTheOldOne() {
        try (AlexNet model = AlexNet.alexnet()) {
            model.classifier().get(6).close();
            model.classifier().set(6, linear(4096, 10));
            model.eval();

            Tensor logits = model.call(Torchvision.images(2)).detach();

            assertThat(logits.shape()).isEqualTo(Shape.of(2, 10));
            assertThat(model.stateDict().get("classifier.6.weight").shape()).isEqualTo(Shape.of(10, 4096));
        }
    }

    @Test
    void aResNetTakesANewHead() {
        try (ResNet model = ResNet.resnet18()) {
            Linear previous = (Linear) model.fc();
            Linear head = model.fc(linear(512, 10));
            previous.close();
            model.eval();

            Tensor logits = model.call(Torchvision.images(2)).detach();

            assertThat(previous.spec().outFeatures()).isEqualTo(1000);
            assertThat(model.fc()).isSameAs(head);
            assertThat(logits.shape()).isEqualTo(Shape.of(2, 10));
            assertThat(model.fc()).hasToString("Linear(in_features=512, out_features=10, bias=True)");
            assertThat(model.stateDict().get("fc.bias").shape()).isEqualTo(Shape.of(10));
        }
    }

    @Test
    void residualBlocksCanBeginAsIdentities() {
        for (ResNet.Config config : List.of(ResNet.RESNET18, ResNet.RESNET50)) {
            try (ResNet model = config.zeroInitResidual(true).build()) {
                String last = config.bottleneck() ? "bn3.weight" : "bn2.weight";
                model.namedParameters().forEach((key, parameter) -> {
                    if (key.matches("layer.*bn\\d.weight")) {
                        assertThat(parameter.toFloatArray()).as(key).containsOnly(key.endsWith(last) ? 0f : 1f);
                    }
                });
            }
        }
    }

    @Test
    void stochasticDepthDropsWholeImages() {
        Tensor ones = Torch.ones(64, 2, 3, 1);
        StochasticDepth layer = new StochasticDepth(0.5);

        Tensor perImage = layer.call(ones).view(64, 6);

        assertThat(perImage.sum(1).toFloatArray()).containsOnly(0f, 12f).contains(0f, 12f);
        assertThat(new StochasticDepth(1).call(ones).toFloatArray()).containsOnly(0f);
        assertThat(new StochasticDepth(0).call(ones)).isSameAs(ones);
        assertThat(layer.eval().call(ones)).isSameAs(ones);
    }

    @Test
    void refuseNumbersThatMakeNoSense() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> VGG.VGG16.numClasses(0))
                .withMessage("vgg16 needs 1 or more classes, not 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AlexNet.ALEXNET.dropout(1.5))
                .withMessage("alexnet needs a dropout between 0 and 1, not 1.5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EfficientNet.EFFICIENTNET_B3.stochasticDepth(Double.NaN))
                .withMessage("efficientnet_b3 needs a stochastic depth between 0 and 1, not NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EfficientNet.Config("mine", 0, 1, 0.2, false, 0.2, 10))
                .withMessage("mine needs a width and a depth above 0, not 0.0 and 1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new VGG.Config("mine", List.of(1, 1), false, 10, 0.5, true))
                .withMessage("mine needs 5 stages, not 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ResNet.Config("mine", false, List.of(2, 2, 2), 10, false))
                .withMessage("mine needs 4 stages, not 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MobileNetV3.Config("mine", List.of(), 1024, 10, 0.2))
                .withMessage("mine needs 1 or more blocks");
    }
}
