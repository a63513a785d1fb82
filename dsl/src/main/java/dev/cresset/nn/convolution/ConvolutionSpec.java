package dev.cresset.nn.convolution;

import dev.cresset.PaddingMode;
import dev.cresset.PaddingRule;
import dev.cresset.Shape;
import dev.cresset.nn.ParameterOptions;
import dev.cresset.nn.ParameterSpec;

/**
 * Specification of a convolution. An extent is one number for all dimensions, or one for each, the outermost first.
 *
 * @param <S> the specification of one layer
 */
@SuppressWarnings("doclint:missing") // the components of the options say it once
public interface ConvolutionSpec<S extends ConvolutionSpec<S>> extends ParameterSpec<S> {

    /** {@return the options} */
    ConvolutionOptions options();

    /** {@return the specification of the same layer with other {@code options}} */
    S with(ConvolutionOptions options);

    @Override
    default ParameterOptions parameters() {
        return options().parameters();
    }

    @Override
    default S with(ParameterOptions parameters) {
        return with(options().parameters(parameters));
    }

    /** {@return this specification with another {@link ConvolutionWindow#stride() stride}} */
    default S stride(long... stride) {
        return with(options().window(options().window().stride(stride)));
    }

    /** {@return this specification with another {@link ConvolutionWindow#padding() padding}} */
    default S padding(long... padding) {
        return with(options().window(options().window().padding(Padding.of(Shape.of(padding)))));
    }

    /** {@return this specification with another {@link ConvolutionWindow#dilation() dilation}} */
    default S dilation(long... dilation) {
        return with(options().window(options().window().dilation(dilation)));
    }

    /** {@return this specification with another number of {@link ConvolutionOptions#groups() groups}} */
    default S groups(long groups) {
        return with(options().groups(groups));
    }

    /** {@return this specification with or without a {@link ConvolutionOptions#bias() bias}} */
    default S bias(boolean bias) {
        return with(options().bias(bias));
    }

    /**
     * Specification of a convolution that is not transposed.
     *
     * @param <S> the specification of one layer
     */
    interface Forward<S extends Forward<S>> extends ConvolutionSpec<S> {

        /** {@return this specification with the padding that follows from the kernel by a rule} */
        default S padding(PaddingRule rule) {
            return with(options().window(options().window().padding(Padding.of(rule))));
        }

        /** {@return this specification with another {@link ConvolutionOptions#paddingMode() padding mode}} */
        default S paddingMode(PaddingMode paddingMode) {
            return with(options().paddingMode(paddingMode));
        }
    }

    /**
     * Specification of a transposed convolution.
     *
     * @param <S> the specification of one layer
     */
    interface Transposed<S extends Transposed<S>> extends ConvolutionSpec<S> {

        /** {@return this specification with another {@link ConvolutionWindow#outputPadding() output padding}} */
        default S outputPadding(long... outputPadding) {
            return with(options().window(options().window().outputPadding(outputPadding)));
        }
    }
}
