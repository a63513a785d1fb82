package dev.cresset.nn.init;

import static dev.cresset.TensorAssert.assertThatTensor;
import static dev.cresset.nn.Layers.linear;
import static dev.cresset.nn.init.Init.constant;
import static dev.cresset.nn.init.Init.kaimingNormal;
import static dev.cresset.nn.init.Init.kaimingUniform;
import static dev.cresset.nn.init.Init.normal;
import static dev.cresset.nn.init.Init.ones;
import static dev.cresset.nn.init.Init.uniform;
import static dev.cresset.nn.init.Init.xavierNormal;
import static dev.cresset.nn.init.Init.xavierUniform;
import static dev.cresset.nn.init.Init.zeros;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.cresset.Reference;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import dev.cresset.nn.Linear;
import dev.cresset.nn.Module;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class InitTest {

    private static final Reference REFERENCE = Reference.of(Module.class, "nn_reference.tsv");

    static Stream<Arguments> uniformRules() {
        return Stream.of(
                Arguments.of("kaiming_uniform", kaimingUniform()),
                Arguments.of("kaiming_uniform_slope", kaimingUniform().a(Math.sqrt(5))),
                Arguments.of(
                        "kaiming_uniform_selu",
                        kaimingUniform().fanIn().fanOut().nonlinearity(Nonlinearity.SELU)),
                Arguments.of("xavier_uniform", xavierUniform(2)),
                Arguments.of("uniform", uniform(-2, 3)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("uniformRules")
    void uniformRulesDrawPyTorchsNumbersToTheLastBit(String name, Initializer rule) {
        assertThatTensor(draw(rule)).isIdenticalTo(REFERENCE.tensor("init/" + name));
    }

    static Stream<Arguments> normalRules() {
        return Stream.of(
                Arguments.of("kaiming_normal", kaimingNormal()),
                Arguments.of("kaiming_normal_fan_out", kaimingNormal().fanOut().nonlinearity(Nonlinearity.RELU)),
                Arguments.of("kaiming_normal_tanh", kaimingNormal().nonlinearity(Nonlinearity.TANH)),
                Arguments.of("xavier_normal", xavierNormal()),
                Arguments.of("normal", normal(1, 0.5)));
    }

    /** LibTorch computes logarithms and cosines of 16 or more values differently from processor to processor. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("normalRules")
    void normalRulesDrawPyTorchsNumbers(String name, Initializer rule) {
        assertThatTensor(draw(rule)).isCloseTo(REFERENCE.tensor("init/" + name), 1e-6);
    }

    private static Tensor draw(Initializer rule) {
        Torch.manualSeed(11);
        Tensor weight = Torch.empty(4, 3, 2, 2).requiresGrad_(true);
        rule.initialize(weight);
        assertThat(weight.isLeaf()).isTrue();
        return weight;
    }

    @Test
    void constantsAreTheSameEverywhere() {
        assertThat(fill(constant(1.5)).toFloatArray()).containsExactly(1.5f, 1.5f, 1.5f);
        assertThat(fill(zeros()).toFloatArray()).containsExactly(0f, 0f, 0f);
        assertThat(fill(ones()).toFloatArray()).containsExactly(1f, 1f, 1f);
    }

    private static Tensor fill(Initializer rule) {
        Tensor tensor = Torch.empty(3).requiresGrad_(true);
        rule.initialize(tensor);
        return tensor;
    }

    @Test
    void gainsArePyTorchs() {
        assertThat(Nonlinearity.LINEAR.gain(0)).isEqualTo(1);
        assertThat(Nonlinearity.SIGMOID.gain(0)).isEqualTo(1);
        assertThat(Nonlinearity.TANH.gain(0)).isEqualTo(5.0 / 3);
        assertThat(Nonlinearity.RELU.gain(0)).isEqualTo(Math.sqrt(2));
        assertThat(Nonlinearity.LEAKY_RELU.gain(1)).isEqualTo(1);
        assertThat(Nonlinearity.SELU.gain(0)).isEqualTo(0.75);
        // torch.nn.init.calculate_gain('relu'), calculate_gain('leaky_relu')
        assertThat(Nonlinearity.RELU.gain()).isEqualTo(1.4142135623730951);
        assertThat(Nonlinearity.LEAKY_RELU.gain()).isEqualTo(1.4141428569978354);
    }

    static Stream<Arguments> defaults() {
        return Stream.of(
                Arguments.of("normal", normal(), normal(0, 1)),
                Arguments.of("uniform", uniform(), uniform(0, 1)),
                Arguments.of("xavier_normal", xavierNormal(), xavierNormal(1)),
                Arguments.of("xavier_uniform", xavierUniform(), xavierUniform(1)),
                Arguments.of("orthogonal", Init.orthogonal(), Init.orthogonal(1)),
                Arguments.of("trunc_normal", Init.truncNormal(), Init.truncNormal(0, 1)),
                Arguments.of("dirac", Init.dirac(), Init.dirac(1)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("defaults")
    void defaultsArePyTorchs(String name, Initializer shorter, Initializer longer) {
        assertThatTensor(draw(shorter)).isIdenticalTo(draw(longer));
    }

    @Test
    void refusesFansOfVectors() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> kaimingNormal().initialize(Torch.empty(3)))
                .withMessage("fan-in and fan-out need a weight of 2 or more dimensions, got the shape [3]");
    }

    @Test
    void refusesDistributionsThatDoNotExist() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> normal(0, -1))
                .withMessage("a standard deviation is 0 or more, got -1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> uniform(1, 0))
                .withMessage("a lower bound is at most the upper one, got 1.0 and 0.0");
    }

    @Test
    void drawsNothingWhereSkipped() {
        Torch.manualSeed(1);
        float[] expected = Torch.rand(3).toFloatArray();

        Torch.manualSeed(1);
        try (Linear layer = Init.skipped(() -> linear(40, 30).build())) {
            Init.skipped(() -> {
                Init.xavierNormal().initialize(layer.weight());
                Init.kaimingUniform().initialize(layer.weight());
                return null;
            });
            assertThat(Torch.rand(3).toFloatArray()).containsExactly(expected);
            Init.normal(5, 0).initialize(layer.weight());
            assertThat(layer.weight().min().itemFloat()).isEqualTo(5);
        }
    }
}
