package dev.cresset;

import dev.cresset.internal.Checks;

/** The dropouts of {@link F}. */
final class DropoutFunctions {

    private DropoutFunctions() {}

    private static void checkProbability(String name, double p) {
        Checks.that(p >= 0 && p <= 1, "%s needs a probability between 0 and 1, got %s", name, p);
    }

    static Tensor dropout(Tensor input, double p, boolean training, boolean inplace) {
        checkProbability("dropout", p);
        return inplace ? Aten.dropout_(input, p, training) : Torch.dropout(input, p, training);
    }

    static Tensor alphaDropout(Tensor input, double p, boolean training, boolean inplace) {
        checkProbability("alpha_dropout", p);
        return inplace ? Aten.alphaDropout_(input, p, training) : Torch.alphaDropout(input, p, training);
    }

    static Tensor featureAlphaDropout(Tensor input, double p, boolean training, boolean inplace) {
        checkProbability("feature_alpha_dropout", p);
        return inplace ? Aten.featureAlphaDropout_(input, p, training) : Torch.featureAlphaDropout(input, p, training);
    }

    static Tensor dropout1d(Tensor input, double p, boolean training, boolean inplace) {
        checkProbability("dropout1d", p);
        Checks.that(
                input.dim() == 2 || input.dim() == 3,
                "dropout1d takes (N, C, L) or (C, L), got the shape %s",
                input.shape());
        return channels(input, 3, p, training, inplace);
    }

    /** An input of three dimensions is a batch of signals, as PyTorch has it. */
    static Tensor dropout2d(Tensor input, double p, boolean training, boolean inplace) {
        checkProbability("dropout2d", p);
        return drop(input, p, training, inplace);
    }

    static Tensor dropout3d(Tensor input, double p, boolean training, boolean inplace) {
        checkProbability("dropout3d", p);
        return channels(input, 5, p, training, inplace);
    }

    /** @param batched the number of dimensions of a batch; another input is one sample */
    private static Tensor channels(Tensor input, int batched, double p, boolean training, boolean inplace) {
        if (input.dim() == batched) {
            return drop(input, p, training, inplace);
        }
        try (Scope _ = Scope.open()) {
            Tensor output = drop(input.unsqueeze(0), p, training, inplace);
            return inplace ? input : output.squeeze(0).moveToOuterScope();
        }
    }

    private static Tensor drop(Tensor input, double p, boolean training, boolean inplace) {
        return inplace ? Aten.featureDropout_(input, p, training) : Aten.featureDropout(input, p, training);
    }
}
