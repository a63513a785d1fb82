package dev.cresset.nn.pooling;

import static dev.cresset.TensorAssert.assertThatTensor;
import static dev.cresset.nn.Layers.maxPool2d;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.cresset.Shape;
import dev.cresset.nn.LayerReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MaxPool2dTest {

    static Stream<Arguments> everyOption() {
        return Stream.of(
                Arguments.of("plain", maxPool2d(2)),
                Arguments.of("stride", maxPool2d(Shape.of(3, 2)).stride(1, 2).padding(1, 0)),
                Arguments.of("dilation", maxPool2d(2, 1).dilation(2)),
                Arguments.of("ceil", maxPool2d(2).ceilMode(true)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyOption")
    void computesWhatPyTorchComputes(String name, MaxPool2d.Spec options) {
        LayerReference.check("maxpool2d/" + name, options, "image");
    }

    @Test
    void tellsWhereTheMaximaAre() {
        WithIndices pooled = maxPool2d(2).build().callWithIndices(LayerReference.REFERENCE.tensor("image"));

        assertThatTensor(pooled.indices()).isIdenticalTo(LayerReference.REFERENCE.tensor("maxpool2d/indices"));
        assertThatTensor(pooled.output()).isIdenticalTo(LayerReference.REFERENCE.tensor("maxpool2d/plain/output"));
    }

    @Test
    void refusesMorePaddingThanHalfOfTheKernel() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> maxPool2d(3).padding(2))
                .withMessage("MaxPool2d needs a padding of at most half of the kernel size 3, got 2");
    }
}
