package dev.cresset.nn.init;

import dev.cresset.Scope;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import dev.cresset.internal.Checks;

/**
 * A sparse matrix: normally distributed values, of which a share in each column is zero.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/nn.init.html#torch.nn.init.sparse_">sparse_</a>
 */
public final class Sparse implements Initializer {

    private final double sparsity;
    private final double deviation;

    Sparse(double sparsity, double deviation) {
        Checks.that(sparsity >= 0 && sparsity <= 1, "a sparsity is between 0 and 1, got %s", sparsity);
        this.sparsity = sparsity;
        this.deviation = deviation;
    }

    /**
     * {@return this initializer with another standard deviation}
     *
     * @param deviation the standard deviation of the values that are not zero; 0.01 by default
     */
    public Sparse std(double deviation) {
        return new Sparse(sparsity, deviation);
    }

    /**
     * Draws the values, then the positions of the zeros column by column.
     *
     * @param matrix the matrix, of two dimensions
     * @throws IllegalArgumentException if the matrix has another number of dimensions
     */
    @Override
    public void initialize(Tensor matrix) {
        Checks.that(matrix.dim() == 2, "a sparse matrix has 2 dimensions, got the shape %s", matrix.shape());
        long rows = matrix.size(0);
        long zeros = (long) Math.ceil(sparsity * rows);
        Init.draw(() -> {
            matrix.normal_(0, deviation);
            for (long column = 0; column < matrix.size(1); column++) {
                try (Scope _ = Scope.open()) {
                    Tensor chosen = Torch.randperm(rows).narrow(0, 0, zeros);
                    matrix.select(1, column).indexFill_(0, chosen, 0);
                }
            }
        });
    }
}
