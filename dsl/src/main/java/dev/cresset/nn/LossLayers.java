package dev.cresset.nn;

/** Losses and distances: a part of {@link Layers}, whose users find all of them there. */
abstract class LossLayers extends NormalizationLayers {

    LossLayers() {}

    /** {@return a cosine similarity} */
    public static CosineSimilarity.Options cosineSimilarity() {
        return new CosineSimilarity.Options();
    }

    /** {@return a pairwise distance} */
    public static PairwiseDistance.Options pairwiseDistance() {
        return new PairwiseDistance.Options();
    }

    /** {@return an absolute difference} */
    public static L1Loss.Options l1Loss() {
        return new L1Loss.Options();
    }

    /** {@return a squared difference} */
    public static MSELoss.Options mseLoss() {
        return new MSELoss.Options();
    }

    /** {@return a Huber loss} */
    public static HuberLoss.Options huberLoss() {
        return new HuberLoss.Options();
    }

    /** {@return a smooth absolute difference} */
    public static SmoothL1Loss.Options smoothL1Loss() {
        return new SmoothL1Loss.Options();
    }

    /** {@return a negative logarithmic likelihood} */
    public static NLLLoss.Options nllLoss() {
        return new NLLLoss.Options();
    }

    /** {@return a negative logarithmic likelihood after Poisson} */
    public static PoissonNLLLoss.Options poissonNllLoss() {
        return new PoissonNLLLoss.Options();
    }

    /** {@return a negative logarithmic likelihood of a normal distribution} */
    public static GaussianNLLLoss.Options gaussianNllLoss() {
        return new GaussianNLLLoss.Options();
    }

    /** {@return a divergence of distributions} */
    public static KLDivLoss.Options klDivLoss() {
        return new KLDivLoss.Options();
    }

    /** {@return a binary cross entropy} */
    public static BCELoss.Options bceLoss() {
        return new BCELoss.Options();
    }

    /** {@return a binary cross entropy of logits} */
    public static BCEWithLogitsLoss.Options bceWithLogitsLoss() {
        return new BCEWithLogitsLoss.Options();
    }

    /** {@return a hinge loss of distances} */
    public static HingeEmbeddingLoss.Options hingeEmbeddingLoss() {
        return new HingeEmbeddingLoss.Options();
    }

    /** {@return a hinge loss of several classes at once} */
    public static MultiLabelMarginLoss.Options multiLabelMarginLoss() {
        return new MultiLabelMarginLoss.Options();
    }

    /** {@return a logistic loss} */
    public static SoftMarginLoss.Options softMarginLoss() {
        return new SoftMarginLoss.Options();
    }

    /** {@return a binary cross entropy averaged over classes} */
    public static MultiLabelSoftMarginLoss.Options multiLabelSoftMarginLoss() {
        return new MultiLabelSoftMarginLoss.Options();
    }

    /** {@return a hinge loss of classes} */
    public static MultiMarginLoss.Options multiMarginLoss() {
        return new MultiMarginLoss.Options();
    }

    /** {@return a loss of angles} */
    public static CosineEmbeddingLoss.Options cosineEmbeddingLoss() {
        return new CosineEmbeddingLoss.Options();
    }

    /** {@return a loss of ranks} */
    public static MarginRankingLoss.Options marginRankingLoss() {
        return new MarginRankingLoss.Options();
    }

    /** {@return a loss of triplets} */
    public static TripletMarginLoss.Options tripletMarginLoss() {
        return new TripletMarginLoss.Options();
    }

    /** {@return a loss of triplets with a distance of its own} */
    public static TripletMarginWithDistanceLoss.Options tripletMarginWithDistanceLoss() {
        return new TripletMarginWithDistanceLoss.Options();
    }

    /** {@return a connectionist temporal classification} */
    public static CTCLoss.Options ctcLoss() {
        return new CTCLoss.Options();
    }

    /** {@return the cross entropy between logits and classes} */
    public static CrossEntropyLoss.Options crossEntropyLoss() {
        return new CrossEntropyLoss.Options();
    }

    /**
     * {@return a softmax for many classes, with its loss}
     *
     * @param inFeatures the extent of the input's last dimension
     * @param classes how many classes there are
     * @param cutoffs the first class of each cluster of rarer classes
     */
    public static AdaptiveLogSoftmaxWithLoss.Options adaptiveLogSoftmaxWithLoss(
            long inFeatures, long classes, Long... cutoffs) {
        return new AdaptiveLogSoftmaxWithLoss.Options(inFeatures, classes, cutoffs);
    }
}
