package dev.cresset.nn;

import dev.cresset.F;
import dev.cresset.ReturnTypes;
import dev.cresset.Tensor;
import dev.cresset.Torch;

/**
 * The largest element of each window of an image.
 *
 * <p>Shape: {@code (N, C, H, W) -> (N, C, H_out, W_out)} or without the {@code N}, where
 * {@code H_out = floor((H + 2 padding - dilation (kernel - 1) - 1) / stride + 1)}, {@code W_out} alike.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.MaxPool2d.html">torch.nn.MaxPool2d</a>
 */
public final class MaxPool2d extends Module {

    private final Options options;

    /** @param options what the layer is like */
    public MaxPool2d(Options options) {
        this.options = options;
    }

    @Override
    public Tensor forward(Tensor input) {
        return Torch.maxPool2d(
                input,
                options.kernelSize.toArray(),
                options.stride.toArray(),
                options.padding.toArray(),
                options.dilation.toArray(),
                options.isCeilMode);
    }

    /**
     * Computes the output together with where in the input each of its elements was found, as PyTorch does with
     * {@code return_indices=True}.
     *
     * @param input of shape {@code (N, C, H, W)}
     * @return the output, and for each of its elements the index {@code row * W + column} of INT64
     */
    public WithIndices forwardWithIndices(Tensor input) {
        ReturnTypes.MaxPool2dWithIndices results = F.maxPool2dWithIndices(
                input,
                options.kernelSize.toArray(),
                options.stride.toArray(),
                options.padding.toArray(),
                options.dilation.toArray(),
                options.isCeilMode);
        return new WithIndices(results.result0(), results.result1());
    }

    /** @return the options that the layer was made with */
    public Options options() {
        return options;
    }

    @Override
    protected String extraRepr() {
        return "kernel_size=%s, stride=%s, padding=%s, dilation=%s, ceil_mode=%s"
                .formatted(
                        options.kernelSize,
                        options.stride,
                        options.padding,
                        options.dilation,
                        PythonText.of(options.isCeilMode));
    }

    /**
     * A pooled image and where its elements come from.
     *
     * @param output of shape {@code (N, C, H_out, W_out)}
     * @param indices of the same shape, INT64: {@code row * W + column} in the input
     */
    public record WithIndices(Tensor output, Tensor indices) {}

    /**
     * What a pooling is like.
     *
     * @param kernelSize the extent of a window
     * @param stride how far the window moves from output pixel to output pixel; the kernel size by default
     * @param padding pixels of minus infinity on each side, at most half of the kernel size; 0 by default
     * @param dilation the distance of a window's elements in the input; 1 by default
     * @param isCeilMode whether a last window that reaches beyond the edge counts; false by default
     */
    public record Options(Size2d kernelSize, Size2d stride, Size2d padding, Size2d dilation, boolean isCeilMode)
            implements Layer {

        /** Checks that the options make sense together. */
        public Options {
            kernelSize.atLeast(1, "MaxPool2d", "a kernel size");
            stride.atLeast(1, "MaxPool2d", "a stride");
            padding.atLeast(0, "MaxPool2d", "a padding");
            dilation.atLeast(1, "MaxPool2d", "a dilation");
            Checks.that(
                    2 * padding.height() <= kernelSize.height() && 2 * padding.width() <= kernelSize.width(),
                    "MaxPool2d needs a padding of at most half of the kernel size %s, got %s",
                    kernelSize,
                    padding);
        }

        /** @param kernelSize the extent of a window, and the stride */
        public Options(Size2d kernelSize) {
            this(kernelSize, kernelSize, Size2d.of(0), Size2d.of(1), false);
        }

        /** @return these options with that stride in both directions */
        public Options stride(long both) {
            return new Options(kernelSize, Size2d.of(both), padding, dilation, isCeilMode);
        }

        /** @return these options with that stride */
        public Options stride(long height, long width) {
            return new Options(kernelSize, Size2d.of(height, width), padding, dilation, isCeilMode);
        }

        /** @return these options with that many pixels of padding on each side */
        public Options padding(long both) {
            return new Options(kernelSize, stride, Size2d.of(both), dilation, isCeilMode);
        }

        /** @return these options with that many pixels of padding above and below, and left and right */
        public Options padding(long height, long width) {
            return new Options(kernelSize, stride, Size2d.of(height, width), dilation, isCeilMode);
        }

        /** @return these options with that dilation in both directions */
        public Options dilation(long both) {
            return new Options(kernelSize, stride, padding, Size2d.of(both), isCeilMode);
        }

        /** @return these options with that dilation */
        public Options dilation(long height, long width) {
            return new Options(kernelSize, stride, padding, Size2d.of(height, width), isCeilMode);
        }

        /** @return these options with a last window that reaches beyond the edge counted or not */
        public Options ceilMode(boolean ceilMode) {
            return new Options(kernelSize, stride, padding, dilation, ceilMode);
        }

        @Override
        public MaxPool2d build() {
            return new MaxPool2d(this);
        }
    }
}
