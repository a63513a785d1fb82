package dev.cresset.nn;

/** Recurrent networks, attention and transformers: a part of {@link Layers}, whose users find all of them there. */
abstract class SequenceLayers extends LossLayers {

    SequenceLayers() {}

    /**
     * {@return a recurrent network after Elman}
     *
     * @param inputSize features of the input at each step
     * @param hiddenSize features of the hidden state
     */
    public static RNN.Options rnn(long inputSize, long hiddenSize) {
        return new RNN.Options(new RecurrentSettings(inputSize, hiddenSize), false);
    }

    /**
     * {@return a network of gated recurrent units}
     *
     * @param inputSize features of the input at each step
     * @param hiddenSize features of the hidden state
     */
    public static GRU.Options gru(long inputSize, long hiddenSize) {
        return new GRU.Options(new RecurrentSettings(inputSize, hiddenSize));
    }

    /**
     * {@return a network with long short-term memory}
     *
     * @param inputSize features of the input at each step
     * @param hiddenSize features of the hidden state
     */
    public static LSTM.Options lstm(long inputSize, long hiddenSize) {
        return new LSTM.Options(new RecurrentSettings(inputSize, hiddenSize));
    }

    /**
     * {@return a recurrent cell after Elman}
     *
     * @param inputSize features of the input
     * @param hiddenSize features of the hidden state
     */
    public static RNNCell.Options rnnCell(long inputSize, long hiddenSize) {
        return new RNNCell.Options(inputSize, hiddenSize);
    }

    /**
     * {@return a gated recurrent cell}
     *
     * @param inputSize features of the input
     * @param hiddenSize features of the hidden state
     */
    public static GRUCell.Options gruCell(long inputSize, long hiddenSize) {
        return new GRUCell.Options(inputSize, hiddenSize);
    }

    /**
     * {@return a cell with long short-term memory}
     *
     * @param inputSize features of the input
     * @param hiddenSize features of the hidden state
     */
    public static LSTMCell.Options lstmCell(long inputSize, long hiddenSize) {
        return new LSTMCell.Options(inputSize, hiddenSize);
    }

    /**
     * {@return an attention with several heads}
     *
     * @param embedDim features of the query and of the output
     * @param numHeads how many heads share them
     */
    public static MultiheadAttention.Options multiheadAttention(long embedDim, long numHeads) {
        return new MultiheadAttention.Options(embedDim, numHeads);
    }

    /**
     * {@return one layer of a transformer's encoder}
     *
     * @param dModel features of each step
     * @param nhead heads of each attention; they divide the features
     */
    public static TransformerEncoderLayer.Options transformerEncoderLayer(long dModel, long nhead) {
        return new TransformerEncoderLayer.Options(new TransformerSettings(dModel, nhead));
    }

    /**
     * {@return a transformer's encoder}
     *
     * @param layer what each layer is like
     * @param numLayers how many there are
     */
    public static TransformerEncoder.Options transformerEncoder(TransformerEncoderLayer.Options layer, int numLayers) {
        return new TransformerEncoder.Options(layer, numLayers, null);
    }

    /**
     * {@return one layer of a transformer's decoder}
     *
     * @param dModel features of each step
     * @param nhead heads of each attention; they divide the features
     */
    public static TransformerDecoderLayer.Options transformerDecoderLayer(long dModel, long nhead) {
        return new TransformerDecoderLayer.Options(new TransformerSettings(dModel, nhead));
    }

    /**
     * {@return a transformer's decoder}
     *
     * @param layer what each layer is like
     * @param numLayers how many there are
     */
    public static TransformerDecoder.Options transformerDecoder(TransformerDecoderLayer.Options layer, int numLayers) {
        return new TransformerDecoder.Options(layer, numLayers, null);
    }

    /**
     * {@return an encoder and a decoder of 6 layers each}
     *
     * @param dModel features of each step
     * @param nhead heads of each attention; they divide the features
     */
    public static Transformer.Options transformer(long dModel, long nhead) {
        return new Transformer.Options(new TransformerSettings(dModel, nhead), 6, 6);
    }
}
