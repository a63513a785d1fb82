package dev.cresset.optim;

import dev.cresset.DType;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The state of {@link LBFGS}, by PyTorch's names; it is kept as the state of the first parameter. */
final class LbfgsState {

    // In PyTorch's order.
    private static final List<String> NAMES = List.of(
            "func_evals", "n_iter", "d", "t", "old_dirs", "old_stps", "ro", "H_diag", "prev_flat_grad", "prev_loss");
    private static final Set<String> NUMBERS = Set.of("func_evals", "n_iter", "t", "H_diag", "prev_loss");
    private static final Set<String> SCALARS = Set.of("t", "H_diag", "ro", "al");

    private final ParameterState state;

    LbfgsState(ParameterState state) {
        this.state = state;
        if (state.isEmpty()) {
            NAMES.forEach(name -> state.put(name, null));
        }
        count("func_evals", 0);
        count("n_iter", 0);
    }

    static boolean isNumber(String name) {
        return NUMBERS.contains(name);
    }

    static boolean isScalar(String name) {
        return SCALARS.contains(name);
    }

    /** Adds to a count, which is initially 0, and returns it. */
    long count(String name, long more) {
        Number before = (Number) state.value(name);
        long count = (before == null ? 0 : before.longValue()) + more;
        state.put(name, count);
        return count;
    }

    double number(String name) {
        return ((Number) state.value(name)).doubleValue();
    }

    void number(String name, double value) {
        state.put(name, value);
    }

    LbfgsScalar real(String name) {
        Object value = state.value(name);
        return value instanceof Tensor tensor ? LbfgsScalar.of(tensor) : LbfgsScalar.of(((Number) value).doubleValue());
    }

    void real(String name, LbfgsScalar value) {
        state.put(name, value.kind() == LbfgsScalar.Kind.PYTHON ? (Object) value.value() : scalar(value));
    }

    static Tensor scalar(LbfgsScalar value) {
        DType dtype = value.kind() == LbfgsScalar.Kind.FLOAT64 ? DType.FLOAT64 : DType.FLOAT32;
        return Torch.tensor(new double[] {value.value()}, new long[0]).to(dtype).keep();
    }

    Tensor tensor(String name) {
        return (Tensor) state.value(name);
    }

    void tensor(String name, Tensor value) {
        state.put(name, value.keep());
    }

    @SuppressWarnings("unchecked") // checked where states are loaded
    List<Tensor> list(String name) {
        return (List<Tensor>) state.value(name);
    }

    void clearHistory() {
        for (String name : List.of("old_dirs", "old_stps", "ro")) {
            state.put(name, new ArrayList<Tensor>());
        }
    }
}
