package dev.cresset.nn.loss;

import dev.cresset.F;
import dev.cresset.Reduction;
import dev.cresset.Tensor;
import dev.cresset.internal.Checks;
import dev.cresset.nn.LayerSpec;
import java.util.function.BinaryOperator;

/**
 * The triplet loss of any distance: {@code max(0, d(anchor, positive) - d(anchor, negative) + margin)}.
 *
 * <p>Shape: {@code (N, D), (N, D), (N, D) -> ()}, or {@code (N)} with {@link Reduction#NONE}; also without the {@code
 * N}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.TripletMarginWithDistanceLoss.html">torch.nn.TripletMarginWithDistanceLoss</a>
 * @see <a href="http://www.bmva.org/bmvc/2016/papers/paper119/index.html">Learning local feature descriptors with triplets and shallow convolutional neural networks</a>
 */
public final class TripletMarginWithDistanceLoss
        extends TernaryLoss<TripletMarginWithDistanceLoss, TripletMarginWithDistanceLoss.Spec> {

    private final BinaryOperator<Tensor> distance;

    /** A triplet loss of any distance with the defaults. */
    public TripletMarginWithDistanceLoss() {
        this(new Spec());
    }

    /**
     * Builds a triplet loss of any distance.
     *
     * @param spec the options
     */
    public TripletMarginWithDistanceLoss(Spec spec) {
        super(spec);
        distance = spec.distanceFunction == null
                ? register("distance_function", new PairwiseDistance.Spec())::call
                : spec.distanceFunction;
    }

    /**
     * Computes the loss.
     *
     * @param anchor the anchors, of shape {@code (N, D)} or {@code (D)}
     * @param positive the vectors that should be near the anchors, of the same shape
     * @param negative the vectors that should be far from the anchors, of the same shape
     * @return the loss
     */
    @Override
    protected Tensor forward(Tensor anchor, Tensor positive, Tensor negative) {
        return F.tripletMarginWithDistanceLoss(
                anchor, positive, negative, distance, spec().margin, spec().swap, spec().reduction);
    }

    /**
     * Specification of a {@link TripletMarginWithDistanceLoss}.
     *
     * @param distanceFunction the distance of two batches; null (the default) for {@link PairwiseDistance}
     * @param margin the margin between the distances of the negative and of the positive, greater than 0; 1 by default
     * @param swap whether the distance between positive and negative counts where it is smaller than that between
     *     anchor and negative; false by default
     * @param reduction the reduction of the losses of a batch; their mean by default
     */
    @SuppressWarnings("doclint:missing") // the components say it once
    public record Spec(BinaryOperator<Tensor> distanceFunction, double margin, boolean swap, Reduction reduction)
            implements LayerSpec<TripletMarginWithDistanceLoss>, LossSpec<Spec> {

        /** Checks the margin. */
        public Spec {
            Checks.that(margin > 0, "TripletMarginWithDistanceLoss needs a margin greater than 0, got %s", margin);
        }

        /** All defaults. */
        public Spec() {
            this(null, 1, false, Reduction.MEAN);
        }

        /** {@return this specification with another {@code distanceFunction}} */
        public Spec distanceFunction(BinaryOperator<Tensor> distanceFunction) {
            return new Spec(distanceFunction, margin, swap, reduction);
        }

        /** {@return this specification with another {@code margin}} */
        public Spec margin(double margin) {
            return new Spec(distanceFunction, margin, swap, reduction);
        }

        /** {@return this specification with another {@code swap}} */
        public Spec swap(boolean swap) {
            return new Spec(distanceFunction, margin, swap, reduction);
        }

        @Override
        public Spec reduction(Reduction reduction) {
            return new Spec(distanceFunction, margin, swap, reduction);
        }

        @Override
        public TripletMarginWithDistanceLoss build() {
            return new TripletMarginWithDistanceLoss(this);
        }
    }
}
