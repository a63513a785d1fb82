package dev.cresset.nn.convolution;

import static dev.cresset.nn.Layers.conv2d;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.cresset.DType;
import dev.cresset.PaddingMode;
import dev.cresset.PaddingRule;
import dev.cresset.Shape;
import dev.cresset.nn.LayerReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class Conv2dTest {

    static Stream<Arguments> everyOption() {
        return Stream.of(
                Arguments.of("plain", conv2d(2, 2, 3)),
                Arguments.of("stride", conv2d(2, 2, Shape.of(3, 2)).stride(2, 1).padding(1, 0)),
                Arguments.of("dilation", conv2d(2, 2, 2).dilation(2, 3).padding(2)),
                Arguments.of("groups", conv2d(2, 4, 3).groups(2).bias(false)),
                Arguments.of("same", conv2d(2, 2, Shape.of(3, 1)).dilation(1, 2).padding(PaddingRule.SAME)),
                Arguments.of("valid", conv2d(2, 2, 2).padding(PaddingRule.VALID)),
                Arguments.of("reflect", conv2d(2, 2, 3).padding(1, 2).paddingMode(PaddingMode.REFLECT)),
                Arguments.of(
                        "replicate", conv2d(2, 2, 2).padding(PaddingRule.SAME).paddingMode(PaddingMode.REPLICATE)),
                Arguments.of("circular", conv2d(2, 2, 3).padding(2).paddingMode(PaddingMode.CIRCULAR)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyOption")
    void computesWhatPyTorchComputes(String name, Conv2d.Spec options) {
        LayerReference.check("conv2d/" + name, options, "image");
    }

    @Test
    void makesParametersOfTheTypeAskedFor() {
        try (Conv2d layer = conv2d(1, 2, 3).dtype(DType.FLOAT64).build()) {
            assertThat(layer.weight().dtype()).isEqualTo(DType.FLOAT64);
            assertThat(layer.bias().dtype()).isEqualTo(DType.FLOAT64);
            assertThat(layer.weight().requiresGrad()).isTrue();
        }
    }

    @Test
    void hasNoBiasIfAskedFor() {
        try (Conv2d layer = conv2d(1, 2, 3).bias(false).build()) {
            assertThat(layer.bias()).isNull();
            assertThat(layer.stateDict()).containsOnlyKeys("weight");
        }
    }

    @Test
    void refusesChannelsThatGroupsCannotDivide() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> conv2d(4, 6, 3).groups(4))
                .withMessage("Conv2d cannot divide 4 in channels and 6 out channels into 4 groups");
    }

    @Test
    void refusesStridesWithSamePadding() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> conv2d(4, 6, 3).padding(PaddingRule.SAME).stride(2))
                .withMessage("Conv2d with padding 'same' needs a stride of 1, got 2");
    }

    @Test
    void refusesPaddingModesOfOneValue() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> conv2d(4, 6, 3).paddingMode(PaddingMode.CONSTANT))
                .withMessage(
                        "Conv2d pads with zeros, or by the modes 'reflect', 'replicate' and 'circular'; got 'constant'");
    }

    @Test
    void refusesPaddingThatIsNoNumberAndNoRule() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Padding(null, null))
                .withMessage("padding is either a number or a rule, got null and null");
    }

    @Test
    void refusesNumbersThatMakeNoSense() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> conv2d(0, 6, 3))
                .withMessage("Conv2d needs 1 or more in channels, got 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> conv2d(1, -6, 3))
                .withMessage("Conv2d needs 1 or more out channels, got -6");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> conv2d(1, 6, 0))
                .withMessage("Conv2d needs a kernel size of at least 1, got 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> conv2d(1, 6, 3).stride(1, 0))
                .withMessage("Conv2d needs a stride of at least 1, got (1, 0)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> conv2d(1, 6, 3).padding(-1))
                .withMessage("Conv2d needs a padding of at least 0, got -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> conv2d(1, 6, 3).groups(0))
                .withMessage("Conv2d needs 1 or more groups, got 0");
    }
}
