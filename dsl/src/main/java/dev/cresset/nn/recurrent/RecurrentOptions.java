package dev.cresset.nn.recurrent;

import dev.cresset.internal.Checks;
import dev.cresset.internal.PythonText;
import dev.cresset.nn.ParameterOptions;

/**
 * The options of a recurrent network.
 *
 * @param inputSize the number of input features at each step
 * @param hiddenSize the number of features of the hidden state
 * @param numLayers the number of stacked layers; 1 by default
 * @param bias whether numbers are added in the gates; true by default
 * @param batchFirst whether the batch comes before the steps, {@code (N, L, *)} instead of {@code (L, N, *)}; false by default
 * @param dropout the probability that an output of any layer but the last becomes zero in training; 0 by default
 * @param bidirectional whether a second network reads the input backward; false by default
 * @param projSize the number of features that an LSTM's hidden state is projected to; 0 (the default) for no projection
 * @param parameters the dtype and the device of the parameters
 */
@SuppressWarnings("doclint:missing") // the components say it once
public record RecurrentOptions(
        long inputSize,
        long hiddenSize,
        int numLayers,
        boolean bias,
        boolean batchFirst,
        double dropout,
        boolean bidirectional,
        long projSize,
        ParameterOptions parameters) {

    /** The defaults but for the numbers of features. */
    public RecurrentOptions(long inputSize, long hiddenSize) {
        this(inputSize, hiddenSize, 1, true, false, 0, false, 0, ParameterOptions.DEFAULT);
    }

    void check(String layer) {
        Checks.positive(layer, "input features", inputSize);
        Checks.positive(layer, "hidden features", hiddenSize);
        Checks.positive(layer, "layers", numLayers);
        Checks.probability(layer, dropout);
        Checks.that(
                projSize >= 0 && projSize < hiddenSize,
                "%s needs a projection of 0 or more features and fewer than the %d of the hidden state, got %d",
                layer,
                hiddenSize,
                projSize);
    }

    int directions() {
        return bidirectional ? 2 : 1;
    }

    /** The number of output features of one direction. */
    long outputSize() {
        return projSize > 0 ? projSize : hiddenSize;
    }

    /** {@return these options with other {@code numLayers}} */
    public RecurrentOptions numLayers(int numLayers) {
        return with(numLayers, bias, batchFirst, dropout, bidirectional, projSize, parameters);
    }

    /** {@return these options with another {@code bias}} */
    public RecurrentOptions bias(boolean bias) {
        return with(numLayers, bias, batchFirst, dropout, bidirectional, projSize, parameters);
    }

    /** {@return these options with another {@code batchFirst}} */
    public RecurrentOptions batchFirst(boolean batchFirst) {
        return with(numLayers, bias, batchFirst, dropout, bidirectional, projSize, parameters);
    }

    /** {@return these options with another {@code dropout}} */
    public RecurrentOptions dropout(double dropout) {
        return with(numLayers, bias, batchFirst, dropout, bidirectional, projSize, parameters);
    }

    /** {@return these options with another {@code bidirectional}} */
    public RecurrentOptions bidirectional(boolean bidirectional) {
        return with(numLayers, bias, batchFirst, dropout, bidirectional, projSize, parameters);
    }

    /** {@return these options with another {@code projSize}} */
    public RecurrentOptions projSize(long projSize) {
        return with(numLayers, bias, batchFirst, dropout, bidirectional, projSize, parameters);
    }

    /** {@return these options with other {@code parameters}} */
    public RecurrentOptions parameters(ParameterOptions parameters) {
        return with(numLayers, bias, batchFirst, dropout, bidirectional, projSize, parameters);
    }

    private RecurrentOptions with(
            int numLayers,
            boolean bias,
            boolean batchFirst,
            double dropout,
            boolean bidirectional,
            long projSize,
            ParameterOptions parameters) {
        return new RecurrentOptions(
                inputSize, hiddenSize, numLayers, bias, batchFirst, dropout, bidirectional, projSize, parameters);
    }

    /** The options as PyTorch prints them. */
    String text() {
        StringBuilder text = new StringBuilder(inputSize + ", " + hiddenSize);
        PythonText.append(text, "proj_size", projSize, projSize == 0);
        PythonText.append(text, "num_layers", numLayers, numLayers == 1);
        PythonText.append(text, "bias", "False", bias);
        PythonText.append(text, "batch_first", "True", !batchFirst);
        PythonText.append(text, "dropout", PythonText.of(dropout), dropout == 0);
        PythonText.append(text, "bidirectional", "True", !bidirectional);
        return text.toString();
    }
}
