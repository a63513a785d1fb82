package dev.cresset.nn;

import static dev.cresset.nn.Layers.gru;
import static dev.cresset.nn.Layers.gruCell;
import static dev.cresset.nn.Layers.linear;
import static dev.cresset.nn.Layers.lstm;
import static dev.cresset.nn.Layers.maxPool1d;
import static dev.cresset.nn.Layers.multiheadAttention;
import static dev.cresset.nn.Layers.sequential;
import static dev.cresset.nn.Layers.transformer;
import static dev.cresset.nn.Layers.transformerEncoder;
import static dev.cresset.nn.Layers.transformerEncoderLayer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.cresset.DType;
import dev.cresset.Device;
import dev.cresset.Shape;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import dev.cresset.nn.loss.CrossEntropyLoss;
import dev.cresset.nn.loss.MSELoss;
import dev.cresset.nn.loss.TripletMarginLoss;
import dev.cresset.nn.recurrent.PackedSequence;
import dev.cresset.nn.transformer.TransformerEncoder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Calls of modules with any number of inputs and outputs, the hooks around them, and the types that modules return of themselves. */
class ModuleCallTest {

    /** A network with two inputs, as a user writes it. */
    private static final class Siamese extends BinaryModule<Siamese> {

        private final Linear shared = register("shared", linear(3, 2));

        @Override
        protected Tensor forward(Tensor first, Tensor second) {
            return shared.call(first).sub(shared.call(second));
        }
    }

    /** A network with outputs of its own kind. */
    private static final class Split extends Module<Split> {

        private record Halves(Tensor left, Tensor right) {

            private static final OutputTensors<Halves> TENSORS = OutputTensors.of(
                    halves -> List.of(halves.left, halves.right),
                    tensors -> new Halves(tensors.get(0), tensors.get(1)));
        }

        Halves call(Tensor input) {
            return callWithHooks(
                    List.of(input),
                    inputs -> new Halves(inputs.get(0).mul(2), inputs.get(0).mul(3)),
                    Halves.TENSORS);
        }
    }

    /** A specification, a call of its module, and the numbers of inputs and outputs that hooks see. */
    record Case<M extends Module<M>>(String name, LayerSpec<M> spec, Consumer<M> call, int inputs, int outputs) {

