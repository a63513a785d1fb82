package dev.cresset.nn.loss;

import dev.cresset.Reduction;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import dev.cresset.nn.LayerSpec;
import dev.cresset.nn.Module;
import java.util.List;

/**
 * Connectionist temporal classification: the negative logarithm of the probability that a long sequence of predictions,
 * blanks and repetitions left out, spells a short target.
 *
 * <p>Shape: {@code (T, N, C), (N, S), (N), (N) -> ()}, or {@code (N)} with {@link Reduction#NONE}; also without the
 * {@code N}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.CTCLoss.html">torch.nn.CTCLoss</a>
 * @see <a href="https://www.cs.toronto.edu/~graves/icml_2006.pdf">Connectionist Temporal Classification</a>
 */
public final class CTCLoss extends Module<CTCLoss> {

    private final Spec spec;

    /** A connectionist temporal classification with all options at their defaults. */
    public CTCLoss() {
        this(new Spec());
    }

    /**
     * Makes a connectionist temporal classification.
     *
     * @param spec what the layer is like
     */
    public CTCLoss(Spec spec) {
        this.spec = spec;
    }

    /**
     * Computes the loss. The mean divides each loss by its target's length first.
     *
     * @param logProbs logarithms of probabilities, of shape {@code (T, N, C)} or {@code (T, C)}
     * @param targets the classes of all targets, INT64: of shape {@code (N, S)}, or of all one after another
     * @param inputLengths how much of the T each input has, INT64 of shape {@code (N)} or none
     * @param targetLengths how long each target is, INT64 of shape {@code (N)} or none
     * @return the loss
     */
    public Tensor call(Tensor logProbs, Tensor targets, Tensor inputLengths, Tensor targetLengths) {
        return callWithHooks(
                List.of(logProbs, targets, inputLengths, targetLengths),
                inputs -> forward(inputs.get(0), inputs.get(1), inputs.get(2), inputs.get(3)));
    }

    private Tensor forward(Tensor logProbs, Tensor targets, Tensor inputLengths, Tensor targetLengths) {
        return Torch.ctcLoss(
                logProbs, targets, inputLengths, targetLengths, spec.blank, spec.reduction, spec.zeroInfinity);
    }

    /** {@return the options that the layer was made with} */
    public Spec spec() {
        return spec;
    }

    /**
     * What a connectionist temporal classification is like.
     *
     * @param blank the class that stands for nothing; 0 by default
     * @param reduction what becomes of the losses of a batch; their mean by default
     * @param zeroInfinity whether infinite losses, of targets too long for their inputs, count as 0; false by default
     */
    public record Spec(long blank, Reduction reduction, boolean zeroInfinity) implements LayerSpec<CTCLoss> {

        /** All defaults. */
        public Spec() {
            this(0, Reduction.MEAN, false);
        }

        /**
         * {@return these options with that class standing for nothing}
         *
         * @param blank the class that stands for nothing; 0 by default
         */
        public Spec blank(long blank) {
            return new Spec(blank, reduction, zeroInfinity);
        }

        /**
         * {@return these options with that made of the losses of a batch}
         *
         * @param reduction what becomes of the losses of a batch; their mean by default
         */
        public Spec reduction(Reduction reduction) {
            return new Spec(blank, reduction, zeroInfinity);
        }

        /**
         * {@return these options with infinite losses counted as 0 or not}
         *
         * @param zeroInfinity whether infinite losses, of targets too long for their inputs, count as 0; false by default
         */
        public Spec zeroInfinity(boolean zeroInfinity) {
            return new Spec(blank, reduction, zeroInfinity);
        }

        @Override
        public CTCLoss build() {
            return new CTCLoss(this);
        }
    }
}
