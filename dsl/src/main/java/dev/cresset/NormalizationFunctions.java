package dev.cresset;

import dev.cresset.bindings.CudaSetting;
import dev.cresset.bindings.NativeCuda;
import dev.cresset.internal.Checks;

/** The normalizations of {@link F}. */
final class NormalizationFunctions {

    private NormalizationFunctions() {}

    /** The flag {@code torch.backends.cudnn.enabled}, which matters on CUDA alone. */
    private static boolean cudnn(Tensor input) {
        return input.device().type() != Device.Type.CUDA || NativeCuda.setting(CudaSetting.CUDNN_ENABLED);
    }

    static Tensor batchNorm(
            Tensor input,
            Tensor runningMean,
            Tensor runningVar,
            Tensor weight,
            Tensor bias,
            boolean training,
            double momentum,
            double eps) {
        if (training) {
            checkSeveral("batch_norm", input, input.numel() / Math.max(1, input.size(1)));
        }
        Checks.that(
                training ? eps > 0 : eps >= 0,
                "batch_norm needs an eps of %s, got %s",
                training ? "more than 0 in training" : "0 or more",
                eps);
        return Torch.batchNorm(input, weight, bias, runningMean, runningVar, training, momentum, eps, cudnn(input));
    }

    private static void checkSeveral(String name, Tensor input, long values) {
        Checks.that(values != 1, "%s needs more than 1 value per channel, got the shape %s", name, input.shape());
    }

    static Tensor instanceNorm(
            Tensor input,
            Tensor runningMean,
            Tensor runningVar,
            Tensor weight,
            Tensor bias,
            boolean useInputStats,
            double momentum,
            double eps) {
        if (useInputStats) {
            long elements = 1;
            for (int i = 2; i < input.dim(); i++) {
                elements *= input.size(i);
            }
            checkSeveral("instance_norm", input, elements);
        }
        return Torch.instanceNorm(
                input, weight, bias, runningMean, runningVar, useInputStats, momentum, eps, cudnn(input));
    }

    static Tensor layerNorm(Tensor input, long[] normalizedShape, Tensor weight, Tensor bias, double eps) {
        return Torch.layerNorm(input, normalizedShape, weight, bias, eps, cudnn(input));
    }

    static Tensor rmsNorm(Tensor input, long[] normalizedShape, Tensor weight, Double eps) {
        return eps == null
                ? Torch.rmsNorm(input, normalizedShape, weight)
                : Torch.rmsNorm(input, normalizedShape, weight, eps);
    }

    static Tensor groupNorm(Tensor input, long numGroups, Tensor weight, Tensor bias, double eps) {
        Checks.that(
                input.dim() >= 2,
                "group_norm takes (N, C, *) of 2 or more dimensions, got the shape %s",
                input.shape());
        long values = input.size(0) * input.size(1) / numGroups;
        for (int i = 2; i < input.dim(); i++) {
            values *= input.size(i);
        }
        checkSeveral("group_norm", input, values);
        return Torch.groupNorm(input, numGroups, weight, bias, eps, cudnn(input));
    }

    static Tensor normalize(Tensor input, double p, long dim, double eps) {
        try (Scope _ = Scope.open()) {
            Tensor norm = input.norm(p, new long[] {dim}, true).clampMin(eps).expandAs(input);
            return input.div(norm).moveToOuterScope();
        }
    }

    static Tensor localResponseNorm(Tensor input, long size, double alpha, double beta, double k) {
        Checks.that(
                input.dim() >= 3,
                "local_response_norm takes (N, C, *) of 3 or more dimensions, got the shape %s",
                input.shape());
        try (Scope _ = Scope.open()) {
            Tensor divisor = nearbySquares(input, size).mul(alpha).add(k).pow(beta);
            return input.div(divisor).moveToOuterScope();
        }
    }

    /** The mean of the squares of nearby channels: as in PyTorch, an average pooling over channels. */
    private static Tensor nearbySquares(Tensor input, long size) {
        long before = size / 2;
        long after = (size - 1) / 2;
        Tensor squares = input.mul(input);
        if (input.dim() == 3) {
            Tensor padded = F.pad(squares.unsqueeze(1), 0, 0, before, after); // (N, 1, C + size - 1, L)
            return F.avgPool2d(padded, new long[] {size, 1}, Sizes.of(1, 1)).squeeze(1);
        }
        Tensor flat = squares.reshape(input.size(0), 1, input.size(1), input.size(2), -1);
        Tensor padded = F.pad(flat, 0, 0, 0, 0, before, after); // (N, 1, C + size - 1, H, W)
        return F.avgPool3d(padded, new long[] {size, 1, 1}, Sizes.of(1, 1, 1))
                .squeeze(1)
                .reshapeAs(input);
    }
}
