package dev.cresset.nn;

import dev.cresset.F;
import dev.cresset.Tensor;

/**
 * Widens an image on all sides by its reflection at the outermost elements, which are not repeated. A negative number
 * of elements narrows it.
 *
 * <p>Shape: {@code (N, C, H, W) -> (N, C, top + H + bottom, left + W + right)} or without the {@code N}.
 *
 * @see <a
 *     href="https://docs.pytorch.org/docs/stable/generated/torch.nn.ReflectionPad2d.html">torch.nn.ReflectionPad2d</a>
 */
public final class ReflectionPad2d extends Module {

    private final Options options;

    /**
     * Makes a padding of images by their reflections at the outermost elements.
     *
     * @param options what the layer is like
     */
    public ReflectionPad2d(Options options) {
        this.options = options;
    }

    @Override
    public Tensor forward(Tensor input) {
        return F.pad(input, options.padding.toArray(4), "reflect", null);
    }

    /** {@return the options that the layer was made with} */
    public Options options() {
        return options;
    }

    @Override
    protected String extraRepr() {
        return options.padding.tuple(4);
    }

    /**
     * What a padding is like.
     *
     * @param padding elements on each side: one number for all, or two for each dimension, before and after, beginning
     *     with the last dimension
     */
    public record Options(Size padding) implements Layer {

        /** Checks that the options make sense. */
        public Options {
            padding.check("ReflectionPad2d", "a padding", 4, Long.MIN_VALUE);
        }

        @Override
        public ReflectionPad2d build() {
            return new ReflectionPad2d(this);
        }
    }
}
