package dev.cresset.nn.utils;

import static dev.cresset.nn.Layers.linear;
import static dev.cresset.nn.utils.ParameterVector.parametersToVector;
import static dev.cresset.nn.utils.ParameterVector.vectorToParameters;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.cresset.DType;
import dev.cresset.Shape;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import dev.cresset.nn.Linear;
import org.junit.jupiter.api.Test;

/** Parameters as one vector. */
class ParameterVectorTest {

    @Test
    void parametersGoToAVectorAndBack() {
        try (Linear layer = linear(3, 2).build()) {
            Tensor vector = parametersToVector(layer.parameters());
            assertThat(vector.shape()).isEqualTo(Shape.of(8));
            vector.sum().backward();
            assertThat(layer.bias().grad().toFloatArray()).containsExactly(1, 1);

            vectorToParameters(Torch.arange(8).to(DType.FLOAT32), layer.parameters());

            assertThat(layer.weight().toFloatArray()).containsExactly(0, 1, 2, 3, 4, 5);
            assertThat(layer.bias().toFloatArray()).containsExactly(6, 7);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> vectorToParameters(Torch.zeros(7), layer.parameters()))
                    .withMessage("parameters of 8 elements need a vector of as many, got the shape [7]");
        }
    }
}
