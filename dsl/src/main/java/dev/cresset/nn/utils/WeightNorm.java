package dev.cresset.nn.utils;

import dev.cresset.Tensor;
import dev.cresset.Torch;
import java.util.List;

/** A tensor as norms times directions: {@code weight = g * v / |v|}. */
final class WeightNorm extends Parametrization {

    private final long dim;

    WeightNorm(long dim) {
        this.dim = dim;
    }

    @Override
    protected Tensor forward(List<Tensor> normsAndDirections) {
        return Torch._weightNorm(normsAndDirections.get(1), normsAndDirections.get(0), dim);
    }

    @Override
    public List<Tensor> rightInverse(Tensor weight) {
        return List.of(Torch.normExceptDim(weight, 2, dim), weight);
    }

    @Override
    protected String name() {
        return "_WeightNorm";
    }
}
