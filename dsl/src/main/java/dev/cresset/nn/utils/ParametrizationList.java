package dev.cresset.nn.utils;

import static dev.cresset.nn.internal.ModuleAccess.access;

import dev.cresset.Scope;
import dev.cresset.Shape;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import dev.cresset.internal.Checks;
import dev.cresset.nn.Module;
import dev.cresset.nn.UnaryModule;
import java.util.ArrayList;
import java.util.List;

/**
 * How one tensor of a module is computed: the originals, under {@code original} or {@code original0}, {@code original1} and so on, and the
 * parametrizations that follow each other.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.utils.parametrize.ParametrizationList.html">torch.nn.utils.parametrize.ParametrizationList</a>
 */
public final class ParametrizationList extends Module<ParametrizationList> {

    private final Tensor registered; // what the module had, the object that it may still hold
    private final boolean isParameter;
    private final List<Tensor> originals = new ArrayList<>();

    ParametrizationList(UnaryModule<?> first, Tensor registered, boolean isParameter, boolean unsafe) {
        this.registered = registered;
        this.isParameter = isParameter;
        Shape shape = registered.shape();
        register("0", first);
        try (var _ = Torch.noGrad()) {
            try (Scope _ = Scope.open()) {
                takeOver(inverse(registered));
                if (!unsafe) {
                    checkResult(call(), shape);
                }
            }
        }
    }

    private void takeOver(List<Tensor> values) {
        boolean trained = registered.requiresGrad();
        if (values.size() == 1) {
            checkDtype(values.get(0));
            put(registered, values.get(0));
            originals.add(registered);
        } else {
            values.forEach(value -> originals.add(value.detach().keep()));
        }
        for (int i = 0; i < originals.size(); i++) {
            String name = originals.size() == 1 ? "original" : "original" + i;
            if (isParameter) {
                registerParameter(name, originals.get(i)).requiresGrad_(trained);
            } else {
                registerBuffer(name, originals.get(i));
            }
        }
        if (originals.size() > 1) {
            access().registry(this).dormant.add(registered);
            registered.setGrad(null);
            registered.setData(Torch.empty(new long[] {0}, registered.dtype(), registered.device()));
        }
    }

    private static void put(Tensor target, Tensor value) {
        if (value != target) {
            target.setData(value.clone()); // what it shares memory with may be freed or changed
        }
    }

    private void checkDtype(Tensor value) {
        Checks.that(
                value.dtype() == registered.dtype(),
                "a parametrization with one original keeps its dtype: it was %s, and the right inverse's is %s",
                registered.dtype(),
                value.dtype());
    }

    private void checkResult(Tensor result, Shape shape) {
        Checks.that(
                result.dtype() == registered.dtype() && result.shape().equals(shape),
                "a parametrization keeps shape and dtype unless it is unsafe: they were %s of %s, and it makes %s of %s",
                shape,
                registered.dtype(),
                result.shape(),
                result.dtype());
    }

    /** Adds a parametrization behind the others. */
    void append(UnaryModule<?> next, boolean unsafe) {
        if (!unsafe) {
            try (var _ = Torch.noGrad()) {
                try (Scope _ = Scope.open()) {
                    Tensor before = call();
                    Tensor after = next.call(before);
                    Checks.that(
                            after.dtype() == before.dtype() && after.shape().equals(before.shape()),
                            "a parametrization keeps shape and dtype unless it is unsafe: they were %s of %s, and it makes"
                                    + " %s of %s",
                            before.shape(),
                            before.dtype(),
                            after.shape(),
                            after.dtype());
                }
            }
        }
        register(Integer.toString(access().registry(this).children.size()), next);
    }

    /**
     * Computes the tensor from its originals.
     *
     * @return the tensor, as a module that is parametrized uses it
     */
    public Tensor call() {
        Tensor result = null;
        for (UnaryModule<?> step : steps()) {
            if (result == null) {
                result = step instanceof Parametrization first ? first.call(originals) : step.call(originals.get(0));
            } else {
                result = step.call(result);
            }
        }
        return result;
    }

    /** The originals of a value. */
    private List<UnaryModule<?>> steps() {
        List<UnaryModule<?>> steps = new ArrayList<>();
        access().registry(this).children.values().forEach(step -> steps.add((UnaryModule<?>) step));
        return steps;
    }

    private List<Tensor> inverse(Tensor value) {
        List<UnaryModule<?>> steps = steps();
        List<Tensor> values = List.of(value);
        for (int i = steps.size() - 1; i >= 0; i--) {
            if (steps.get(i) instanceof Parametrization step) {
                Checks.that(values.size() == 1, "only the first parametrization may have several originals");
                values = step.rightInverse(values.get(0));
            }
        }
        return values;
    }

    /**
     * Changes the originals so that a value is computed from them, as assigning to the tensor does in PyTorch.
     *
     * @param value of the tensor's shape
     * @throws IllegalStateException if a parametrization knows no way back
     */
    public void assign(Tensor value) {
        for (Module<?> step : access().registry(this).children.values()) {
            if (!(step instanceof Parametrization)) {
                throw new IllegalStateException(
                        "the parametrization " + access().name(step) + " knows no way back: it has no rightInverse");
            }
        }
        try (var _ = Torch.noGrad()) {
            try (Scope _ = Scope.open()) {
                List<Tensor> values = inverse(value);
                for (int i = 0; i < originals.size(); i++) {
                    originals
                            .get(i)
                            .setData(values.get(i).to(originals.get(i).dtype()).clone());
                }
            }
        }
    }

    /** Gives the module its own tensor back, with the computed values or the original ones. */
    Tensor release(boolean leaveParametrized) {
        Checks.that(
                leaveParametrized || originals.size() == 1,
                "a tensor that is computed from %d others has no original to go back to",
                originals.size());
        boolean trained = originals.stream().anyMatch(Tensor::requiresGrad);
        if (leaveParametrized) {
            try (var _ = Torch.noGrad()) {
                try (Scope _ = Scope.open()) {
                    registered.setData(call().detach().clone());
                }
            }
        }
        if (originals.size() > 1) {
            originals.forEach(Tensor::close);
            access().registry(this).dormant.clear();
        }
        access().registry(this).children.values().forEach(Module::close);
        return isParameter ? registered.requiresGrad_(trained) : registered;
    }

    boolean isParameter() {
        return isParameter;
    }
}
