package dev.cresset.nn.summary;

import static dev.cresset.TensorAssert.assertThatTensor;
import static dev.cresset.nn.Layers.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.cresset.DType;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import dev.cresset.error.TorchException;
import dev.cresset.nn.Linear;
import dev.cresset.nn.Module;
import dev.cresset.nn.Sequential;
import dev.cresset.nn.UnaryModule;
import dev.cresset.nn.recurrent.GRU;
import dev.cresset.nn.utils.Parametrizations;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SummaryTest {

    private static Sequential network() {
        return sequential(
                named(
                        "features",
                        block(
                                conv2d(3, 8, 3).padding(1).bias(false),
                                batchNorm2d(8),
                                relu().inplace(),
                                maxPool2d(2),
                                dropout(0.5))),
                flatten(),
                linear(8 * 4 * 4, 10));
    }

    @Test
    void isATable() {
        try (Sequential net = network()) {
            net.get("features").requiresGrad_(false);
            assertThat(Summary.of(net, 2, 3, 8, 8)).hasToString("""
                    ======================================================================
                    Layer (type:depth-idx)   Output Shape  Param #  Trainable #  Mult-Adds
                    ======================================================================
                    Sequential               [2, 10]            --           --         --
                    ├─Sequential: 1-1        [2, 8, 4, 4]       --           --         --
                    │    └─Conv2d: 2-1       [2, 8, 8, 8]      216            0     27,648
                    │    └─BatchNorm2d: 2-2  [2, 8, 8, 8]       16            0         32
                    │    └─ReLU: 2-3         [2, 8, 8, 8]       --           --         --
                    │    └─MaxPool2d: 2-4    [2, 8, 4, 4]       --           --         --
                    │    └─Dropout: 2-5      [2, 8, 4, 4]       --           --         --
                    ├─Flatten: 1-2           [2, 128]           --           --         --
                    ├─Linear: 1-3            [2, 10]         1,290        1,290      2,580
                    ======================================================================
                    Total params: 1,522
                    Trainable params: 1,290
                    Non-trainable params: 232
                    Total mult-adds (K): 30.26
                    ======================================================================
                    Input size (MB): 0.00
                    Forward/backward pass size (MB): 0.02
                    Params size (MB): 0.01
                    Estimated Total Size (MB): 0.02
                    ======================================================================""");
        }
    }

    @Test
    void countsParametersAndMultiplyAdds() {
        try (Sequential net = network()) {
            net.get("features").requiresGrad_(false);
            Summary summary = Summary.of(net, 2, 3, 8, 8);

            assertThat(summary.parameters()).isEqualTo(216 + 16 + 1290);
            assertThat(summary.trainableParameters()).isEqualTo(1290);
            // a convolution at 2 * 8 * 8 places, a normalisation and a linear map of 2 samples
            assertThat(summary.multiplyAdds()).isEqualTo(216 * 128 + 16 * 2 + 1290 * 2);
            assertThat(summary.inputBytes()).isEqualTo(2 * 3 * 8 * 8 * 4);
            assertThat(summary.outputBytes()).isEqualTo(2 * 4 * (2 * (2 * 8 * 8 * 8) + 2 * 10));
            assertThat(summary.parameterBytes()).isEqualTo(4 * (216 + 16 + 1290));
            assertThat(summary.layers().get(2).name()).isEqualTo("features.0");
            assertThat(summary.layers().get(2).outputShape()).containsExactly(2L, 8L, 8L, 8L);
        }
    }

    @Test
    void changesNothing() {
        try (Sequential net = network()) {
            net.get(0).eval();
            Map<String, Tensor> state = net.stateDict();
            Tensor variance = net.getBuffer("features.1.running_var").clone();
            Torch.manualSeed(3);
            Tensor expected = Torch.rand(4);
            Torch.manualSeed(3);

            Summary.of(net, 2, 3, 8, 8);

            assertThatTensor(Torch.rand(4)).isIdenticalTo(expected);
            assertThat(net.stateDict()).isEqualTo(state);
            assertThatTensor(net.getBuffer("features.1.running_var")).isIdenticalTo(variance);
            assertThat(net.isTraining()).isTrue();
            assertThat(net.get(0).modules()).noneMatch(Module::isTraining);
            assertThat(net.get(2).isTraining()).isTrue();
            assertThat(net.parameters()).allMatch(Tensor::requiresGrad);
            assertThat(net.call(Torch.ones(2, 3, 8, 8)).requiresGrad()).isTrue();
        }
    }

    @Test
    void leavesTheNetworkAsItWasWhereTheInputDoesNotFit() {
        try (Sequential net = network()) {
            assertThatExceptionOfType(TorchException.class).isThrownBy(() -> Summary.of(net, 2, 4, 8, 8));
            assertThat(net.modules()).allMatch(Module::isTraining);
            Summary summary = Summary.of(net, 1, 3, 8, 8);
            assertThat(summary.layers()).hasSize(9);
        }
    }

    private static final class Reader extends UnaryModule<Reader> {

        private final GRU gru = register("gru", gru(5, 3));

        @Override
        protected Tensor forward(Tensor input) {
            return gru.call(input).output();
        }
    }

    @Test
    void countsStepsOfRecurrentNetworksAndRowsOfSequences() {
        try (Sequential net = sequential(embedding(7, 4), linear(4, 5), named("rnn", new Reader()))) {
            Summary summary = Summary.of(net, Torch.zeros(new long[] {6, 2}, DType.INT64));
            long recurrent = 3 * 3 * (5 + 3 + 2);
            assertThat(summary.parameters()).isEqualTo(28 + 25 + recurrent);
            assertThat(summary.multiplyAdds()).isEqualTo(28 * 6 + 25 * 12 + recurrent * 12);
        }
    }

    @Test
    void countsWhatSeveralPlacesShareOnce() {
        Linear shared = linear(3, 3).bias(false).build();
        try (Sequential net = sequential(shared, relu(), shared)) {
            Summary summary = Summary.of(net, 1, 3);
            assertThat(summary.parameters()).isEqualTo(9);
            assertThat(summary.multiplyAdds()).isEqualTo(18);
            assertThat(summary.layers().get(3).repeated()).isTrue();
            assertThat(summary.toString()).contains("(recursive)");
        }
    }

    @Test
    void countsTheWeightsThatParametrizedLayersComputeWith() {
        try (Linear layer = Parametrizations.weightNorm(linear(3, 4).build())) {
            Summary summary = Summary.of(layer, 2, 3);
            assertThat(summary.parameters()).isEqualTo(4 + 4 + 12);
            assertThat(summary.multiplyAdds()).isEqualTo(2 * (12 + 4));
        }
    }
}
