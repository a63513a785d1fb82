package dev.cresset.optim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.cresset.DType;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OptimizerOptionsTest {

    private static Arguments refusal(String message, Runnable setting) {
        return Arguments.of(message, setting);
    }

    static Stream<Arguments> invalidOptions() {
        return Stream.of(
                refusal(
                        "a learning rate is 0 or more, got -1.0",
                        () -> Adam.builder().lr(-1)),
                refusal(
                        "a learning rate is 0 or more, got NaN",
                        () -> Rprop.builder().lr(Double.NaN)),
                refusal(
                        "an epsilon is 0 or more, got -1.0",
                        () -> AdamW.builder().eps(-1)),
                refusal(
                        "the first beta is at least 0 and less than 1, got 1.0",
                        () -> Adam.builder().betas(1, 0)),
                refusal(
                        "the second beta is at least 0 and less than 1, got -0.5",
                        () -> NAdam.builder().betas(0, -0.5)),
                refusal(
                        "a weight decay is 0 or more, got -0.1",
                        () -> Adamax.builder().weightDecay(-0.1)),
                refusal(
                        "a momentum decay is 0 or more, got -1.0",
                        () -> NAdam.builder().momentumDecay(-1)),
                refusal(
                        "a rho is between 0 and 1, got 1.5",
                        () -> Adadelta.builder().rho(1.5)),
                refusal(
                        "a learning rate decay is 0 or more, got -1.0",
                        () -> Adagrad.builder().lrDecay(-1)),
                refusal(
                        "an initial accumulator value is 0 or more, got -1.0",
                        () -> Adagrad.builder().initialAccumulatorValue(-1)),
                refusal(
                        "a beta2 decay is 0 or less, got 0.5",
                        () -> Adafactor.builder().beta2Decay(0.5)),
                refusal(
                        "a first epsilon is 0 or more, got -1.0",
                        () -> Adafactor.builder().eps(-1.0, 0)),
                refusal(
                        "a second epsilon is 0 or more, got -1.0",
                        () -> Adafactor.builder().eps(null, -1)),
                refusal(
                        "a clipping threshold d is 1 or more, got 0.5",
                        () -> Adafactor.builder().d(0.5)),
                refusal(
                        "a smoothing constant is 0 or more, got -1.0",
                        () -> RMSprop.builder().alpha(-1)),
                refusal(
                        "a momentum is 0 or more, got -1.0",
                        () -> RMSprop.builder().momentum(-1)),
                refusal(
                        "the first eta is between 0 and 1, got 1.0",
                        () -> Rprop.builder().etas(1, 2)),
                refusal(
                        "the second eta is more than 1, got 1.0",
                        () -> Rprop.builder().etas(0.5, 1)),
                refusal(
                        "a learning rate is more than 0, got 0.0",
                        () -> SparseAdam.builder().lr(0)),
                refusal(
                        "an epsilon is more than 0, got 0.0",
                        () -> SparseAdam.builder().eps(0)),
                refusal(
                        "the number of Newton-Schulz iterations is less than 100, got 100",
                        () -> Muon.builder().nsSteps(100)),
                refusal(
                        "a step is either fused or foreach, not both",
                        () -> Adam.builder(List.of(Torch.ones(1)))
                                .fused(true)
                                .foreach(true)
                                .build()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("invalidOptions")
    void refusesInvalidOptions(String message, Runnable setting) {
        assertThatIllegalArgumentException().isThrownBy(setting::run).withMessage(message);
    }

    private static void refusesParameter(
            Function<List<Tensor>, Optimizer> optimizer, Tensor parameter, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> optimizer.apply(List.of(parameter)))
                .withMessage(message);
    }

    @Test
    void refusesParametersThatAnOptimizerCannotTrain() {
        Tensor complex = Torch.ones(new long[] {2, 2}, DType.COMPLEX64);
        refusesParameter(
                all -> Muon.builder(all).build(),
                Torch.ones(3),
                "Muon trains matrices only, got a parameter of shape [3]");
        refusesParameter(
                all -> Muon.builder(all).build(),
                complex,
                "Muon trains real parameters only, got one of torch.complex64");
        refusesParameter(
                all -> Adafactor.builder(all).build(),
                complex,
                "Adafactor trains real parameters only, got one of torch.complex64");
        refusesParameter(
                all -> SparseAdam.builder(all).build(),
                complex,
                "SparseAdam trains real parameters only, got one of torch.complex64");
        refusesParameter(
                all -> SparseAdam.builder(all).build(),
                Torch.eye(2).toSparse(),
                "SparseAdam trains dense parameters only, got one of layout torch.sparse_coo");
    }

    private static void refusesGradient(
            Function<List<Tensor>, Optimizer> make, Tensor gradient, Consumer<Optimizer> change, String message) {
        Tensor parameter = Torch.ones(2, 2).requiresGrad_(true);
        parameter.setGrad(gradient);
        try (Optimizer optimizer = make.apply(List.of(parameter))) {
            change.accept(optimizer);
            assertThatIllegalArgumentException().isThrownBy(optimizer::step).withMessage(message);
        }
    }

    @Test
    void refusesGradientsOfALayoutThatAnOptimizerDoesNotTake() {
        Tensor sparse = Torch.eye(2).toSparse();
        refusesGradient(
                all -> Adam.builder(all).build(),
                sparse,
                _ -> {},
                "Adam takes dense gradients only, got one of layout torch.sparse_coo");
        refusesGradient(
                all -> SparseAdam.builder(all).build(),
                Torch.eye(2),
                _ -> {},
                "SparseAdam takes sparse gradients only, Adam takes dense ones");
        refusesGradient(
                all -> Adagrad.builder(all).weightDecay(0.1).build(),
                sparse,
                _ -> {},
                "Adagrad takes no weight decay together with sparse gradients");
    }

    @Test
    void refusesOptionsOfAnotherType() {
        try (Adam optimizer = Adam.builder(List.of(Torch.ones(1))).build()) {
            ParameterGroup group = optimizer.parameterGroups().get(0);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> group.option("betas", 0.9))
                    .withMessage("the option 'betas' is [0.9, 0.999], it cannot become '0.9'");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> group.number("betas", 2))
                    .withMessage("the option 'betas' is [0.9, 0.999], which has no number at 2");
            assertThatNoException().isThrownBy(() -> group.option("betas", List.of(0.5, 0.5)));
            assertThatNoException().isThrownBy(() -> group.option("lr", 1));
        }
    }

    @Test
    void refusesStepsThatAreToBeRecorded() {
        try (Adam optimizer = Adam.builder(List.of(Torch.ones(1))).build()) {
            Map<String, Object> group =
                    new LinkedHashMap<>(optimizer.parameterGroups().get(0).options());
            group.put("differentiable", true);
            group.put("params", List.of(0));
            assertThatIllegalArgumentException()
                    .isThrownBy(
                            () -> optimizer.loadStateDict(Map.of("state", Map.of(), "param_groups", List.of(group))))
                    .withMessage(
                            "the option 'differentiable' cannot become true: steps are not recorded for the backward"
                                    + " pass");
        }
    }

    @Test
    void takesStepsThatOldFilesHaveAsNumbersAndLearningRatesThatAreTensors() {
        Tensor parameter = Torch.ones(2);
        try (Adam optimizer = Adam.builder(List.of(parameter)).build()) {
            Map<String, Object> group =
                    new LinkedHashMap<>(optimizer.parameterGroups().get(0).options());
            group.put("lr", Torch.tensor(0.25));
            group.put("params", List.of(0));
            group.put("initial_lr", 0.5);
            Map<String, Object> state = Map.of("step", 3, "exp_avg", Torch.zeros(2), "exp_avg_sq", Torch.zeros(2));
            optimizer.loadStateDict(Map.of("state", Map.of(0, state), "param_groups", List.of(group)));

            assertThatNoException().isThrownBy(optimizer::step);
            Map<?, ?> saved = (Map<?, ?>) ((Map<?, ?>) optimizer.stateDict().get("state")).get(0);
            assertThat(((Tensor) saved.get("step")).item()).isEqualTo(3);
            assertThat(optimizer.parameterGroups().get(0).lr()).isEqualTo(0.25);
            assertThat(optimizer.parameterGroups().get(0).number("initial_lr")).isEqualTo(0.5);
        }
    }

    @Test
    void refusesAStateOfAnotherShape() {
        Tensor parameter = Torch.ones(2, 3);
        try (Adafactor optimizer = Adafactor.builder(List.of(parameter)).build()) {
            Map<String, Object> group =
                    new LinkedHashMap<>(optimizer.parameterGroups().get(0).options());
            group.put("params", List.of(0));
            refusesState(
                    optimizer,
                    group,
                    Map.of("row_var", Torch.ones(2, 3)),
                    "'row_var' of parameter 0 has the shape [2, 3], not [2, 1]");
            refusesState(optimizer, group, Map.of("step", "x"), "'step' of parameter 0 is no number");
            refusesState(optimizer, group, Map.of("col_var", 5), "'col_var' of parameter 0 is no tensor");
        }
    }

    private static void refusesState(Optimizer optimizer, Map<String, ?> group, Map<String, ?> state, String reason) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> optimizer.loadStateDict(
                        Map.of("state", Map.of(0, state), "param_groups", Arrays.asList(group))))
                .withMessage("the state does not fit the optimizer: " + reason);
    }
}
