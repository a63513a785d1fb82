package dev.cresset.optim.lrscheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cresset.Torch;
import dev.cresset.optim.Adagrad;
import dev.cresset.optim.SGD;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LRSchedulerOptionsTest {

    private final SGD optimizer =
            SGD.builder(List.of(Torch.ones(1))).lr(0.5).momentum(0.9).build();

    @AfterEach
    void close() {
        optimizer.close();
    }

    private static Arguments refusal(String message, Consumer<SGD> scheduler) {
        return Arguments.of(message, scheduler);
    }

    static Stream<Arguments> settingsThatMakeNoSense() {
        return Stream.of(
                refusal("there are 1 parameter groups, but 2 functions", o -> new LambdaLR(o, List.of(_ -> 1, _ -> 2))),
                refusal("the epochs of a step are 1 or more, got 0", o -> new StepLR(o, 0)),
                refusal("a factor is between 0 and 1, got 1.5", o -> new ConstantLR(o, 1.5, 5)),
                refusal("a start factor is more than 0 and at most 1, got 0.0", o -> new LinearLR(o, 0, 1, 5)),
                refusal("an end factor is between 0 and 1, got 2.0", o -> new LinearLR(o, 1, 2, 5)),
                refusal("the epochs of half a wave are 1 or more, got 0", o -> new CosineAnnealingLR(o, 0)),
                refusal(
                        "the epochs of the first period are 1 or more, got 0",
                        o -> new CosineAnnealingWarmRestarts(o, 0)),
                refusal("a period's factor is 1 or more, got 0.0", o -> new CosineAnnealingWarmRestarts(o, 1, 0, 0)),
                refusal("an epoch is 0 or more, got -1.0", o -> new CosineAnnealingWarmRestarts(o, 1).step(-1)),
                refusal("'steep' is no way of annealing, 'cos' and 'linear' are", o -> new SWALR(o, 0.1, 5, "steep")),
                refusal(
                        "'square' is no mode, 'triangular', 'triangular2' and 'exp_range' are",
                        o -> CyclicLR.builder(o, 0.1, 0.2).mode("square")),
                refusal(
                        "'day' is no scale mode, 'cycle' and 'iterations' are",
                        o -> CyclicLR.builder(o, 0.1, 0.2).scaleFn(x -> x, "day")),
                refusal(
                        "there are 1 parameter groups, but 2 values of the base learning rate",
                        o -> CyclicLR.builder(o, new double[] {0.1, 0.2}, new double[] {0.3})
                                .build()),
                refusal(
                        "the length is not known: set totalSteps or epochs",
                        o -> OneCycleLR.builder(o, 0.1).build()),
                refusal(
                        "the part that goes up is between 0 and 1, got 1.5",
                        o -> OneCycleLR.builder(o, 0.1).pctStart(1.5)),
                refusal(
                        "a factor is less than 1, got 1.0",
                        o -> ReduceLROnPlateau.builder(o).factor(1)),
                refusal(
                        "'flat' is no mode, 'min' and 'max' are",
                        o -> ReduceLROnPlateau.builder(o).mode("flat")),
                refusal("there are no schedulers to compose", _ -> new ChainedScheduler(List.of())),
                refusal(
                        "ReduceLROnPlateau needs a metric at each step and cannot be composed",
                        o -> new ChainedScheduler(
                                List.of(ReduceLROnPlateau.builder(o).build()))),
                refusal(
                        "there are 1 schedulers, so there must be 0 milestones, not 1",
                        o -> new SequentialLR(o, List.of(new StepLR(o, 1)), List.of(3L))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("settingsThatMakeNoSense")
    void refusesSettingsThatMakeNoSense(String message, Consumer<SGD> scheduler) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> scheduler.accept(optimizer))
                .withMessage(message);
    }

    @Test
    void refusesAnOptimizerWithoutAMomentumToCycle() {
        try (Adagrad adagrad = Adagrad.builder(List.of(Torch.ones(1))).build()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> CyclicLR.builder(adagrad, 0.1, 0.2).build())
                    .withMessage("the optimizer has neither a momentum nor betas to cycle: turn cycleMomentum off");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new SequentialLR(optimizer, List.of(new StepLR(adagrad, 3)), List.of()))
                    .withMessage("a StepLR belongs to another optimizer than this scheduler");
        }
    }

    @Test
    void aCycleEnds() {
        OneCycleLR scheduler = OneCycleLR.builder(optimizer, 0.1).totalSteps(2).build();
        scheduler.step();
        scheduler.step();
        assertThatIllegalStateException().isThrownBy(scheduler::step).withMessage("the cycle of 2 steps is over");
    }

    @Test
    void aPlateauNeedsAMetric() {
        assertThatThrownBy(ReduceLROnPlateau.builder(optimizer).build()::step)
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage("ReduceLROnPlateau looks at a metric: call step(metric)");
    }

    @Test
    void refusesAStateOfAnotherKind() {
        StepLR scheduler = new StepLR(optimizer, 3);
        refusesState(scheduler, Map.of("gamma", "x"), "'gamma' is 0.1, it cannot become 'x'");
        refusesState(scheduler, Map.of("base_lrs", List.of(1.0, 2.0)), "'base_lrs' has 2 elements, not 1");
        refusesState(
                new ChainedScheduler(List.of(scheduler)),
                Map.of("_schedulers", List.of()),
                "it has no list of 1 schedulers");
        assertThat(scheduler.stateDict().get("gamma")).isEqualTo(0.1);
    }

    private static void refusesState(LRScheduler scheduler, Map<String, ?> state, String reason) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> scheduler.loadStateDict(state))
                .withMessage("the state does not fit the scheduler: " + reason);
    }
}
