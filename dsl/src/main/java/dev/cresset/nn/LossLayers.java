package dev.cresset.nn;

/** Losses and distances: a part of {@link Layers}, whose users find all of them there. */
abstract class LossLayers extends NormalizationLayers {

    LossLayers() {}

    /** {@return a cosine similarity} */
    public static CosineSimilarity.Spec cosineSimilarity() {
        return new CosineSimilarity.Spec();
    }

    /** {@return a pairwise distance} */
    public static PairwiseDistance.Spec pairwiseDistance() {
        return new PairwiseDistance.Spec();
    }

    /** {@return an absolute difference} */
    public static L1Loss.Spec l1Loss() {
        return new L1Loss.Spec();
    }

    /** {@return a squared difference} */
    public static MSELoss.Spec mseLoss() {
        return new MSELoss.Spec();
    }

    /** {@return a Huber loss} */
    public static HuberLoss.Spec huberLoss() {
        return new HuberLoss.Spec();
    }

    /** {@return a smooth absolute difference} */
    public static SmoothL1Loss.Spec smoothL1Loss() {
        return new SmoothL1Loss.Spec();
    }

    /** {@return a negative logarithmic likelihood} */
    public static NLLLoss.Spec nllLoss() {
        return new NLLLoss.Spec();
    }

    /** {@return a negative logarithmic likelihood after Poisson} */
    public static PoissonNLLLoss.Spec poissonNllLoss() {
        return new PoissonNLLLoss.Spec();
    }

    /** {@return a negative logarithmic likelihood of a normal distribution} */
    public static GaussianNLLLoss.Spec gaussianNllLoss() {
        return new GaussianNLLLoss.Spec();
    }

    /** {@return a divergence of distributions} */
    public static KLDivLoss.Spec klDivLoss() {
        return new KLDivLoss.Spec();
    }

    /** {@return a binary cross entropy} */
    public static BCELoss.Spec bceLoss() {
        return new BCELoss.Spec();
    }

    /** {@return a binary cross entropy of logits} */
    public static BCEWithLogitsLoss.Spec bceWithLogitsLoss() {
        return new BCEWithLogitsLoss.Spec();
    }

    /** {@return a hinge loss of distances} */
    public static HingeEmbeddingLoss.Spec hingeEmbeddingLoss() {
        return new HingeEmbeddingLoss.Spec();
    }

    /** {@return a hinge loss of several classes at once} */
    public static MultiLabelMarginLoss.Spec multiLabelMarginLoss() {
        return new MultiLabelMarginLoss.Spec();
    }

    /** {@return a logistic loss} */
    public static SoftMarginLoss.Spec softMarginLoss() {
        return new SoftMarginLoss.Spec();
    }

    /** {@return a binary cross entropy averaged over classes} */
    public static MultiLabelSoftMarginLoss.Spec multiLabelSoftMarginLoss() {
        return new MultiLabelSoftMarginLoss.Spec();
    }

    /** {@return a hinge loss of classes} */
    public static MultiMarginLoss.Spec multiMarginLoss() {
        return new MultiMarginLoss.Spec();
    }

    /** {@return a loss of angles} */
    public static CosineEmbeddingLoss.Spec cosineEmbeddingLoss() {
        return new CosineEmbeddingLoss.Spec();
    }

    /** {@return a loss of ranks} */
    public static MarginRankingLoss.Spec marginRankingLoss() {
        return new MarginRankingLoss.Spec();
    }

    /** {@return a loss of triplets} */
    public static TripletMarginLoss.Spec tripletMarginLoss() {
        return new TripletMarginLoss.Spec();
    }

    /** {@return a loss of triplets with a distance of its own} */
    public static TripletMarginWithDistanceLoss.Spec tripletMarginWithDistanceLoss() {
        return new TripletMarginWithDistanceLoss.Spec();
    }

    /** {@return a connectionist temporal classification} */
    public static CTCLoss.Spec ctcLoss() {
        return new CTCLoss.Spec();
    }

    /** {@return the cross entropy between logits and classes} */
    public static CrossEntropyLoss.Spec crossEntropyLoss() {
        return new CrossEntropyLoss.Spec();
    }

    /**
     * {@return a softmax for many classes, with its loss}
     *
     * @param inFeatures the extent of the input's last dimension
     * @param classes how many classes there are
     * @param cutoffs the first class of each cluster of rarer classes
     */
    public static AdaptiveLogSoftmaxWithLoss.Spec adaptiveLogSoftmaxWithLoss(
            long inFeatures, long classes, Long... cutoffs) {
        return new AdaptiveLogSoftmaxWithLoss.Spec(inFeatures, classes, cutoffs);
    }
}
