package dev.cresset;

import dev.cresset.internal.Checks;

/** The activation functions of {@link F} that are no single operator. */
final class ActivationFunctions {

    private ActivationFunctions() {}

    static Tensor threshold(Tensor input, double threshold, double value, boolean inplace) {
        return inplace ? Torch.threshold_(input, threshold, value) : Torch.threshold(input, threshold, value);
    }

    static Tensor relu(Tensor input, boolean inplace) {
        return inplace ? Torch.relu_(input) : Torch.relu(input);
    }

    static Tensor relu6(Tensor input, boolean inplace) {
        return inplace ? Aten.relu6_(input) : Aten.relu6(input);
    }

    static Tensor hardswish(Tensor input, boolean inplace) {
        return inplace ? Aten.hardswish_(input) : Aten.hardswish(input);
    }

    static Tensor hardsigmoid(Tensor input, boolean inplace) {
        return inplace ? Aten.hardsigmoid_(input) : Aten.hardsigmoid(input);
    }

    static Tensor selu(Tensor input, boolean inplace) {
        return inplace ? Torch.selu_(input) : Torch.selu(input);
    }

    static Tensor silu(Tensor input, boolean inplace) {
        return inplace ? Aten.silu_(input) : Aten.silu(input);
    }

    static Tensor mish(Tensor input, boolean inplace) {
        return inplace ? Aten.mish_(input) : Aten.mish(input);
    }

    static Tensor hardtanh(Tensor input, double minVal, double maxVal, boolean inplace) {
        Checks.that(minVal <= maxVal, "hardtanh needs bounds in ascending order, got %s and %s", minVal, maxVal);
        return inplace ? F.hardtanh_(input, minVal, maxVal) : Aten.hardtanh(input, minVal, maxVal);
    }

    static Tensor elu(Tensor input, double alpha, boolean inplace) {
        return inplace ? F.elu_(input, alpha) : Aten.elu(input, alpha);
    }

    static Tensor celu(Tensor input, double alpha, boolean inplace) {
        return inplace ? Torch.celu_(input, alpha) : Torch.celu(input, alpha);
    }

    static Tensor leakyRelu(Tensor input, double negativeSlope, boolean inplace) {
        return inplace ? F.leakyRelu_(input, negativeSlope) : Aten.leakyRelu(input, negativeSlope);
    }

    static Tensor rrelu(Tensor input, double lower, double upper, boolean training, boolean inplace) {
        return inplace ? Torch.rrelu_(input, lower, upper, training) : Torch.rrelu(input, lower, upper, training);
    }

    static Tensor glu(Tensor input, long dim) {
        Checks.that(input.dim() > 0, "glu halves a dimension, but the input has none");
        return Aten.glu(input, dim);
    }

    static Tensor tanhshrink(Tensor input) {
        try (Tensor tangent = input.tanh()) {
            return input.sub(tangent);
        }
    }

    static Tensor softsign(Tensor input) {
        try (Tensor magnitude = input.abs();
                Tensor divisor = magnitude.add(1)) {
            return input.div(divisor);
        }
    }

    static Tensor softmin(Tensor input, long dim, DType dtype) {
        try (Tensor negative = input.neg()) {
            return Torch.softmax(negative, dim, dtype);
        }
    }

    static Tensor softmax(Tensor input, long dim, DType dtype) {
        return Torch.softmax(input, dim, dtype);
    }

    static Tensor logSoftmax(Tensor input, long dim, DType dtype) {
        return Torch.logSoftmax(input, dim, dtype);
    }

    static Tensor gumbelSoftmax(Tensor logits, double tau, boolean hard, long dim) {
        try (Scope _ = Scope.open()) {
            Tensor gumbels = Torch.emptyLike(logits).exponential_().log().neg();
            Tensor soft = logits.add(gumbels).div(tau).softmax(dim);
            if (!hard) {
                return soft.moveToOuterScope();
            }
            Tensor index = soft.max(dim, true).indices();
            Tensor oneHot = Torch.zerosLike(logits).scatter_(dim, index, 1.0);
            // The value of the one-hot vectors with the gradient of the soft ones.
            return oneHot.sub(soft.detach()).add(soft).moveToOuterScope();
        }
    }
}
