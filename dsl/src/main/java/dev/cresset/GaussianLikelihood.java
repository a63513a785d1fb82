package dev.cresset;

import dev.cresset.internal.Checks;

/** The negative log-likelihood of normally distributed numbers. */
final class GaussianLikelihood {

    private static final String NEGATIVE = "gaussian_nll_loss needs variances of 0 or more, got a negative one";

    private GaussianLikelihood() {}

    static Tensor loss(Tensor input, Tensor target, double variance, boolean full, double eps, Reduction reduction) {
        Checks.that(variance >= 0, NEGATIVE);
        try (Tensor variances = Torch.fullLike(input, variance)) {
            return loss(input, target, variances, full, eps, reduction);
        }
    }

    static Tensor loss(Tensor input, Tensor target, Tensor variance, boolean full, double eps, Reduction reduction) {
        try (Scope _ = Scope.open()) {
            Checks.that(!variance.lt(0).any().itemBoolean(), NEGATIVE);
            Tensor bounded = fitting(variance, input).clone();
            try (var _ = Torch.noGrad()) {
                bounded.clampMin_(eps);
            }
            Tensor losses =
                    bounded.log().add(input.sub(target).square().div(bounded)).mul(0.5);
            if (full) {
                losses = losses.add(0.5 * Math.log(2 * Math.PI));
            }
            return reduction.apply(losses).moveToOuterScope();
        }
    }

    /** The variances, with a last dimension where they have one value for all of it. */
    private static Tensor fitting(Tensor variance, Tensor input) {
        if (variance.isSameSize(input)) {
            return variance;
        }
        if (variance.dim() == input.dim() - 1 && differing(variance, input, variance.dim()) == 0) {
            return variance.unsqueeze(-1);
        }
        Checks.that(
                variance.dim() == input.dim() && differing(variance, input, input.dim()) == 1,
                "gaussian_nll_loss cannot use a variance of shape %s for an input of shape %s",
                variance.shape(),
                input.shape());
        return variance;
    }

    /** The sum of the variances' sizes that differ from the input's: 0 for none, 1 for one dimension of size 1. */
    private static long differing(Tensor variance, Tensor input, int dimensions) {
        long sum = 0;
        for (int i = 0; i < dimensions; i++) {
            sum += variance.size(i) == input.size(i) ? 0 : variance.size(i);
        }
        return sum;
    }
}
