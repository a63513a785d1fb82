package dev.cresset.nn.init;

import dev.cresset.Tensor;
import dev.cresset.Torch;

/** 1 on the diagonal of a matrix, else 0. */
final class Eye implements Initializer {

    @Override
    public void initialize(Tensor matrix) {
        if (matrix.dim() != 2) {
            throw new IllegalArgumentException("an identity matrix has 2 dimensions, got the shape " + matrix.shape());
        }
        try (var _ = Torch.noGrad()) {
            try (Tensor eye = Torch.eye(matrix.size(0), matrix.size(1))) {
                matrix.copy_(eye);
            }
        }
    }
}
