package dev.cresset;

import dev.cresset.internal.Checks;

/**
 * The weights, masks and switches of {@link F#multiHeadAttentionForward}, under PyTorch's names.
 *
 * <p>{@code E} is the number of features of queries and outputs, {@code L} the number of target steps, {@code S} of source steps, {@code N} the batch
 * size.
 */
public final class MultiHeadAttentionOptions {

    final long embedDim;
    final long numHeads;
    final Tensor inProjWeight;
    final Tensor inProjBias;
    final Tensor qProjWeight;
    final Tensor kProjWeight;
    final Tensor vProjWeight;
    final Tensor outProjWeight;
    final Tensor outProjBias;
    final Tensor biasK;
    final Tensor biasV;
    final boolean addZeroAttn;
    final double dropoutP;
    final boolean training;
    final Tensor keyPaddingMask;
    final Tensor attnMask;
    final boolean isCausal;
    final boolean needWeights;
    final boolean averageAttnWeights;
    final Tensor staticK;
    final Tensor staticV;

    private MultiHeadAttentionOptions(Builder builder) {
        embedDim = builder.embedDim;
        numHeads = builder.numHeads;
        inProjWeight = builder.inProjWeight;
        inProjBias = builder.inProjBias;
        qProjWeight = builder.qProjWeight;
        kProjWeight = builder.kProjWeight;
        vProjWeight = builder.vProjWeight;
        outProjWeight = builder.outProjWeight;
        outProjBias = builder.outProjBias;
        biasK = builder.biasK;
        biasV = builder.biasV;
        addZeroAttn = builder.addZeroAttn;
        dropoutP = builder.dropoutP;
        training = builder.training;
        keyPaddingMask = builder.keyPaddingMask;
        attnMask = builder.attnMask;
        isCausal = builder.isCausal;
        needWeights = builder.needWeights;
        averageAttnWeights = builder.averageAttnWeights;
        staticK = builder.staticK;
        staticV = builder.staticV;
    }

    /**
     * Begins options.
     *
     * @param embedDim the features of queries, {@code E}
     * @param numHeads the number of heads, which divides the number of features
     * @return a builder
     * @throws IllegalArgumentException if the features cannot be divided into heads
     */
    public static Builder builder(long embedDim, long numHeads) {
        return new Builder(embedDim, numHeads);
    }

    /** The options as they are being set. */
    public static final class Builder {

        private final long embedDim;
        private final long numHeads;
        private Tensor inProjWeight;
        private Tensor inProjBias;
        private Tensor qProjWeight;
        private Tensor kProjWeight;
        private Tensor vProjWeight;
        private Tensor outProjWeight;
        private Tensor outProjBias;
        private Tensor biasK;
        private Tensor biasV;
        private boolean addZeroAttn;
        private double dropoutP;
        private boolean training = true;
        private Tensor keyPaddingMask;
        private Tensor attnMask;
        private boolean isCausal;
        private boolean needWeights = true;
        private boolean averageAttnWeights = true;
        private Tensor staticK;
        private Tensor staticV;

        private Builder(long embedDim, long numHeads) {
            Checks.that(
                    numHeads > 0 && embedDim % numHeads == 0,
                    "multi_head_attention_forward cannot divide %d features into %d heads",
                    embedDim,
                    numHeads);
            this.embedDim = embedDim;
            this.numHeads = numHeads;
        }

        /**
         * Sets the weight of all three input projections in one.
         *
         * @param inProjWeight the weight of the projections of queries, keys and values in one, of shape {@code (3 * E, E)};
         *     null where there are three
         * @return this builder
         */
        public Builder inProjWeight(Tensor inProjWeight) {
            this.inProjWeight = inProjWeight;
            return this;
        }

        /**
         * Sets the bias of the input projections.
         *
         * @param inProjBias the bias of the three input projections, of shape {@code (3 * E)}; null, the default, for none
         * @return this builder
         */
        public Builder inProjBias(Tensor inProjBias) {
            this.inProjBias = inProjBias;
            return this;
        }

        /**
         * Sets a weight for queries alone, where there is no weight for all three.
         *
         * @param qProjWeight the weight of the projection of queries, of shape {@code (E, E)}
         * @return this builder
         */
        public Builder qProjWeight(Tensor qProjWeight) {
            this.qProjWeight = qProjWeight;
            return this;
        }

        /**
         * Sets a weight for keys alone, where there is no weight for all three.
         *
         * @param kProjWeight the weight of the projection of keys, of shape {@code (E, features of keys)}
         * @return this builder
         */
        public Builder kProjWeight(Tensor kProjWeight) {
            this.kProjWeight = kProjWeight;
            return this;
        }

        /**
         * Sets a weight for values alone, where there is no weight for all three.
         *
         * @param vProjWeight the weight of the projection of values, of shape {@code (E, features of values)}
         * @return this builder
         */
        public Builder vProjWeight(Tensor vProjWeight) {
            this.vProjWeight = vProjWeight;
            return this;
        }

