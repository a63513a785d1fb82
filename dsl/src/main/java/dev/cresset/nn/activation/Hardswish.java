package dev.cresset.nn.activation;

import dev.cresset.F;
import dev.cresset.Tensor;
import dev.cresset.nn.Inplace;
import dev.cresset.nn.LayerSpec;

/**
 * The piecewise approximation of {@link SiLU}, element by element: {@code out = input * min(max(0, input + 3), 6) / 6}.
 *
 * <p>Shape: {@code (*) -> (*)}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Hardswish.html">torch.nn.Hardswish</a>
 * @see <a href="https://arxiv.org/abs/1905.02244">Searching for MobileNetV3</a>
 */
public final class Hardswish extends Activation<Hardswish, Hardswish.Spec> {

    /**
     * Builds a hard swish.
     *
     * @param spec the options
     */
    public Hardswish(Spec spec) {
        super(spec);
    }

    @Override
    protected Tensor forward(Tensor input) {
        return F.hardswish(input, spec().isInplace());
    }

    /** Empty: PyTorch prints no options of this layer. */
    @Override
    protected String extraRepr() {
        return "";
    }

    /**
     * Specification of a {@link Hardswish}.
     *
     * @param isInplace whether the layer overwrites its input; false by default
     */
    @SuppressWarnings("doclint:missing") // the components say it once
    public record Spec(boolean isInplace) implements LayerSpec<Hardswish>, Inplace<Spec> {

        /** All defaults. */
        public Spec() {
            this(false);
        }

        @Override
        public Spec inplace(boolean inplace) {
            return new Spec(inplace);
        }

        @Override
        public Hardswish build() {
            return new Hardswish(this);
        }
    }
}
