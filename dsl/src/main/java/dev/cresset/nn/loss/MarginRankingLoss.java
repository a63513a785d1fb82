package dev.cresset.nn.loss;

import dev.cresset.F;
import dev.cresset.Reduction;
import dev.cresset.Tensor;
import dev.cresset.nn.LayerSpec;

/**
 * The ranking loss of pairs of numbers of which the first should be larger (target 1) or smaller (target -1): {@code
 * max(0, -target * (input1 - input2) + margin)}.
 *
 * <p>Shape: {@code (N), (N), (N) -> ()}, or {@code (N)} with {@link Reduction#NONE}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.MarginRankingLoss.html">torch.nn.MarginRankingLoss</a>
 */
public final class MarginRankingLoss extends TernaryLoss<MarginRankingLoss, MarginRankingLoss.Spec> {

    /** A ranking loss with the defaults. */
    public MarginRankingLoss() {
        this(new Spec());
    }

    /**
     * Builds a ranking loss.
     *
     * @param spec the options
     */
    public MarginRankingLoss(Spec spec) {
        super(spec);
    }

    /**
     * Computes the loss.
     *
     * @param input1 the first numbers, of shape {@code (N)} or {@code ()}
     * @param input2 the second numbers, of the same shape
     * @param target 1 or -1, of the same shape
     * @return the loss
     */
    @Override
    protected Tensor forward(Tensor input1, Tensor input2, Tensor target) {
        return F.marginRankingLoss(input1, input2, target, spec().margin, spec().reduction);
    }

    /**
     * Specification of a {@link MarginRankingLoss}.
     *
     * @param margin the difference above which a pair costs nothing; 0 by default
     * @param reduction the reduction of the losses of a batch; their mean by default
     */
    @SuppressWarnings("doclint:missing") // the components say it once
    public record Spec(double margin, Reduction reduction) implements LayerSpec<MarginRankingLoss>, LossSpec<Spec> {

        /** All defaults. */
        public Spec() {
            this(0, Reduction.MEAN);
        }

        /** {@return this specification with another {@code margin}} */
        public Spec margin(double margin) {
            return new Spec(margin, reduction);
        }

        @Override
        public Spec reduction(Reduction reduction) {
            return new Spec(margin, reduction);
        }

        @Override
        public MarginRankingLoss build() {
            return new MarginRankingLoss(this);
        }
    }
}
