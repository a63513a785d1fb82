package dev.cresset.nn;

import static dev.cresset.nn.Layers.batchNorm2d;
import static dev.cresset.nn.Layers.conv2d;
import static dev.cresset.nn.Layers.linear;
import static dev.cresset.nn.Layers.sequential;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cresset.MemoryFormat;
import dev.cresset.Scope;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import org.junit.jupiter.api.Test;

class MemoryFormatTest {

    @Test
    void reordersTheWeightsOfConvolutionsAlone() {
        try (Sequential network = sequential(conv2d(3, 4, 3), batchNorm2d(4));
                Scope _ = Scope.open()) {
            network.eval();
            Tensor image = Torch.randn(2, 3, 8, 8);
            Tensor weight = network.stateDict().get("0.weight");
            Tensor expected = network.call(image);
            network.to(MemoryFormat.CHANNELS_LAST);
            assertThat(weight.stride()).containsExactly(27, 1, 9, 3);
            assertThat(network.stateDict().get("1.weight").stride()).containsExactly(1);
            Tensor output = network.call(image.contiguous(MemoryFormat.CHANNELS_LAST));
            assertThat(output.isContiguous(MemoryFormat.CHANNELS_LAST)).isTrue();
            assertThat(Torch.allclose(output, expected, 1e-5, 1e-6, false)).isTrue();
            network.to(MemoryFormat.CONTIGUOUS);
            assertThat(weight.stride()).containsExactly(27, 9, 3, 1);
        }
    }

    @Test
    void leavesOtherDimensionsAsTheyAre() {
        try (Linear linear = linear(2, 3).build()) {
            linear.to(MemoryFormat.CHANNELS_LAST);
            assertThat(linear.stateDict().get("weight").stride()).containsExactly(2, 1);
        }
    }

    /** The answers are PyTorch's. */
    @Test
    void tellsInWhichOrderElementsStand() {
        try (Scope _ = Scope.open()) {
            Tensor images = Torch.empty(2, 3, 4, 5);
            Tensor ordered = images.contiguous(MemoryFormat.CHANNELS_LAST);
            assertFormats(images, true, false, false);
            assertFormats(ordered, false, true, false);
            assertFormats(ordered.narrow(1, 0, 2), false, false, false);
            assertFormats(Torch.empty(2, 1, 4, 5), true, true, false);
            assertFormats(Torch.empty(2, 3, 1, 1), true, true, false);
            assertFormats(Torch.empty(0, 3, 4, 5), true, false, false);
            assertFormats(Torch.empty(0, 3, 4, 5).contiguous(MemoryFormat.CHANNELS_LAST), true, true, false);
            assertFormats(Torch.empty(2, 0, 4, 5), true, false, false);
            assertFormats(Torch.empty(3, 4, 5), true, false, false);
            assertFormats(Torch.empty(2, 3, 4, 5, 6).contiguous(MemoryFormat.CHANNELS_LAST_3D), false, false, true);
        }
    }

    private static void assertFormats(Tensor tensor, boolean contiguous, boolean channelsLast, boolean channelsLast3d) {
        assertThat(tensor.isContiguous(MemoryFormat.CONTIGUOUS)).isEqualTo(contiguous);
        assertThat(tensor.isContiguous(MemoryFormat.CHANNELS_LAST)).isEqualTo(channelsLast);
        assertThat(tensor.isContiguous(MemoryFormat.CHANNELS_LAST_3D)).isEqualTo(channelsLast3d);
    }
}
