package dev.cresset.nn.loss;

import dev.cresset.F;
import dev.cresset.Reduction;
import dev.cresset.Tensor;
import dev.cresset.internal.Checks;
import dev.cresset.nn.LayerSpec;

/**
 * The triplet loss {@code max(0, d(anchor, positive) - d(anchor, negative) + margin)}, where {@code d} is the distance
 * of vectors.
 *
 * <p>Shape: {@code (N, D), (N, D), (N, D) -> ()}, or {@code (N)} with {@link Reduction#NONE}; also without the {@code
 * N}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.TripletMarginLoss.html">torch.nn.TripletMarginLoss</a>
 * @see <a href="http://www.bmva.org/bmvc/2016/papers/paper119/index.html">Learning local feature descriptors with triplets and shallow convolutional neural networks</a>
 */
public final class TripletMarginLoss extends TernaryLoss<TripletMarginLoss, TripletMarginLoss.Spec> {

    /** A triplet loss with the defaults. */
    public TripletMarginLoss() {
        this(new Spec());
    }

    /**
     * Builds a triplet loss.
     *
     * @param spec the options
     */
    public TripletMarginLoss(Spec spec) {
        super(spec);
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
        return F.tripletMarginLoss(
                anchor, positive, negative, spec().margin, spec().p, spec().eps, spec().swap, spec().reduction);
    }

    /**
     * Specification of a {@link TripletMarginLoss}.
     *
     * @param margin the margin between the distances of the negative and of the positive, greater than 0; 1 by default
     * @param p the order of the norm of the distance; 2 by default
     * @param eps the number added to each difference, which avoids a division by zero; 1e-6 by default
     * @param swap whether the distance between positive and negative counts where it is smaller than that between
     *     anchor and negative; false by default
     * @param reduction the reduction of the losses of a batch; their mean by default
     */
    @SuppressWarnings("doclint:missing") // the components say it once
    public record Spec(double margin, double p, double eps, boolean swap, Reduction reduction)
            implements LayerSpec<TripletMarginLoss>, LossSpec<Spec> {

        /** Checks the margin. */
        public Spec {
            Checks.that(margin > 0, "TripletMarginLoss needs a margin greater than 0, got %s", margin);
        }

        /** All defaults. */
        public Spec() {
            this(1, 2, 1e-6, false, Reduction.MEAN);
        }

        /** {@return this specification with another {@code margin}} */
        public Spec margin(double margin) {
            return new Spec(margin, p, eps, swap, reduction);
        }

        /** {@return this specification with another {@code p}} */
        public Spec p(double p) {
            return new Spec(margin, p, eps, swap, reduction);
        }

        /** {@return this specification with another {@code eps}} */
        public Spec eps(double eps) {
            return new Spec(margin, p, eps, swap, reduction);
        }

        /** {@return this specification with another {@code swap}} */
        public Spec swap(boolean swap) {
            return new Spec(margin, p, eps, swap, reduction);
        }

        @Override
        public Spec reduction(Reduction reduction) {
            return new Spec(margin, p, eps, swap, reduction);
        }

        @Override
        public TripletMarginLoss build() {
            return new TripletMarginLoss(this);
        }
    }
}