        /**
         * Sets the weight of the output projection, which is required.
         *
         * @param outProjWeight the weight of the output projection, of shape {@code (E, E)}
         * @return this builder
         */
        public Builder outProjWeight(Tensor outProjWeight) {
            this.outProjWeight = outProjWeight;
            return this;
        }

        /**
         * Sets the bias of the output projection.
         *
         * @param outProjBias the bias of the output projection, of shape {@code (E)}; null, the default, for none
         * @return this builder
         */
        public Builder outProjBias(Tensor outProjBias) {
            this.outProjBias = outProjBias;
            return this;
        }

        /**
         * Sets a learned step behind the keys.
         *
         * @param biasK a step of shape {@code (1, 1, E)} to be added to the keys; null, the default, for none
         * @return this builder
         */
        public Builder biasK(Tensor biasK) {
            this.biasK = biasK;
            return this;
        }

        /**
         * Sets a learned step behind the values.
         *
         * @param biasV a step of shape {@code (1, 1, E)} to be added to the values; null, the default, for none
         * @return this builder
         */
        public Builder biasV(Tensor biasV) {
            this.biasV = biasV;
            return this;
        }

        /**
         * Sets a step of zeros behind keys and values.
         *
         * @param addZeroAttn whether a step of zeros is added to keys and values; false by default
         * @return this builder
         */
        public Builder addZeroAttn(boolean addZeroAttn) {
            this.addZeroAttn = addZeroAttn;
            return this;
        }

        /**
         * Sets dropout of attention weights.
         *
         * @param dropoutP the probability of a weight to become zero in training, between 0 and 1; 0 by default
         * @return this builder
         */
        public Builder dropoutP(double dropoutP) {
            this.dropoutP = dropoutP;
            return this;
        }

        /**
         * Sets training or evaluation.
         *
         * @param training whether dropout is applied; true by default
         * @return this builder
         */
        public Builder training(boolean training) {
            this.training = training;
            return this;
        }

        /**
         * Sets a mask of padding among the keys.
         *
         * @param keyPaddingMask for each source step of each sample, true where it is padding, or a number that is added; of
         *     shape {@code (N, S)}, or {@code (S)} without a batch; null, the default, for none
         * @return this builder
         */
        public Builder keyPaddingMask(Tensor keyPaddingMask) {
            this.keyPaddingMask = keyPaddingMask;
            return this;
        }

        /**
         * Sets a mask of pairs of steps.
         *
         * @param attnMask for each pair of a target step and a source step, true where the target must not look, or a number
         *     that is added; of shape {@code (L, S)} or {@code (N * heads, L, S)}; null, the default, for none
         * @return this builder
         */
        public Builder attnMask(Tensor attnMask) {
            this.attnMask = attnMask;
            return this;
        }

        /**
         * Sets a causal mask.
         *
         * @param isCausal whether a target step looks at no later source step; false by default
         * @return this builder
         */
        public Builder isCausal(boolean isCausal) {
            this.isCausal = isCausal;
            return this;
        }

        /**
         * Sets the attention weights in the result, or not.
         *
         * @param needWeights whether the weights are given out, too; false is faster; true by default
         * @return this builder
         */
        public Builder needWeights(boolean needWeights) {
            this.needWeights = needWeights;
            return this;
        }

        /**
         * Sets the mean of the weights over heads, or the weights of each head.
         *
         * @param averageAttnWeights whether the weights given out are the mean over all heads; true by default
         * @return this builder
         */
        public Builder averageAttnWeights(boolean averageAttnWeights) {
            this.averageAttnWeights = averageAttnWeights;
            return this;
        }

        /**
         * Sets keys that are projected already.
         *
         * @param staticK keys that take the place of the projected ones, of shape {@code (N * heads, S, E / heads)}; null, the
         *     default, for none
         * @return this builder
         */
        public Builder staticK(Tensor staticK) {
            this.staticK = staticK;
            return this;
        }

        /**
         * Sets values that are projected already.
         *
         * @param staticV values that take the place of the projected ones, of shape {@code (N * heads, S, E / heads)}; null,
         *     the default, for none
         * @return this builder
         */
        public Builder staticV(Tensor staticV) {
            this.staticV = staticV;
            return this;
        }

        /**
         * Ends the options.
         *
         * @return the options
         * @throws IllegalArgumentException if a weight or one of two steps is missing, or the dropout is no probability
         */
        public MultiHeadAttentionOptions build() {
            Checks.that(outProjWeight != null, "multi_head_attention_forward needs outProjWeight");
            Checks.that(
                    inProjWeight != null || qProjWeight != null && kProjWeight != null && vProjWeight != null,
                    "multi_head_attention_forward needs inProjWeight, or qProjWeight, kProjWeight and vProjWeight");
            Checks.that(
                    (biasK == null) == (biasV == null),
                    "multi_head_attention_forward needs biasK and biasV together, or neither");
            Checks.that(
                    dropoutP >= 0 && dropoutP <= 1,
                    "multi_head_attention_forward needs a dropout between 0 and 1, got %s",
                    dropoutP);
            return new MultiHeadAttentionOptions(this);
        }
    }
}
