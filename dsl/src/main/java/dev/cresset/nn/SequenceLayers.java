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
    public static RNN.Spec rnn(long inputSize, long hiddenSize) {
        return new RNN.Spec(new RecurrentOptions(inputSize, hiddenSize), false);
    }

    /**
     * {@return a network of gated recurrent units}
     *
     * @param inputSize features of the input at each step
     * @param hiddenSize features of the hidden state
     */
    public static GRU.Spec gru(long inputSize, long hiddenSize) {
        return new GRU.Spec(new RecurrentOptions(inputSize, hiddenSize));
    }

    /**
     * {@return a network with long short-term memory}
     *
     * @param inputSize features of the input at each step
     * @param hiddenSize features of the hidden state
     */
    public static LSTM.Spec lstm(long inputSize, long hiddenSize) {
        return new LSTM.Spec(new RecurrentOptions(inputSize, hiddenSize));
    }

    /**
     * {@return a recurrent cell after Elman}
     *
     * @param inputSize features of the input
     * @param hiddenSize features of the hidden state
     */
    public static RNNCell.Spec rnnCell(long inputSize, long hiddenSize) {
        return new RNNCell.Spec(inputSize, hiddenSize);
    }

    /**
     * {@return a gated recurrent cell}
     *
     * @param inputSize features of the input
     * @param hiddenSize features of the hidden state
     */
    public static GRUCell.Spec gruCell(long inputSize, long hiddenSize) {
        return new GRUCell.Spec(inputSize, hiddenSize);
    }

    /**
     * {@return a cell with long short-term memory}
     *
     * @param inputSize features of the input
     * @param hiddenSize features of the hidden state
     */
    public static LSTMCell.Spec lstmCell(long inputSize, long hiddenSize) {
        return new LSTMCell.Spec(inputSize, hiddenSize);
    }

    /**
     * {@return an attention with several heads}
     *
     * @param embedDim features of the query and of the output
     * @param numHeads how many heads share them
     */
    public static MultiheadAttention.Spec multiheadAttention(long embedDim, long numHeads) {
        return new MultiheadAttention.Spec(embedDim, numHeads);
    }

    /**
     * {@return one layer of a transformer's encoder}
     *
     * @param dModel features of each step
     * @param nhead heads of each attention; they divide the features
     */
    public static TransformerEncoderLayer.Spec transformerEncoderLayer(long dModel, long nhead) {
        return new TransformerEncoderLayer.Spec(new TransformerOptions(dModel, nhead));
    }

    /**
     * {@return a transformer's encoder}
     *
     * @param layer what each layer is like
     * @param numLayers how many there are
     */
    public static TransformerEncoder.Spec transformerEncoder(TransformerEncoderLayer.Spec layer, int numLayers) {
        return new TransformerEncoder.Spec(layer, numLayers, null);
    }

    /**
     * {@return one layer of a transformer's decoder}
     *
     * @param dModel features of each step
     * @param nhead heads of each attention; they divide the features
     */
    public static TransformerDecoderLayer.Spec transformerDecoderLayer(long dModel, long nhead) {
        return new TransformerDecoderLayer.Spec(new TransformerOptions(dModel, nhead));
    }

    /**
     * {@return a transformer's decoder}
     *
     * @param layer what each layer is like
     * @param numLayers how many there are
     */
    public static TransformerDecoder.Spec transformerDecoder(TransformerDecoderLayer.Spec layer, int numLayers) {
        return new TransformerDecoder.Spec(layer, numLayers, null);
    }

    /**
     * {@return an encoder and a decoder of 6 layers each}
     *
     * @param dModel features of each step
     * @param nhead heads of each attention; they divide the features
     */
    public static Transformer.Spec transformer(long dModel, long nhead) {
        return new Transformer.Spec(new TransformerOptions(dModel, nhead), 6, 6);
    }
}
