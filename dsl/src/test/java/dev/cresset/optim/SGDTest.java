package dev.cresset.optim;

import static dev.cresset.TensorAssert.assertThatTensor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.cresset.NoLeaks;
import dev.cresset.Reference;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@ExtendWith(NoLeaks.class)
class SGDTest {

    private static final Reference REFERENCE = Reference.of(SGDTest.class, "optim_reference.tsv");
    private static final int STEPS = 10;

    private static Arguments options(String name, UnaryOperator<SGD.Builder> options) {
        return Arguments.of(name, options);
    }

    static Stream<Arguments> everyOption() {
        return Stream.of(
                options("plain", sgd -> sgd.lr(0.1)),
                options("default", sgd -> sgd),
                options("weight_decay", sgd -> sgd.lr(0.1).weightDecay(0.01)),
                options("momentum", sgd -> sgd.lr(0.1).momentum(0.9)),
                options("dampening", sgd -> sgd.lr(0.1).momentum(0.9).dampening(0.3)),
                options("nesterov", sgd -> sgd.lr(0.1).momentum(0.9).nesterov(true)),
                options("maximize", sgd -> sgd.lr(0.1).maximize(true)),
                options(
                        "all",
                        sgd -> sgd.lr(0.03)
                                .momentum(0.8)
                                .dampening(0.1)
                                .weightDecay(5e-4)
                                .maximize(true)),
                options(
                        "nesterov_decay",
                        sgd -> sgd.lr(0.03)
                                .momentum(0.8)
                                .weightDecay(5e-4)
                                .nesterov(true)
                                .maximize(true)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyOption")
    void tenStepsGivePyTorchsParametersToTheLastBit(String name, UnaryOperator<SGD.Builder> options) {
        Tensor first = parameter("start");
        Tensor second = parameter("other");
        check(name, options.apply(SGD.builder(List.of(first, second))).build(), first, second);
    }

    @Test
    void groupsHaveOptionsOfTheirOwn() {
        Tensor first = parameter("start");
        Tensor second = parameter("other");
        SGD optimizer = SGD.builder()
                .group(List.of(first), group -> group.lr(0.2))
                .group(List.of(second), group -> group.momentum(0.5).weightDecay(0.1))
                .lr(0.1)
                .momentum(0.9)
                .build();

        assertThat(optimizer.parameterGroups().get(0).lr()).isEqualTo(0.2);
        assertThat(optimizer.parameterGroups().get(1).number("momentum")).isEqualTo(0.5);
        assertThat(optimizer.parameterGroups().get(1).flag("nesterov")).isFalse();
        check("groups", optimizer, first, second);
    }

    private static void check(String name, SGD optimizer, Tensor first, Tensor second) {
        Tensor gradients = REFERENCE.tensor("gradients");
        Tensor otherGradients = REFERENCE.tensor("other_gradients");
        try (optimizer) {
            for (int step = 0; step < STEPS; step++) {
                first.setGrad(gradients.get(step));
                second.setGrad(step == 0 ? null : otherGradients.get(step));
                if (step == 5) {
                    ParameterGroup group = optimizer.parameterGroups().get(0);
                    group.lr(group.lr() / 10);
                }
                optimizer.step();
            }
            assertThatTensor(first).as("first").isIdenticalTo(REFERENCE.tensor(name + "/first"));
            assertThatTensor(second).as("second").isIdenticalTo(REFERENCE.tensor(name + "/second"));
            checkState(name, optimizer);
        }
    }

    private static void checkState(String name, SGD optimizer) {
        Map<?, ?> state = (Map<?, ?>) optimizer.stateDict().get("state");
        for (int number = 0; number < 2; number++) {
            String expected = name + "/momentum_buffer/" + number;
            assertThat(state.containsKey(number)).isEqualTo(REFERENCE.has(expected));
            if (REFERENCE.has(expected)) {
                Map<?, ?> kept = (Map<?, ?>) state.get(number);
                assertThatTensor((Tensor) kept.get("momentum_buffer")).isIdenticalTo(REFERENCE.tensor(expected));
            }
        }
    }

    private static Tensor parameter(String name) {
        return REFERENCE.tensor(name).requiresGrad_(true);
    }

    @Test
    void aStepLeavesNoTemporaries() {
        Tensor parameter = Torch.ones(3).requiresGrad_(true);
        parameter.setGrad(Torch.ones(3));
        try (SGD optimizer = SGD.builder(List.of(parameter))
                .momentum(0.9)
                .weightDecay(0.1)
                .nesterov(true)
                .maximize(true)
                .build()) {
            optimizer.step();
            long before = Tensor.liveCount();
            for (int i = 0; i < 10; i++) {
                optimizer.step();
            }
            assertThat(Tensor.liveCount()).isEqualTo(before);
        }
    }

    @Test
    void stepsAreNotRecorded() {
        Tensor parameter = Torch.ones(2).requiresGrad_(true);
        try (SGD optimizer = SGD.builder(List.of(parameter)).lr(1).momentum(0.5).build()) {
            parameter.square().sum().backward();
            optimizer.step();
            assertThat(parameter.toFloatArray()).containsExactly(-1f, -1f);
            assertThat(parameter.isLeaf()).isTrue();

            optimizer.zeroGrad();
            assertThat(parameter.grad()).isNull();
        }
    }

    @Test
    void refusesOptionsThatMakeNoSense() {
        SGD.Builder builder = SGD.builder(List.of(Torch.ones(1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.lr(-1))
                .withMessage("a learning rate is 0 or more, got -1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.lr(Double.NaN))
                .withMessage("a learning rate is 0 or more, got NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.momentum(-0.1))
                .withMessage("a momentum is 0 or more, got -0.1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.weightDecay(-0.1))
                .withMessage("a weight decay is 0 or more, got -0.1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.nesterov(true).build())
                .withMessage(
                        "nesterov needs a momentum and no dampening, got a momentum of 0.0 and a dampening of 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.momentum(0.9).dampening(0.1).build())
                .withMessage(
                        "nesterov needs a momentum and no dampening, got a momentum of 0.9 and a dampening of 0.1");
    }

    @Test
    void refusesParametersThatCannotBeTrained() {
        Tensor leaf = Torch.ones(1).requiresGrad_(true);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SGD.builder(List.of()).build())
                .withMessage("a parameter group needs at least one parameter");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SGD.builder(List.of(leaf.mul(2))).build())
                .withMessage("an optimizer changes leaves only; a parameter is the result of an operator");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SGD.builder(List.of(leaf))
                        .group(List.of(leaf), group -> group)
                        .build())
                .withMessage("a parameter appears twice in the parameter groups");
    }
}
