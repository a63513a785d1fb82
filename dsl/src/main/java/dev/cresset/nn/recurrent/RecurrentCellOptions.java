package dev.cresset.nn.recurrent;

import dev.cresset.internal.Checks;
import dev.cresset.nn.ParameterOptions;

/**
 * The options of a recurrent cell.
 *
 * @param inputSize the number of input features
 * @param hiddenSize the number of features of the hidden state
 * @param bias whether numbers are added in the gates; true by default
 * @param parameters the dtype and the device of the parameters
 */
@SuppressWarnings("doclint:missing") // the components say it once
public record RecurrentCellOptions(long inputSize, long hiddenSize, boolean bias, ParameterOptions parameters) {

    /** The defaults but for the numbers of features. */
    public RecurrentCellOptions(long inputSize, long hiddenSize) {
        this(inputSize, hiddenSize, true, ParameterOptions.DEFAULT);
    }

    void check(String layer) {
        Checks.positive(layer, "input features", inputSize);
        Checks.positive(layer, "hidden features", hiddenSize);
    }

    /** {@return these options with another {@code bias}} */
    public RecurrentCellOptions bias(boolean bias) {
        return new RecurrentCellOptions(inputSize, hiddenSize, bias, parameters);
    }

    /** {@return these options with other {@code parameters}} */
    public RecurrentCellOptions parameters(ParameterOptions parameters) {
        return new RecurrentCellOptions(inputSize, hiddenSize, bias, parameters);
    }
}
