package dev.cresset.nn;

import static dev.cresset.nn.Layers.batchNorm2d;
import static dev.cresset.nn.Layers.linear;
import static dev.cresset.nn.Layers.sequential;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.cresset.DType;
import dev.cresset.Shape;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import dev.cresset.nn.normalization.BatchNorm2d;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StateDictTest {

    @Test
    void listsParametersAndThenBuffersOfEachModule() {
        try (Sequential net = sequential(batchNorm2d(2), linear(2, 1))) {
            assertThat(net.stateDict().keySet())
                    .containsExactly(
                            "0.weight",
                            "0.bias",
                            "0.running_mean",
                            "0.running_var",
                            "0.num_batches_tracked",
                            "1.weight",
                            "1.bias");
        }
    }

    @Test
    void copiesValuesAndConvertsThem() {
        try (Linear net = linear(2, 1).build()) {
            Tensor weight = net.weight();

            net.loadStateDict(
                    Map.of("weight", Torch.tensor(new double[] {1, 2}, 1, 2), "bias", Torch.tensor(new long[] {3})));

            assertThat(net.weight()).isSameAs(weight);
            assertThat(weight.dtype()).isEqualTo(DType.FLOAT32);
            assertThat(weight.toFloatArray()).containsExactly(1f, 2f);
            assertThat(net.bias().toFloatArray()).containsExactly(3f);
            assertThat(weight.requiresGrad() && weight.isLeaf()).isTrue();
        }
    }

    @Test
    void namesAllDifferencesAtOnceAndCopiesNothing() {
        try (Sequential net = sequential(linear(2, 1), linear(3, 4))) {
            float[] before = net.stateDict().get("0.weight").toFloatArray();
            Map<String, Tensor> state = new LinkedHashMap<>();
            state.put("0.weight", Torch.zeros(1, 2));
            state.put("1.weight", Torch.zeros(4, 4));
            state.put("1.scale", Torch.zeros(4));
            state.put("2.bias", Torch.zeros(4));

            assertThatExceptionOfType(StateDictException.class)
                    .isThrownBy(() -> net.loadStateDict(state))
                    .withMessage("the state does not fit Sequential: missing keys 0.bias, 1.bias; "
                            + "unexpected keys 1.scale, 2.bias; "
                            + "mismatched shapes 1.weight (the state has [4, 4], the network [4, 3])")
                    .satisfies(failure -> {
                        assertThat(failure.missing()).containsExactly("0.bias", "1.bias");
                        assertThat(failure.unexpected()).containsExactly("1.scale", "2.bias");
                        assertThat(failure.mismatched()).hasSize(1);
                    });
            assertThat(net.stateDict().get("0.weight").toFloatArray()).isEqualTo(before);
        }
    }

    @Test
    void showsFiveKeysOfMany() {
        try (Linear net = linear(2, 1).build()) {
            Map<String, Tensor> state = new LinkedHashMap<>(net.stateDict());
            for (int i = 0; i < 12; i++) {
                state.put("k" + i, Torch.zeros(1));
            }
            assertThatExceptionOfType(StateDictException.class)
                    .isThrownBy(() -> net.loadStateDict(state))
                    .withMessage("the state does not fit Linear: unexpected keys k0, k1, k2, k3, k4 and 7 more")
                    .satisfies(failure -> assertThat(failure.unexpected()).hasSize(12));
        }
    }

    @Test
    void showsForeignKeysShortAndOnOneLine() {
        try (Linear net = linear(2, 1).build()) {
            Map<String, Tensor> state = Map.of("a\nb\u001b[" + "x".repeat(300), Torch.zeros(1));
            assertThatExceptionOfType(StateDictException.class)
                    .isThrownBy(() -> net.loadStateDict(state))
                    .withMessage("the state does not fit Linear: missing keys weight, bias; unexpected keys a?b?["
                            + "x".repeat(195) + "...");
        }
    }

    @Test
    void recognizesTheKeysOfDataParallel() {
        try (Linear net = linear(2, 1).bias(false).build()) {
            assertThatExceptionOfType(StateDictException.class)
                    .isThrownBy(() -> net.loadStateDict(Map.of("module.weight", Torch.zeros(1, 2))))
                    .withMessage("the state does not fit Linear: its keys begin with 'module.', as those of"
                            + " torch.nn.DataParallel do; missing keys weight; unexpected keys module.weight");
        }
    }

    @Test
    void letsAReaderWriteIntoTheTensors() {
        try (Linear net = linear(2, 1).build()) {
            Map<String, Shape> shapes = Map.of("weight", Shape.of(1, 2), "bias", Shape.of(1));

            net.loadStateDict("a file", shapes, tensors -> tensors.values().forEach(tensor -> tensor.fill_(3)));

            assertThat(net.weight().toFloatArray()).containsExactly(3, 3);
            assertThat(net.weight().isLeaf()).isTrue();
            assertThatExceptionOfType(StateDictException.class)
                    .isThrownBy(() -> net.loadStateDict("a file", Map.of(), _ -> {}))
                    .withMessage("a file does not fit Linear: missing keys weight, bias");
        }
    }

    @Test
    void toleratesMissingAndUnexpectedKeysIfNotStrict() {
        try (Linear net = linear(2, 1).build()) {
            Map<String, Tensor> state = Map.of("weight", Torch.ones(1, 2), "extra", Torch.ones(1));

            IncompatibleKeys different = net.loadStateDict(state, false);

            assertThat(different.missing()).containsExactly("bias");
            assertThat(different.unexpected()).containsExactly("extra");
            assertThat(net.weight().toFloatArray()).containsOnly(1f);
        }
    }

    @Test
    void refusesOtherShapesEvenIfNotStrict() {
        try (Linear net = linear(2, 1).build()) {
            assertThatExceptionOfType(StateDictException.class)
                    .isThrownBy(() -> net.loadStateDict(Map.of("weight", Torch.ones(2, 2)), false))
                    .withMessage("the state does not fit Linear: "
                            + "mismatched shapes weight (the state has [2, 2], the network [1, 2])");
        }
    }

    @Test
    void acceptsOldNormalisationsWithoutACount() {
        try (BatchNorm2d net = batchNorm2d(2).build()) {
            net.call(Torch.rand(2, 2, 2, 2));
            Map<String, Tensor> state = new LinkedHashMap<>(net.stateDict());
            state.remove("num_batches_tracked");

            net.loadStateDict(state);

            assertThat(net.batchesTracked().itemLong()).isEqualTo(1);
        }
    }

    @Test
    void takesTheStatesOwnTensorsIfAskedTo() {
        try (Linear net = linear(2, 1).build()) {
            Tensor weight = net.weight();
            Tensor given = Torch.tensor(new double[] {1, 2}, 1, 2);
            net.loadStateDict(Map.of("weight", given, "bias", Torch.zeros(1)), true, true);

            assertThat(net.weight()).isSameAs(weight);
            assertThat(weight.dtype()).isEqualTo(DType.FLOAT64);
            assertThat(weight.requiresGrad() && weight.isLeaf()).isTrue();
            given.fill_(7);
            assertThat(weight.toDoubleArray()).containsExactly(7, 7);
        }
    }
}
