package dev.cresset.optim.lrscheduler;

import dev.cresset.bindings.CMath;
import dev.cresset.optim.Optimizer;
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
        add("LambdaLR/each", o -> new LambdaLR(o, List.of(epoch -> 1.0 / (1 + epoch), _ -> 0.5)));
        add("MultiplicativeLR/all", o -> new MultiplicativeLR(o, epoch -> 1 - 0.5 / epoch));
        add("StepLR/default", o -> new StepLR(o, 7));
        add("StepLR/gamma", o -> new StepLR(o, 3, 0.7));
        add("MultiStepLR/default", o -> new MultiStepLR(o, List.of(5L, 11L, 30L)));
        add("MultiStepLR/twice", o -> new MultiStepLR(o, List.of(5L, 11L, 11L, 30L), 0.7));
        add("ConstantLR/default", ConstantLR::new);
        add("ConstantLR/all", o -> new ConstantLR(o, 0.7, 9));
        add("ExponentialLR/all", o -> new ExponentialLR(o, 0.93));
    }

    private static void curves() {
        add("LinearLR/default", LinearLR::new);
        add("LinearLR/all", o -> new LinearLR(o, 0.9, 0.1, 30));
        add("PolynomialLR/default", PolynomialLR::new);
        add("PolynomialLR/all", o -> new PolynomialLR(o, 37, 1.7));
        add("CosineAnnealingLR/default", o -> new CosineAnnealingLR(o, 15));
        add("CosineAnnealingLR/all", o -> new CosineAnnealingLR(o, 7, 0.01));
        add("CosineAnnealingWarmRestarts/default", o -> new CosineAnnealingWarmRestarts(o, 7));
        add("CosineAnnealingWarmRestarts/all", o -> new CosineAnnealingWarmRestarts(o, 5, 2, 0.01));
        add("SWALR/default", o -> new SWALR(o, 0.05));
        add("SWALR/linear", o -> new SWALR(o, 0.05, 7, "linear"));
        add("SWALR/at_once", o -> new SWALR(o, 0.05, 0, "cos"));
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
                        .mode("triangular2")
                        .baseMomentum(0.7)
                        .maxMomentum(0.8)
                        .build());
        add(
                "CyclicLR/exp_range",
                o -> CyclicLR.builder(o, new double[] {0.01, 0.02}, new double[] {0.1, 0.3})
                        .stepSizeUp(5)
                        .mode("exp_range")
                        .gamma(0.93)
                        .build());
        add(
                "CyclicLR/function",
                o -> CyclicLR.builder(o, 0.01, 0.1)
                        .stepSizeUp(5)
                        .scaleFn(x -> 1 / x, "cycle")
                        .cycleMomentum(false)
                        .build());
        add("CyclicLR/adam", o -> CyclicLR.builder(o, 0.01, 0.1).stepSizeUp(5).build());
        add("OneCycleLR/default", o -> OneCycleLR.builder(o, 0.1).totalSteps(40).build());
        add(
                "OneCycleLR/all",
                o -> OneCycleLR.builder(o, 0.1, 0.3)
                        .epochs(6, 7)
                        .pctStart(0.4)
                        .annealStrategy("linear")
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
                o -> half(o, "max", "abs", 0.1)
                        .cooldown(2)
                        .minLr(1e-2, 1e-3)
                        .eps(1e-3)
                        .build());
        add("ReduceLROnPlateau/min_abs", o -> half(o, "min", "abs", 0.05).build());
        add("ReduceLROnPlateau/max_rel", o -> half(o, "max", "rel", 0.05).build());
    }

    private static ReduceLROnPlateau.Builder half(
            Optimizer optimizer, String mode, String thresholdMode, double threshold) {
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
                        o, List.of(new LinearLR(o, 0.1, 1, 5), new CosineAnnealingLR(o, 20)), List.of(5L)));
        add("SequentialLR/closed", o -> new SequentialLR(o, eight(o), List.of(4L, 9L, 14L, 18L, 22L, 28L, 33L)));
        add(
                "SequentialLR/chained",
                o -> new SequentialLR(
                        o,
                        List.of(
                                new ChainedScheduler(List.of(new ConstantLR(o, 0.5, 3), new ExponentialLR(o, 0.9))),
                                new StepLR(o, 3)),
                        List.of(8L)));
        add(
                "ChainedScheduler/two",
                o -> new ChainedScheduler(List.of(new ConstantLR(o, 0.1, 20), new ExponentialLR(o, 0.9))));
    }

    private static List<LRScheduler> eight(Optimizer o) {
        return List.of(
                new ConstantLR(o, 0.5, 3),
                new StepLR(o, 2, 0.9),
                new MultiStepLR(o, List.of(2L), 0.5),
                new ExponentialLR(o, 0.9),
                new LinearLR(o),
                new PolynomialLR(o, 6, 2.0),
                new CosineAnnealingWarmRestarts(o, 4),
                new LambdaLR(o, epoch -> CMath.pow(0.9, epoch)));
    }
}
