package dev.cresset.nn;

import dev.cresset.F;
import dev.cresset.Reduction;
import dev.cresset.Tensor;
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
public final class TripletMarginWithDistanceLoss extends Module {

    private final Options options;
    private final BinaryOperator<Tensor> distance;

    /** A loss of triplets with a distance of its own with all options at their defaults. */
    public TripletMarginWithDistanceLoss() {
        this(new Options());
    }

    /**
     * Makes a loss of triplets with a distance of its own.
     *
     * @param options what the layer is like
     */
    public TripletMarginWithDistanceLoss(Options options) {
        this.options = options;
        PairwiseDistance standard = new PairwiseDistance(new PairwiseDistance.Options());
        distance = options.distanceFunction == null
                ? register("distance_function", standard)::forward
                : options.distanceFunction;
    }

    /**
     * Not possible: more is needed.
     *
     * @throws UnsupportedOperationException always
     */
    @Override
    public Tensor forward(Tensor input) {
        throw Checks.takesMore(this, "anchor, positive and negative: forward(anchor, positive, negative)");
    }

    /**
     * Computes the loss.
     *
     * @param anchor of shape {@code (N, D)} or {@code (D)}
     * @param positive what should be near the anchor, of the same shape
     * @param negative what should be far from it, of the same shape
     * @return the loss
     */
    public Tensor forward(Tensor anchor, Tensor positive, Tensor negative) {
        return F.tripletMarginWithDistanceLoss(
                anchor, positive, negative, distance, options.margin, options.swap, options.reduction);
    }

    /** {@return the options that the layer was made with} */
    public Options options() {
        return options;
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
    public record Options(BinaryOperator<Tensor> distanceFunction, double margin, boolean swap, Reduction reduction)
            implements Layer {

        /** Checks that the options make sense. */
        public Options {
            Checks.that(margin > 0, "TripletMarginWithDistanceLoss needs a margin greater than 0, got %s", margin);
        }

        /** All defaults. */
        public Options() {
            this(null, 1, false, Reduction.MEAN);
        }

        /**
         * {@return these options with that distance}
         *
         * @param distanceFunction the distance of two batches; null (the default) for {@link PairwiseDistance}
         */
        public Options distanceFunction(BinaryOperator<Tensor> distanceFunction) {
            return new Options(distanceFunction, margin, swap, reduction);
        }

        /**
         * {@return these options with that margin}
         *
         * @param margin how much farther the negative should be, greater than 0; 1 by default
         */
        public Options margin(double margin) {
            return new Options(distanceFunction, margin, swap, reduction);
        }

        /**
         * {@return these options with the positive's distance from the negative counting, too, or not}
         *
         * @param swap whether the positive's distance from the negative counts where it is smaller than the anchor's; false by default
         */
        public Options swap(boolean swap) {
            return new Options(distanceFunction, margin, swap, reduction);
        }

        /**
         * {@return these options with that made of the losses of a batch}
         *
         * @param reduction what becomes of the losses of a batch; their mean by default
         */
        public Options reduction(Reduction reduction) {
            return new Options(distanceFunction, margin, swap, reduction);
        }

        @Override
        public TripletMarginWithDistanceLoss build() {
            return new TripletMarginWithDistanceLoss(this);
        }
    }
}
