package dev.cresset.nn;

import dev.cresset.Aten;
import dev.cresset.AutogradFunction;
import dev.cresset.Tensor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * One call of a module that has backward hooks: inputs and outputs pass through views, whose gradients are the module's. As PyTorch's
 * {@code torch.utils.hooks.BackwardHook}.
 */
final class BackwardHookCall {

    private final Module<?> module;
    private final List<BackwardPreHook> before;
    private final List<BackwardHook> after;
    private List<Tensor> inputs = List.of();
    private List<Tensor> outputs = List.of();
    private List<Tensor> gradOutputs; // between the gradients of the outputs and those of the inputs

    private BackwardHookCall(Module<?> module, List<BackwardPreHook> before, List<BackwardHook> after) {
        this.module = module;
        this.before = before;
        this.after = after;
    }

    /** Null where there are no hooks. */
    static BackwardHookCall of(Module<?> module, List<BackwardPreHook> before, List<BackwardHook> after) {
        return before.isEmpty() && after.isEmpty() ? null : new BackwardHookCall(module, before, after);
    }

    List<Tensor> inputs(List<Tensor> given) {
        inputs = watched(given, this::reachesInputs);
        return inputs;
    }

    List<Tensor> outputs(List<Tensor> given) {
        outputs = watched(given, this::reachesOutputs);
        return outputs;
    }

    /** Views of tensors, with a function that gets the gradients of those that have one all at once. */
    private static List<Tensor> watched(List<Tensor> tensors, UnaryOperator<List<Tensor>> function) {
        List<Tensor> differentiable =
                tensors.stream().filter(BackwardHookCall::hasGradient).toList();
        List<Tensor> views = new ArrayList<>(Collections.nCopies(tensors.size(), null));
        List<Tensor> passed = differentiable.size() > 1 ? new Passage(function).applyAll(differentiable) : List.of();
        int next = 0;
        for (int i = 0; i < tensors.size(); i++) {
            Tensor tensor = tensors.get(i);
            if (tensor != null) {
                views.set(
                        i, differentiable.size() > 1 && hasGradient(tensor) ? passed.get(next++) : Aten.alias(tensor));
            }
        }
        if (differentiable.size() == 1) {
            views.stream()
                    .filter(BackwardHookCall::hasGradient)
                    .forEach(view -> view.registerHook(gradient -> first(function.apply(List.of(gradient)))));
        }
        return views;
    }

    private static Tensor first(List<Tensor> tensors) {
        return tensors == null ? null : tensors.get(0);
    }

    private static boolean hasGradient(Tensor tensor) {
        return tensor != null && tensor.requiresGrad();
    }

    private List<Tensor> reachesOutputs(List<Tensor> gradients) {
        List<Tensor> changed = spread(gradients, outputs);
        for (BackwardPreHook hook : before) {
            changed = checked("output", hook.run(module, changed), changed);
        }
        if (inputs.stream().anyMatch(BackwardHookCall::hasGradient)) {
            forget();
            gradOutputs = changed.stream()
                    .map(gradient ->
                            gradient == null ? null : Aten.alias(gradient).keep()) // a hook's tensors end with it
                    .toList();
        } else {
            callWithoutInputs(changed);
        }
        return gathered(changed, outputs);
    }

    private void callWithoutInputs(List<Tensor> gradients) {
        List<Tensor> none = Collections.nCopies(inputs.size(), null);
        for (BackwardHook hook : after) {
            List<Tensor> result = hook.run(module, none, gradients);
            if (result != null && result.stream().anyMatch(Objects::nonNull)) {
                throw new IllegalStateException("a backward hook of " + module.name()
                        + " returns a gradient for an input that requires none; it must return null");
            }
        }
    }

    private List<Tensor> reachesInputs(List<Tensor> gradients) {
        if (gradOutputs == null) {
            return null; // the gradient has not come through the output
        }
        try {
            List<Tensor> changed = spread(gradients, inputs);
            for (BackwardHook hook : after) {
                changed = checked("input", hook.run(module, changed, gradOutputs), changed);
            }
            return gathered(changed, inputs);
        } finally {
            forget();
        }
    }

    /** Gradients in the places of the tensors that have one, null in the others. */
    private static List<Tensor> spread(List<Tensor> gradients, List<Tensor> tensors) {
        List<Tensor> spread = new ArrayList<>();
        int next = 0;
        for (Tensor tensor : tensors) {
            spread.add(hasGradient(tensor) ? gradients.get(next++) : null);
        }
        return Collections.unmodifiableList(spread);
    }

    private static List<Tensor> gathered(List<Tensor> gradients, List<Tensor> tensors) {
        List<Tensor> gathered = new ArrayList<>();
        for (int i = 0; i < tensors.size(); i++) {
            if (hasGradient(tensors.get(i))) {
                gathered.add(gradients.get(i));
            }
        }
        return gathered;
    }

    private List<Tensor> checked(String what, List<Tensor> results, List<Tensor> gradients) {
        if (results == null) {
            return gradients;
        }
        if (results.size() != gradients.size()) {
            throw new IllegalStateException("a backward hook of " + module.name() + " returns " + results.size()
                    + " gradients for " + gradients.size() + " " + what + "s");
        }
        for (int i = 0; i < results.size(); i++) {
            checkShape(what, results.get(i), gradients.get(i));
        }
        return results;
    }

    private void checkShape(String what, Tensor result, Tensor gradient) {
        if (result == null
                ? gradient != null
                : gradient == null || !result.shape().equals(gradient.shape())) {
            throw new IllegalStateException("a backward hook of " + module.name() + " returns "
                    + (result == null ? "no gradient" : "a gradient of shape " + result.shape())
                    + " for an " + what
                    + (gradient == null ? " without one" : " of shape " + gradient.shape()));
        }
    }

    private void forget() {
        if (gradOutputs != null) {
            gradOutputs.stream().filter(Objects::nonNull).forEach(Tensor::close);
            gradOutputs = null;
        }
    }

    /** Several tensors on their way, whose gradients arrive together. */
    private static final class Passage extends AutogradFunction {

        private final UnaryOperator<List<Tensor>> function;

        Passage(UnaryOperator<List<Tensor>> function) {
            this.function = function;
        }

        @Override
        protected List<Tensor> forward(Context context, List<Tensor> tensors) {
            return tensors.stream().map(Aten::alias).toList();
        }

        @Override
        protected List<Tensor> backward(Context context, List<Tensor> gradients) {
            List<Tensor> changed = function.apply(gradients);
            return changed == null ? gradients : changed;
        }
    }
}
