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

    static Stream<Arguments> invalidOptions() {
        return Stream.of(
                refusal("there are 1 parameter groups, but 2 functions", o -> new LambdaLR(o, _ -> 1, _ -> 2)),
                refusal("the number of epochs between changes is 1 or more, got 0", o -> new StepLR(o, 0)),
                refusal(
                        "a factor is between 0 and 1, got 1.5",
                        o -> ConstantLR.builder(o).factor(1.5)),
                refusal(
                        "a start factor is more than 0 and at most 1, got 0.0",
                        o -> LinearLR.builder(o).startFactor(0)),
                refusal(
                        "an end factor is between 0 and 1, got 2.0",
                        o -> LinearLR.builder(o).endFactor(2)),
                refusal("the number of epochs of half a wave is 1 or more, got 0", o -> new CosineAnnealingLR(o, 0)),
                refusal(
                        "the number of epochs of the first period is 1 or more, got 0",
                        o -> new CosineAnnealingWarmRestarts(o, 0)),
                refusal(
                        "the factor of a period is 1 or more, got 0",
                        o -> CosineAnnealingWarmRestarts.builder(o, 1).tMult(0)),
                refusal("an epoch is 0 or more, got -1.0", o -> new CosineAnnealingWarmRestarts(o, 1).step(-1)),
                refusal(
                        "the number of annealing epochs is 0 or more, got -1",
                        o -> SWALR.builder(o, 0.1).annealEpochs(-1)),
                refusal(
                        "there are 1 parameter groups, but 2 values of the final learning rate",
                        o -> new SWALR(o, 1, 2)),
                refusal(
                        "the total number of epochs is 1 or more, got 0",
                        o -> PolynomialLR.builder(o).totalIters(0)),
                refusal(
                        "the number of batches of the rising half is 1 or more, got 0",
                        o -> CyclicLR.builder(o, 0.1, 0.2).stepSizeUp(0)),
                refusal(
                        "there are 1 parameter groups, but 2 values of the base learning rate",
                        o -> CyclicLR.builder(o, new double[] {0.1, 0.2}, new double[] {0.3})
                                .build()),
                refusal(
                        "the number of steps is not known: set totalSteps or epochs",
                        o -> OneCycleLR.builder(o, 0.1).build()),
                refusal(
                        "the rising part is between 0 and 1, got 1.5",
                        o -> OneCycleLR.builder(o, 0.1).pctStart(1.5)),
                refusal(
                        "a factor is less than 1, got 1.0",
                        o -> ReduceLROnPlateau.builder(o).factor(1)),
                refusal("there are no schedulers to compose", _ -> new ChainedScheduler(List.of())),
                refusal(
                        "ReduceLROnPlateau needs a metric at each step and cannot be composed",
                        o -> new ChainedScheduler(
                                List.of(ReduceLROnPlateau.builder(o).build()))),
                refusal(
                        "there are 1 schedulers, so there must be 0 milestones, not 1",
                        o -> new SequentialLR(o, List.of(new StepLR(o, 1)), 3)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("invalidOptions")
    void refusesInvalidOptions(String message, Consumer<SGD> scheduler) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> scheduler.accept(optimizer))
                .withMessage(message);
    }

    @Test
    void refusesAnOptimizerWithoutAMomentumToCycle() {
        try (Adagrad adagrad = Adagrad.builder(List.of(Torch.ones(1))).build()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> CyclicLR.builder(adagrad, 0.1, 0.2).build())
                    .withMessage("the optimizer has neither a momentum nor betas: set cycleMomentum(false)");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new SequentialLR(optimizer, List.of(new StepLR(adagrad, 3))))
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
        assertThatThrownBy(new ReduceLROnPlateau(optimizer)::step)
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage("ReduceLROnPlateau needs a metric: call step(metric)");
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
        refusesState(
                new ReduceLROnPlateau(optimizer),
                Map.of("patience", 3, "mode", "best"),
                "'mode' is 'best', not one of [min, max]");
        assertThat(scheduler.stateDict().get("gamma")).isEqualTo(0.1);
    }

    private static void refusesState(LRScheduler scheduler, Map<String, ?> state, String reason) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> scheduler.loadStateDict(state))
                .withMessage("the state does not fit the scheduler: " + reason);
    }

    @Test
    void printsOptionsEpochAndLearningRates() {
        assertThat(StepLR.builder(optimizer, 30).gamma(0.5).build().toString())
                .isEqualTo("StepLR(step_size=30, gamma=0.5, base_lrs=[0.5], last_epoch=0, last_lr=[0.5])");
        assertThat(new MultiStepLR(optimizer, 30, 80, 80).toString())
                .isEqualTo(
                        "MultiStepLR(milestones={30: 1, 80: 2}, gamma=0.1, base_lrs=[0.5], last_epoch=0, last_lr=[0.5])");
        assertThat(new LambdaLR(optimizer, epoch -> epoch).toString())
                .isEqualTo("LambdaLR(base_lrs=[0.5], last_epoch=0, last_lr=[0.0])");
        optimizer.parameterGroups().get(0).lr(0.5);
        assertThat(new ReduceLROnPlateau(optimizer).toString())
                .isEqualTo("ReduceLROnPlateau(factor=0.1, default_min_lr=0.0, min_lrs=[0.0], patience=10, cooldown=0,"
                        + " eps=1e-08, last_epoch=0, mode_worse=inf, mode=min, threshold=0.0001, threshold_mode=rel,"
                        + " best=inf, cooldown_counter=0, num_bad_epochs=0, last_lr=[0.5])");
        assertThat(new ChainedScheduler(List.of(new ExponentialLR(optimizer, 0.9))).toString())
                .isEqualTo("ChainedScheduler(schedulers=[ExponentialLR(gamma=0.9, base_lrs=[0.5], last_epoch=0,"
                        + " last_lr=[0.5])], last_lr=[0.5])");
    }
}
