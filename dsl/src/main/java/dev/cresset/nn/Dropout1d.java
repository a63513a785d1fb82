package dev.cresset.nn;

import dev.cresset.Scope;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import java.util.Arrays;

/**
 * Sets whole channels of a signal to zero at random in training, each with probability {@code p}, and multiplies the
 * others by {@code 1 / (1 - p)}; in evaluation it does nothing. Neighbouring elements of a channel tell much the same,
 * so that {@link Dropout} would take little away.
 *
 * <p>Shape: {@code (N, C, L) -> (N, C, L)} or {@code (C, L) -> (C, L)}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Dropout1d.html">torch.nn.Dropout1d</a>
 * @see <a href="https://arxiv.org/abs/1411.4280">Efficient Object Localization Using Convolutional Networks</a>
 */
public final class Dropout1d extends Module {

    private final Options options;

    /** @param options what the layer is like */
    public Dropout1d(Options options) {
        this.options = options;
    }

    @Override
    public Tensor forward(Tensor input) {
        Checks.that(
                input.dim() == 2 || input.dim() == 3,
                "Dropout1d takes (N, C, L) or (C, L), got the shape %s",
                Arrays.toString(input.shape()));
        return input.dim() == 2 ? unbatched(input) : drop(input);
    }

    private Tensor drop(Tensor input) {
        return options.isInplace
                ? Torch.featureDropout_(input, options.p, isTraining())
                : Torch.featureDropout(input, options.p, isTraining());
    }

    private Tensor unbatched(Tensor input) {
        try (Scope scope = Scope.open()) {
            Tensor output = drop(input.unsqueeze(0));
            return options.isInplace ? input : output.squeeze(0).moveToOuterScope();
        }
    }

    /** @return the options that the layer was made with */
    public Options options() {
        return options;
    }

    @Override
    protected String extraRepr() {
        return "p=%s, inplace=%s".formatted(PythonText.of(options.p), PythonText.of(options.isInplace));
    }

    /**
     * What a dropout of channels of a signal is like.
     *
     * @param p the probability of a channel to become zero
     * @param isInplace whether it overwrites its input; false by default
     */
    public record Options(double p, boolean isInplace) implements Inplace<Options> {

        /** Checks that the options make sense. */
        public Options {
            Checks.probability("Dropout1d", p);
        }

        /** @param p the probability of a channel to become zero */
        public Options(double p) {
            this(p, false);
        }

        @Override
        public Options inplace(boolean inplace) {
            return new Options(p, inplace);
        }

        @Override
        public Dropout1d build() {
            return new Dropout1d(this);
        }
    }
}
