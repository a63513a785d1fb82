package dev.cresset.nn.init;

import dev.cresset.Scope;
import dev.cresset.Tensor;
import dev.cresset.Torch;

/**
 * A matrix of normally distributed values, of which a share in each column is zero.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/nn.init.html#torch.nn.init.sparse_">sparse_</a>
 */
public final class Sparse implements Initializer {

    private final double sparsity;
    private final double deviation;

    Sparse(double sparsity, double deviation) {
        if (!(sparsity >= 0 && sparsity <= 1)) {
            throw new IllegalArgumentException("a share of zeros is from 0 to 1, not " + sparsity);
        }
        this.sparsity = sparsity;
        this.deviation = deviation;
    }

    /**
     * {@return this, with values of that standard deviation; 0.01 by default}
     *
     * @param deviation of the values that are not 0
     */
    public Sparse std(double deviation) {
        return new Sparse(sparsity, deviation);
    }

    /**
     * Draws the values, then the zeros column by column.
     *
     * @param matrix of two dimensions
     * @throws IllegalArgumentException if it has another number of dimensions
     */
    @Override
    public void initialize(Tensor matrix) {
        if (matrix.dim() != 2) {
            throw new IllegalArgumentException("a sparse matrix has 2 dimensions, got the shape " + matrix.shape());
        }
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
