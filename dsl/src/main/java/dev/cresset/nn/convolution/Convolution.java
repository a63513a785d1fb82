package dev.cresset.nn.convolution;

import dev.cresset.F;
import dev.cresset.PaddingMode;
import dev.cresset.Shape;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import dev.cresset.nn.UnaryModule;
import dev.cresset.nn.internal.DefaultInit;
import dev.cresset.nn.internal.Extents;

/** What convolutions of one, two and three dimensions have in common. */
public abstract class Convolution<M extends Convolution<M>> extends UnaryModule<M> {

    private final ConvolutionOptions options;
    private final int dimensions;
    private final Tensor weight;
    private final Tensor bias;

    final long[] stride;
    final long[] padding;
    final long[] dilation;
    final long[] outputPadding;

    Convolution(ConvolutionOptions options, int dimensions, long... channels) {
        this.options = options;
        this.dimensions = dimensions;
        stride = Extents.expand(options.stride(), dimensions);
        dilation = Extents.expand(options.dilation(), dimensions);
        outputPadding = Extents.expand(options.outputPadding(), dimensions);
        Shape size = options.padding().size();
        padding = size == null ? null : Extents.expand(size, dimensions);
        weight = registerParameter("weight", Torch.empty(weightShape(channels), options.dtype(), options.device()));
        long[] biasShape = {options.outChannels()};
        bias = registerParameter(
                "bias", options.bias() ? Torch.empty(biasShape, options.dtype(), options.device()) : null);
        initialize();
    }

    private long[] weightShape(long[] channels) {
        long[] kernel = Extents.expand(options.kernelSize(), dimensions);
        long[] shape = new long[2 + dimensions];
        System.arraycopy(channels, 0, shape, 0, 2);
        System.arraycopy(kernel, 0, shape, 2, dimensions);
        return shape;
    }

    /** Draws new initial values for weight and bias. */
    public void resetParameters() {
        initialize();
    }

    private void initialize() {
        DefaultInit.weightAndBias(weight, bias);
    }

    /** Convolves an input after whatever padding there is. */
    final Tensor pad(Tensor input, Convolving convolving) {
        if (options.paddingMode() == PaddingMode.ZEROS) {
            return convolving.convolve(input, padding);
        }
        long[] sides = options.padding().sides(Extents.expand(options.kernelSize(), dimensions), dilation);
        try (Tensor padded = F.pad(input, sides, options.paddingMode())) {
            return convolving.convolve(padded, new long[dimensions]);
        }
    }

    /** The operator with the layer's options. */
    interface Convolving {

        /** Convolves with so much padding; null where a rule says how much. */
        Tensor convolve(Tensor input, long[] padding);
    }

    /** {@return the options of the layer} */
    public final ConvolutionOptions options() {
        return options;
    }

    /** {@return the kernels, whose shape the layer's page tells} */
    public final Tensor weight() {
        return parametrized("weight", weight);
    }

    /** {@return what is added to each output channel, of shape {@code (C_out)}; null without a bias} */
    public final Tensor bias() {
        return parametrized("bias", bias);
    }

    @Override
    protected String extraRepr() {
        return options.text(dimensions);
    }
}
