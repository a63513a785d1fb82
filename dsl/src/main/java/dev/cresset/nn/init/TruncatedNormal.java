package dev.cresset.nn.init;

import dev.cresset.DType;
import dev.cresset.Tensor;
import dev.cresset.Torch;

/**
 * Normally distributed values between two bounds; what is drawn beyond them is drawn again.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/nn.init.html#torch.nn.init.trunc_normal_">trunc_normal_</a>
 */
public final class TruncatedNormal implements Initializer {

    /** Where less than this share lies between the bounds, PyTorch draws uniformly and rejects by density. */
    private static final double SHARE_FOR_REDRAWING = 0.3;

    private final double mean;
    private final double deviation;
    private final double low;
    private final double high;

    TruncatedNormal(double mean, double deviation, double low, double high) {
        if (!(deviation > 0)) {
            throw new IllegalArgumentException("a standard deviation is greater than 0, not " + deviation);
        }
        if (!(low < high)) {
            throw new IllegalArgumentException("values from " + low + " to " + high + " are none");
        }
        this.mean = mean;
        this.deviation = deviation;
        this.low = low;
        this.high = high;
    }

    /**
     * {@return this, with that mean (before cutting); 0 by default}
     *
     * @param mean of the distribution that is cut
     */
    public TruncatedNormal mean(double mean) {
        return new TruncatedNormal(mean, deviation, low, high);
    }

    /**
     * {@return this, with that standard deviation (before cutting), greater than 0; 1 by default}
     *
     * @param deviation of the distribution that is cut
     */
    public TruncatedNormal std(double deviation) {
        return new TruncatedNormal(mean, deviation, low, high);
    }

    /**
     * {@return this, between those bounds; -2 and 2 by default}
     *
     * @param low the least value
     * @param high the largest value
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

    /** Draws normally, and everything beyond the bounds again. */
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

    /** Draws uniformly, keeping a value with the probability of its density. */
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

    /** Overwrites the candidates by the logarithms of their densities, and compares with new random numbers. */
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
