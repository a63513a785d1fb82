package dev.cresset.nn.utils;

import dev.cresset.Device;
import dev.cresset.Linalg;
import dev.cresset.Scope;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import dev.cresset.internal.Checks;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/**
 * Gradient clipping, as in PyTorch's {@code torch.nn.utils}; to be imported statically.
 *
 * {@snippet :
 * loss.backward();
 * clipGradNorm_(model.parameters(), 1.0);
 * optimizer.step();
 * }
 */
public final class GradientClipping {

    /** The number that PyTorch adds to the norm, which avoids a division by zero. */
    private static final double EPS = 1e-6;

    private GradientClipping() {}

    /**
     * Scales gradients down to a largest Euclidean norm of all of them as one vector.
     *
     * @param parameters the parameters with the gradients; those without a gradient are ignored
     * @param maxNorm the largest norm
     * @return the norm before clipping; 0 without any gradient
     * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.utils.clip_grad_norm_.html">clip_grad_norm_</a>
     */
    public static double clipGradNorm_(Collection<Tensor> parameters, double maxNorm) {
        return clipGradNorm_(parameters, maxNorm, 2, false);
    }

    /**
     * Scales gradients down to a largest norm of all of them as one vector.
     *
     * @param parameters the parameters with the gradients; those without a gradient are ignored
     * @param maxNorm the largest norm
     * @param normType the order of the norm; infinity for the largest element
     * @param errorIfNonfinite whether a norm that is infinite or NaN is an error
     * @return the norm before clipping; 0 without any gradient
     * @throws IllegalStateException if the norm is not finite and that is an error; the gradients are not changed then
     */
    public static double clipGradNorm_(
            Collection<Tensor> parameters, double maxNorm, double normType, boolean errorIfNonfinite) {
        try (var _ = Torch.noGrad();
                var _ = Scope.open()) {
            List<Tensor> gradients = gradients(parameters);
            if (gradients.isEmpty()) {
                return 0.0;
            }
            Tensor total = getTotalNorm(gradients, normType);
            double norm = total.item();
            if (errorIfNonfinite && !Double.isFinite(norm)) {
                throw new IllegalStateException("the gradients' norm of order " + normType + " is " + norm
                        + ", so gradients cannot be clipped");
            }
            clipGradsWithNorm_(parameters, maxNorm, total);
            return norm;
        }
    }

    /**
     * Computes the norm of tensors, all of them as one vector.
     *
     * @param tensors one or more tensors, such as gradients
     * @param normType the order of the norm; infinity for the largest element
     * @return one number, on the device of the first tensor
     * @throws IllegalArgumentException if there are none
     * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.utils.get_total_norm.html">get_total_norm</a>
     */
    public static Tensor getTotalNorm(Collection<Tensor> tensors, double normType) {
        Checks.that(!tensors.isEmpty(), "the norm of no tensors is undefined");
        try (Scope _ = Scope.open()) {
            Device device = tensors.iterator().next().device();
            List<Tensor> norms = tensors.stream()
                    .map(tensor -> Linalg.vectorNorm(tensor, normType).to(device))
                    .toList();
            return Linalg.vectorNorm(Torch.stack(norms), normType).moveToOuterScope();
        }
    }

    /**
     * Scales gradients of a known norm down to a largest norm.
     *
     * @param parameters the parameters with the gradients; those without a gradient are ignored
     * @param maxNorm the largest norm
     * @param totalNorm the norm of the gradients, one number
     * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.utils.clip_grads_with_norm_.html">clip_grads_with_norm_</a>
     */
    public static void clipGradsWithNorm_(Collection<Tensor> parameters, double maxNorm, Tensor totalNorm) {
        try (var _ = Torch.noGrad();
                var _ = Scope.open()) {
            Tensor factor = totalNorm.add(EPS).reciprocal().mul(maxNorm).clampMax(1);
            gradients(parameters).forEach(gradient -> gradient.mul_(factor.to(gradient.device())));
        }
    }

    /**
     * Clamps the elements of gradients to a largest magnitude.
     *
     * @param parameters the parameters with the gradients; those without a gradient are ignored
     * @param clipValue the largest magnitude, 0 or more
     * @throws IllegalArgumentException if the magnitude is negative
     * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.utils.clip_grad_value_.html">clip_grad_value_</a>
     */
    public static void clipGradValue_(Collection<Tensor> parameters, double clipValue) {
        Checks.that(clipValue >= 0, "gradients are clipped to a magnitude of 0 or more, not %s", clipValue);
        try (var _ = Torch.noGrad();
                var _ = Scope.open()) {
            gradients(parameters).forEach(gradient -> gradient.clamp_(-clipValue, clipValue));
        }
    }

    private static List<Tensor> gradients(Collection<Tensor> parameters) {
        return parameters.stream().map(Tensor::grad).filter(Objects::nonNull).toList();
    }
}
