package dev.cresset.nn.activation;

import dev.cresset.F;
import dev.cresset.Tensor;
import dev.cresset.nn.Inplace;
import dev.cresset.nn.LayerSpec;

/**
 * The rectified linear unit with a maximum of 6, element by element: {@code out = min(max(0, input), 6)}.
 *
 * <p>Shape: {@code (*) -> (*)}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.ReLU6.html">torch.nn.ReLU6</a>
 */
public final class ReLU6 extends Activation<ReLU6, ReLU6.Spec> {

    /**
     * Builds a rectified linear unit with a maximum of 6.
     *
     * @param spec the options
     */
    public ReLU6(Spec spec) {
        super(spec);
    }

    @Override
    protected Tensor forward(Tensor input) {
        return F.relu6(input, spec().isInplace());
    }

    /**
     * Specification of a {@link ReLU6}.
     *
     * @param isInplace whether the layer overwrites its input; false by default
     */
    @SuppressWarnings("doclint:missing") // the components say it once
    public record Spec(boolean isInplace) implements LayerSpec<ReLU6>, Inplace<Spec> {

        /** All defaults. */
        public Spec() {
            this(false);
        }

        @Override
        public Spec inplace(boolean inplace) {
            return new Spec(inplace);
        }

        @Override
        public ReLU6 build() {
            return new ReLU6(this);
        }
    }
}
