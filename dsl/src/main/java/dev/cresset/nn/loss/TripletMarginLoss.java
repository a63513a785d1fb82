package dev.cresset.nn.loss;

import dev.cresset.Reduction;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import dev.cresset.internal.Checks;
import dev.cresset.nn.LayerSpec;
import dev.cresset.nn.TernaryModule;

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
public final class TripletMarginLoss extends TernaryModule<TripletMarginLoss> {

    private final Spec spec;

    /** A loss of triplets with all options at their defaults. */
    public TripletMarginLoss() {
        this(new Spec());
    }

    /**
     * Makes a loss of triplets.
     *
     * @param spec what the layer is like
     */
    public TripletMarginLoss(Spec spec) {
        this.spec = spec;
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
        return Torch.tripletMarginLoss(
                anchor, positive, negative, spec.margin, spec.p, spec.eps, spec.swap, spec.reduction);
    }

    /** {@return the options that the layer was made with} */
    public Spec spec() {
        return spec;
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
    public record Spec(double margin, double p, double eps, boolean swap, Reduction reduction)
            implements LayerSpec<TripletMarginLoss> {

        /** Checks that the options make sense. */
        public Spec {
            Checks.that(margin > 0, "TripletMarginLoss needs a margin greater than 0, got %s", margin);
        }

        /** All defaults. */
        public Spec() {
            this(1, 2, 1e-6, false, Reduction.MEAN);
        }

        /**
         * {@return these options with that margin}
         *
         * @param margin how much farther the negative should be, greater than 0; 1 by default
         */
        public Spec margin(double margin) {
            return new Spec(margin, p, eps, swap, reduction);
        }

        /**
         * {@return these options with that norm}
         *
         * @param p the norm of the distance; 2 by default
         */
        public Spec p(double p) {
            return new Spec(margin, p, eps, swap, reduction);
        }

        /**
         * {@return these options with that added to each difference}
         *
         * @param eps what keeps from dividing by zero; 1e-6 by default
         */
        public Spec eps(double eps) {
            return new Spec(margin, p, eps, swap, reduction);
        }

        /**
         * {@return these options with the positive's distance from the negative counting, too, or not}
         *
         * @param swap whether the positive's distance from the negative counts where it is smaller than the anchor's; false by default
         */
        public Spec swap(boolean swap) {
            return new Spec(margin, p, eps, swap, reduction);
        }

        /**
         * {@return these options with that made of the losses of a batch}
         *
         * @param reduction what becomes of the losses of a batch; their mean by default
         */
        public Spec reduction(Reduction reduction) {
            return new Spec(margin, p, eps, swap, reduction);
        }

        @Override
        public TripletMarginLoss build() {
            return new TripletMarginLoss(this);
        }
    }
}
