package dev.cresset.nn.activation;

import dev.cresset.F;
import dev.cresset.Tensor;
import dev.cresset.internal.PythonText;
import dev.cresset.nn.Inplace;
import dev.cresset.nn.LayerSpec;
import dev.cresset.nn.UnaryModule;

/**
 * A hyperbolic tangent made of straight lines, element by element: the nearest number from {@code minVal} to {@code
 * maxVal}.
 *
 * <p>Shape: {@code (*) -> (*)}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Hardtanh.html">torch.nn.Hardtanh</a>
 */
public final class Hardtanh extends UnaryModule<Hardtanh> {

    private final Spec spec;

    /**
     * Makes a hard hyperbolic tangent.
     *
     * @param spec what the layer is like
     */
    public Hardtanh(Spec spec) {
        this.spec = spec;
    }

    @Override
    protected Tensor forward(Tensor input) {
        return spec.isInplace
                ? F.hardtanh_(input, spec.minVal, spec.maxVal)
                : F.hardtanh(input, spec.minVal, spec.maxVal);
    }

    /** {@return the options that the layer was made with} */
    public Spec spec() {
        return spec;
    }

    @Override
    protected String extraRepr() {
        return "min_val=" + PythonText.of(spec.minVal) + ", max_val=" + PythonText.of(spec.maxVal)
                + (spec.isInplace ? ", inplace=True" : "");
    }

    /**
     * What a hard hyperbolic tangent is like.
     *
     * @param minVal the smallest output; -1 by default
     * @param maxVal the largest output, greater than the smallest; 1 by default
     * @param isInplace whether it overwrites its input; false by default
     */
    public record Spec(double minVal, double maxVal, boolean isInplace) implements LayerSpec<Hardtanh>, Inplace<Spec> {

        /** All defaults. */
        public Spec() {
            this(-1, 1, false);
        }

        /**
         * {@return these options with that smallest output}
         *
         * @param minVal the smallest output; -1 by default
         */
        public Spec minVal(double minVal) {
            return new Spec(minVal, maxVal, isInplace);
        }

        /**
         * {@return these options with that largest output}
         *
         * @param maxVal the largest output, greater than the smallest; 1 by default
         */
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
