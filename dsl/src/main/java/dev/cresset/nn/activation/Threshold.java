package dev.cresset.nn.activation;

import dev.cresset.Tensor;
import dev.cresset.Torch;
import dev.cresset.internal.PythonText;
import dev.cresset.nn.Inplace;
import dev.cresset.nn.LayerSpec;
import dev.cresset.nn.UnaryModule;

/**
 * Keeps what is greater than a threshold and replaces everything else by a value, element by element.
 *
 * <p>Shape: {@code (*) -> (*)}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Threshold.html">torch.nn.Threshold</a>
 */
public final class Threshold extends UnaryModule<Threshold> {

    private final Spec spec;

    /**
     * Makes a threshold.
     *
     * @param spec what the layer is like
     */
    public Threshold(Spec spec) {
        this.spec = spec;
    }

    @Override
    protected Tensor forward(Tensor input) {
        return spec.isInplace
                ? Torch.threshold_(input, spec.threshold, spec.value)
                : Torch.threshold(input, spec.threshold, spec.value);
    }

    /** {@return the options that the layer was made with} */
    public Spec spec() {
        return spec;
    }

    @Override
    protected String extraRepr() {
        return "threshold=" + PythonText.of(spec.threshold) + ", value=" + PythonText.of(spec.value)
                + (spec.isInplace ? ", inplace=True" : "");
    }

    /**
     * What a threshold is like.
     *
     * @param threshold what an element must be greater than
     * @param value what takes the place of the others
     * @param isInplace whether it overwrites its input; false by default
     */
    public record Spec(double threshold, double value, boolean isInplace)
            implements LayerSpec<Threshold>, Inplace<Spec> {

        /**
         * Makes options whose other numbers and switches are the defaults.
         *
         * @param threshold what an element must be greater than
         * @param value what takes the place of the others
         */
        public Spec(double threshold, double value) {
            this(threshold, value, false);
        }

        @Override
        public Spec inplace(boolean inplace) {
            return new Spec(threshold, value, inplace);
        }

        @Override
        public Threshold build() {
            return new Threshold(this);
        }
    }
}
