package dev.cresset.optim;

import static dev.cresset.TensorAssert.assertThatTensor;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cresset.Tensor;
import dev.cresset.Torch;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every optimizer with every option that changes numbers, against PyTorch. */
class OptimizersTest {

    static Stream<Arguments> everyCase() {
        return OptimizerCases.all().entrySet().stream().map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
    }

    static Stream<Arguments> everyCaseThatIsNotFused() {
        return everyCase().filter(arguments -> !arguments.get()[0].toString().endsWith("fused"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyCase")
    void tenStepsGivePyTorchsParametersAndState(String name, Function<List<Tensor>, Optimizer> make) {
        OptimizerRun run = new OptimizerRun(name);
        List<Tensor> parameters = run.parameters();
        try (Optimizer optimizer = make.apply(parameters)) {
            run.steps(optimizer, parameters, 0, OptimizerRun.STEPS);

            run.checkParameters(parameters);
            run.checkState(optimizer);
            OptimizerRun.checkOptions(name, optimizer.parameterGroups().get(0));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyCaseThatIsNotFused")
    void theCountOfParametersThatACallChangesDoesNotMatter(String name, Function<List<Tensor>, Optimizer> make) {
        for (boolean foreach : new boolean[] {true, false}) {
            OptimizerRun run = new OptimizerRun(name);
            List<Tensor> parameters = run.parameters();
            try (Optimizer optimizer = make.apply(parameters)) {
                optimizer.parameterGroups().get(0).option("foreach", foreach);
                run.steps(optimizer, parameters, 0, OptimizerRun.STEPS);

                run.checkParameters(parameters);
                run.checkState(optimizer);
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyCase")
    @SuppressWarnings("try") // closed early, and again
    void anotherOptimizerGoesOnFromTheState(String name, Function<List<Tensor>, Optimizer> make) {
        OptimizerRun run = new OptimizerRun(name);
        List<Tensor> parameters = run.parameters();
        try (Optimizer first = make.apply(parameters);
                Optimizer second = make.apply(parameters)) {
            run.steps(first, parameters, 0, 7);
            second.loadStateDict(first.stateDict());
            first.close();
            run.steps(second, parameters, 7, OptimizerRun.STEPS);

            run.checkParameters(parameters);
            run.checkState(second);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyCase")
    void stepsLeaveNoTemporaries(String name, Function<List<Tensor>, Optimizer> make) {
        OptimizerRun run = new OptimizerRun(name);
        List<Tensor> parameters = run.parameters();
        try (Optimizer optimizer = make.apply(parameters)) {
            run.steps(optimizer, parameters, 0, 2);
            long before = Tensor.liveCount();
            optimizer.step();
            optimizer.step();
            assertThat(Tensor.liveCount()).isLessThanOrEqualTo(before);
        }
    }

    @Test
    void groupsHaveOptionsOfTheirOwn() {
        OptimizerRun run = new OptimizerRun("SGD/groups");
        List<Tensor> parameters = run.parameters();
        try (SGD optimizer = SGD.builder()
                .group(parameters.subList(0, 1), group -> group.lr(0.2))
                .group(parameters.subList(1, 2), group -> group.momentum(0.5).weightDecay(0.1))
                .lr(0.1)
                .momentum(0.9)
                .build()) {
            assertThat(optimizer.parameterGroups().get(0).lr()).isEqualTo(0.2);
            assertThat(optimizer.parameterGroups().get(1).number("momentum")).isEqualTo(0.5);
            assertThat(optimizer.parameterGroups().get(1).flag("nesterov")).isFalse();
            run.steps(optimizer, parameters, 0, OptimizerRun.STEPS);
            run.checkParameters(parameters);
            run.checkState(optimizer);
        }
    }

    @Test
    void groupsOfAdamHaveOptionsOfTheirOwn() {
        OptimizerRun run = new OptimizerRun("Adam/groups");
        List<Tensor> parameters = run.parameters();
        try (Adam optimizer = Adam.builder()
                .lr(0.1)
                .group(parameters.subList(0, 1), group -> group.lr(0.2))
                .group(parameters.subList(1, 2), group -> group.betas(0.5, 0.6).eps(0.1))
                .build()) {
            run.steps(optimizer, parameters, 0, OptimizerRun.STEPS);
            run.checkParameters(parameters);
            run.checkState(optimizer);
        }
    }

    @Test
    void aGroupsOptionsDoNotReachTheNextGroup() {
        Tensor first = Torch.ones(1);
        Tensor second = Torch.ones(1);
        SGD.Builder builder =
                SGD.builder().group(List.of(first), group -> group.lr(0.2)).group(List.of(second));
        try (SGD optimizer = builder.lr(0.1).build();
                SGD again = builder.build()) {
            assertThat(optimizer.parameterGroups().stream().map(ParameterGroup::lr))
                    .containsExactly(0.2, 0.1);
            assertThat(again.parameterGroups().stream().map(ParameterGroup::lr)).containsExactly(0.2, 0.1);
        }
    }

    @Test
    void adamWIsAnAdamThatAlwaysDecouplesItsDecay() {
        List<Tensor> parameters = List.of(Torch.ones(1));
        try (AdamW optimizer =
                        AdamW.builder(parameters).decoupledWeightDecay(false).build();
                Adam coupled = Adam.builder(parameters).build()) {
            assertThat((Adam) optimizer).isInstanceOf(AdamW.class);
            assertThat(optimizer.parameterGroups().get(0).flag("decoupled_weight_decay"))
                    .isTrue();

            optimizer.loadStateDict(coupled.stateDict());

            assertThat(optimizer.parameterGroups().get(0).flag("decoupled_weight_decay"))
                    .isTrue();
            assertThat(optimizer.parameterGroups().get(0).number("weight_decay"))
                    .isZero();
        }
    }

    /** Steps of one size, and the sum of the signs so far. */
    private static final class SignDescent extends Optimizer {

        SignDescent(List<Tensor> parameters, double lr) {
            addParameterGroup(parameters, Map.of("lr", lr));
        }

        @Override
        protected Map<String, Double> stateScalars(ParameterGroup group) {
            return Map.of("step", 0.0);
        }

        @Override
        protected void update(ParameterGroup group, ParameterBatch batch) {
            double step = batch.nextStep();
            for (int i = 0; i < batch.size(); i++) {
                Tensor sign = batch.gradients().get(i).sign();
                batch.state("signs").get(i).add_(sign);
                batch.parameters().get(i).add_(sign, -group.lr() / step);
            }
        }
    }

    @Test
    void anOptimizerCanBeWrittenOutsideTheLibrary() {
        Tensor parameter = Torch.ones(2);
        try (SignDescent optimizer = new SignDescent(List.of(parameter), 0.5)) {
            parameter.setGrad(Torch.tensor(3f, -4f));
            optimizer.step();
            optimizer.step();

            assertThat(parameter.toFloatArray()).containsExactly(0.25f, 1.75f);
            Map<?, ?> state = (Map<?, ?>) ((Map<?, ?>) optimizer.stateDict().get("state")).get(0);
            assertThat(((Tensor) state.get("signs")).toFloatArray()).containsExactly(2, -2);
            assertThat(((Tensor) state.get("step")).item()).isEqualTo(2);
            assertThat(optimizer.toString()).isEqualTo("SignDescent (\nParameter Group 0\n    lr: 0.5\n)");
        }
    }

    @Test
    void aGroupMayBeAddedLater() {
        Tensor first = Torch.ones(2).requiresGrad_(true);
        Tensor second = Torch.ones(2).requiresGrad_(true);
        try (SGD optimizer = SGD.builder(List.of(first)).lr(0.5).build()) {
            optimizer.addParameterGroup(List.of(second)).lr(0.25);
            second.setGrad(Torch.ones(2));
            optimizer.step();

            assertThat(second.toFloatArray()).containsExactly(0.75f, 0.75f);
            assertThat(optimizer.parameterGroups().get(0).lr()).isEqualTo(0.5);
        }
    }

    @Test
    void aClosureComputesTheLossAndItsGradients() {
        Tensor parameter = Torch.ones(2).requiresGrad_(true);
        try (Adam optimizer = Adam.builder(List.of(parameter)).lr(1).build()) {
            Tensor loss = optimizer.step(() -> {
                optimizer.zeroGrad();
                Tensor sum = parameter.square().sum();
                sum.backward();
                return sum;
            });

            assertThat(loss.item()).isEqualTo(2);
            assertThatTensor(parameter.detach()).isCloseTo(Torch.zeros(2), 1e-6);
        }
    }
}
