package dev.cresset;

/** A dropout of whole channels, of a batch or of one sample without a batch. */
final class ChannelDropout {

    private ChannelDropout() {}

    /** @param unbatched how many dimensions a sample has: its channels and what is in them */
    static Tensor of(Tensor input, int unbatched, double p, boolean training, boolean inPlace) {
        if (input.dim() != unbatched) {
            return drop(input, p, training, inPlace);
        }
        try (Scope _ = Scope.open()) {
            Tensor output = drop(input.unsqueeze(0), p, training, inPlace);
            return inPlace ? input : output.squeeze(0).moveToOuterScope();
        }
    }

    private static Tensor drop(Tensor input, double p, boolean training, boolean inPlace) {
        return inPlace ? Torch.featureDropout_(input, p, training) : Torch.featureDropout(input, p, training);
    }
}
