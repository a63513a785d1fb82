package dev.cresset.samples.bench;

import static dev.cresset.nn.Layers.conv2d;
import static dev.cresset.nn.Layers.flatten;
import static dev.cresset.nn.Layers.linear;
import static dev.cresset.nn.Layers.maxPool2d;
import static dev.cresset.nn.Layers.relu;
import static dev.cresset.nn.Layers.sequential;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cresset.Tensor;
import dev.cresset.Torch;
import dev.cresset.nn.Module;
import dev.cresset.samples.cli.UserError;
import dev.cresset.samples.train.VggNet;
import dev.cresset.zoo.models.Models;
import org.junit.jupiter.api.Test;

class FlopsTest {

    @Test
    void countsTwoForEachWeightOfEachOutputElement() {
        try (Module network = sequential(
                                conv2d(4, 6, 3).padding(1).groups(2),
                                relu(),
                                maxPool2d(2),
                                flatten(),
                                linear(6 * 4 * 4, 10))
                        .build();
                Tensor images = Torch.ones(3, 4, 8, 8)) {
            double convolution = 2.0 * (6 * 8 * 8) * (2 * 3 * 3);
            assertThat(Flops.forward(network, images)).isEqualTo(convolution + 2.0 * 10 * (6 * 4 * 4));
        }
    }

    /** torchvision gives 15.47 billion multiplications and additions as one, of vgg16 with its biases. */
    @Test
    void agreesWithTorchvisionsCountOfVgg16() {
        long before = Tensor.liveCount();
        try (Module network = Models.named("vgg16").build();
                Tensor images = Torch.ones(1, 3, 224, 224)) {
            network.eval();
            assertThat(Flops.forward(network, images) / 2e9).isBetween(15.465, 15.475);
        }
        assertThat(Tensor.liveCount()).isLessThanOrEqualTo(before);
    }

    @Test
    void flattensBetweenTheStackAndTheClassifier() {
        try (VggNet network = VggNet.forCifar10(16);
                Tensor images = Torch.ones(1, 3, 32, 32)) {
            network.eval();
            // 13 convolutions and three linear layers, added up from VggNet.forCifar10.
            assertThat(Flops.forward(network, images)).isEqualTo(159_072_256);
        }
    }

    @Test
    void refusesNetworksThatAreNoChains() {
        try (Module network = Models.named("resnet18").build();
                Tensor images = Torch.ones(1, 3, 64, 64)) {
            network.eval();
            assertThatThrownBy(() -> Flops.forward(network, images))
                    .isInstanceOf(UserError.class)
                    .hasMessage(
                            "--peak counts the operations of networks that are chains of layers, such as VGG's; this is none");
        }
    }
}
