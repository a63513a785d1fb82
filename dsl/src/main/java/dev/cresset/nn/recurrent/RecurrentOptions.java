package dev.cresset.nn.recurrent;

import dev.cresset.DType;
import dev.cresset.Device;
import dev.cresset.internal.Checks;
import dev.cresset.internal.PythonText;

/**
 * What the options of all recurrent networks consist of.
 *
 * @param inputSize features of the input at each step
 * @param hiddenSize features of the hidden state
 * @param numLayers how many layers are stacked; 1 by default
 * @param bias whether gates have numbers added; true by default
 * @param batchFirst whether the batch comes before the steps, {@code (N, L, *)} instead of {@code (L, N, *)}; false by default
 * @param dropout the probability of an output of every layer but the last to become zero in training; 0 by default
 * @param bidirectional whether a second network reads the input backward; false by default
 * @param projSize features that an LSTM's hidden state is projected to; 0 (the default) for no projection
 * @param dtype the parameters' type; null (the default) for 32-bit floating point
 * @param device where the parameters are; null (the default) for the CPU
 */
public record RecurrentOptions(
        long inputSize,
        long hiddenSize,
        int numLayers,
        boolean bias,
        boolean batchFirst,
        double dropout,
        boolean bidirectional,
        long projSize,
        DType dtype,
        Device device) {

    /**
     * Makes options whose other numbers and switches are the defaults.
     *
     * @param inputSize features of the input at each step
     * @param hiddenSize features of the hidden state
     */
    public RecurrentOptions(long inputSize, long hiddenSize) {
        this(inputSize, hiddenSize, 1, true, false, 0, false, 0, null, null);
    }

    RecurrentOptions check(String layer) {
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
        return this;
    }

    int directions() {
        return bidirectional ? 2 : 1;
    }

    /** Features of what one direction gives out. */
    long outputSize() {
        return projSize > 0 ? projSize : hiddenSize;
    }

    RecurrentOptions with(int numLayers, boolean bias, double dropout) {
        return new RecurrentOptions(
                inputSize, hiddenSize, numLayers, bias, batchFirst, dropout, bidirectional, projSize, dtype, device);
    }

    RecurrentOptions with(boolean batchFirst, boolean bidirectional, long projSize) {
        return new RecurrentOptions(
                inputSize, hiddenSize, numLayers, bias, batchFirst, dropout, bidirectional, projSize, dtype, device);
    }

    RecurrentOptions with(DType dtype, Device device) {
        return new RecurrentOptions(
                inputSize, hiddenSize, numLayers, bias, batchFirst, dropout, bidirectional, projSize, dtype, device);
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
