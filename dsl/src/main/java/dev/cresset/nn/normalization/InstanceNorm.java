package dev.cresset.nn.normalization;

import dev.cresset.Scope;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import dev.cresset.internal.Checks;

/**
 * Base class of the instance normalizations of signals, images and volumes.
 *
 * @param <M> the layer
 * @param <S> its specification
 */
abstract class InstanceNorm<M extends InstanceNorm<M, S>, S extends NormSpec<S>> extends RunningNorm<M, S> {

    private final int dimensions;
    private final String shapes;

    InstanceNorm(S spec, int dimensions, String shapes) {
        super(spec);
        this.dimensions = dimensions;
        this.shapes = shapes;
    }

    @Override
    protected final Tensor forward(Tensor input) {
        boolean batched = input.dim() == dimensions + 2;
        Checks.that(
                batched || input.dim() == dimensions + 1,
                "%s takes %s, got the shape %s",
                name(),
                shapes,
                input.shape());
        Checks.that(
                !options().affine() || input.size(-dimensions - 1) == options().numFeatures(),
                "%s has %d channels, got the shape %s",
                name(),
                options().numFeatures(),
                input.shape());
        return batched ? normalize(input) : normalizeOne(input);
    }

    private Tensor normalizeOne(Tensor input) {
        try (Scope _ = Scope.open()) {
            return normalize(input.unsqueeze(0)).squeeze(0).moveToOuterScope();
        }
    }

    private Tensor normalize(Tensor input) {
        Checks.that(
                !usesInput() || input.numel() != input.size(0) * input.size(1),
                "%s needs more than 1 element per channel, got the shape %s",
                name(),
                input.shape());
        Double momentum = options().momentum();
        return Torch.instanceNorm(
                input,
                weight(),
                bias(),
                runningMean(),
                runningVar(),
                usesInput(),
                momentum == null ? 0 : momentum,
                options().eps(),
                true);
    }
}
