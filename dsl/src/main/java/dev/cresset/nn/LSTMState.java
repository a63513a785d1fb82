package dev.cresset.nn;

import dev.cresset.Tensor;

/**
 * What an LSTM remembers.
 *
 * @param hidden the hidden state, which is also its output
 * @param cell the cell state
 */
public record LSTMState(Tensor hidden, Tensor cell) {}