        void runWithHooks(List<String> seen) {
            try (M module = spec.build()) {
                module.registerForwardPreHook((_, given) -> {
                    seen.add(given.size() + " inputs");
                    return null;
                });
                module.registerForwardHook((_, given, results) -> {
                    seen.add(given.size() + " inputs, " + results.size() + " outputs");
                    return null;
                });
                call.accept(module);
            }
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static Tensor rows() {
        return Torch.ones(2, 3);
    }

    private static Tensor steps() {
        return Torch.ones(4, 2, 3);
    }

    static Stream<Case<?>> cases() {
        return Stream.of(
                new Case<>("loss", MSELoss::new, m -> m.call(rows(), rows()), 2, 1),
                new Case<>(
                        "loss of classes",
                        CrossEntropyLoss::new,
                        m -> m.call(rows(), Torch.tensor(new long[] {0, 2})),
                        2,
                        1),
                new Case<>("loss of triplets", TripletMarginLoss::new, m -> m.call(rows(), rows(), rows()), 3, 1),
                new Case<>("LSTM", lstm(3, 2), m -> m.call(steps()), 3, 3),
                new Case<>("GRU", gru(3, 2), m -> m.call(steps()), 2, 2),
                new Case<>(
                        "GRU of packed sequences",
                        gru(3, 2),
                        m -> m.call(PackedSequence.pack(steps(), new long[] {4, 2}, false), null),
                        2,
                        2),
                new Case<>("GRU cell", gruCell(3, 2), m -> m.call(rows()), 2, 1),
                new Case<>("attention", multiheadAttention(3, 1), m -> m.call(steps(), steps(), steps()), 3, 2),
                new Case<>(
                        "transformer",
                        transformer(3, 1)
                                .numEncoderLayers(1)
                                .numDecoderLayers(1)
                                .dimFeedforward(2),
                        m -> m.call(steps(), steps()),
                        2,
                        1),
                new Case<>("pooling with indices", maxPool1d(2), m -> m.callWithIndices(rows()), 1, 2),
                new Case<>("two inputs", Siamese::new, m -> m.call(rows(), rows()), 2, 1),
                new Case<>("two outputs", Split::new, m -> m.call(rows()), 1, 2));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void runsForwardHooksOnceWithAllTensors(Case<?> tested) {
        List<String> seen = new ArrayList<>();
        tested.runWithHooks(seen);
        assertThat(seen)
                .containsExactly(tested.inputs + " inputs", tested.inputs + " inputs, " + tested.outputs + " outputs");
    }

    @Test
    void runsHooksOfThePartsOfAnEncoder() {
        List<String> seen = new ArrayList<>();
        try (TransformerEncoder encoder = transformerEncoder(
                        transformerEncoderLayer(4, 2).dimFeedforward(8), 1)
                .build()) {
            for (String part : List.of("layers.0", "layers.0.self_attn", "layers.0.norm1")) {
                encoder.getSubmodule(part).registerForwardHook((_, _, _) -> {
                    seen.add(part);
                    return null;
                });
            }
            encoder.call(Torch.randn(2, 3, 4));
        }
        assertThat(seen).containsExactly("layers.0.self_attn", "layers.0.norm1", "layers.0");
    }

    @Test
    void hooksReplaceInputsAndOutputsOfSeveralTensors() {
        try (Split split = new Split()) {
            split.registerForwardPreHook((_, inputs) -> List.of(inputs.get(0).add(1)));
            split.registerForwardHook((_, _, outputs) -> List.of(outputs.get(1), outputs.get(0)));

            Split.Halves halves = split.call(Torch.ones(1));

            assertThat(halves.left().toFloatArray()).containsExactly(6);
            assertThat(halves.right().toFloatArray()).containsExactly(4);
        }
    }

    @Test
    void refusesAnotherNumberOfTensorsFromAHook() {
        try (Siamese siamese = new Siamese()) {
            siamese.registerForwardPreHook((_, inputs) -> List.of(inputs.get(0)));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> siamese.call(rows(), rows()))
                    .withMessageStartingWith("a hook of Siamese returns [tensor(")
                    .withMessageEndingWith(" for 2 inputs; it must return as many, or null");
        }
    }

    @Test
    void backwardHooksSeeTheGradientsOfAllInputsTogether() {
        List<String> seen = new ArrayList<>();
        try (MSELoss loss = new MSELoss()) {
            Tensor input = Torch.tensor(new float[] {1, 4}).requiresGrad_();
            Tensor target = Torch.tensor(new float[] {3, 4}).requiresGrad_();
            loss.registerFullBackwardHook((_, gradInputs, gradOutputs) -> {
                gradInputs.forEach(gradient -> seen.add(Arrays.toString(gradient.toFloatArray())));
                seen.add(Arrays.toString(gradOutputs.get(0).toFloatArray()));
                return List.of(gradInputs.get(0).mul(10), gradInputs.get(1));
            });

            loss.call(input, target).backward();

            assertThat(seen).containsExactly("[-2.0, 0.0]", "[2.0, 0.0]", "[1.0]");
            assertThat(input.grad().toFloatArray()).containsExactly(-20, 0);
            assertThat(target.grad().toFloatArray()).containsExactly(2, 0);
        }
    }

    @Test
    void backwardHooksSeeNullWhereAnInputHasNoGradient() {
        List<Tensor> seen = new ArrayList<>();
        try (CrossEntropyLoss loss = new CrossEntropyLoss()) {
            Tensor logits = Torch.ones(2, 3).requiresGrad_();
            loss.registerFullBackwardHook((_, gradInputs, _) -> {
                seen.addAll(gradInputs);
                return null;
            });
            loss.call(logits, Torch.tensor(new long[] {0, 2})).backward();
        }
        assertThat(seen).hasSize(2);
        assertThat(seen.get(0)).isNotNull();
        assertThat(seen.get(1)).isNull();
    }

    @Test
    void returnsItsOwnTypeOfItself() {
        try (Siamese siamese =
                        new Siamese().to(Device.CPU).to(DType.FLOAT64).eval().requiresGrad_(false);
                Sequential chain = sequential(linear(3, 2)).train().init(Linear.class, weight -> weight.fill_(1));
                Linear linear = linear(3, 2).build().apply(_ -> {})) {
            assertThat(siamese.call(rows().to(DType.FLOAT64), rows().to(DType.FLOAT64))
                            .dtype())
                    .isEqualTo(DType.FLOAT64);
            assertThat(chain.eval().call(rows()).shape()).isEqualTo(Shape.of(2, 2));
            assertThat(linear.eval().spec().outFeatures()).isEqualTo(2);
        }
    }
}
