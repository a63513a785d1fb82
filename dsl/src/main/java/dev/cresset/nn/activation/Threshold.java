package dev.cresset.nn.activation;

import dev.cresset.F;
import dev.cresset.Tensor;
import dev.cresset.internal.PythonText;
import dev.cresset.nn.Inplace;
import dev.cresset.nn.LayerSpec;

/**
 * The input where it is greater than a threshold, else a value, element by element.
 *
 * <p>Shape: {@code (*) -> (*)}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Threshold.html">torch.nn.Threshold</a>
 */
public final class Threshold extends Activation<Threshold, Threshold.Spec> {

    /**
     * Builds a threshold.
     *
     * @param spec the options
     */
    public Threshold(Spec spec) {
        super(spec);
    }

    @Override
    protected Tensor forward(Tensor input) {
        return F.threshold(input, spec().threshold(), spec().value(), spec().isInplace());
    }

    @Override
    String options() {
        return "threshold=" + PythonText.of(spec().threshold()) + ", value=" + PythonText.of(spec().value());
    }

    /**
     * Specification of a {@link Threshold}.
     *
     * @param threshold the number that an element must exceed to be kept
     * @param value the replacement for all other elements
     * @param isInplace whether the layer overwrites its input; false by default
     */
    @SuppressWarnings("doclint:missing") // the components say it once
    public record Spec(double threshold, double value, boolean isInplace)
            implements LayerSpec<Threshold>, Inplace<Spec> {

        /** The defaults but for the required numbers. */
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
