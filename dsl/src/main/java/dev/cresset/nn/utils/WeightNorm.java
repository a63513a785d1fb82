package dev.cresset.nn.utils;

import dev.cresset.Aten;
import dev.cresset.Tensor;
import java.util.List;

/** A tensor as norms times directions: {@code weight = g * v / |v|}. */
final class WeightNorm extends Parametrization {

    private final long dim;

    WeightNorm(long dim) {
        this.dim = dim;
    }

    @Override
    protected Tensor forward(List<Tensor> normsAndDirections) {
        return Aten._weightNorm(normsAndDirections.get(1), normsAndDirections.get(0), dim);
    }

    @Override
    public List<Tensor> rightInverse(Tensor weight) {
        return List.of(Aten.normExceptDim(weight, 2, dim), weight);
    }

    @Override
    protected String name() {
        return "_WeightNorm";
    }
}
