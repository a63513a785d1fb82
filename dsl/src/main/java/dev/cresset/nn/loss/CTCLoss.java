package dev.cresset.nn.loss;

import dev.cresset.F;
import dev.cresset.Reduction;
import dev.cresset.Tensor;
import dev.cresset.nn.LayerSpec;
import dev.cresset.nn.Module;
import java.util.List;

/**
 * The connectionist temporal classification: the negative logarithm of the probability that a long sequence of
 * predictions, without its blanks and repetitions, is a short target.
 *
 * <p>Shape: {@code (T, N, C), (N, S), (N), (N) -> ()}, or {@code (N)} with {@link Reduction#NONE}; also without the
 * {@code N}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.CTCLoss.html">torch.nn.CTCLoss</a>
 * @see <a href="https://www.cs.toronto.edu/~graves/icml_2006.pdf">Connectionist Temporal Classification: Labelling Unsegmented Sequence Data with Recurrent Neural Networks</a>
 */
public final class CTCLoss extends Module<CTCLoss> {

    private final Spec spec;

    /** A connectionist temporal classification with the defaults. */
    public CTCLoss() {
        this(new Spec());
    }

    /**
     * Builds a connectionist temporal classification.
     *
     * @param spec the options
     */
    public CTCLoss(Spec spec) {
        this.spec = spec;
    }

    /**
     * Computes the loss with the hooks around it. The mean divides each loss by the length of its target first.
     *
     * @param logProbs the logarithms of the probabilities, of shape {@code (T, N, C)} or {@code (T, C)}
     * @param targets the classes of all targets, INT64: of shape {@code (N, S)}, or concatenated in one dimension
     * @param inputLengths the length of each input, at most {@code T}, INT64 of shape {@code (N)} or {@code ()}
     * @param targetLengths the length of each target, INT64 of shape {@code (N)} or {@code ()}
     * @return the loss
     */
    public Tensor call(Tensor logProbs, Tensor targets, Tensor inputLengths, Tensor targetLengths) {
        return callWithHooks(
                List.of(logProbs, targets, inputLengths, targetLengths),
                inputs -> forward(inputs.get(0), inputs.get(1), inputs.get(2), inputs.get(3)));
    }

    private Tensor forward(Tensor logProbs, Tensor targets, Tensor inputLengths, Tensor targetLengths) {
        return F.ctcLoss(logProbs, targets, inputLengths, targetLengths, spec.blank, spec.reduction, spec.zeroInfinity);
    }

    /** {@return the specification that the loss was built from} */
    public Spec spec() {
        return spec;
    }

    /**
     * Specification of a {@link CTCLoss}.
     *
     * @param blank the class of blanks; 0 by default
     * @param reduction the reduction of the losses of a batch; their mean by default
     * @param zeroInfinity whether infinite losses, of targets that are too long for their inputs, count as 0; false by
     *     default
     */
    @SuppressWarnings("doclint:missing") // the components say it once
    public record Spec(long blank, Reduction reduction, boolean zeroInfinity)
            implements LayerSpec<CTCLoss>, LossSpec<Spec> {

        /** All defaults. */
        public Spec() {
            this(0, Reduction.MEAN, false);
        }

        /** {@return this specification with another {@code blank}} */
        public Spec blank(long blank) {
            return new Spec(blank, reduction, zeroInfinity);
        }

        @Override
        public Spec reduction(Reduction reduction) {
            return new Spec(blank, reduction, zeroInfinity);
        }

        /** {@return this specification with another {@code zeroInfinity}} */
        public Spec zeroInfinity(boolean zeroInfinity) {
            return new Spec(blank, reduction, zeroInfinity);
        }

        @Override
        public CTCLoss build() {
            return new CTCLoss(this);
        }
    }
}
