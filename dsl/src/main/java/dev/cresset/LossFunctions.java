package dev.cresset;

import dev.cresset.internal.Checks;
import java.util.List;
import java.util.function.BinaryOperator;

/** The losses of {@link F} that are no single operator. */
final class LossFunctions {

    private LossFunctions() {}

    // ---- Distances of numbers ----

    static Tensor mseLoss(Tensor input, Tensor target, Reduction reduction, Tensor weight) {
        if (weight == null && input.isSameSize(target)) {
            return Aten.mseLoss(input, target, reduction);
        }
        try (Scope _ = Scope.open()) {
            List<Tensor> both = Torch.broadcastTensors(List.of(input, target));
            Tensor loss = weight == null
                    ? Aten.mseLoss(both.get(0), both.get(1), reduction)
                    : weightedMean(
                            both.get(0).sub(both.get(1)).pow(2), checkedWeight("mse_loss", weight, input), reduction);
            return loss.moveToOuterScope();
        }
    }

    static Tensor l1Loss(Tensor input, Tensor target, Reduction reduction, Tensor weight) {
        if (weight == null && input.isSameSize(target)) {
            return Aten.l1Loss(input, target, reduction);
        }
        try (Scope _ = Scope.open()) {
            List<Tensor> both = Torch.broadcastTensors(List.of(input, target));
            Tensor loss = weight == null
                    ? Aten.l1Loss(both.get(0), both.get(1), reduction)
                    : weightedMean(
                            both.get(0).sub(both.get(1)).abs(), checkedWeight("l1_loss", weight, input), reduction);
            return loss.moveToOuterScope();
        }
    }

    private static Tensor checkedWeight(String function, Tensor weight, Tensor input) {
        Checks.that(
                weight.isSameSize(input),
                "%s needs a weight of the input's shape %s, got the shape %s",
                function,
                input.shape(),
                weight.shape());
        return weight;
    }

    /** A weighted loss, whose mean is over the sum of the weights. */
    private static Tensor weightedMean(Tensor losses, Tensor weight, Reduction reduction) {
        Tensor weighted = losses.mul(weight);
        return reduction == Reduction.MEAN
                ? weighted.sum().div(weight.sum())
                : reduction.ofLosses().apply(weighted);
    }

    static Tensor smoothL1Loss(Tensor input, Tensor target, Reduction reduction, double beta) {
        try (Scope _ = Scope.open()) {
            List<Tensor> both = broadcast(input, target);
            Tensor loss = beta == 0
                    ? Aten.l1Loss(both.get(0), both.get(1), reduction)
                    : Aten.smoothL1Loss(both.get(0), both.get(1), reduction, beta);
            return loss.moveToOuterScope();
        }
    }

    private static List<Tensor> broadcast(Tensor input, Tensor target) {
        return input.isSameSize(target) ? List.of(input, target) : Torch.broadcastTensors(List.of(input, target));
    }

    static Tensor huberLoss(Tensor input, Tensor target, Reduction reduction, double delta, Tensor weight) {
        try (Scope _ = Scope.open()) {
            List<Tensor> both = broadcast(input, target);
            if (weight == null) {
                return Aten.huberLoss(both.get(0), both.get(1), reduction, delta)
                        .moveToOuterScope();
            }
            Tensor losses = Aten.huberLoss(both.get(0), both.get(1), Reduction.NONE, delta);
            // Unlike the other losses', this mean is over all elements, as in PyTorch.
            return reduction
                    .ofLosses()
                    .apply(losses.mul(checkedWeight("huber_loss", weight, input)))
                    .moveToOuterScope();
        }
    }

    // ---- Likelihoods ----

    static Tensor crossEntropy(
            Tensor input, Tensor target, Tensor weight, long ignoreIndex, Reduction reduction, double labelSmoothing) {
        return Aten.crossEntropyLoss(input, target, weight, reduction, ignoreIndex, labelSmoothing);
    }

    static Tensor nllLoss(Tensor input, Tensor target, Tensor weight, long ignoreIndex, Reduction reduction) {
        return Aten.nllLossNd(input, target, weight, reduction, ignoreIndex);
    }

    static Tensor klDiv(Tensor input, Tensor target, Reduction reduction, boolean logTarget) {
        if (reduction != Reduction.BATCHMEAN) {
            return Torch.klDiv(input, target, reduction, logTarget);
        }
        try (Scope _ = Scope.open()) {
            Tensor sum = Torch.klDiv(input, target, Reduction.SUM, logTarget);
            return Reduction.batchMean(sum, input).moveToOuterScope();
        }
    }

    static Tensor binaryCrossEntropy(Tensor input, Tensor target, Tensor weight, Reduction reduction) {
        checkSameSize("binary_cross_entropy", input, target);
        if (weight == null) {
            return Aten.binaryCrossEntropy(input, target, null, reduction);
        }
        Shape shape = Torch.broadcastShapes(target.shape(), weight.shape());
        try (Tensor spread = weight.expand(shape)) {
            return Aten.binaryCrossEntropy(input, target, spread, reduction);
        }
    }

