package dev.cresset.nn;

/** Recurrent networks, attention and transformers: a part of {@link Layers}, whose users find all of them there. */
abstract class SequenceLayers extends LossLayers {

    SequenceLayers() {}

    /**
     * @param inputSize features of the input at each step
     * @param hiddenSize features of the hidden state
     * @return a recurrent network after Elman
     */
    public static RNN.Options rnn(long inputSize, long hiddenSize) {
        return new RNN.Options(new RecurrentSettings(inputSize, hiddenSize), false);
    }

    /**
     * @param inputSize features of the input at each step
     * @param hiddenSize features of the hidden state
     * @return a network of gated recurrent units
     */
    public static GRU.Options gru(long inputSize, long hiddenSize) {
        return new GRU.Options(new RecurrentSettings(inputSize, hiddenSize));
    }

    /**
     * @param inputSize features of the input at each step
     * @param hiddenSize features of the hidden state
     * @return a network with long short-term memory
     */
    public static LSTM.Options lstm(long inputSize, long hiddenSize) {
        return new LSTM.Options(new RecurrentSettings(inputSize, hiddenSize));
    }

    /**
     * @param inputSize features of the input
     * @param hiddenSize features of the hidden state
     * @return a recurrent cell after Elman
     */
    public static RNNCell.Options rnnCell(long inputSize, long hiddenSize) {
        return new RNNCell.Options(inputSize, hiddenSize);
    }

    /**
     * @param inputSize features of the input
     * @param hiddenSize features of the hidden state
     * @return a gated recurrent cell
     */
    public static GRUCell.Options gruCell(long inputSize, long hiddenSize) {
        return new GRUCell.Options(inputSize, hiddenSize);
    }

    /**
     * @param inputSize features of the input
     * @param hiddenSize features of the hidden state
     * @return a cell with long short-term memory
     */
    public static LSTMCell.Options lstmCell(long inputSize, long hiddenSize) {
        return new LSTMCell.Options(inputSize, hiddenSize);
    }
}
