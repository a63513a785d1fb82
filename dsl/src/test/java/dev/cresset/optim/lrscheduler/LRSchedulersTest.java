package dev.cresset.optim.lrscheduler;

import static dev.cresset.TensorAssert.assertThatTensor;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cresset.Reference;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import dev.cresset.optim.Adam;
import dev.cresset.optim.Optimizer;
import dev.cresset.optim.ParameterGroup;
import dev.cresset.optim.SGD;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every scheduler against PyTorch's, to the last bit of a double. */
class LRSchedulersTest {

    private static final Reference REFERENCE = Reference.of(LRSchedulersTest.class, "lr_scheduler_reference.tsv");
    private static final double[] METRICS = REFERENCE.tensor("metrics").toDoubleArray();
    private static final int STEPS = 40;
    private static final Pattern HEXADECIMAL = Pattern.compile("-?0x[0-9a-f.]+p[+-][0-9]+");

    static Stream<Arguments> everyCase() {
        return LRSchedulerCases.all().entrySet().stream().map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
    }

    private static Optimizer optimizer(String name) {
        Tensor first = Torch.ones(1);
        Tensor second = Torch.ones(1);
        if (name.endsWith("adam")) {
            return Adam.builder(List.of(first))
                    .lr(0.5)
                    .group(List.of(second), group -> group.lr(0.02))
                    .build();
        }
        return SGD.builder(List.of(first))
                .lr(0.5)
                .momentum(0.9)
                .group(List.of(second), group -> group.lr(0.02))
                .build();
    }

    /** The learning rates and momenta after each step, for two groups. */
    private static final class Course {
        private final List<Double> rates = new ArrayList<>();
        private final List<Double> momenta = new ArrayList<>();

        void note(LRScheduler scheduler) {
            rates.addAll(scheduler.lastLr());
            for (ParameterGroup group : scheduler.optimizer().parameterGroups()) {
                momenta.add(group.option("betas") != null ? group.number("betas", 0) : group.number("momentum"));
            }
        }

        void check(String name) {
            check(rates, name + "/lr");
            check(momenta, name + "/momentum");
        }

        private static void check(List<Double> actual, String expected) {
            double[] values = actual.stream().mapToDouble(Double::doubleValue).toArray();
            assertThatTensor(Torch.tensor(values, values.length / 2, 2))
                    .as(expected)
                    .isIdenticalTo(REFERENCE.tensor(expected));
        }
    }

    private static void step(LRScheduler scheduler, int step) {
        if (scheduler instanceof ReduceLROnPlateau plateau) {
            plateau.step(METRICS[step]);
        } else {
            scheduler.step();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyCase")
    void fortyStepsGivePyTorchsLearningRatesAndState(String name, Function<Optimizer, LRScheduler> make) {
        try (Optimizer optimizer = optimizer(name)) {
            LRScheduler scheduler = make.apply(optimizer);
            Course course = new Course();
            course.note(scheduler);
            for (int step = 0; step < STEPS; step++) {
                step(scheduler, step);
                course.note(scheduler);
            }

            course.check(name);
            assertThat(described(scheduler.stateDict())).isEqualTo(expected(name + "/state"));
            assertThat(described(optimizer.parameterGroups().get(1).options())).isEqualTo(expected(name + "/group"));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyCase")
    void anotherSchedulerGoesOnFromTheState(String name, Function<Optimizer, LRScheduler> make) {
        try (Optimizer first = optimizer(name);
                Optimizer second = optimizer(name)) {
            LRScheduler before = make.apply(first);
            Course course = new Course();
            course.note(before);
            for (int step = 0; step < 17; step++) {
                step(before, step);
                course.note(before);
            }
            LRScheduler after = make.apply(second);
            second.loadStateDict(first.stateDict());
            after.loadStateDict(before.stateDict());
            for (int step = 17; step < STEPS; step++) {
                step(after, step);
                course.note(after);
            }

            course.check(name);
        }
    }

    @Test
    void warmRestartsStepBetweenEpochs() {
        try (Optimizer optimizer = optimizer("SGD")) {
            CosineAnnealingWarmRestarts scheduler = CosineAnnealingWarmRestarts.builder(optimizer, 3)
                    .tMult(2)
                    .etaMin(0.001)
                    .build();
            List<Double> rates = new ArrayList<>();
            for (int step = 0; step < STEPS; step++) {
                scheduler.step(step * 0.75);
                rates.addAll(scheduler.lastLr());
            }
            Course.check(rates, "CosineAnnealingWarmRestarts/between");
        }
    }

    private static String expected(String name) {
        return HEXADECIMAL
                .matcher(REFERENCE.text(name))
                .replaceAll(match -> Matcher.quoteReplacement(Double.toString(Double.parseDouble(match.group()))));
    }

    private static String described(Object value) {
        if (value == null) {
            return "None";
        }
        if (value instanceof Boolean flag) {
            return flag ? "True" : "False";
        }
        if (value instanceof List<?> list) {
            return "["
                    + String.join(
                            ",", list.stream().map(LRSchedulersTest::described).toList()) + "]";
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, String> entries = new LinkedHashMap<>();
            map.forEach((key, element) -> entries.put(described(key), described(element)));
            return "{"
                    + String.join(
                            ",",
                            entries.entrySet().stream()
                                    .map(entry -> entry.getKey() + ":" + entry.getValue())
                                    .toList())
                    + "}";
        }
        if (value instanceof Number number) {
            return Double.toString(number.doubleValue()).replace("Infinity", "inf");
        }
        return value.toString();
    }
}
