package dev.cresset.nn.utils;

import dev.cresset.Scope;
import dev.cresset.Shape;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import dev.cresset.internal.Checks;
import java.util.Collection;
import java.util.List;

/** Parameters as one vector and back, as in PyTorch's {@code torch.nn.utils}; to be imported statically. */
public final class ParameterVector {

    private ParameterVector() {}

    /**
     * Concatenates parameters to one vector.
     *
     * @param parameters the parameters, in this order
     * @return the vector, of shape {@code (number of all elements)}; gradients flow back through it
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
     * Copies the elements of a vector into parameters, the inverse of {@link #parametersToVector}.
     *
     * @param vector the vector, of one dimension, with as many elements as all parameters together
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
        try (var _ = Torch.noGrad();
                var _ = Scope.open()) {
            long offset = 0;
            for (Tensor parameter : parameters) {
                parameter.copy_(vector.narrow(0, offset, parameter.numel()).view(parameter.shape()));
                offset += parameter.numel();
            }
        }
    }
}