    static Tensor binaryCrossEntropyWithLogits(
            Tensor input, Tensor target, Tensor weight, Reduction reduction, Tensor posWeight) {
        checkSameSize("binary_cross_entropy_with_logits", input, target);
        return Torch.binaryCrossEntropyWithLogits(input, target, weight, posWeight, reduction);
    }

    private static void checkSameSize(String function, Tensor input, Tensor target) {
        Checks.that(
                input.isSameSize(target),
                "%s needs a target of the input's shape %s, got the shape %s",
                function,
                input.shape(),
                target.shape());
    }

    static Tensor poissonNllLoss(
            Tensor input, Tensor target, boolean logInput, boolean full, double eps, Reduction reduction) {
        return Torch.poissonNllLoss(input, target, logInput, full, eps, reduction);
    }

    static Tensor gaussianNllLoss(
            Tensor input, Tensor target, Tensor var, boolean full, double eps, Reduction reduction) {
        return GaussianLikelihood.loss(input, target, var, full, eps, reduction.ofLosses());
    }

    static Tensor gaussianNllLoss(
            Tensor input, Tensor target, double var, boolean full, double eps, Reduction reduction) {
        return GaussianLikelihood.loss(input, target, var, full, eps, reduction.ofLosses());
    }

    static Tensor linearCrossEntropy(
            Tensor input,
            Tensor linearWeight,
            Tensor target,
            Tensor linearBias,
            Tensor weight,
            Reduction reduction,
            Long ignoreIndex,
            double labelSmoothing) {
        return LinearCrossEntropy.loss(
                input, linearWeight, target, linearBias, weight, reduction, ignoreIndex, labelSmoothing);
    }

    // ---- Margins ----

    static Tensor marginRankingLoss(Tensor input1, Tensor input2, Tensor target, double margin, Reduction reduction) {
        checkSameDimensions("margin_ranking_loss", input1, input2, target);
        return Torch.marginRankingLoss(input1, input2, target, margin, reduction);
    }

    private static void checkSameDimensions(String function, Tensor first, Tensor second, Tensor third) {
        Checks.that(
                first.dim() == second.dim() && first.dim() == third.dim(),
                "%s needs tensors of as many dimensions, got the shapes %s, %s and %s",
                function,
                first.shape(),
                second.shape(),
                third.shape());
    }

    static Tensor hingeEmbeddingLoss(Tensor input, Tensor target, double margin, Reduction reduction) {
        return Torch.hingeEmbeddingLoss(input, target, margin, reduction);
    }

    static Tensor cosineEmbeddingLoss(Tensor input1, Tensor input2, Tensor target, double margin, Reduction reduction) {
        return Torch.cosineEmbeddingLoss(input1, input2, target, margin, reduction);
    }

    static Tensor multiMarginLoss(
            Tensor input, Tensor target, long p, double margin, Tensor weight, Reduction reduction) {
        Checks.that(p == 1 || p == 2, "multi_margin_loss has the exponents 1 and 2, not %d", p);
        Checks.that(
                weight == null || weight.dim() == 1,
                "multi_margin_loss needs a weight of 1 dimension, got the shape %s",
                weight == null ? null : weight.shape());
        return Aten.multiMarginLoss(input, target, p, margin, weight, reduction);
    }

    static Tensor multilabelSoftMarginLoss(Tensor input, Tensor target, Tensor weight, Reduction reduction) {
        try (Scope _ = Scope.open()) {
            Tensor right = target.mul(F.logsigmoid(input));
            Tensor wrong = target.neg().add(1).mul(F.logsigmoid(input.neg()));
            Tensor losses = right.add(wrong).neg();
            if (weight != null) {
                losses = losses.mul(weight);
            }
            Tensor means = losses.sum(-1).div(input.size(-1));
            return reduction.ofLosses().apply(means).moveToOuterScope();
        }
    }

    static Tensor tripletMarginLoss(
            Tensor anchor,
            Tensor positive,
            Tensor negative,
            double margin,
            double p,
            double eps,
            boolean swap,
            Reduction reduction) {
        checkMargin("triplet_margin_loss", margin);
        return Torch.tripletMarginLoss(anchor, positive, negative, margin, p, eps, swap, reduction);
    }

    private static void checkMargin(String function, double margin) {
        Checks.that(margin > 0, "%s needs a margin greater than 0, got %s", function, margin);
    }

    static Tensor tripletMarginWithDistanceLoss(
            Tensor anchor,
            Tensor positive,
            Tensor negative,
            BinaryOperator<Tensor> distance,
            double margin,
            boolean swap,
            Reduction reduction) {
        checkMargin("triplet_margin_with_distance_loss", margin);
        checkSameDimensions("triplet_margin_with_distance_loss", anchor, positive, negative);
        BinaryOperator<Tensor> measure = distance == null ? Torch::pairwiseDistance : distance;
        try (Scope _ = Scope.open()) {
            Tensor near = measure.apply(anchor, positive);
            Tensor far = measure.apply(anchor, negative);
            if (swap) {
                far = far.minimum(measure.apply(positive, negative));
            }
            Tensor losses = near.add(margin).sub(far).clampMin(0);
            return reduction.ofLosses().apply(losses).moveToOuterScope();
        }
    }
}
