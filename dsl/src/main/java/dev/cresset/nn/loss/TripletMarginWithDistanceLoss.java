package dev.cresset.nn.loss;

import dev.cresset.F;
import dev.cresset.Reduction;
import dev.cresset.Tensor;
import dev.cresset.internal.Checks;
import dev.cresset.nn.LayerSpec;
import dev.cresset.nn.TernaryModule;
import java.util.function.BinaryOperator;

/**
 * Brings together what belongs together and keeps apart what does not, by any distance: {@code max(0, d(anchor,
 * positive) - d(anchor, negative) + margin)}.
 *
 * <p>Shape: {@code (N, D), (N, D), (N, D) -> ()}, or {@code (N)} with {@link Reduction#NONE}; also without the {@code
 * N}.
 *
 * @see <a
 *     href="https://docs.pytorch.org/docs/stable/generated/torch.nn.TripletMarginWithDistanceLoss.html">torch.nn.TripletMarginWithDistanceLoss</a>
 * @see <a href="http://www.bmva.org/bmvc/2016/papers/paper119/index.html">Learning local feature descriptors with
 *     triplets and shallow convolutional neural networks</a>
 */
public final class TripletMarginWithDistanceLoss extends TernaryModule<TripletMarginWithDistanceLoss> {

    private final Spec spec;
    private final BinaryOperator<Tensor> distance;

    /** A loss of triplets with a distance of its own with all options at their defaults. */
    public TripletMarginWithDistanceLoss() {
        this(new Spec());
    }

    /**
     * Makes a loss of triplets with a distance of its own.
     *
     * @param spec what the layer is like
     */
    public TripletMarginWithDistanceLoss(Spec spec) {
        this.spec = spec;
        PairwiseDistance standard = new PairwiseDistance(new PairwiseDistance.Spec());
        distance = spec.distanceFunction == null
                ? register("distance_function", standard)::forward
                : spec.distanceFunction;
    }

    /**
     * Computes the loss.
     *
     * @param anchor of shape {@code (N, D)} or {@code (D)}
     * @param positive what should be near the anchor, of the same shape
     * @param negative what should be far from it, of the same shape
     * @return the loss
     */
    @Override
    protected Tensor forward(Tensor anchor, Tensor positive, Tensor negative) {
        return F.tripletMarginWithDistanceLoss(
                anchor, positive, negative, distance, spec.margin, spec.swap, spec.reduction);
    }

    /** {@return the options that the layer was made with} */
    public Spec spec() {
        return spec;
    }

    /**
     * What a loss of triplets with a distance of its own is like.
     *
     * @param distanceFunction the distance of two batches; null (the default) for {@link PairwiseDistance}
     * @param margin how much farther the negative should be, greater than 0; 1 by default
     * @param swap whether the positive's distance from the negative counts where it is smaller than the anchor's; false
     *     by default
     * @param reduction what becomes of the losses of a batch; their mean by default
     */
    public record Spec(BinaryOperator<Tensor> distanceFunction, double margin, boolean swap, Reduction reduction)
            implements LayerSpec<TripletMarginWithDistanceLoss> {

        /** Checks that the options make sense. */
        public Spec {
            Checks.that(margin > 0, "TripletMarginWithDistanceLoss needs a margin greater than 0, got %s", margin);
        }

        /** All defaults. */
        public Spec() {
            this(null, 1, false, Reduction.MEAN);
        }

        /**
         * {@return these options with that distance}
         *
         * @param distanceFunction the distance of two batches; null (the default) for {@link PairwiseDistance}
         */
        public Spec distanceFunction(BinaryOperator<Tensor> distanceFunction) {
            return new Spec(distanceFunction, margin, swap, reduction);
        }

        /**
         * {@return these options with that margin}
         *
         * @param margin how much farther the negative should be, greater than 0; 1 by default
         */
        public Spec margin(double margin) {
            return new Spec(distanceFunction, margin, swap, reduction);
        }

        /**
         * {@return these options with the positive's distance from the negative counting, too, or not}
         *
         * @param swap whether the positive's distance from the negative counts where it is smaller than the anchor's; false by default
         */
        public Spec swap(boolean swap) {
            return new Spec(distanceFunction, margin, swap, reduction);
        }

        /**
         * {@return these options with that made of the losses of a batch}
         *
         * @param reduction what becomes of the losses of a batch; their mean by default
         */
        public Spec reduction(Reduction reduction) {
            return new Spec(distanceFunction, margin, swap, reduction);
        }

        @Override
        public TripletMarginWithDistanceLoss build() {
            return new TripletMarginWithDistanceLoss(this);
        }
    }
}
