package dev.cresset.nn.init;

import dev.cresset.DType;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import dev.cresset.internal.Checks;

/**
 * Normally distributed values between two bounds; values beyond them are drawn again.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/nn.init.html#torch.nn.init.trunc_normal_">trunc_normal_</a>
 */
public final class TruncatedNormal implements Initializer {

    /** With a smaller share between the bounds, PyTorch draws uniformly and rejects by density. */
    private static final double SHARE_FOR_REDRAWING = 0.3;

    private final double mean;
    private final double deviation;
    private final double low;
    private final double high;

    TruncatedNormal(double mean, double deviation, double low, double high) {
        Checks.positive("standard deviation", deviation);
        Checks.that(low < high, "a lower bound is less than the upper one, got %s and %s", low, high);
        this.mean = mean;
        this.deviation = deviation;
        this.low = low;
        this.high = high;
    }

    /**
     * {@return this initializer with another mean}
     *
     * @param mean the mean before truncation; 0 by default
     */
    public TruncatedNormal mean(double mean) {
        return new TruncatedNormal(mean, deviation, low, high);
    }

    /**
     * {@return this initializer with another standard deviation}
     *
     * @param deviation the standard deviation before truncation, more than 0; 1 by default
     */
    public TruncatedNormal std(double deviation) {
        return new TruncatedNormal(mean, deviation, low, high);
    }

    /**
     * {@return this initializer with other bounds}
     *
     * @param low the least value; -2 by default
     * @param high the largest value; 2 by default
     */
    public TruncatedNormal bounds(double low, double high) {
        return new TruncatedNormal(mean, deviation, low, high);
    }

    @Override
    public void initialize(Tensor tensor) {
        Init.draw(() -> {
            if (cdf((high - mean) / deviation) - cdf((low - mean) / deviation) > SHARE_FOR_REDRAWING) {
                redraw(tensor);
            } else {
                reject(tensor);
            }
        });
    }

    private static double cdf(double x) {
        try (Tensor scaled = Torch.tensor(x / Math.sqrt(2), DType.FLOAT64);
                Tensor erf = scaled.erf()) {
            return (1 + erf.item()) / 2;
        }
    }

    /** Draws normally, and values beyond the bounds again. */
    private void redraw(Tensor tensor) {
        tensor.normal_(mean, deviation);
        while (true) {
            try (Tensor below = tensor.lt(low);
                    Tensor above = tensor.gt(high);
                    Tensor beyond = below.logicalOr(above);
                    Tensor any = beyond.any()) {
                if (!any.itemBoolean()) {
                    return;
                }
                try (Tensor again = Torch.emptyLike(tensor)) {
                    again.normal_(mean, deviation);
                    replace(tensor, beyond, again);
                }
            }
        }
    }

    /** Draws uniformly, and keeps a value with the probability of its density. */
    private void reject(Tensor tensor) {
        double mode = Math.max(low, Math.min(mean, high));
        double peak = -0.5 * Math.pow((mode - mean) / deviation, 2);
        try (Tensor candidates = Torch.emptyLike(tensor);
                Tensor accepted = Torch.emptyLike(tensor)) {
            tensor.uniform_(low, high);
            candidates.copy_(tensor);
            Tensor pending = isRejected(candidates, accepted, peak);
            while (isAny(pending)) {
                candidates.uniform_(low, high);
                replace(tensor, pending, candidates);
                try (Tensor before = pending;
                        Tensor rejected = isRejected(candidates, accepted, peak)) {
                    pending = before.logicalAnd(rejected);
                }
            }
            pending.close();
        }
    }

    /** Overwrites the candidates by the logarithms of their densities, which it compares with new random numbers. */
    private Tensor isRejected(Tensor candidates, Tensor numbers, double peak) {
        candidates.sub_(mean).div_(deviation).pow_(2).mul_(-0.5).sub_(peak);
        numbers.uniform_();
        numbers.log_();
        return numbers.gt(candidates);
    }

    private static boolean isAny(Tensor mask) {
        try (Tensor any = mask.any()) {
            return any.itemBoolean();
        }
    }

    private static void replace(Tensor tensor, Tensor mask, Tensor values) {
        try (Tensor mixed = Torch.where(mask, values, tensor)) {
            tensor.copy_(mixed);
        }
    }
}
