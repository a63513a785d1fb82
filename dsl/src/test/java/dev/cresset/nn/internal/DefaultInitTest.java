package dev.cresset.nn.internal;

import static dev.cresset.TensorAssert.assertThatTensor;
import static dev.cresset.nn.LayerReference.REFERENCE;
import static dev.cresset.nn.Layers.batchNorm2d;
import static dev.cresset.nn.Layers.block;
import static dev.cresset.nn.Layers.conv2d;
import static dev.cresset.nn.Layers.linear;
import static dev.cresset.nn.Layers.sequential;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cresset.DType;
import dev.cresset.Shape;
import dev.cresset.Torch;
import dev.cresset.nn.Linear;
import dev.cresset.nn.Sequential;
import org.junit.jupiter.api.Test;

class DefaultInitTest {

    @Test
    void sameSeedGivesPyTorchsParametersToTheLastBit() {
        Torch.manualSeed(7);
        try (Sequential net = sequential(
                conv2d(3, 4, 3),
                block(linear(5, 3), conv2d(4, 4, Shape.of(1, 2)).groups(2).bias(false)),
                linear(6, 2).bias(false),
                batchNorm2d(2),
                linear(2, 2).dtype(DType.FLOAT64))) {
            net.stateDict()
                    .forEach((key, tensor) ->
                            assertThatTensor(tensor).as(key).isIdenticalTo(REFERENCE.tensor("init/default/" + key)));
        }
        assertThatTensor(Torch.rand(3)).as("the next draw").isIdenticalTo(REFERENCE.tensor("init/default/next"));
    }

    @Test
    void drawsAnewOnRequest() {
        Torch.manualSeed(1);
        try (Linear first = linear(3, 2).build()) {
            float[] drawn = first.weight().toFloatArray();
            first.resetParameters();
            assertThat(first.weight().toFloatArray()).isNotEqualTo(drawn);

            Torch.manualSeed(1);
            first.resetParameters();
            assertThat(first.weight().toFloatArray()).isEqualTo(drawn);
        }
    }

    @Test
    void descriptionsDrawNothing() {
        Torch.manualSeed(3);
        float expected = Torch.rand(1).itemFloat();

        Torch.manualSeed(3);
        block(conv2d(1, 2, 3).bias(false), linear(2, 2));

        assertThat(Torch.rand(1).itemFloat()).isEqualTo(expected);
    }
}
