package dev.cresset.optim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cresset.Reference;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import dev.cresset.optim.lrscheduler.OneCycleLR;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Optimizers print as PyTorch's do; the Python is {@code optim_printed_reference.py}. */
class PrintedOptimizerTest {

    private static final Reference REFERENCE = Reference.of(PrintedOptimizerTest.class, "optim_printed_reference.tsv");

    static Stream<Arguments> everyCase() {
        Map<String, Function<List<Tensor>, Optimizer>> cases = new LinkedHashMap<>();
        cases.put("SGD/default", all -> SGD.builder(all).build());
        cases.put("Adam/default", all -> Adam.builder(all).build());
        cases.put("AdamW/default", all -> AdamW.builder(all).build());
        cases.put("Adamax/default", all -> Adamax.builder(all).build());
        cases.put("NAdam/default", all -> NAdam.builder(all).build());
        cases.put("RAdam/default", all -> RAdam.builder(all).build());
        cases.put("Adagrad/default", all -> Adagrad.builder(all).build());
        cases.put("Adadelta/default", all -> Adadelta.builder(all).build());
        cases.put("Adafactor/default", all -> Adafactor.builder(all).build());
        cases.put("ASGD/default", all -> ASGD.builder(all).build());
        cases.put("RMSprop/default", all -> RMSprop.builder(all).build());
        cases.put("Rprop/default", all -> Rprop.builder(all).build());
        cases.put("SparseAdam/default", all -> SparseAdam.builder(all).build());
        cases.put("Muon/default", all -> Muon.builder(all).build());
        cases.put("LBFGS/default", all -> LBFGS.builder(all).build());
        cases.put(
                "SGD/all",
                all -> SGD.builder(all)
                        .lr(1e-5)
                        .momentum(0.9)
                        .weightDecay(5e-4)
                        .nesterov(true)
                        .maximize(true)
                        .foreach(true)
                        .build());
        cases.put(
                "SGD/groups",
                all -> SGD.builder()
                        .group(all, group -> group.lr(0.2))
                        .group(
                                List.of(Torch.ones(2, 3)),
                                group -> group.momentum(0.5).dampening(0.25))
                        .lr(0.1)
                        .build());
        cases.put(
                "Rprop/all",
                all -> Rprop.builder(all).etas(0.4, 1.5).stepSizes(1e-8, 1e16).build());
        cases.put(
                "Muon/all",
                all -> Muon.builder(all)
                        .nsSteps(3)
                        .adjustLrFn(Muon.LrAdjustment.MATCH_RMS_ADAMW)
                        .build());
        cases.put(
                "LBFGS/all",
                all -> LBFGS.builder(all)
                        .lr(0.5)
                        .maxIter(8)
                        .lineSearchFn(LBFGS.LineSearch.STRONG_WOLFE)
                        .build());
        cases.put("Adam/scheduled", all -> {
            Adam optimizer = Adam.builder(all).lr(0.1).build();
            OneCycleLR.builder(optimizer, 0.1).totalSteps(10).build();
            return optimizer;
        });
        return cases.entrySet().stream().map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyCase")
    void printsLikePyTorch(String name, Function<List<Tensor>, Optimizer> make) {
        try (Optimizer optimizer = make.apply(List.of(Torch.ones(2, 2)))) {
            assertThat(optimizer.toString()).isEqualTo(REFERENCE.text(name));
        }
    }

    @Test
    void groupsAndBuildersPrintTheirOptions() {
        SGD.Builder builder = SGD.builder(List.of(Torch.ones(2), Torch.ones(3))).lr(0.1);
        assertThat(builder.toString())
                .isEqualTo(
                        "SGD.Builder(lr=0.1, momentum=0, dampening=0, weight_decay=0, nesterov=False, maximize=False,"
                                + " foreach=None, differentiable=False, fused=None)");
        try (SGD optimizer = builder.build()) {
            assertThat(optimizer.parameterGroups().get(0).toString()).isEqualTo("""
                            Parameter Group (2 parameters)
                                dampening: 0
                                differentiable: False
                                foreach: None
                                fused: None
                                lr: 0.1
                                maximize: False
                                momentum: 0
                                nesterov: False
                                weight_decay: 0""");
        }
    }
}
