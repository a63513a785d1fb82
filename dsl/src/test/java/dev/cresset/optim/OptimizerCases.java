package dev.cresset.optim;

import dev.cresset.Tensor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The optimizers of {@code optim_reference.py}, by the names of its cases. */
final class OptimizerCases {

    private static final Map<String, Function<List<Tensor>, Optimizer>> CASES = new LinkedHashMap<>();

    static {
        sgd();
        adam();
        adamW();
        relativesOfAdam();
        adagrad();
        adadeltaAndAdafactor();
        asgdAndRmsprop();
        rprop();
        sparseAdam();
        muon();
        complex();
    }

    private OptimizerCases() {}

    static Map<String, Function<List<Tensor>, Optimizer>> all() {
        return CASES;
    }

    private static void add(String name, Function<List<Tensor>, Optimizer> optimizer) {
        CASES.put(name, optimizer);
    }

    private static void sgd() {
        add("SGD/plain", all -> SGD.builder(all).lr(0.1).build());
        add("SGD/default", all -> SGD.builder(all).build());
        add(
                "SGD/weight_decay",
                all -> SGD.builder(all).lr(0.1).weightDecay(0.01).build());
        add("SGD/momentum", all -> SGD.builder(all).lr(0.1).momentum(0.9).build());
        add(
                "SGD/dampening",
                all -> SGD.builder(all).lr(0.1).momentum(0.9).dampening(0.3).build());
        add(
                "SGD/nesterov",
                all -> SGD.builder(all).lr(0.1).momentum(0.9).nesterov(true).build());
        add("SGD/maximize", all -> SGD.builder(all).lr(0.1).maximize(true).build());
        add("SGD/sparse", all -> SGD.builder(all).lr(0.1).build());
        Function<List<Tensor>, SGD.Builder> most =
                all -> SGD.builder(all).lr(0.03).momentum(0.8).weightDecay(5e-4);
        add("SGD/all", all -> most.apply(all).dampening(0.1).maximize(true).build());
        add(
                "SGD/nesterov_decay",
                all -> most.apply(all).nesterov(true).maximize(true).build());
        add("SGD/fused", all -> most.apply(all).dampening(0.1).fused(true).build());
    }

    private static void adam() {
        Function<List<Tensor>, Adam.Builder<? extends Adam>> decaying =
                all -> Adam.builder(all).lr(0.05).weightDecay(0.1);
        add("Adam/default", all -> Adam.builder(all).build());
        add(
                "Adam/betas",
                all -> Adam.builder(all).lr(0.05).betas(0.8, 0.95).eps(1e-3).build());
        add("Adam/weight_decay", all -> decaying.apply(all).build());
        add(
                "Adam/decoupled",
                all -> decaying.apply(all).decoupledWeightDecay(true).build());
        add(
                "Adam/amsgrad",
                all -> Adam.builder(all).lr(0.05).betas(0.5, 0.5).amsgrad(true).build());
        add(
                "Adam/maximize",
                all -> decaying.apply(all).amsgrad(true).maximize(true).build());
        add("Adam/fused", all -> decaying.apply(all).amsgrad(true).fused(true).build());
        add("Adam/float64", all -> decaying.apply(all).build());
        add("Adam/bfloat16", all -> decaying.apply(all).build());
    }

    private static void adamW() {
        add("AdamW/default", all -> AdamW.builder(all).build());
        add(
                "AdamW/weight_decay",
                all -> AdamW.builder(all)
                        .lr(0.05)
                        .weightDecay(0.2)
                        .maximize(true)
                        .build());
        add(
                "AdamW/amsgrad",
                all -> AdamW.builder(all).lr(0.05).betas(0.5, 0.5).amsgrad(true).build());
        add(
                "AdamW/fused",
                all -> AdamW.builder(all).lr(0.05).weightDecay(0.2).fused(true).build());
    }

    private static void relativesOfAdam() {
        add("Adamax/default", all -> Adamax.builder(all).build());
        add(
                "Adamax/all",
                all -> Adamax.builder(all)
                        .lr(0.05)
                        .betas(0.8, 0.7)
                        .eps(1e-3)
                        .weightDecay(0.1)
                        .maximize(true)
                        .build());
        add("NAdam/default", all -> NAdam.builder(all).build());
        add(
                "NAdam/all",
                all -> NAdam.builder(all)
                        .lr(0.05)
                        .betas(0.8, 0.95)
                        .eps(1e-3)
                        .weightDecay(0.1)
                        .momentumDecay(0.1)
                        .maximize(true)
                        .build());
        add(
                "NAdam/decoupled",
                all -> NAdam.builder(all)
                        .lr(0.05)
                        .weightDecay(0.1)
                        .decoupledWeightDecay(true)
                        .build());
        add("NAdam/float64", all -> NAdam.builder(all).lr(0.05).build());
        add("RAdam/default", all -> RAdam.builder(all).build());
        add(
                "RAdam/all",
                all -> RAdam.builder(all)
                        .lr(0.05)
                        .betas(0.8, 0.95)
                        .eps(1e-3)
                        .weightDecay(0.1)
                        .maximize(true)
                        .build());
        add(
                "RAdam/decoupled",
                all -> RAdam.builder(all)
                        .lr(0.05)
                        .weightDecay(0.1)
                        .decoupledWeightDecay(true)
                        .build());
        add("RAdam/float64", all -> RAdam.builder(all).lr(0.05).build());
    }

