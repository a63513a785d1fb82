package dev.cresset.optim;

import static dev.cresset.TensorAssert.assertThatTensor;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cresset.DType;
import dev.cresset.Reference;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What {@code optim_reference.py} does with each optimizer: the same parameters, the same gradients. */
final class OptimizerRun {

    static final Reference REFERENCE = Reference.of(OptimizerRun.class, "optim_reference.tsv");
    static final int STEPS = 10;

    private static final Pattern HEXADECIMAL = Pattern.compile("-?0x[0-9a-f.]+p[+-][0-9]+");
    // The reference is of PyTorch on an Intel processor. On others its kernels round differently, and so may the
    // presets' LibTorch.
    private static final boolean OFFICIAL = System.getenv("LIBTORCH") != null;
    static final boolean SAME_ROUNDING = OFFICIAL && isIntel();
    private static final double TOLERANCE =
            OFFICIAL ? 5e-5 : 1e-5; // a line search enlarges differences in the last bits

    private final String name;
    private final Tensor gradients = REFERENCE.tensor("gradients");
    private final Tensor otherGradients = REFERENCE.tensor("other_gradients");

    OptimizerRun(String name) {
        this.name = name;
    }

    List<Tensor> parameters() {
        Tensor first = inCase(REFERENCE.tensor("start"));
        Tensor second = inCase(REFERENCE.tensor("other"));
        return List.of(first.clone().requiresGrad_(true), second.clone().requiresGrad_(true));
    }

    void steps(Optimizer optimizer, List<Tensor> parameters, int from, int to) {
        for (int step = from; step < to; step++) {
            parameters.get(0).setGrad(gradient(gradients.get(step)));
            boolean absent = step == 0 && !name.equals("SGD/fused");
            parameters.get(1).setGrad(absent ? null : gradient(otherGradients.get(step)));
            if (step == 5) {
                ParameterGroup group = optimizer.parameterGroups().get(0);
                group.lr(group.lr() / 10);
            }
            optimizer.step();
        }
    }

    private Tensor inCase(Tensor tensor) {
        if (name.startsWith("Muon") && tensor.dim() == 1) {
            return tensor.outer(Torch.tensor(1f, 2f));
        }
        if (name.endsWith("complex64")) {
            return Torch.complex(tensor, tensor.flip(0));
        }
        return tensor.to(
                name.endsWith("float64") ? DType.FLOAT64 : name.endsWith("bfloat16") ? DType.BFLOAT16 : DType.FLOAT32);
    }

    private Tensor gradient(Tensor dense) {
        Tensor gradient = inCase(dense);
        if (!name.endsWith("/sparse") && !name.startsWith("SparseAdam")) {
            return gradient;
        }
        long length = gradient.size(0);
        Tensor rows = gradient.reshape(length, -1)
                .select(1, 0)
                .gt(0)
                .nonzero()
                .select(1, 0)
                .flip(0);
        long count = rows.numel();
        rows = Torch.cat(List.of(rows, rows.narrow(0, Math.max(count - 1, 0), Math.min(count, 1))), 0);
        Tensor values = gradient.indexSelect(0, rows);
        if (count > 0) {
            values.select(0, -1).fill_(0.5);
        }
        return Torch.sparseCooTensor(rows.unsqueeze(0), values, gradient.shape());
    }

    void checkParameters(List<Tensor> parameters) {
        check(parameters.get(0), name + "/first");
        check(parameters.get(1), name + "/second");
    }

    void checkState(Optimizer optimizer) {
        Map<?, ?> states = (Map<?, ?>) optimizer.stateDict().get("state");
        for (int number = 0; number < 2; number++) {
            String keys = name + "/keys/" + number;
            assertThat(states.containsKey(number)).as(keys).isEqualTo(REFERENCE.has(keys));
            if (REFERENCE.has(keys)) {
                Map<?, ?> state = (Map<?, ?>) states.get(number);
                assertThat(String.join(
                                " ",
                                state.keySet().stream().map(Object::toString).toList()))
                        .isEqualTo(REFERENCE.text(keys));
                for (Map.Entry<?, ?> entry : state.entrySet()) {
                    check(tensor(entry.getValue()), name + "/" + entry.getKey() + "/" + number);
                }
            }
        }
    }

    private static Tensor tensor(Object value) {
        if (value instanceof Tensor tensor) {
            return tensor;
        }
        if (value instanceof List<?> list) {
            return Torch.stack(list.stream().map(Tensor.class::cast).toList());
        }
        return value instanceof Double number ? Torch.tensor(number) : Torch.tensor(((Number) value).longValue());
    }

    private static boolean isIntel() {
        try {
            return Files.readString(Path.of("/proc/cpuinfo")).contains("GenuineIntel");
        } catch (IOException e) {
            return false;
        }
    }

    static void check(Tensor actual, String expected) {
        Tensor real = actual.detach();
        real = real.dtype().isComplex() ? Torch.viewAsReal(real) : real;
        if (SAME_ROUNDING) {
            assertThatTensor(real).as(expected).isIdenticalTo(REFERENCE.tensor(expected));
        } else {
            assertThatTensor(real).as(expected).isCloseTo(REFERENCE.tensor(expected), TOLERANCE);
        }
    }

    static void checkOptions(String name, ParameterGroup group) {
        List<String> options = new ArrayList<>();
        group.options().forEach((option, value) -> options.add(option + "=" + described(value)));
        String expected = HEXADECIMAL
                .matcher(REFERENCE.text(name + "/options"))
                .replaceAll(match -> Matcher.quoteReplacement(Double.toString(Double.parseDouble(match.group()))));
        assertThat(String.join(" ", options)).isEqualTo(expected);
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
                            ",", list.stream().map(OptimizerRun::described).toList()) + "]";
        }
        return value instanceof Number number ? Double.toString(number.doubleValue()) : value.toString();
    }
}
