package dev.cresset.nn;

/**
 * The options that all poolings with a window have in common. A size is one number for all dimensions or one for each, the
 * outermost first.
 *
 * @param <O> the options of one layer
 */
public interface PoolOptions<O extends PoolOptions<O>> extends Layer {

    /** {@return what the options consist of} */
    PoolSettings settings();

    /**
     * {@return other options of the same layer}
     *
     * @param settings what they consist of instead
     */
    O with(PoolSettings settings);

    /**
     * {@return these options with that distance from output element to output element, the kernel size by default}
     *
     * @param stride how far the window moves from output element to output element; null (the default) for the kernel size
     */
    default O stride(long... stride) {
        return with(settings()
                .with(Size.of(stride), settings().padding(), settings().dilation()));
    }

    /**
     * The options of a pooling whose input can be padded.
     *
     * @param <O> the options of one layer
     */
    interface Padded<O extends Padded<O>> extends PoolOptions<O> {

        /**
         * {@return these options with that many elements of padding on each side, 0 by default}
         *
         * @param padding elements on each side that the window may reach over, at most half of the kernel size; 0 by default
         */
        default O padding(long... padding) {
            return with(settings()
                    .with(settings().stride(), Size.of(padding), settings().dilation()));
        }
    }

    /**
     * The options of a pooling whose last window may reach beyond the edge.
     *
     * @param <O> the options of one layer
     */
    interface Ceiling<O extends Ceiling<O>> extends PoolOptions<O> {

        /**
         * {@return these options with a last window that reaches beyond the edge counted or not; not by default}
         *
         * @param ceilMode whether the output's extents are rounded up instead of down
         */
        default O ceilMode(boolean ceilMode) {
            return with(settings()
                    .with(ceilMode, settings().countsPadding(), settings().divisor()));
        }
    }

    /**
     * The options of a maximum pooling.
     *
     * @param <O> the options of one layer
     */
    interface Max<O extends Max<O>> extends Padded<O>, Ceiling<O> {

        /**
         * {@return these options with that distance of a window's elements, 1 by default}
         *
         * @param dilation the distance of a window's elements in the input; 1 by default
         */
        default O dilation(long... dilation) {
            return with(settings().with(settings().stride(), settings().padding(), Size.of(dilation)));
        }
    }

    /**
     * The options of an average pooling.
     *
     * @param <O> the options of one layer
     */
    interface Average<O extends Average<O>> extends Padded<O>, Ceiling<O> {

        /**
         * {@return these options with the zeros of the padding counted in an average, as they are by default, or not}
         *
         * @param countIncludePad whether the padding counts
         */
        default O countIncludePad(boolean countIncludePad) {
            return with(settings()
                    .with(settings().isCeilMode(), countIncludePad, settings().divisor()));
        }
    }
}
