package dev.cresset.nn.convolution;

import dev.cresset.DType;
import dev.cresset.Device;
import dev.cresset.PaddingMode;
import dev.cresset.Shape;

/**
 * The options that all convolutions have in common. A size is one number for all dimensions or one for each, the outermost first.
 *
 * @param <S> the options of one layer
 */
public interface ConvolutionSpec<S extends ConvolutionSpec<S>> {

    /** {@return what the options consist of} */
    ConvolutionOptions options();

    /**
     * {@return other options of the same layer}
     *
     * @param options what they consist of instead
     */
    S with(ConvolutionOptions options);

    /**
     * {@return these options with that distance from output element to output element, 1 by default}
     *
     * @param stride how far the kernel moves from output element to output element; 1 by default
     */
    default S stride(long... stride) {
        ConvolutionOptions old = options();
        return with(old.with(Shape.of(stride), old.padding(), old.dilation(), old.outputPadding()));
    }

    /**
     * {@return these options with that many elements of padding on each side, 0 by default}
     *
     * @param padding how far the input is widened; 0 by default
     */
    default S padding(long... padding) {
        ConvolutionOptions old = options();
        return with(old.with(old.stride(), Padding.of(Shape.of(padding)), old.dilation(), old.outputPadding()));
    }

    /**
     * {@return these options with that distance of a kernel's elements, 1 by default}
     *
     * @param dilation the distance of a kernel's elements in the input; 1 by default
     */
    default S dilation(long... dilation) {
        ConvolutionOptions old = options();
        return with(old.with(old.stride(), old.padding(), Shape.of(dilation), old.outputPadding()));
    }

    /**
     * {@return these options with the channels in that many groups, 1 by default}
     *
     * @param groups into how many blocks the channels are divided, each convolved for itself; 1 by default
     */
    default S groups(long groups) {
        return with(options().with(groups, options().bias(), options().paddingMode()));
    }

    /**
     * {@return these options with or without a bias, which is there by default}
     *
     * @param bias whether each output channel has a number added; true by default
     */
    default S bias(boolean bias) {
        return with(options().with(options().groups(), bias, options().paddingMode()));
    }

    /**
     * {@return these options with parameters of that type}
     *
     * @param dtype the parameters' type; null (the default) for 32-bit floating point
     */
    default S dtype(DType dtype) {
        return with(options().with(dtype, options().device()));
    }

    /**
     * {@return these options with the parameters on that device}
     *
     * @param device where the parameters are; null (the default) for the CPU
     */
    default S device(Device device) {
        return with(options().with(options().dtype(), device));
    }

    /**
     * The options of a convolution that is not transposed.
     *
     * @param <S> the options of one layer
     */
    interface Forward<S extends Forward<S>> extends ConvolutionSpec<S> {

        /**
         * {@return these options with padding by a rule, {@code "same"} or {@code "valid"}}
         *
         * @param rule {@code "same"}, with which the output has the input's extents, or {@code "valid"}, without padding
         */
        default S padding(String rule) {
            ConvolutionOptions old = options();
            return with(old.with(old.stride(), Padding.of(rule), old.dilation(), old.outputPadding()));
        }

        /**
         * {@return these options with that found beyond the edges, zeros by default}
         *
         * @param paddingMode what is found beyond the edges; zeros by default
         */
        default S paddingMode(PaddingMode paddingMode) {
            return with(options().with(options().groups(), options().bias(), paddingMode));
        }
    }

    /**
     * The options of a transposed convolution.
     *
     * @param <S> the options of one layer
     */
    interface Transposed<S extends Transposed<S>> extends ConvolutionSpec<S> {

        /**
         * {@return these options with the output widened by that many elements on its far side, 0 by default}
         *
         * @param outputPadding how far the output of a transposed convolution is widened on one side; 0 by default
         */
        default S outputPadding(long... outputPadding) {
            ConvolutionOptions old = options();
            return with(old.with(old.stride(), old.padding(), old.dilation(), Shape.of(outputPadding)));
        }
    }
}
