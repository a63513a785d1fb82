package dev.cresset.optim.lrscheduler;

import dev.cresset.bindings.CMath;
import dev.cresset.optim.Optimizer;
import dev.cresset.optim.lrscheduler.ReduceLROnPlateau.Mode;
import dev.cresset.optim.lrscheduler.ReduceLROnPlateau.ThresholdMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The schedulers of {@code lr_scheduler_reference.py}, by the names of its cases. */
final class LRSchedulerCases {

    private static final Map<String, Function<Optimizer, LRScheduler>> CASES = new LinkedHashMap<>();

    static {
        factors();
        curves();
        cycles();
        plateaus();
        composed();
    }

    private LRSchedulerCases() {}

    static Map<String, Function<Optimizer, LRScheduler>> all() {
        return CASES;
    }

    private static void add(String name, Function<Optimizer, LRScheduler> scheduler) {
        CASES.put(name, scheduler);
    }

    private static void factors() {
        add("LambdaLR/all", o -> new LambdaLR(o, epoch -> 1.0 / (1 + epoch)));
        add("LambdaLR/each", o -> new LambdaLR(o, epoch -> 1.0 / (1 + epoch), _ -> 0.5));
        add("MultiplicativeLR/all", o -> new MultiplicativeLR(o, epoch -> 1 - 0.5 / epoch));
        add("StepLR/default", o -> new StepLR(o, 7));
        add("StepLR/gamma", o -> StepLR.builder(o, 3).gamma(0.7).build());
        add("MultiStepLR/default", o -> new MultiStepLR(o, 5, 11, 30));
        add(
                "MultiStepLR/twice",
                o -> MultiStepLR.builder(o, 5, 11, 11, 30).gamma(0.7).build());
        add("ConstantLR/default", ConstantLR::new);
        add(
                "ConstantLR/all",
                o -> ConstantLR.builder(o).factor(0.7).totalIters(9).build());
        add("ExponentialLR/all", o -> new ExponentialLR(o, 0.93));
    }

    private static void curves() {
        add("LinearLR/default", LinearLR::new);
        add(
                "LinearLR/all",
                o -> LinearLR.builder(o)
                        .startFactor(0.9)
                        .endFactor(0.1)
                        .totalIters(30)
                        .build());
        add("PolynomialLR/default", PolynomialLR::new);
        add(
                "PolynomialLR/all",
                o -> PolynomialLR.builder(o).totalIters(37).power(1.7).build());
        add("CosineAnnealingLR/default", o -> new CosineAnnealingLR(o, 15));
        add(
                "CosineAnnealingLR/all",
                o -> CosineAnnealingLR.builder(o, 7).etaMin(0.01).build());
        add("CosineAnnealingWarmRestarts/default", o -> new CosineAnnealingWarmRestarts(o, 7));
        add(
                "CosineAnnealingWarmRestarts/all",
                o -> CosineAnnealingWarmRestarts.builder(o, 5)
                        .tMult(2)
                        .etaMin(0.01)
                        .build());
        add("SWALR/default", o -> new SWALR(o, 0.05));
        add(
                "SWALR/linear",
                o -> SWALR.builder(o, 0.05)
                        .annealEpochs(7)
                        .annealStrategy(AnnealStrategy.LINEAR)
                        .build());
        add("SWALR/each", o -> new SWALR(o, 0.05, 0.01));
        add("SWALR/at_once", o -> SWALR.builder(o, 0.05).annealEpochs(0).build());
    }

