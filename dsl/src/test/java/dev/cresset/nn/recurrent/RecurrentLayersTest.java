package dev.cresset.nn.recurrent;

import static dev.cresset.TensorAssert.assertThatTensor;
import static dev.cresset.nn.LayerCase.row;
import static dev.cresset.nn.Layers.*;
import static dev.cresset.nn.init.Nonlinearity.RELU;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.cresset.Reference;
import dev.cresset.Shape;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import dev.cresset.nn.LayerCase;
import dev.cresset.nn.LayerSpec;
import dev.cresset.nn.Module;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Recurrent networks and cells against PyTorch. */
class RecurrentLayersTest {

    private static final Reference REFERENCE = Reference.of(LayerCase.class, "layers/recurrent.tsv");

    private static final long[] LENGTHS = {2, 4, 3};

    static Stream<LayerCase> rows() {
        return Stream.of(
                        networks("rnn", size -> rnn(size[0], size[1])),
                        networks("gru", size -> gru(size[0], size[1])),
                        networks("lstm", size -> lstm(size[0], size[1])),
                        cells())
                .flatMap(rows -> rows);
    }

    private static <M extends Module<M>, S extends RecurrentSpec<S> & LayerSpec<M>> Stream<LayerCase> networks(
            String name, Function<long[], S> layer) {
        S small = layer.apply(new long[] {3, 4});
        return Stream.of(
                row(name, small, (m, x) -> run(m, x)),
                row(name + "/state", small, (m, x) -> run(m, x)),
                row(name + "/unbatched", small.batchFirst(true), (m, x) -> run(m, x)),
                row(
                        name + "/deep",
                        layer.apply(new long[] {3, 2})
                                .numLayers(2)
                                .bidirectional(true)
                                .batchFirst(true),
                        (m, x) -> run(m, x)),
                row(name + "/dropout", small.numLayers(2).dropout(0.5).bias(false), (m, x) -> run(m, x)),
                row(
                        name + "/packed",
                        layer.apply(new long[] {2, 2}).numLayers(2).bidirectional(true),
                        (m, x) -> packed(m, PackedSequence.pack(x.get(0), LENGTHS, false), x, 4, 0)),
                row(
                        name + "/in_order",
                        layer.apply(new long[] {2, 3}),
                        (m, x) -> packed(m, PackedSequence.pack(x.get(0), new long[] {4, 3, 1}, false), x, 5, -1)));
    }

    /** Output and final states; the states begin behind the input where there are any. */
    private static List<Tensor> run(Module<?> network, List<Tensor> inputs) {
        Tensor hidden = inputs.size() > 1 ? inputs.get(1) : null;
        if (network instanceof LSTM lstm) {
            LSTM.Output result = lstm.call(inputs.get(0), hidden == null ? null : new LSTMState(hidden, inputs.get(2)));
            return List.of(
                    result.output(), result.state().hidden(), result.state().cell());
        }
        RecurrentOutput result = ((SimpleRecurrentNetwork<?, ?>) network).call(inputs.get(0), hidden);
        return List.of(result.output(), result.hidden());
    }

    private static List<Tensor> packed(
            Module<?> network, PackedSequence input, List<Tensor> inputs, long length, double value) {
        Tensor hidden = inputs.size() > 1 ? inputs.get(1) : null;
        if (network instanceof LSTM lstm) {
            LSTM.Packed result = lstm.call(input, hidden == null ? null : new LSTMState(hidden, inputs.get(2)));
            return List.of(
                    result.output().pad(false, value, length).output(),
                    result.state().hidden(),
                    result.state().cell());
        }
        PackedRecurrentOutput result = ((SimpleRecurrentNetwork<?, ?>) network).call(input, hidden);
        return List.of(result.output().pad(false, value, length).output(), result.hidden());
    }

