package dev.cresset.nn.utils;

import dev.cresset.Device;
import dev.cresset.Linalg;
import dev.cresset.Scope;
import dev.cresset.Shape;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import dev.cresset.internal.Checks;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/**
 * What is done to the parameters of a network as a whole, as PyTorch's {@code torch.nn.utils}; to be imported statically.
 *
 * {@snippet :
 * loss.backward();
 * clipGradNorm_(model.parameters(), 1.0);
 * optimizer.step();
 * }
 */
public final class Utils {

    /** PyTorch adds this to the norm, so that nothing is divided by zero. */
    private static final double SMALLEST_NORM = 1e-6;

    private Utils() {}

    /**
     * Scales gradients down where their Euclidean norm, all taken as one vector, is too large.
     *
     * @param parameters what the gradients are of; those without a gradient are left out
     * @param maxNorm the largest norm
     * @return the norm before; of 0 without any gradient
     * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.utils.clip_grad_norm_.html">clip_grad_norm_</a>
     */
    public static double clipGradNorm_(Collection<Tensor> parameters, double maxNorm) {
        return clipGradNorm_(parameters, maxNorm, 2, false);
    }

    /**
     * Scales gradients down where their norm, all taken as one vector, is too large.
     *
     * @param parameters what the gradients are of; those without a gradient are left out
     * @param maxNorm the largest norm
     * @param normType which norm; infinity for the largest element
     * @param errorIfNonfinite whether a norm that is infinite or no number is an error
     * @return the norm before; of 0 without any gradient
     * @throws IllegalStateException if that is an error and the norm is not finite; the gradients are as before then
     */
    public static double clipGradNorm_(
            Collection<Tensor> parameters, double maxNorm, double normType, boolean errorIfNonfinite) {
        try (var _ = Torch.noGrad()) {
            try (Scope _ = Scope.open()) {
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
    }

    /**
     * Computes the norm of some tensors, all taken as one vector.
     *
     * @param tensors one or more, such as gradients
     * @param normType which norm; infinity for the largest element
     * @return one number, on the device of the first tensor
     * @throws IllegalArgumentException if there are none
     * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.utils.get_total_norm.html">get_total_norm</a>
     */
    public static Tensor getTotalNorm(Collection<Tensor> tensors, double normType) {
        Checks.that(!tensors.isEmpty(), "no tensors have no norm");
        try (Scope _ = Scope.open()) {
            Device device = tensors.iterator().next().device();
            List<Tensor> norms = tensors.stream()
                    .map(tensor -> Linalg.vectorNorm(tensor, normType).to(device))
                    .toList();
            return Linalg.vectorNorm(Torch.stack(norms), normType).moveToOuterScope();
        }
    }

    /**
     * Scales gradients down where their norm, which is known already, is too large.
     *
     * @param parameters what the gradients are of; those without a gradient are left out
     * @param maxNorm the largest norm
     * @param totalNorm their norm, one number
     * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.utils.clip_grads_with_norm_.html">clip_grads_with_norm_</a>
     */
    public static void clipGradsWithNorm_(Collection<Tensor> parameters, double maxNorm, Tensor totalNorm) {
        try (var _ = Torch.noGrad()) {
            try (Scope _ = Scope.open()) {
                Tensor factor =
                        totalNorm.add(SMALLEST_NORM).reciprocal().mul(maxNorm).clampMax(1);
                gradients(parameters).forEach(gradient -> gradient.mul_(factor.to(gradient.device())));
            }
        }
    }

    /**
     * Brings the elements of gradients that are too large or too small to the nearest bound.
     *
     * @param parameters what the gradients are of; those without a gradient are left out
     * @param value the largest magnitude, 0 or more
     * @throws IllegalArgumentException if the value is negative
     * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.utils.clip_grad_value_.html">clip_grad_value_</a>
     */
    public static void clipGradValue_(Collection<Tensor> parameters, double value) {
        Checks.that(value >= 0, "gradients are clipped to a magnitude of 0 or more, not %s", value);
        try (var _ = Torch.noGrad()) {
            try (Scope _ = Scope.open()) {
                gradients(parameters).forEach(gradient -> gradient.clamp_(-value, value));
            }
        }
    }

    private static List<Tensor> gradients(Collection<Tensor> parameters) {
        return parameters.stream().map(Tensor::grad).filter(Objects::nonNull).toList();
    }

    /**
     * Joins parameters to one vector.
     *
     * @param parameters the parameters, in this order
     * @return of shape {@code (number of all elements)}; gradients flow back through it
     * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.utils.parameters_to_vector.html">parameters_to_vector</a>
     */
    public static Tensor parametersToVector(Collection<Tensor> parameters) {
        try (Scope _ = Scope.open()) {
            List<Tensor> parts =
                    parameters.stream().map(parameter -> parameter.reshape(-1)).toList();
            return Torch.cat(parts).moveToOuterScope();
        }
    }

    /**
     * Copies a vector's elements into parameters, the reverse of {@link #parametersToVector}.
     *
     * @param vector of one dimension, with as many elements as all parameters together
     * @param parameters the parameters, in this order
     * @throws IllegalArgumentException if the vector has another shape
     * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.utils.vector_to_parameters.html">vector_to_parameters</a>
     */
    public static void vectorToParameters(Tensor vector, Collection<Tensor> parameters) {
        long elements = parameters.stream().mapToLong(Tensor::numel).sum();
        Checks.that(
                vector.shape().equals(Shape.of(elements)),
                "parameters of %d elements need a vector of as many, got the shape %s",
                elements,
                vector.shape());
        try (var _ = Torch.noGrad()) {
            try (Scope _ = Scope.open()) {
                long offset = 0;
                for (Tensor parameter : parameters) {
                    parameter.copy_(vector.narrow(0, offset, parameter.numel()).view(parameter.shape()));
                    offset += parameter.numel();
                }
            }
        }
    }
}
