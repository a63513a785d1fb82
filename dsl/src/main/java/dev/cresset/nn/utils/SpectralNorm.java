package dev.cresset.nn.utils;

import dev.cresset.DType;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import dev.cresset.internal.Checks;
import java.util.ArrayList;
import java.util.List;

/**
 * A tensor divided by its largest singular value as a matrix, which a step of the power method brings up to date at each use in training.
 */
final class SpectralNorm extends Parametrization {

    private static final int FIRST_ITERATIONS = 15;

    private final int dim;
    private final int iterations;
    private final double eps;
    private final Tensor left; // u; null for vectors
    private final Tensor right; // v

    SpectralNorm(Tensor weight, int iterations, int dim, double eps) {
        int dims = weight.dim();
        Checks.that(dim >= -dims && dim < dims, "spectral norm needs a dimension of a tensor of %d, got %d", dims, dim);
        Checks.that(iterations > 0, "spectral norm needs 1 or more power iterations, got %d", iterations);
        this.dim = Math.floorMod(dim, dims);
        this.iterations = iterations;
        this.eps = eps;
        if (dims == 1) {
            left = null;
            right = null;
            return;
        }
        Tensor matrix = matrix(weight.detach());
        left = registerBuffer("_u", normalized(drawn(matrix, 0)));
        right = registerBuffer("_v", normalized(drawn(matrix, 1)));
        iterate(matrix, FIRST_ITERATIONS);
    }

    private static Tensor drawn(Tensor matrix, int side) {
        DType dtype = matrix.dtype();
        return Torch.empty(new long[] {matrix.size(side)}, dtype, matrix.device())
                .normal_(0, 1);
    }

    private Tensor normalized(Tensor vector) {
        return vector.div(vector.norm(2, new long[] {0}, true).clampMin(eps));
    }

    /** The dimension in front, all others as one. */
    private Tensor matrix(Tensor weight) {
        List<Long> order = new ArrayList<>(List.of((long) dim));
        for (long i = 0; i < weight.dim(); i++) {
            if (i != dim) {
                order.add(i);
            }
        }
        Tensor first = dim == 0
                ? weight
                : weight.permute(order.stream().mapToLong(Long::longValue).toArray());
        return first.flatten(1);
    }

    private void iterate(Tensor matrix, int times) {
        try (var _ = Torch.noGrad()) {
            for (int i = 0; i < times; i++) {
                left.copy_(normalized(matrix.mv(right)));
                right.copy_(normalized(matrix.mH().mv(left)));
            }
        }
    }

    @Override
    protected Tensor forward(List<Tensor> originals) {
        Tensor weight = originals.get(0);
        if (left == null) {
            return normalized(weight);
        }
        Tensor matrix = matrix(weight);
        if (isTraining()) {
            iterate(matrix, iterations);
        }
        // Copies, since the next use changes them before this one's backward pass.
        Tensor u = left.clone();
        Tensor v = right.clone();
        return weight.div(Torch.vdot(u, matrix.mv(v)));
    }

    @Override
    public List<Tensor> rightInverse(Tensor value) {
        return List.of(value); // any value is one's own original, but for its norm
    }

    @Override
    protected String name() {
        return "_SpectralNorm";
    }
}
