package dev.cresset.nn;

import dev.cresset.Reduction;
import dev.cresset.Tensor;
import dev.cresset.Torch;

/**
 * Brings together what belongs together and keeps apart what does not: {@code max(0, d(anchor, positive) - d(anchor,
 * negative) + margin)}, where {@code d} is the distance of vectors.
 *
 * <p>Shape: {@code (N, D), (N, D), (N, D) -> ()}, or {@code (N)} with {@link Reduction#NONE}; also without the {@code
 * N}.
 *
 * @see <a
 *     href="https://docs.pytorch.org/docs/stable/generated/torch.nn.TripletMarginLoss.html">torch.nn.TripletMarginLoss</a>
 * @see <a href="http://www.bmva.org/bmvc/2016/papers/paper119/index.html">Learning local feature descriptors with
 *     triplets and shallow convolutional neural networks</a>
 */
public final class TripletMarginLoss extends Module {

    private final Options options;

    /** A loss of triplets with all options at their defaults. */
    public TripletMarginLoss() {
        this(new Options());
    }

    /**
     * Makes a loss of triplets.
     *
     * @param options what the layer is like
     */
    public TripletMarginLoss(Options options) {
        this.options = options;
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
        return Torch.tripletMarginLoss(
                anchor,
                positive,
                negative,
                options.margin,
                options.p,
                options.eps,
                options.swap,
                options.reduction.code());
    }

    /** {@return the options that the layer was made with} */
    public Options options() {
        return options;
    }

    /**
     * What a loss of triplets is like.
     *
     * @param margin how much farther the negative should be, greater than 0; 1 by default
     * @param p the norm of the distance; 2 by default
     * @param eps what keeps from dividing by zero; 1e-6 by default
     * @param swap whether the positive's distance from the negative counts where it is smaller than the anchor's; false
     *     by default
     * @param reduction what becomes of the losses of a batch; their mean by default
     */
    public record Options(double margin, double p, double eps, boolean swap, Reduction reduction) implements Layer {

        /** Checks that the options make sense. */
        public Options {
            Checks.that(margin > 0, "TripletMarginLoss needs a margin greater than 0, got %s", margin);
        }

        /** All defaults. */
        public Options() {
            this(1, 2, 1e-6, false, Reduction.MEAN);
        }

        /**
         * {@return these options with that margin}
         *
         * @param margin how much farther the negative should be, greater than 0; 1 by default
         */
        public Options margin(double margin) {
            return new Options(margin, p, eps, swap, reduction);
        }

        /**
         * {@return these options with that norm}
         *
         * @param p the norm of the distance; 2 by default
         */
        public Options p(double p) {
            return new Options(margin, p, eps, swap, reduction);
        }

        /**
         * {@return these options with that added to each difference}
         *
         * @param eps what keeps from dividing by zero; 1e-6 by default
         */
        public Options eps(double eps) {
            return new Options(margin, p, eps, swap, reduction);
        }

        /**
         * {@return these options with the positive's distance from the negative counting, too, or not}
         *
         * @param swap whether the positive's distance from the negative counts where it is smaller than the anchor's; false by default
         */
        public Options swap(boolean swap) {
            return new Options(margin, p, eps, swap, reduction);
        }

        /**
         * {@return these options with that made of the losses of a batch}
         *
         * @param reduction what becomes of the losses of a batch; their mean by default
         */
        public Options reduction(Reduction reduction) {
            return new Options(margin, p, eps, swap, reduction);
        }

        @Override
        public TripletMarginLoss build() {
            return new TripletMarginLoss(this);
        }
    }
}
