package dev.cresset.nn.activation;

import dev.cresset.F;
import dev.cresset.Tensor;
import dev.cresset.internal.PythonText;
import dev.cresset.nn.Inplace;
import dev.cresset.nn.LayerSpec;

/**
 * The hyperbolic tangent as three straight lines, element by element: the nearest number from {@code minVal} to {@code
 * maxVal}.
 *
 * <p>Shape: {@code (*) -> (*)}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Hardtanh.html">torch.nn.Hardtanh</a>
 */
public final class Hardtanh extends Activation<Hardtanh, Hardtanh.Spec> {

    /**
     * Builds a hard hyperbolic tangent.
     *
     * @param spec the options
     */
    public Hardtanh(Spec spec) {
        super(spec);
    }

    @Override
    protected Tensor forward(Tensor input) {
        return F.hardtanh(input, spec().minVal(), spec().maxVal(), spec().isInplace());
    }

    @Override
    String options() {
        return "min_val=" + PythonText.of(spec().minVal()) + ", max_val=" + PythonText.of(spec().maxVal());
    }

    /**
     * Specification of a {@link Hardtanh}.
     *
     * @param minVal the smallest output; -1 by default
     * @param maxVal the largest output, at least {@code minVal}; 1 by default
     * @param isInplace whether the layer overwrites its input; false by default
     */
    @SuppressWarnings("doclint:missing") // the components say it once
    public record Spec(double minVal, double maxVal, boolean isInplace) implements LayerSpec<Hardtanh>, Inplace<Spec> {

        /** All defaults. */
        public Spec() {
            this(-1, 1, false);
        }

        /** {@return this specification with another {@code minVal}} */
        public Spec minVal(double minVal) {
            return new Spec(minVal, maxVal, isInplace);
        }

        /** {@return this specification with another {@code maxVal}} */
        public Spec maxVal(double maxVal) {
            return new Spec(minVal, maxVal, isInplace);
        }

        @Override
        public Spec inplace(boolean inplace) {
            return new Spec(minVal, maxVal, inplace);
        }

        @Override
        public Hardtanh build() {
            return new Hardtanh(this);
        }
    }
}
