package dev.cresset.nn;

import dev.cresset.Scope;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import java.util.Arrays;

/** What instance normalisations of signals, images and volumes have in common. */
public abstract class InstanceNorm extends RunningNorm {

    private final int dimensions;
    private final String shapes;

    InstanceNorm(NormSettings settings, int dimensions, String shapes) {
        super(settings);
        this.dimensions = dimensions;
        this.shapes = shapes;
    }

    @Override
    public final Tensor forward(Tensor input) {
        boolean batched = input.dim() == dimensions + 2;
        Checks.that(
                batched || input.dim() == dimensions + 1,
                "%s takes %s, got the shape %s",
                name(),
                shapes,
                Arrays.toString(input.shape()));
        Checks.that(
                !settings().affine()
                        || input.size(-dimensions - 1) == settings().numFeatures(),
                "%s has %d channels, got the shape %s",
                name(),
                settings().numFeatures(),
                Arrays.toString(input.shape()));
        return batched ? normalize(input) : normalizeOne(input);
    }

    private Tensor normalizeOne(Tensor input) {
        try (Scope scope = Scope.open()) {
            return normalize(input.unsqueeze(0)).squeeze(0).moveToOuterScope();
        }
    }

    private Tensor normalize(Tensor input) {
        Checks.that(
                !usesInput() || input.numel() != input.size(0) * input.size(1),
                "%s needs more than 1 element per channel, got the shape %s",
                name(),
                Arrays.toString(input.shape()));
        Double momentum = settings().momentum();
        return Torch.instanceNorm(
                input,
                weight(),
                bias(),
                runningMean(),
                runningVar(),
                usesInput(),
                momentum == null ? 0 : momentum,
                settings().eps(),
                true);
    }
}
