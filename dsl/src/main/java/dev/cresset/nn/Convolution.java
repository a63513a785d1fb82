package dev.cresset.nn;

import dev.cresset.F;
import dev.cresset.Tensor;
import dev.cresset.Torch;

/** What convolutions of one, two and three dimensions have in common. */
public abstract class Convolution extends Module {

    private final ConvolutionSettings settings;
    private final int dimensions;
    private final Tensor weight;
    private final Tensor bias;

    final long[] stride;
    final long[] padding;
    final long[] dilation;
    final long[] outputPadding;

    Convolution(ConvolutionSettings settings, int dimensions, long... channels) {
        this.settings = settings;
        this.dimensions = dimensions;
        stride = settings.stride().toArray(dimensions);
        dilation = settings.dilation().toArray(dimensions);
        outputPadding = settings.outputPadding().toArray(dimensions);
        Size size = settings.padding().size();
        padding = size == null ? null : size.toArray(dimensions);
        weight = registerParameter("weight", Torch.empty(weightShape(channels), settings.dtype(), settings.device()));
        long[] biasShape = {settings.outChannels()};
        bias = registerParameter(
                "bias", settings.bias() ? Torch.empty(biasShape, settings.dtype(), settings.device()) : null);
        initialize();
    }

    private long[] weightShape(long[] channels) {
        long[] kernel = settings.kernelSize().toArray(dimensions);
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
        if (settings.paddingMode() == PaddingMode.ZEROS) {
            return convolving.convolve(input, padding);
        }
        long[] sides = settings.padding().sides(settings.kernelSize().toArray(dimensions), dilation);
        try (Tensor padded = F.pad(input, sides, settings.paddingMode().toString())) {
            return convolving.convolve(padded, new long[dimensions]);
        }
    }

    /** The operator with the layer's options. */
    interface Convolving {

        /** Convolves with so much padding; null where a rule says how much. */
        Tensor convolve(Tensor input, long[] padding);
    }

    final ConvolutionSettings settings() {
        return settings;
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
        return settings.text(dimensions);
    }
}
