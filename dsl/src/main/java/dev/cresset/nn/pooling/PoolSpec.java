package dev.cresset.nn.pooling;

/**
 * Specification of a pooling with a window. An extent is one number for all dimensions, or one for each, the outermost first.
 *
 * @param <S> the specification of one layer
 */
@SuppressWarnings("doclint:missing") // the components of the options say it once
public interface PoolSpec<S extends PoolSpec<S>> {

    /** {@return the options} */
    PoolOptions options();

    /** {@return the specification of the same layer with other {@code options}} */
    S with(PoolOptions options);

    /** {@return this specification with another {@link PoolOptions#stride() stride} than the kernel size} */
    default S stride(long... stride) {
        return with(options().stride(stride));
    }

    /**
     * Specification of a pooling with padding.
     *
     * @param <S> the specification of one layer
     */
    interface Padded<S extends Padded<S>> extends PoolSpec<S> {

        /** {@return this specification with another {@link PoolOptions#padding() padding}} */
        default S padding(long... padding) {
            return with(options().padding(padding));
        }
    }

    /**
     * Specification of a pooling whose last window may reach beyond the edge.
     *
     * @param <S> the specification of one layer
     */
    interface Ceiling<S extends Ceiling<S>> extends PoolSpec<S> {

        /** {@return this specification with another {@link PoolOptions#ceilMode() ceil mode}} */
        default S ceilMode(boolean ceilMode) {
            return with(options().ceilMode(ceilMode));
        }
    }

    /**
     * Specification of a maximum pooling.
     *
     * @param <S> the specification of one layer
     */
    interface Max<S extends Max<S>> extends Padded<S>, Ceiling<S> {

        /** {@return this specification with another {@link PoolOptions#dilation() dilation}} */
        default S dilation(long... dilation) {
            return with(options().dilation(dilation));
        }
    }

    /**
     * Specification of an average pooling.
     *
     * @param <S> the specification of one layer
     */
    interface Average<S extends Average<S>> extends Padded<S>, Ceiling<S> {

        /** {@return this specification whose averages {@link PoolOptions#countIncludePad() count the padding} or not} */
        default S countIncludePad(boolean countIncludePad) {
            return with(options().countIncludePad(countIncludePad));
        }
    }
}