    private static void adagrad() {
        add("Adagrad/default", all -> Adagrad.builder(all).build());
        Function<List<Tensor>, Adagrad.Builder> falling =
                all -> Adagrad.builder(all).lr(0.05).lrDecay(0.1);
        add(
                "Adagrad/all",
                all -> falling.apply(all)
                        .weightDecay(0.1)
                        .initialAccumulatorValue(0.5)
                        .eps(1e-3)
                        .maximize(true)
                        .build());
        add(
                "Adagrad/fused",
                all -> falling.apply(all).weightDecay(0.1).fused(true).build());
        add("Adagrad/sparse", all -> falling.apply(all).build());
    }

    private static void adadeltaAndAdafactor() {
        add("Adadelta/default", all -> Adadelta.builder(all).build());
        add(
                "Adadelta/all",
                all -> Adadelta.builder(all)
                        .lr(0.5)
                        .rho(0.7)
                        .eps(1e-3)
                        .weightDecay(0.1)
                        .maximize(true)
                        .build());
        add("Adadelta/complex64", all -> Adadelta.builder(all).build());
        add("Adafactor/default", all -> Adafactor.builder(all).build());
        add(
                "Adafactor/all",
                all -> Adafactor.builder(all)
                        .lr(0.1)
                        .beta2Decay(-0.5)
                        .eps(1e-4, 1e-2)
                        .d(1.5)
                        .weightDecay(0.1)
                        .maximize(true)
                        .build());
        add("Adafactor/float64", all -> Adafactor.builder(all).lr(0.5).build());
    }

    private static void asgdAndRmsprop() {
        add("ASGD/default", all -> ASGD.builder(all).build());
        add(
                "ASGD/all",
                all -> ASGD.builder(all)
                        .lr(0.05)
                        .lambd(0.1)
                        .alpha(0.5)
                        .t0(3)
                        .weightDecay(0.1)
                        .maximize(true)
                        .build());
        add("ASGD/float64", all -> ASGD.builder(all).lr(0.05).t0(3).build());
        add("RMSprop/default", all -> RMSprop.builder(all).build());
        add(
                "RMSprop/momentum",
                all -> RMSprop.builder(all).lr(0.05).momentum(0.9).build());
        add(
                "RMSprop/centered",
                all -> RMSprop.builder(all).lr(0.05).alpha(0.8).centered(true).build());
        add(
                "RMSprop/all",
                all -> RMSprop.builder(all)
                        .lr(0.05)
                        .alpha(0.8)
                        .eps(1e-3)
                        .weightDecay(0.1)
                        .momentum(0.5)
                        .centered(true)
                        .maximize(true)
                        .build());
    }

    private static void rprop() {
        add("Rprop/default", all -> Rprop.builder(all).build());
        add(
                "Rprop/all",
                all -> Rprop.builder(all)
                        .lr(0.05)
                        .etas(0.4, 1.5)
                        .stepSizes(0.03, 0.07)
                        .maximize(true)
                        .build());
        add("Rprop/complex64", all -> Rprop.builder(all).build());
    }

    private static void sparseAdam() {
        add("SparseAdam/default", all -> SparseAdam.builder(all).build());
        add(
                "SparseAdam/all",
                all -> SparseAdam.builder(all)
                        .lr(0.05)
                        .betas(0.8, 0.95)
                        .eps(1e-3)
                        .maximize(true)
                        .build());
    }

    private static void muon() {
        add("Muon/default", all -> Muon.builder(all).build());
        add(
                "Muon/all",
                all -> Muon.builder(all)
                        .lr(0.05)
                        .weightDecay(0.2)
                        .momentum(0.8)
                        .nesterov(false)
                        .nsCoefficients(3, -4, 2)
                        .eps(1e-3)
                        .nsSteps(3)
                        .adjustLrFn(Muon.LrAdjustment.MATCH_RMS_ADAMW)
                        .build());
        add(
                "Muon/original",
                all -> Muon.builder(all)
                        .lr(0.05)
                        .adjustLrFn(Muon.LrAdjustment.ORIGINAL)
                        .build());
    }

    private static void complex() {
        add(
                "Adam/complex64",
                all -> Adam.builder(all).lr(0.05).weightDecay(0.1).amsgrad(true).build());
        add(
                "Adamax/complex64",
                all -> Adamax.builder(all).lr(0.05).weightDecay(0.1).build());
        add(
                "RAdam/complex64",
                all -> RAdam.builder(all).lr(0.05).weightDecay(0.1).build());
        add(
                "RMSprop/complex64",
                all -> RMSprop.builder(all)
                        .lr(0.05)
                        .weightDecay(0.1)
                        .momentum(0.5)
                        .centered(true)
                        .build());
        add(
                "SGD/complex64",
                all -> SGD.builder(all)
                        .lr(0.1)
                        .weightDecay(0.1)
                        .momentum(0.9)
                        .dampening(0.3)
                        .build());
        add(
                "Adagrad/complex64",
                all -> Adagrad.builder(all)
                        .lr(0.05)
                        .weightDecay(0.1)
                        .initialAccumulatorValue(0.5)
                        .build());
        add(
                "ASGD/complex64",
                all -> ASGD.builder(all)
                        .lr(0.05)
                        .lambd(0.1)
                        .alpha(0.5)
                        .t0(3)
                        .weightDecay(0.1)
                        .build());
    }
}
