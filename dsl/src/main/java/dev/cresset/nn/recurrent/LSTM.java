package dev.cresset.nn.recurrent;

import dev.cresset.Aten;
import dev.cresset.ReturnTypes;
import dev.cresset.Shape;
import dev.cresset.Tensor;
import dev.cresset.nn.LayerSpec;
import dev.cresset.nn.OutputTensors;
import java.util.Arrays;
import java.util.List;

/**
 * A network with long short-term memory: at each step, {@code i}, {@code f} and {@code o} are sigmoids of input and
 * state, {@code g} a hyperbolic tangent, {@code c = f * c_before + i * g} and {@code h = o * tanh(c)}. The rows of the
 * weights are those of {@code i}, {@code f}, {@code g}, {@code o}.
 *
 * <p>Shape: {@code (L, N, inputSize) -> (L, N, hiddenSize)}, with the batch first {@code (N, L, inputSize) -> (N, L,
 * hiddenSize)}, or without the {@code N}; the output of a bidirectional network has twice as many features, forward ones first.
 *
 * <p>Initial values: all parameters, {@code weight_ih_l0}, {@code weight_hh_l0}, {@code bias_ih_l0}, {@code bias_hh_l0}
 * and so on for each layer, those of the backward direction with {@code _reverse} at the end, are drawn uniformly from {@code
 * ±1 / sqrt(hiddenSize)}. With a projection there is {@code weight_hr_l0}, too.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.LSTM.html">torch.nn.LSTM</a>
 * @see <a href="https://doi.org/10.1162/neco.1997.9.8.1735">Long Short-Term Memory</a>
 * @see <a href="https://arxiv.org/abs/1402.1128">projections: Long Short-Term Memory Based Recurrent Neural Network
 *     Architectures</a>
 */
public final class LSTM extends RecurrentNetwork<LSTM, LSTM.Spec> {

    /**
     * Builds a network with long short-term memory and draws the initial values of its parameters.
     *
     * @param spec the options
     */
    public LSTM(Spec spec) {
        super(spec, 4);
    }

    /**
     * Computes the output of each step and the final state, from an initial state of zeros.
     *
     * @param input the input, of shape {@code (L, N, inputSize)}, {@code (N, L, inputSize)} with the batch first, or {@code (L,
     *     inputSize)}
     * @return the output and the final state
     * @throws IllegalArgumentException if the shape does not fit
     */
    public Output call(Tensor input) {
        return call(input, null);
    }

    /**
     * Computes the output of each step and the final state.
     *
     * @param input the input, of shape {@code (L, N, inputSize)}, {@code (N, L, inputSize)} with the batch first, or {@code (L,
     *     inputSize)}
     * @param state the initial state, whose tensors have the shape {@code (layers * directions, N, hiddenSize)} or the same without the
     *     {@code N}, the hidden one with {@code projSize} features where there is a projection; null for zeros
     * @return the output and the final state
     * @throws IllegalArgumentException if a shape does not fit
     */
    public Output call(Tensor input, LSTMState state) {
        return callWithHooks(
                Arrays.asList(input, LSTMState.hiddenOf(state), LSTMState.cellOf(state)),
                inputs -> forward(inputs.get(0), LSTMState.of(inputs.get(1), inputs.get(2))),
                Output.TENSORS);
    }

    private Output forward(Tensor input, LSTMState state) {
        List<Tensor> results = run(input, list(state));
        return new Output(results.get(0), new LSTMState(results.get(1), results.get(2)));
    }

    /**
     * Computes the output of each step and the final states for sequences of different lengths, from initial states of zeros.
     *
     * @param input the packed sequences
     * @return the output and the final states, each after the last step of its sequence
     */
    public Packed call(PackedSequence input) {
        return call(input, null);
    }

    /**
     * Computes the output of each step and the final states for sequences of different lengths.
     *
     * @param input the packed sequences
     * @param state the initial states; null for zeros
     * @return the output and the final states, each after the last step of its sequence
     * @throws IllegalArgumentException if a shape does not fit
     */
    public Packed call(PackedSequence input, LSTMState state) {
        return callWithHooks(
                Arrays.asList(input.data(), LSTMState.hiddenOf(state), LSTMState.cellOf(state)),
                inputs -> forward(input.with(inputs.get(0)), LSTMState.of(inputs.get(1), inputs.get(2))),
                Packed.TENSORS);
    }

    private Packed forward(PackedSequence input, LSTMState state) {
        List<Tensor> results = run(input, list(state));
        return new Packed(input.with(results.get(0)), new LSTMState(results.get(1), results.get(2)));
    }

    private static List<Tensor> list(LSTMState state) {
        return state == null ? null : List.of(state.hidden(), state.cell());
    }

    @Override
    List<Shape> stateShapes(long batch) {
        return List.of(
                stateShape(options().outputSize(), batch), stateShape(options().hiddenSize(), batch));
    }

    @Override
    List<Tensor> compute(Tensor input, Tensor batchSizes, List<Tensor> states) {
        ReturnTypes.Lstm results = call(input, batchSizes, states, Aten::lstm, Aten::lstm);
        return List.of(results.output(), results.hN(), results.cN());
    }

    /**
     * The output of an LSTM.
     *
     * @param output the output of the last layer at each step
     * @param state the state of each layer after the last step
     */
    public record Output(Tensor output, LSTMState state) {

        private static final OutputTensors<Output> TENSORS = OutputTensors.of(
                result -> List.of(result.output, result.state.hidden(), result.state.cell()),
                tensors -> new Output(tensors.get(0), new LSTMState(tensors.get(1), tensors.get(2))));
    }

    /**
     * The output of an LSTM for sequences of different lengths.
     *
     * @param output the output of the last layer at each step, packed as the input, whose batch sizes and indices it shares
     * @param state the state of each layer after the last step of each sequence
     */
    public record Packed(PackedSequence output, LSTMState state) {

        private static final OutputTensors<Packed> TENSORS = new OutputTensors<>() {
            @Override
            public List<Tensor> of(Packed result) {
                return List.of(result.output.data(), result.state.hidden(), result.state.cell());
            }

            @Override
            public Packed with(Packed result, List<Tensor> tensors) {
                return new Packed(result.output.with(tensors.get(0)), new LSTMState(tensors.get(1), tensors.get(2)));
            }
        };
    }

    /**
     * Specification of an {@link LSTM}.
     *
     * @param options the options of a recurrent network
     */
    @SuppressWarnings("doclint:missing") // the components say it once
    public record Spec(RecurrentOptions options) implements LayerSpec<LSTM>, RecurrentSpec<Spec> {

        public Spec {
            options.check("LSTM");
        }

        /** {@return this specification with another {@link RecurrentOptions#projSize() projection}} */
        public Spec projSize(long projSize) {
            return with(options.projSize(projSize));
        }

        @Override
        public Spec with(RecurrentOptions options) {
            return new Spec(options);
        }

        @Override
        public LSTM build() {
            return new LSTM(this);
        }
    }
}
