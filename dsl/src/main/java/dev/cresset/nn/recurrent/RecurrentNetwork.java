package dev.cresset.nn.recurrent;

import dev.cresset.Scope;
import dev.cresset.Shape;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import dev.cresset.internal.Checks;
import dev.cresset.nn.Module;
import dev.cresset.nn.init.Init;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Base class of the recurrent networks: their parameters, and the forms of inputs and states.
 *
 * @param <M> the network
 * @param <S> its specification
 */
public abstract class RecurrentNetwork<M extends RecurrentNetwork<M, S>, S extends RecurrentSpec<S>> extends Module<M> {

    private final S spec;
    private final RecurrentOptions options;

    /** In the order in which LibTorch's operators take them. */
    private final Map<String, Tensor> weights = new LinkedHashMap<>();

    RecurrentNetwork(S spec, int gates) {
        this.spec = spec;
        options = spec.options();
        for (int layer = 0; layer < options.numLayers(); layer++) {
            for (int direction = 0; direction < options.directions(); direction++) {
                registerLayer(layer, direction == 0 ? "" : "_reverse", gates * options.hiddenSize());
            }
        }
        initialize();
    }

    private void registerLayer(int layer, String suffix, long rows) {
        long output = options.outputSize();
        long input = layer == 0 ? options.inputSize() : output * options.directions();
        String end = "_l" + layer + suffix;
        weight("weight_ih" + end, rows, input);
        weight("weight_hh" + end, rows, output);
        if (options.bias()) {
            weight("bias_ih" + end, rows);
            weight("bias_hh" + end, rows);
        }
        if (options.projSize() > 0) {
            weight("weight_hr" + end, options.projSize(), options.hiddenSize());
        }
    }

    private void weight(String name, long... shape) {
        weights.put(name, registerParameter(name, options.parameters().empty(shape)));
    }

    /** Draws new initial values for all parameters. */
    public void resetParameters() {
        initialize();
    }

    private void initialize() {
        double bound = 1 / Math.sqrt(options.hiddenSize());
        weights.values().forEach(Init.uniform(-bound, bound)::initialize);
    }

    /** The output and the final states of a padded input; one initial state or two, null for zeros. */
    final List<Tensor> run(Tensor input, List<Tensor> states) {
        checkInput(input);
        boolean batched = input.dim() == 3;
        int batchDim = options.batchFirst() ? 0 : 1;
        try (Scope _ = Scope.open()) {
            Tensor batch = batched ? input : input.unsqueeze(batchDim);
            List<Tensor> given = states;
            if (given != null && !batched) {
                given = given.stream().map(state -> state.unsqueeze(1)).toList();
            }
            List<Tensor> results = compute(batch, null, checkedStates(given, batch, batch.size(batchDim)));
            List<Tensor> fitting = new ArrayList<>();
            for (int i = 0; i < results.size(); i++) {
                Tensor result = results.get(i);
                fitting.add(batched ? result : result.squeeze(i == 0 ? batchDim : 1));
            }
            return movedOut(fitting);
        }
    }

    /** The output data and the final states of a packed input. */
    final List<Tensor> run(PackedSequence input, List<Tensor> states) {
        try (Scope _ = Scope.open()) {
            List<Tensor> given = states == null ? null : permuted(states, input.sortedIndices());
            long batch = input.batchSizes().select(0, 0).itemLong();
            List<Tensor> results = compute(input.data(), input.batchSizes(), checkedStates(given, input.data(), batch));
            List<Tensor> unsorted = new ArrayList<>(List.of(results.get(0)));
            unsorted.addAll(permuted(results.subList(1, results.size()), input.unsortedIndices()));
            return movedOut(unsorted);
        }
    }

    /** Calls the operator, which returns the output, the hidden state, and of an LSTM the cell state. */
    abstract List<Tensor> compute(Tensor input, Tensor batchSizes, List<Tensor> states);

    /** An operator on padded sequences. */
    interface PaddedOperator<T, R> {
        R call(
                Tensor input,
                T states,
                List<Tensor> weights,
                boolean bias,
                long numLayers,
                double dropout,
                boolean training,
                boolean bidirectional,
                boolean batchFirst);
    }

    /** An operator on packed sequences. */
    interface PackedOperator<T, R> {
        R call(
                Tensor data,
                Tensor batchSizes,
                T states,
                List<Tensor> weights,
                boolean bias,
                long numLayers,
                double dropout,
                boolean training,
                boolean bidirectional);
    }

    /** Calls one of two operators: that on padded sequences without batch sizes. */
    final <T, R> R call(
            Tensor input, Tensor batchSizes, T states, PaddedOperator<T, R> padded, PackedOperator<T, R> packed) {
        boolean bias = options.bias();
        int numLayers = options.numLayers();
        double dropout = options.dropout();
        boolean both = options.bidirectional();
        boolean first = options.batchFirst();
        return batchSizes == null
                ? padded.call(input, states, weights(), bias, numLayers, dropout, isTraining(), both, first)
                : packed.call(input, batchSizes, states, weights(), bias, numLayers, dropout, isTraining(), both);
    }

    /** The shapes of the states, for a batch. */
    abstract List<Shape> stateShapes(long batch);

    final Shape stateShape(long features, long batch) {
        return Shape.of((long) options.numLayers() * options.directions(), batch, features);
    }

    private List<Tensor> checkedStates(List<Tensor> given, Tensor input, long batch) {
        List<Tensor> checked = new ArrayList<>();
        for (Shape shape : stateShapes(batch)) {
            Tensor state =
                    given == null ? Torch.zeros(shape, input.dtype(), input.device()) : given.get(checked.size());
            Checks.that(
                    shape.equals(state.shape()), "%s needs a state of shape %s, got %s", name(), shape, state.shape());
            checked.add(state);
        }
        return checked;
    }

    private void checkInput(Tensor input) {
        Checks.that(
                (input.dim() == 2 || input.dim() == 3) && input.size(-1) == options.inputSize(),
                "%s takes %s or (L, H) of %d features, got the shape %s",
                name(),
                options.batchFirst() ? "(N, L, H)" : "(L, N, H)",
                options.inputSize(),
                input.shape());
    }

    private static List<Tensor> permuted(List<Tensor> states, Tensor order) {
        return order == null
                ? states
                : states.stream().map(state -> state.indexSelect(1, order)).toList();
    }

    private static List<Tensor> movedOut(List<Tensor> results) {
        results.forEach(Tensor::moveToOuterScope);
        return results;
    }

    /** {@return the specification that the network was built from} */
    public final S spec() {
        return spec;
    }

    final RecurrentOptions options() {
        return options;
    }

    private List<Tensor> weights() {
        List<Tensor> current = new ArrayList<>();
        weights.forEach((name, registered) -> current.add(parametrized(name, registered)));
        return current;
    }

    @Override
    protected String extraRepr() {
        return options.text();
    }
}