    private static Stream<LayerCase> cells() {
        return Stream.of(
                row("rnn/relu", rnn(3, 4).nonlinearity(RELU), (m, x) -> run(m, x)),
                row("lstm/projection", lstm(3, 4).numLayers(2).projSize(2).bidirectional(true), (m, x) -> run(m, x)),
                row("rnncell", rnnCell(3, 4), (m, x) -> List.of(m.call(x.get(0)))),
                row("rnncell/relu", rnnCell(3, 4).nonlinearity(RELU), (m, x) -> List.of(m.call(x.get(0), x.get(1)))),
                row("rnncell/unbatched", rnnCell(3, 4).bias(false), (m, x) -> List.of(m.call(x.get(0), x.get(1)))),
                row("grucell", gruCell(3, 4), (m, x) -> List.of(m.call(x.get(0)))),
                row("grucell/state", gruCell(3, 4).bias(false), (m, x) -> List.of(m.call(x.get(0), x.get(1)))),
                row("lstmcell", lstmCell(3, 4), (m, x) -> list(m.call(x.get(0), null))),
                row(
                        "lstmcell/state",
                        lstmCell(3, 4),
                        (m, x) -> list(m.call(x.get(0), new LSTMState(x.get(1), x.get(2))))),
                row(
                        "lstmcell/unbatched",
                        lstmCell(3, 4).bias(false),
                        (m, x) -> list(m.call(x.get(0), new LSTMState(x.get(1), x.get(2))))));
    }

    private static List<Tensor> list(LSTMState state) {
        return List.of(state.hidden(), state.cell());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void computesWhatPyTorchComputes(LayerCase row) {
        row.check(REFERENCE);
    }

    @Test
    void hasARowForEachCaseOfTheReference() {
        LayerCase.checkNames(REFERENCE, rows().toList());
    }

    @Test
    void beginsWithAStateOfZerosWhereNoneIsGiven() {
        try (LSTM lstm = lstm(3, 4).build();
                GRU gru = gru(3, 4).build();
                LSTMCell cell = lstmCell(3, 4).build()) {
            Tensor input = Torch.rand(5, 2, 3);
            assertThatTensor(lstm.call(input).output())
                    .isIdenticalTo(lstm.call(input, null).output());
            assertThatTensor(gru.call(input).output())
                    .isIdenticalTo(gru.call(input, null).output());
            assertThatTensor(cell.call(input.select(0, 0)).hidden())
                    .isIdenticalTo(cell.call(input.select(0, 0), null).hidden());
        }
    }

    @Test
    void packingKeepsSequencesInTheirOrder() {
        List<Tensor> sequences = List.of(Torch.rand(2, 3), Torch.rand(4, 3), Torch.rand(1, 3));
        try (PackedSequence packed = PackedSequence.pack(sequences)) {
            List<Tensor> unpacked = packed.unpack();
            for (int i = 0; i < sequences.size(); i++) {
                assertThatTensor(unpacked.get(i)).isIdenticalTo(sequences.get(i));
            }
            assertThat(packed.batchSizes().toLongArray()).containsExactly(3, 2, 1, 1);
            assertThat(packed.pad(true).lengths()).containsExactly(2, 4, 1);
            assertThat(packed.pad(true).output().shape()).isEqualTo(Shape.of(3, 4, 3));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> packed.pad(true, 0, 3))
                    .withMessage("sequences of up to 4 steps cannot be padded to 3");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PackedSequence.pack(Torch.rand(4, 2, 3), new long[] {4}, false))
                .withMessage("packing needs one length for each sequence, got the shape [4, 2, 3] and the lengths [4]");
    }

    @Test
    void refusesNumbersThatMakeNoSense() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> lstm(3, 4).projSize(4))
                .withMessage(
                        "LSTM needs a projection of 0 or more features and fewer than the 4 of the hidden state, got 4");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> gru(3, 4).numLayers(0))
                .withMessage("GRU needs 1 or more layers, got 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rnn(3, 0))
                .withMessage("RNN needs 1 or more hidden features, got 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rnn(3, 4).dropout(2))
                .withMessage("RNN needs a probability between 0 and 1, got 2.0");
    }

    @Test
    void refusesShapesThatDoNotFit() {
        try (GRU gru = gru(3, 4).build();
                GRUCell cell = gruCell(3, 4).build()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> gru.call(Torch.rand(5, 2, 4)))
                    .withMessage("GRU takes (L, N, H) or (L, H) of 3 features, got the shape [5, 2, 4]");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> gru.call(Torch.rand(5, 2, 3), Torch.rand(1, 3, 4)))
                    .withMessage("GRU needs a state of shape [1, 2, 4], got [1, 3, 4]");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> cell.call(Torch.rand(5)))
                    .withMessage("GRUCell takes (N, H) or (H) of 3 features, got the shape [5]");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> cell.call(Torch.rand(3), Torch.rand(1, 4)))
                    .withMessage("GRUCell needs a state of shape [4], got [1, 4]");
        }
    }
}
