package dev.cresset.nn;

import dev.cresset.DType;
import dev.cresset.Device;
import dev.cresset.F;
import dev.cresset.Tensor;
import dev.cresset.Torch;

/**
 * A two-dimensional convolution, strictly speaking a cross-correlation, over an image of several channels:
 * {@code out[n, j] = bias[j] + sum over k of weight[j, k] * input[n, k]}.
 *
 * <p>Shape: {@code (N, C_in, H, W) -> (N, C_out, H_out, W_out)} or without the {@code N}, where
 * {@code H_out = floor((H + 2 padding - dilation (kernel - 1) - 1) / stride + 1)}, {@code W_out} alike.
 *
 * <p>Initial values: {@code weight}, of shape {@code (C_out, C_in / groups, kernel height, kernel width)}, and {@code bias}, of
 * shape {@code (C_out)}, are drawn uniformly from {@code ±1 / sqrt(C_in / groups * kernel height * kernel width)}.
 *
 * {@snippet :
 * Conv2d layer = conv2d(3, 64, 3).stride(2).padding(1).build();
 * }
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Conv2d.html">torch.nn.Conv2d</a>
 */
public final class Conv2d extends Module {

    private final Options options;
    private final Tensor weight;
    private final Tensor bias;

    /** @param options what the layer is like */
    public Conv2d(Options options) {
        this.options = options;
        Size2d kernel = options.kernelSize;
        long[] shape = {options.outChannels, options.inChannels / options.groups, kernel.height(), kernel.width()};
        weight = registerParameter("weight", Torch.empty(shape, options.dtype, options.device));
        long[] biasShape = {options.outChannels};
        bias = registerParameter("bias", options.bias ? Torch.empty(biasShape, options.dtype, options.device) : null);
        resetParameters();
    }

    /** Draws new initial values for weight and bias. */
    public void resetParameters() {
        DefaultInit.weightAndBias(weight, bias);
    }

    @Override
    public Tensor forward(Tensor input) {
        if (options.paddingMode == PaddingMode.ZEROS) {
            return options.padding.rule() == null
                    ? convolve(input, options.padding.size())
                    : Torch.conv2d(
                            input,
                            weight,
                            bias,
                            options.stride.toArray(),
                            options.padding.rule(),
                            options.dilation.toArray(),
                            options.groups);
        }
        long[] sides = options.padding.sides(options.kernelSize, options.dilation);
        try (Tensor padded = F.pad(input, sides, options.paddingMode.toString())) {
            return convolve(padded, Size2d.of(0));
        }
    }

    private Tensor convolve(Tensor input, Size2d padding) {
        return Torch.conv2d(
                input,
                weight,
                bias,
                options.stride.toArray(),
                padding.toArray(),
                options.dilation.toArray(),
                options.groups);
    }

    /** @return the options that the layer was made with */
    public Options options() {
        return options;
    }

    /** @return the kernels, of shape {@code (C_out, C_in / groups, kernel height, kernel width)} */
    public Tensor weight() {
        return weight;
    }

    /** @return what is added to each output channel, of shape {@code (C_out)}; null without a bias */
    public Tensor bias() {
        return bias;
    }

    @Override
    protected String extraRepr() {
        StringBuilder text = new StringBuilder("%d, %d, kernel_size=%s, stride=%s"
                .formatted(
                        options.inChannels, options.outChannels, options.kernelSize.tuple(), options.stride.tuple()));
        append(text, "padding", options.padding, options.padding.isZero());
        append(text, "dilation", options.dilation.tuple(), options.dilation.isBoth(1));
        append(text, "groups", options.groups, options.groups == 1);
        append(text, "bias", "False", options.bias);
        append(text, "padding_mode", options.paddingMode, options.paddingMode == PaddingMode.ZEROS);
        return text.toString();
    }

    private static void append(StringBuilder text, String name, Object value, boolean isDefault) {
        if (!isDefault) {
            text.append(", ").append(name).append('=').append(value);
        }
    }

