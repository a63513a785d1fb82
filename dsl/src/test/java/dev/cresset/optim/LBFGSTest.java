package dev.cresset.optim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cresset.DType;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LBFGSTest {

    private Tensor x;
    private Tensor y;

    static Stream<Arguments> everyCase() {
        return Stream.of(DType.FLOAT32, DType.FLOAT64)
                .flatMap(dtype -> Stream.of(
                        options("plain", dtype, builder -> builder.lr(0.05)),
                        options(
                                "history",
                                dtype,
                                builder -> builder.lr(0.05)
                                        .maxIter(7)
                                        .historySize(3)
                                        .toleranceGrad(1e-3)),
                        options(
                                "wolfe",
                                dtype,
                                builder -> builder.lineSearchFn(LBFGS.LineSearch.STRONG_WOLFE)
                                        .maxIter(5)),
                        options(
                                "short",
                                dtype,
                                builder -> builder.lineSearchFn(LBFGS.LineSearch.STRONG_WOLFE)
                                        .maxIter(4)
                                        .maxEval(6)
                                        .lr(3)),
                        options(
                                "end",
                                dtype,
                                builder -> builder.lineSearchFn(LBFGS.LineSearch.STRONG_WOLFE)
                                        .maxIter(40)
                                        .toleranceChange(1e-4))));
    }

    private static Arguments options(String name, DType dtype, UnaryOperator<LBFGS.Builder> options) {
        return Arguments.of("LBFGS/" + name + "/" + dtype.toString().replace("torch.", ""), dtype, options);
    }

    private LBFGS.Builder valley(DType dtype) {
        x = Torch.tensor(DType.FLOAT64, -1.2, 1.0, 0.3, -0.5).to(dtype).requiresGrad_(true);
        y = Torch.tensor(DType.FLOAT64, 0.7, 0.2).to(dtype).view(1, 2).requiresGrad_(true);
        return LBFGS.builder(List.of(x, y));
    }

    /** A step on a function with a curved valley. */
    private Tensor step(LBFGS optimizer) {
        return optimizer.step(() -> {
            optimizer.zeroGrad();
            Tensor valley = x.narrow(0, 1, 3)
                    .sub(x.narrow(0, 0, 3).square())
                    .square()
                    .mul(10)
                    .add(x.narrow(0, 0, 3).neg().add(1).square())
                    .sum();
            Tensor loss = valley.add(y.sub(x.narrow(0, 0, 2)).square().sum());
            loss.backward();
            return loss;
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyCase")
    void threeStepsGivePyTorchsNumbers(String name, DType dtype, UnaryOperator<LBFGS.Builder> options) {
        try (LBFGS optimizer = options.apply(valley(dtype)).build()) {
            List<Tensor> losses = new ArrayList<>();
            for (int step = 0; step < 3; step++) {
                losses.add(step(optimizer).detach());
            }

            OptimizerRun.check(Torch.stack(losses), name + "/losses");
            OptimizerRun.check(x, name + "/x");
            OptimizerRun.check(y, name + "/y");
            if (OptimizerRun.SAME_ROUNDING) { // differences between gradients blow the last bits up
                new OptimizerRun(name).checkState(optimizer);
            }
            OptimizerRun.checkOptions(name, optimizer.parameterGroups().get(0));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyCase")
    @SuppressWarnings("try") // closed early, and again
    void anotherOptimizerGoesOnFromTheState(String name, DType dtype, UnaryOperator<LBFGS.Builder> options) {
        try (LBFGS first = options.apply(valley(dtype)).build();
                LBFGS second = options.apply(LBFGS.builder(List.of(x, y))).build()) {
            step(first);
            second.loadStateDict(first.stateDict());
            first.close();
            step(second);
            step(second);

            OptimizerRun.check(x, name + "/x");
        }
    }

    @Test
    void loadsTheScratchListThatPyTorchSaves() {
        try (LBFGS optimizer = valley(DType.FLOAT32).build()) {
            step(optimizer);
            Map<String, Object> state = optimizer.stateDict();
            Map<Object, Object> kept = new LinkedHashMap<>((Map<?, ?>) ((Map<?, ?>) state.get("state")).get(0));
            kept.put("al", Arrays.asList(Torch.tensor(0.5), null));
            optimizer.loadStateDict(Map.of("state", Map.of(0, kept), "param_groups", state.get("param_groups")));

            assertThat(step(optimizer).item()).isLessThan(19);
        }
    }

    @Test
    void needsAClosure() {
        try (LBFGS optimizer = valley(DType.FLOAT32).build()) {
            assertThatThrownBy(optimizer::step)
                    .isInstanceOf(UnsupportedOperationException.class)
                    .hasMessage("LBFGS computes the loss several times in a step: call step(closure)");
        }
    }

    @Test
    void refusesSeveralGroups() {
        LBFGS.Builder builder = valley(DType.FLOAT32);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.group(List.of(Torch.ones(1))).build())
                .withMessage("LBFGS has one parameter group, not 2");
    }
}
