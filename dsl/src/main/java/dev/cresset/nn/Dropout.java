package dev.cresset.nn;

import dev.cresset.Tensor;
import dev.cresset.Torch;

/**
 * Sets elements to zero at random in training, each with probability {@code p}, and multiplies the others by {@code 1 /
 * (1 - p)}; in evaluation it does nothing.
 *
 * <p>Shape: {@code (*) -> (*)}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Dropout.html">torch.nn.Dropout</a>
 * @see <a href="https://arxiv.org/abs/1207.0580">Improving neural networks by preventing co-adaptation of feature
 *     detectors</a>
 */
public final class Dropout extends Module {

    private final Options options;

    /**
     * Makes a dropout of elements.
     *
     * @param options what the layer is like
     */
    public Dropout(Options options) {
        this.options = options;
    }

    @Override
    public Tensor forward(Tensor input) {
        return options.isInplace
                ? Torch.dropout_(input, options.p, isTraining())
                : Torch.dropout(input, options.p, isTraining());
    }

    /** {@return the options that the layer was made with} */
    public Options options() {
        return options;
    }

    @Override
    protected String extraRepr() {
        return "p=%s, inplace=%s".formatted(PythonText.of(options.p), PythonText.of(options.isInplace));
    }

    /**
     * What a dropout is like.
     *
     * @param p the probability of an element to become zero
     * @param isInplace whether it overwrites its input; false by default
     */
    public record Options(double p, boolean isInplace) implements Inplace<Options> {

        /** Checks that the options make sense. */
        public Options {
            Checks.probability("Dropout", p);
        }

        /**
         * Makes options whose other numbers and switches are the defaults.
         *
         * @param p the probability of an element to become zero
         */
        public Options(double p) {
            this(p, false);
        }

        @Override
        public Options inplace(boolean inplace) {
            return new Options(p, inplace);
        }

        @Override
        public Dropout build() {
            return new Dropout(this);
        }
    }
}
