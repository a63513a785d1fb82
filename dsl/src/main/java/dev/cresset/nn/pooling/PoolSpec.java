package dev.cresset.nn.pooling;

import dev.cresset.Shape;

/**
 * The options that all poolings with a window have in common. A size is one number for all dimensions or one for each, the
 * outermost first.
 *
 * @param <S> the options of one layer
 */
public interface PoolSpec<S extends PoolSpec<S>> {

    /** {@return what the options consist of} */
    PoolOptions options();

    /**
     * {@return other options of the same layer}
     *
     * @param options what they consist of instead
     */
    S with(PoolOptions options);

    /**
     * {@return these options with that distance from output element to output element, the kernel size by default}
     *
     * @param stride how far the window moves from output element to output element; null (the default) for the kernel size
     */
    default S stride(long... stride) {
        return with(
                options().with(Shape.of(stride), options().padding(), options().dilation()));
    }

    /**
     * The options of a pooling whose input can be padded.
     *
     * @param <S> the options of one layer
     */
    interface Padded<S extends Padded<S>> extends PoolSpec<S> {

        /**
         * {@return these options with that many elements of padding on each side, 0 by default}
         *
         * @param padding elements on each side that the window may reach over, at most half of the kernel size; 0 by default
         */
        default S padding(long... padding) {
            return with(options()
                    .with(options().stride(), Shape.of(padding), options().dilation()));
        }
    }

    /**
     * The options of a pooling whose last window may reach beyond the edge.
     *
     * @param <S> the options of one layer
     */
    interface Ceiling<S extends Ceiling<S>> extends PoolSpec<S> {

        /**
         * {@return these options with a last window that reaches beyond the edge counted or not; not by default}
         *
         * @param ceilMode whether the output's extents are rounded up instead of down
         */
        default S ceilMode(boolean ceilMode) {
            return with(options()
                    .with(ceilMode, options().countsPadding(), options().divisor()));
        }
    }

    /**
     * The options of a maximum pooling.
     *
     * @param <S> the options of one layer
     */
    interface Max<S extends Max<S>> extends Padded<S>, Ceiling<S> {

        /**
         * {@return these options with that distance of a window's elements, 1 by default}
         *
         * @param dilation the distance of a window's elements in the input; 1 by default
         */
        default S dilation(long... dilation) {
            return with(options().with(options().stride(), options().padding(), Shape.of(dilation)));
        }
    }

    /**
     * The options of an average pooling.
     *
     * @param <S> the options of one layer
     */
    interface Average<S extends Average<S>> extends Padded<S>, Ceiling<S> {

        /**
         * {@return these options with the zeros of the padding counted in an average, as they are by default, or not}
         *
         * @param countIncludePad whether the padding counts
         */
        default S countIncludePad(boolean countIncludePad) {
            return with(options()
                    .with(options().isCeilMode(), countIncludePad, options().divisor()));
        }
    }
}
