package dev.cresset.nn.init;

import dev.cresset.Tensor;
import dev.cresset.Torch;
import dev.cresset.internal.Checks;

/** The identity matrix: 1 on the diagonal, else 0. */
final class Eye implements Initializer {

    @Override
    public void initialize(Tensor matrix) {
        Checks.that(matrix.dim() == 2, "an identity matrix has 2 dimensions, got the shape %s", matrix.shape());
        try (var _ = Torch.noGrad()) {
            try (Tensor eye = Torch.eye(matrix.size(0), matrix.size(1))) {
                matrix.copy_(eye);
            }
        }
    }
}
