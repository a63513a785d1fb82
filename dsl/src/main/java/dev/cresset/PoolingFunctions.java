package dev.cresset;

import dev.cresset.internal.Checks;
import java.util.Arrays;
import java.util.function.UnaryOperator;

/** The poolings of {@link F} that are no single operator. */
final class PoolingFunctions {

    private PoolingFunctions() {}

    // ---- Maximum ----

    static Tensor adaptiveMaxPool1d(Tensor input, long... outputSize) {
        ReturnTypes.AdaptiveMaxPool1d pooled = F.adaptiveMaxPool1dWithIndices(input, outputSize);
        pooled.indices().close();
        return pooled.output();
    }

    static Tensor adaptiveMaxPool2d(Tensor input, long... outputSize) {
        ReturnTypes.AdaptiveMaxPool2d pooled = F.adaptiveMaxPool2dWithIndices(input, outputSize);
        pooled.indices().close();
        return pooled.output();
    }

    static Tensor adaptiveMaxPool3d(Tensor input, long... outputSize) {
        ReturnTypes.AdaptiveMaxPool3d pooled = F.adaptiveMaxPool3dWithIndices(input, outputSize);
        pooled.indices().close();
        return pooled.output();
    }

    static Tensor fractionalMaxPool2d(Tensor input, long[] kernelSize, long[] outputSize, Tensor randomSamples) {
        ReturnTypes.FractionalMaxPool2d pooled =
                fractionalMaxPool2dWithIndices(input, kernelSize, outputSize, randomSamples);
        pooled.indices().close();
        return pooled.output();
    }

    static Tensor fractionalMaxPool2d(Tensor input, long[] kernelSize, double[] outputRatio, Tensor randomSamples) {
        return fractionalMaxPool2d(input, kernelSize, sizes(input, 2, outputRatio), randomSamples);
    }

    static ReturnTypes.FractionalMaxPool2d fractionalMaxPool2dWithIndices(
            Tensor input, long[] kernelSize, long[] outputSize, Tensor randomSamples) {
        if (randomSamples != null) {
            return Aten.fractionalMaxPool2d(input, kernelSize, outputSize, randomSamples);
        }
        try (Tensor samples = samples(input, 2)) {
            return Aten.fractionalMaxPool2d(input, kernelSize, outputSize, samples);
        }
    }

    static ReturnTypes.FractionalMaxPool2d fractionalMaxPool2dWithIndices(
            Tensor input, long[] kernelSize, double[] outputRatio, Tensor randomSamples) {
        return fractionalMaxPool2dWithIndices(input, kernelSize, sizes(input, 2, outputRatio), randomSamples);
    }

    static Tensor fractionalMaxPool3d(Tensor input, long[] kernelSize, long[] outputSize, Tensor randomSamples) {
        ReturnTypes.FractionalMaxPool3d pooled =
                fractionalMaxPool3dWithIndices(input, kernelSize, outputSize, randomSamples);
        pooled.indices().close();
        return pooled.output();
    }

    static Tensor fractionalMaxPool3d(Tensor input, long[] kernelSize, double[] outputRatio, Tensor randomSamples) {
        return fractionalMaxPool3d(input, kernelSize, sizes(input, 3, outputRatio), randomSamples);
    }

    static ReturnTypes.FractionalMaxPool3d fractionalMaxPool3dWithIndices(
            Tensor input, long[] kernelSize, long[] outputSize, Tensor randomSamples) {
        if (randomSamples != null) {
            return Aten.fractionalMaxPool3d(input, kernelSize, outputSize, randomSamples);
        }
        try (Tensor samples = samples(input, 3)) {
            return Aten.fractionalMaxPool3d(input, kernelSize, outputSize, samples);
        }
    }

    static ReturnTypes.FractionalMaxPool3d fractionalMaxPool3dWithIndices(
            Tensor input, long[] kernelSize, double[] outputRatio, Tensor randomSamples) {
        return fractionalMaxPool3dWithIndices(input, kernelSize, sizes(input, 3, outputRatio), randomSamples);
    }

    private static long[] sizes(Tensor input, int dimensions, double... ratio) {
        checkDimensions("fractional_max_pool" + dimensions + "d", input, dimensions);
        long[] sizes = new long[dimensions];
        Arrays.setAll(sizes, i -> (long) (input.size(i - dimensions) * ratio[ratio.length == 1 ? 0 : i]));
        return sizes;
    }

    private static Tensor samples(Tensor input, int dimensions) {
        checkDimensions("fractional_max_pool" + dimensions + "d", input, dimensions);
        long batch = input.dim() == dimensions + 1 ? 1 : input.size(0);
        long[] shape = {batch, input.size(-1 - dimensions), dimensions};
        return Torch.rand(shape, input.dtype(), input.device());
    }

    private static void checkDimensions(String function, Tensor input, int dimensions) {
        Checks.that(
                input.dim() > dimensions,
                "%s needs an input of %d or more dimensions, got the shape %s",
                function,
                dimensions + 1,
                input.shape());
    }

