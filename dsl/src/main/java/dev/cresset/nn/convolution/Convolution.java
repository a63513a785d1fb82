package dev.cresset.nn.convolution;

import dev.cresset.Shape;
import dev.cresset.Tensor;
import dev.cresset.nn.UnaryModule;
import dev.cresset.nn.internal.DefaultInit;
import dev.cresset.nn.internal.Extents;

/**
 * Base class of the convolutions of one, two and three dimensions, and of the transposed ones.
 *
 * @param <M> the layer
 * @param <S> its specification
 */
public abstract class Convolution<M extends Convolution<M, S>, S extends ConvolutionSpec<S>> extends UnaryModule<M> {

    private final S spec;
    private final Tensor weight;
    private final Tensor bias;

    final int dimensions;
    final long[] kernel;
    final long[] stride;
    final long[] padding; // null with a rule
    final long[] dilation;

    /** Makes the parameters; the channels are the first two dimensions of the weight. */
    Convolution(S spec, int dimensions, long... channels) {
        this.spec = spec;
        this.dimensions = dimensions;
        ConvolutionWindow window = options().window();
        kernel = Extents.expand(window.kernelSize(), dimensions);
        stride = Extents.expand(window.stride(), dimensions);
        Shape size = window.padding().size();
        padding = size == null ? null : Extents.expand(size, dimensions);
        dilation = Extents.expand(window.dilation(), dimensions);
        long[] shape = Shape.of(channels).append(kernel).toArray();
        weight = registerParameter("weight", spec.parameters().empty(shape));
        bias = registerParameter(
                "bias", options().bias() ? spec.parameters().empty(options().outChannels()) : null);
        initialize();
    }

    /** Draws new initial values for the weight and the bias. */
    public void resetParameters() {
        initialize();
    }

    private void initialize() {
        DefaultInit.weightAndBias(weight, bias);
    }

    /** {@return the specification that the layer was built from} */
    public final S spec() {
        return spec;
    }

    /** {@return the options of the layer} */
    public final ConvolutionOptions options() {
        return spec.options();
    }

    /** {@return the kernels, of the shape that the layer's page gives} */
    public final Tensor weight() {
        return parametrized("weight", weight);
    }

    /** {@return the number added to each output channel, of shape {@code (C_out)}; null without a bias} */
    public final Tensor bias() {
        return parametrized("bias", bias);
    }

    @Override
    protected String extraRepr() {
        return options().text(dimensions);
    }
}
