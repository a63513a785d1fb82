package dev.cresset.nn;

import dev.cresset.Tensor;
import java.util.Arrays;
import java.util.List;

/**
 * One call of a module whose backward pass has hooks: input and output go through views of their own, whose gradients are the module's. As
 * PyTorch's {@code torch.utils.hooks.BackwardHook}.
 */
final class BackwardWatch {

    private final Module module;
    private final List<BackwardPreHook> before;
    private final List<BackwardHook> after;
    private boolean inputHasGradient;
    private Tensor gradOutput; // from the output's gradient to the input's

    private BackwardWatch(Module module, List<BackwardPreHook> before, List<BackwardHook> after) {
        this.module = module;
        this.before = before;
        this.after = after;
    }

    /** Null where there are no hooks. */
    static BackwardWatch of(Module module, List<BackwardPreHook> before, List<BackwardHook> after) {
        return before.isEmpty() && after.isEmpty() ? null : new BackwardWatch(module, before, after);
    }

    Tensor input(Tensor input) {
        Tensor seen = input.alias();
        inputHasGradient = seen.requiresGrad();
        if (inputHasGradient) {
            seen.registerHook(this::reachesInput);
        }
        return seen;
    }

    Tensor output(Tensor output) {
        Tensor seen = output.alias();
        if (seen.requiresGrad()) {
            seen.registerHook(this::reachesOutput);
        }
        return seen;
    }

    private Tensor reachesOutput(Tensor gradient) {
        Tensor changed = gradient;
        for (BackwardPreHook hook : before) {
            Tensor result = hook.run(module, changed);
            changed = result == null ? changed : checked("output", result, gradient);
        }
        if (inputHasGradient) {
            forget();
            gradOutput = changed.alias().keep(); // the hook's own tensors end with it
        } else {
            for (BackwardHook hook : after) {
                if (hook.run(module, null, changed) != null) {
                    throw new IllegalStateException("a backward hook of " + module.name()
                            + " returns a gradient for an input that requires none; it must return null");
                }
            }
        }
        return changed;
    }

    private Tensor reachesInput(Tensor gradient) {
        if (gradOutput == null) {
            return null; // the gradient has not come through the output
        }
        try {
            Tensor changed = gradient;
            for (BackwardHook hook : after) {
                Tensor result = hook.run(module, changed, gradOutput);
                changed = result == null ? changed : checked("input", result, gradient);
            }
            return changed;
        } finally {
            forget();
        }
    }

    private Tensor checked(String what, Tensor result, Tensor gradient) {
        if (!Arrays.equals(result.shape(), gradient.shape())) {
            throw new IllegalStateException("a backward hook of " + module.name() + " returns a gradient of shape "
                    + Arrays.toString(result.shape()) + " for an " + what + " of shape "
                    + Arrays.toString(gradient.shape()));
        }
        return result;
    }

    private void forget() {
        if (gradOutput != null) {
            gradOutput.close();
            gradOutput = null;
        }
    }
}
