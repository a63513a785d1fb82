package dev.cresset.nn;

import dev.cresset.ReturnTypes;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import java.util.List;

/**
 * A network with long short-term memory: at each step, {@code i}, {@code f} and {@code o} are sigmoids of input and
 * state, {@code g} a hyperbolic tangent, {@code c = f * c_before + i * g} and {@code h = o * tanh(c)}. The rows of the
 * weights are those of {@code i}, {@code f}, {@code g}, {@code o}.
 *
 * <p>Shape: {@code (L, N, inputSize) -> (L, N, hiddenSize)}, with the batch first {@code (N, L, inputSize) -> (N, L,
 * hiddenSize)}, or without the {@code N}; a bidirectional network gives out twice as many features, forward ones first.
 *
 * <p>Initial values: all parameters, {@code weight_ih_l0}, {@code weight_hh_l0}, {@code bias_ih_l0}, {@code bias_hh_l0}
 * and so on for each layer, those that read backward with {@code _reverse} at the end, are drawn uniformly from {@code
 * ±1 / sqrt(hiddenSize)}. With a projection there is {@code weight_hr_l0}, too.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.LSTM.html">torch.nn.LSTM</a>
 * @see <a href="https://doi.org/10.1162/neco.1997.9.8.1735">Long Short-Term Memory</a>
 * @see <a href="https://arxiv.org/abs/1402.1128">projections: Long Short-Term Memory Based Recurrent Neural Network
 *     Architectures</a>
 */
public final class LSTM extends RecurrentNetwork {

    private final Options options;

    /**
     * Makes a network with long short-term memory, with initial values in its parameters.
     *
     * @param options what the network is like
     */
    public LSTM(Options options) {
        super(options.settings, 4);
        this.options = options;
    }

    /**
     * Computes the output of each step, beginning with a state of zeros, and forgets the state.
     *
     * @param input of shape {@code (L, N, inputSize)}, {@code (N, L, inputSize)} with the batch first, or {@code (L, inputSize)}
     * @return of the same shape, with as many features as the hidden state, twice as many if bidirectional
     */
    @Override
    public Tensor forward(Tensor input) {
        Output result = forward(input, null);
        result.state().hidden().close();
        result.state().cell().close();
        return result.output();
    }

    /**
     * Computes the output of each step and the final state.
     *
     * @param input of shape {@code (L, N, inputSize)}, {@code (N, L, inputSize)} with the batch first, or {@code (L, inputSize)}
     * @param state the initial state, both of shape {@code (layers * directions, N, hiddenSize)} or without the {@code N}, the hidden
     *     one with {@code projSize} features where there is a projection; null for zeros
     * @return output and final state
     * @throws IllegalArgumentException if a shape does not fit
     */
    public Output forward(Tensor input, LSTMState state) {
        List<Tensor> results = run(input, list(state));
        return new Output(results.get(0), new LSTMState(results.get(1), results.get(2)));
    }

    /**
     * Computes the output of each step and the final states for sequences of different lengths.
     *
     * @param input the packed sequences
     * @param state the initial states; null for zeros
     * @return output and final states, each after the last step of its sequence
     * @throws IllegalArgumentException if a shape does not fit
     */
    public Packed forward(PackedSequence input, LSTMState state) {
        List<Tensor> results = run(input, list(state));
        return new Packed(input.with(results.get(0)), new LSTMState(results.get(1), results.get(2)));
    }

    private static List<Tensor> list(LSTMState state) {
        return state == null ? null : List.of(state.hidden(), state.cell());
    }

    @Override
    List<long[]> stateShapes(long batch) {
        return List.of(
                stateShape(settings().outputSize(), batch),
                stateShape(settings().hiddenSize(), batch));
    }

    @Override
    List<Tensor> compute(Tensor input, Tensor batchSizes, List<Tensor> states) {
        RecurrentSettings s = settings();
        ReturnTypes.Lstm results = batchSizes == null
                ? Torch.lstm(
                        input,
                        states,
                        weights(),
                        s.bias(),
                        s.numLayers(),
                        s.dropout(),
                        isTraining(),
                        s.bidirectional(),
                        s.batchFirst())
                : Torch.lstm(
                        input,
                        batchSizes,
                        states,
                        weights(),
                        s.bias(),
                        s.numLayers(),
                        s.dropout(),
                        isTraining(),
                        s.bidirectional());
        return List.of(results.result0(), results.result1(), results.result2());
    }

    /**
     * What an LSTM computes.
     *
     * @param output the last layer's output of each step
     * @param state each layer's state after the last step
     */
    public record Output(Tensor output, LSTMState state) {}

    /**
     * What an LSTM computes for sequences of different lengths.
     *
     * @param output packed like the input, whose batch sizes and indices it shares
     * @param state each layer's states after the last step of each sequence
     */
    public record Packed(PackedSequence output, LSTMState state) {}

    /** {@return the options that the network was made with} */
    public Options options() {
        return options;
    }

    /**
     * What a network with long short-term memory is like.
     *
     * @param settings what the options consist of
     */
    public record Options(RecurrentSettings settings) implements RecurrentOptions<Options> {

        /** Checks that the options make sense. */
        public Options {
            settings.check("LSTM");
        }

        /**
         * {@return these options with hidden states projected to that many features; 0, the default, for no projection}
         *
         * @param projSize 0, or from 1 to less than the hidden size
         */
        public Options projSize(long projSize) {
            return with(settings.with(settings.batchFirst(), settings.bidirectional(), projSize));
        }

        @Override
        public Options with(RecurrentSettings settings) {
            return new Options(settings);
        }

        @Override
        public LSTM build() {
            return new LSTM(this);
        }
    }
}
