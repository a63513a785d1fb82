package dev.cresset.optim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.cresset.Tensor;
import dev.cresset.Torch;
import java.util.List;
import org.junit.jupiter.api.Test;

class SGDTest {

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
            assertThat(Tensor.liveCount()).isLessThanOrEqualTo(before);
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
    void refusesInvalidOptions() {
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
                .isThrownBy(
                        () -> SGD.builder(List.of(leaf)).group(List.of(leaf)).build())
                .withMessage("a parameter appears twice in the parameter groups");
    }
}