    /**
     * What a convolution is like.
     *
     * @param inChannels channels of the input
     * @param outChannels channels of the output
     * @param kernelSize the extent of a kernel
     * @param stride how far the kernel moves from output pixel to output pixel; 1 by default
     * @param padding how far the input is widened; 0 by default
     * @param dilation the distance of a kernel's elements in the input; 1 by default
     * @param groups into how many blocks the channels are divided, each convolved for itself; 1 by default
     * @param bias whether each output channel has a number added; true by default
     * @param paddingMode what is found beyond the edges; zeros by default
     * @param dtype the parameters' type; null (the default) for 32-bit floating point
     * @param device where the parameters are; null (the default) for the CPU
     */
    public record Options(
            long inChannels,
            long outChannels,
            Size2d kernelSize,
            Size2d stride,
            Padding padding,
            Size2d dilation,
            long groups,
            boolean bias,
            PaddingMode paddingMode,
            DType dtype,
            Device device)
            implements Layer {

        /** Checks that the options make sense together. */
        public Options {
            Checks.positive("Conv2d", "in channels", inChannels);
            Checks.positive("Conv2d", "out channels", outChannels);
            Checks.positive("Conv2d", "groups", groups);
            kernelSize.atLeast(1, "Conv2d", "a kernel size");
            stride.atLeast(1, "Conv2d", "a stride");
            dilation.atLeast(1, "Conv2d", "a dilation");
            Checks.that(
                    inChannels % groups == 0 && outChannels % groups == 0,
                    "Conv2d cannot divide %d in channels and %d out channels into %d groups",
                    inChannels,
                    outChannels,
                    groups);
            Checks.that(
                    !padding.isSame() || stride.isBoth(1),
                    "Conv2d with padding 'same' needs a stride of 1, got %s",
                    stride);
        }

        /**
         * @param inChannels channels of the input
         * @param outChannels channels of the output
         * @param kernelSize the extent of a kernel
         */
        public Options(long inChannels, long outChannels, Size2d kernelSize) {
            this(
                    inChannels,
                    outChannels,
                    kernelSize,
                    Size2d.of(1),
                    Padding.of(Size2d.of(0)),
                    Size2d.of(1),
                    1,
                    true,
                    PaddingMode.ZEROS,
                    null,
                    null);
        }

        /** @return these options with that stride in both directions */
        public Options stride(long both) {
            return with(Size2d.of(both), padding, dilation, groups);
        }

        /** @return these options with that stride */
        public Options stride(long height, long width) {
            return with(Size2d.of(height, width), padding, dilation, groups);
        }

        /** @return these options with that many pixels of padding on each side */
        public Options padding(long both) {
            return with(stride, Padding.of(Size2d.of(both)), dilation, groups);
        }

        /** @return these options with that many pixels of padding above and below, and left and right */
        public Options padding(long height, long width) {
            return with(stride, Padding.of(Size2d.of(height, width)), dilation, groups);
        }

        /** @return these options with padding by a rule, {@code "same"} or {@code "valid"} */
        public Options padding(String rule) {
            return with(stride, Padding.of(rule), dilation, groups);
        }

        /** @return these options with that dilation in both directions */
        public Options dilation(long both) {
            return with(stride, padding, Size2d.of(both), groups);
        }

        /** @return these options with that dilation */
        public Options dilation(long height, long width) {
            return with(stride, padding, Size2d.of(height, width), groups);
        }

        /** @return these options with the channels in that many groups */
        public Options groups(long groups) {
            return with(stride, padding, dilation, groups);
        }

        /** @return these options with or without a bias */
        public Options bias(boolean bias) {
            return with(bias, paddingMode, dtype, device);
        }

        /** @return these options with that found beyond the edges */
        public Options paddingMode(PaddingMode paddingMode) {
            return with(bias, paddingMode, dtype, device);
        }

        /** @return these options with parameters of that type */
        public Options dtype(DType dtype) {
            return with(bias, paddingMode, dtype, device);
        }

        /** @return these options with the parameters on that device */
        public Options device(Device device) {
            return with(bias, paddingMode, dtype, device);
        }

        @Override
        public Conv2d build() {
            return new Conv2d(this);
        }

        private Options with(Size2d stride, Padding padding, Size2d dilation, long groups) {
            return new Options(
                    inChannels,
                    outChannels,
                    kernelSize,
                    stride,
                    padding,
                    dilation,
                    groups,
                    bias,
                    paddingMode,
                    dtype,
                    device);
        }

        private Options with(boolean bias, PaddingMode paddingMode, DType dtype, Device device) {
            return new Options(
                    inChannels,
                    outChannels,
                    kernelSize,
                    stride,
                    padding,
                    dilation,
                    groups,
                    bias,
                    paddingMode,
                    dtype,
                    device);
        }
    }
}