    // ---- Inverses of the maximum ----

    static Tensor maxUnpool1d(
            Tensor input, Tensor indices, long[] kernelSize, long[] stride, long[] padding, long[] outputSize) {
        long[] size = unpooledSize(input, kernelSize, stride == null ? kernelSize : stride, padding, outputSize);
        try (Scope _ = Scope.open()) {
            return Aten.maxUnpool2d(input.unsqueeze(-1), indices.unsqueeze(-1), size[0], 1)
                    .squeeze(-1)
                    .moveToOuterScope();
        }
    }

    static Tensor maxUnpool2d(
            Tensor input, Tensor indices, long[] kernelSize, long[] stride, long[] padding, long[] outputSize) {
        long[] size = unpooledSize(input, kernelSize, stride == null ? kernelSize : stride, padding, outputSize);
        return Aten.maxUnpool2d(input, indices, size);
    }

    static Tensor maxUnpool3d(
            Tensor input, Tensor indices, long[] kernelSize, long[] stride, long[] padding, long[] outputSize) {
        long[] step = stride == null ? kernelSize : stride;
        long[] size = unpooledSize(input, kernelSize, step, padding, outputSize);
        return Aten.maxUnpool3d(input, indices, size, step, padding);
    }

    private static long[] unpooledSize(Tensor input, long[] kernel, long[] stride, long[] padding, long[] asked) {
        int dimensions = kernel.length;
        String function = "max_unpool" + dimensions + "d";
        checkDimensions(function, input, dimensions);
        long[] smallest = new long[dimensions];
        Arrays.setAll(smallest, i -> (input.size(i - dimensions) - 1) * stride[i] + kernel[i] - 2 * padding[i]);
        long[] size = asked == null ? smallest : withoutChannels(asked, dimensions);
        boolean fits = size.length == dimensions;
        for (int i = 0; fits && asked != null && i < dimensions; i++) {
            fits = size[i] > smallest[i] - stride[i] && size[i] < smallest[i] + stride[i];
        }
        Checks.that(
                fits && Arrays.stream(size).allMatch(each -> each >= 0),
                "%s makes of the shape %s outputs of about the size %s, not %s",
                function,
                input.shape(),
                Arrays.toString(smallest),
                Arrays.toString(size));
        return size;
    }

    /** PyTorch takes the whole shape of an output, too. */
    private static long[] withoutChannels(long[] size, int dimensions) {
        return size.length == dimensions + 2 ? Arrays.copyOfRange(size, 2, size.length) : size;
    }

    // ---- Power averages ----

    static Tensor lpPool1d(Tensor input, double normType, long[] kernelSize, long[] stride, boolean ceilMode) {
        long[] step = stride == null ? kernelSize : stride;
        return lpPool(
                input,
                normType,
                kernelSize,
                x -> Torch.maxPool1d(x, kernelSize, step, Sizes.of(0), Sizes.of(1), ceilMode),
                x -> Torch.avgPool1d(x, kernelSize, step, Sizes.of(0), ceilMode));
    }

    static Tensor lpPool2d(Tensor input, double normType, long[] kernelSize, long[] stride, boolean ceilMode) {
        long[] step = stride == null ? kernelSize : stride;
        return lpPool(
                input,
                normType,
                kernelSize,
                x -> Torch.maxPool2d(x, kernelSize, step, Sizes.of(0, 0), Sizes.of(1, 1), ceilMode),
                x -> F.avgPool2d(x, kernelSize, step, Sizes.of(0, 0), ceilMode));
    }

    static Tensor lpPool3d(Tensor input, double normType, long[] kernelSize, long[] stride, boolean ceilMode) {
        long[] step = stride == null ? kernelSize : stride;
        return lpPool(
                input,
                normType,
                kernelSize,
                x -> Torch.maxPool3d(x, kernelSize, step, Sizes.of(0, 0, 0), Sizes.of(1, 1, 1), ceilMode),
                x -> F.avgPool3d(x, kernelSize, step, Sizes.of(0, 0, 0), ceilMode));
    }

    private static Tensor lpPool(
            Tensor input,
            double normType,
            long[] kernel,
            UnaryOperator<Tensor> maximum,
            UnaryOperator<Tensor> average) {
        try (Scope _ = Scope.open()) {
            if (Double.isInfinite(normType)) {
                Tensor magnitudes = input.abs();
                return (normType > 0
                                ? maximum.apply(magnitudes)
                                : maximum.apply(magnitudes.neg()).neg())
                        .moveToOuterScope();
            }
            Tensor means = average.apply(input.pow(normType));
            // PyTorch's way to have a gradient of zero where the sum is zero.
            Tensor positive = means.sign().mul(means.abs().relu());
            long elements = Arrays.stream(kernel).reduce(1, Math::multiplyExact);
            return positive.mul(elements).pow(1 / normType).moveToOuterScope();
        }
    }
}
