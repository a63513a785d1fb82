package dev.cresset;

import dev.cresset.internal.Checks;

/** The cross entropy of the logits of a linear layer. */
final class LinearCrossEntropy {

    /** The class that cross entropy ignores by default. */
    private static final long IGNORED = -100;

    private LinearCrossEntropy() {}

    static Tensor loss(
            Tensor input,
            Tensor linearWeight,
            Tensor target,
            Tensor linearBias,
            Tensor weight,
            Reduction reduction,
            Long ignoreIndex,
            double labelSmoothing) {
        Shape shape = logitsShape(input, linearWeight, linearBias);
        Checks.that(
                ignoreIndex == null || !target.shape().equals(shape),
                "linear_cross_entropy ignores no class where the target has probabilities");
        try (Scope _ = Scope.open()) {
            long features = input.size(-1);
            Tensor matrix = linearWeight.dim() == 2 ? linearWeight : linearWeight.reshape(-1, features);
            Tensor bias = linearBias == null || linearBias.dim() == 1 ? linearBias : linearBias.reshape(-1);
            Tensor logits = F.linear(input, matrix, bias).reshape(shape);
            long ignored = ignoreIndex == null ? IGNORED : ignoreIndex;
            return F.crossEntropy(logits, target, weight, ignored, reduction, labelSmoothing)
                    .moveToOuterScope();
        }
    }

    /** {@code (N, C, d1, ...)}, for a weight of shape {@code (C, d1, ..., features)}. */
    private static Shape logitsShape(Tensor input, Tensor weight, Tensor bias) {
        Checks.that(
                input.dim() == 1 || input.dim() == 2,
                "linear_cross_entropy takes an input of 1 or 2 dimensions, got the shape %s",
                input.shape());
        Checks.that(
                weight.dim() >= 2 && weight.size(-1) == input.size(-1),
                "linear_cross_entropy needs a weight of shape (C, *, %d), got the shape %s",
                input.size(-1),
                weight.shape());
        Shape outputs = weight.shape().slice(0, -1);
        Checks.that(
                bias == null || bias.shape().equals(outputs),
                "linear_cross_entropy needs a bias of shape %s, got the shape %s",
                outputs,
                bias == null ? null : bias.shape());
        Checks.that(
                input.dim() == 2 || outputs.ndim() == 1,
                "linear_cross_entropy needs a batch (N, %d) for a weight of shape %s, got the shape %s",
                input.size(-1),
                weight.shape(),
                input.shape());
        return input.dim() == 1 ? outputs : outputs.prepend(input.size(0));
    }
}