    private static void cycles() {
        add(
                "CyclicLR/default",
                o -> CyclicLR.builder(o, 0.01, 0.1).stepSizeUp(7).build());
        add(
                "CyclicLR/triangular2",
                o -> CyclicLR.builder(o, 0.01, 0.1)
                        .stepSizeUp(5)
                        .stepSizeDown(3)
                        .mode(CyclicLR.Mode.TRIANGULAR2)
                        .baseMomentum(0.7)
                        .maxMomentum(0.8)
                        .build());
        add(
                "CyclicLR/exp_range",
                o -> CyclicLR.builder(o, new double[] {0.01, 0.02}, new double[] {0.1, 0.3})
                        .stepSizeUp(5)
                        .mode(CyclicLR.Mode.EXP_RANGE)
                        .gamma(0.93)
                        .build());
        add(
                "CyclicLR/function",
                o -> CyclicLR.builder(o, 0.01, 0.1)
                        .stepSizeUp(5)
                        .scaleFn(x -> 1 / x, CyclicLR.ScaleMode.CYCLE)
                        .cycleMomentum(false)
                        .build());
        add("CyclicLR/adam", o -> CyclicLR.builder(o, 0.01, 0.1).stepSizeUp(5).build());
        add("OneCycleLR/default", o -> OneCycleLR.builder(o, 0.1).totalSteps(40).build());
        add(
                "OneCycleLR/all",
                o -> OneCycleLR.builder(o, 0.1, 0.3)
                        .epochs(6, 7)
                        .pctStart(0.4)
                        .annealStrategy(AnnealStrategy.LINEAR)
                        .baseMomentum(0.5)
                        .maxMomentum(0.9)
                        .divFactor(10)
                        .finalDivFactor(100)
                        .threePhase(true)
                        .build());
        add(
                "OneCycleLR/adam",
                o -> OneCycleLR.builder(o, 0.1).totalSteps(50).pctStart(0.25).build());
        add(
                "OneCycleLR/fixed",
                o -> OneCycleLR.builder(o, 0.1)
                        .totalSteps(41)
                        .cycleMomentum(false)
                        .build());
    }

    private static void plateaus() {
        add(
                "ReduceLROnPlateau/default",
                o -> ReduceLROnPlateau.builder(o).patience(2).build());
        add(
                "ReduceLROnPlateau/all",
                o -> half(o, Mode.MAX, ThresholdMode.ABS, 0.1)
                        .cooldown(2)
                        .minLr(1e-2, 1e-3)
                        .eps(1e-3)
                        .build());
        add(
                "ReduceLROnPlateau/min_abs",
                o -> half(o, Mode.MIN, ThresholdMode.ABS, 0.05).build());
        add(
                "ReduceLROnPlateau/max_rel",
                o -> half(o, Mode.MAX, ThresholdMode.REL, 0.05).build());
    }

    private static ReduceLROnPlateau.Builder half(
            Optimizer optimizer, Mode mode, ThresholdMode thresholdMode, double threshold) {
        return ReduceLROnPlateau.builder(optimizer)
                .mode(mode)
                .factor(0.5)
                .patience(1)
                .threshold(threshold)
                .thresholdMode(thresholdMode);
    }

    private static void composed() {
        add(
                "SequentialLR/two",
                o -> new SequentialLR(
                        o, List.of(LinearLR.builder(o).startFactor(0.1).build(), new CosineAnnealingLR(o, 20)), 5));
        add("SequentialLR/closed", o -> new SequentialLR(o, eight(o), 4, 9, 14, 18, 22, 28, 33));
        add(
                "SequentialLR/chained",
                o -> new SequentialLR(
                        o,
                        List.of(
                                new ChainedScheduler(List.of(
                                        ConstantLR.builder(o)
                                                .factor(0.5)
                                                .totalIters(3)
                                                .build(),
                                        new ExponentialLR(o, 0.9))),
                                new StepLR(o, 3)),
                        8));
        add(
                "ChainedScheduler/two",
                o -> new ChainedScheduler(
                        List.of(ConstantLR.builder(o).factor(0.1).totalIters(20).build(), new ExponentialLR(o, 0.9))));
    }

    private static List<LRScheduler> eight(Optimizer o) {
        return List.of(
                ConstantLR.builder(o).factor(0.5).totalIters(3).build(),
                StepLR.builder(o, 2).gamma(0.9).build(),
                MultiStepLR.builder(o, 2).gamma(0.5).build(),
                new ExponentialLR(o, 0.9),
                new LinearLR(o),
                PolynomialLR.builder(o).totalIters(6).power(2).build(),
                new CosineAnnealingWarmRestarts(o, 4),
                new LambdaLR(o, epoch -> CMath.pow(0.9, epoch)));
    }
}
