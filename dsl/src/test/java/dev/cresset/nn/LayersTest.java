package dev.cresset.nn;

import static dev.cresset.TensorAssert.assertThatTensor;
import static dev.cresset.nn.LayerReference.REFERENCE;
import static dev.cresset.nn.Layers.adaptiveAvgPool2d;
import static dev.cresset.nn.Layers.conv2d;
import static dev.cresset.nn.Layers.dropout;
import static dev.cresset.nn.Layers.flatten;
import static dev.cresset.nn.Layers.hardsigmoid;
import static dev.cresset.nn.Layers.hardswish;
import static dev.cresset.nn.Layers.linear;
import static dev.cresset.nn.Layers.relu;
import static dev.cresset.nn.Layers.relu6;
import static dev.cresset.nn.Layers.sigmoid;
import static dev.cresset.nn.Layers.silu;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.cresset.Shape;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The layers that have few options. */
class LayersTest {

    @Test
    void linearComputesWhatPyTorchComputes() {
        LayerReference.check("linear/plain", linear(5, 4), "rows");
        LayerReference.check("linear/no_bias", linear(5, 2).bias(false), "image");
    }

    @Test
    void adaptivePoolingComputesWhatPyTorchComputes() {
        LayerReference.check("adaptive/square", adaptiveAvgPool2d(2), "image");
        LayerReference.check("adaptive/pair", adaptiveAvgPool2d(3, 2), "image");
        LayerReference.check("adaptive/height", adaptiveAvgPool2d(Layers.KEEP, 2), "image");
    }

    @Test
    void flattenJoinsDimensions() {
        LayerReference.check("flatten/plain", flatten(), "image");
        LayerReference.check("flatten/some", flatten().endDim(2), "image");
    }

    @Test
    void reluCutsNegativeValues() {
        LayerReference.check("relu/plain", relu(), "image");
    }

    @Test
    void reluOverwritesItsInputIfAskedTo() {
        Tensor input = Torch.tensor(-1f, 2f);

        Tensor output = relu().inplace().build().call(input);

        assertThat(input.toFloatArray()).containsExactly(0f, 2f);
        assertThat(output.toFloatArray()).containsExactly(0f, 2f);
        assertThat(relu().inplace().build()).hasToString("ReLU(inplace=True)");
    }

    @Test
    void activationsComputeWhatPyTorchComputes() {
        LayerReference.check("silu/plain", silu(), "activations");
        LayerReference.check("relu6/plain", relu6(), "activations");
        LayerReference.check("hardswish/plain", hardswish(), "activations");
        LayerReference.check("hardsigmoid/plain", hardsigmoid(), "activations");
        LayerReference.check("sigmoid/plain", sigmoid(), "activations");
    }

    @Test
    void activationsOverwriteTheirInputIfAskedTo() {
        for (LayerSpec<? extends UnaryModule<?>> layer : List.of(
                silu().inplace(),
                relu6().inplace(),
                hardswish().inplace(),
                hardsigmoid().inplace())) {
            Tensor input = REFERENCE.tensor("activations");
            UnaryModule<?> module = layer.build();

            Tensor output = module.call(input);

            String name = module.getClass().getSimpleName().toLowerCase(Locale.ROOT);
            assertThatTensor(input).as(name).isCloseTo(REFERENCE.tensor(name + "/plain/output"), 2e-5);
            assertThatTensor(output).as(name).isIdenticalTo(input);
        }
        assertThat(silu().inplace().build()).hasToString("SiLU(inplace=True)");
        assertThat(relu6().inplace().build()).hasToString("ReLU6(inplace=True)");
        // PyTorch does not print it for these two.
        assertThat(hardswish().inplace().build()).hasToString("Hardswish()");
        assertThat(hardsigmoid().inplace().build()).hasToString("Hardsigmoid()");
    }

    @Test
    void dropoutDrawsTheMaskThatPyTorchDraws() {
        Torch.manualSeed(5);
        LayerReference.check("dropout/train", dropout(0.3), "image");
    }

    @Test
    void dropoutDoesNothingInEvaluation() {
        Tensor input = REFERENCE.tensor("image");

        Tensor output = dropout(0.3).build().eval().call(input);

        assertThatTensor(output).isIdenticalTo(input);
    }

    @Test
    void dropoutOverwritesItsInputIfAskedTo() {
        Torch.manualSeed(5);
        Tensor input = REFERENCE.tensor("image");

        dropout(0.3).inplace().build().call(input);

        assertThatTensor(input).isIdenticalTo(REFERENCE.tensor("dropout/train/output"));
    }

    @Test
    void refusesNumbersThatMakeNoSense() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> dropout(1.5))
                .withMessage("Dropout needs a probability between 0 and 1, got 1.5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> linear(0, 5))
                .withMessage("Linear needs 1 or more in features, got 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> linear(5, -1))
                .withMessage("Linear needs 1 or more out features, got -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> adaptiveAvgPool2d(-2))
                .withMessage("AdaptiveAvgPool2d needs an output size of 0 or more, got -2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> adaptiveAvgPool2d(Layers.KEEP, 2).build().call(Torch.rand(3)))
                .withMessage("an output size of the input's needs an input of 3 or more dimensions, got the shape [3]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> conv2d(1, 1, Shape.of()))
                .withMessage("Conv2d needs a kernel size of 1 or 2 numbers, got ()");
    }
}
