package dev.cresset.nn;

import dev.cresset.HookHandle;
import dev.cresset.Tensor;
import dev.cresset.internal.Checks;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Hooks around the calls of modules. Those that are registered here are called for every module of the process, before the module's own:
 * for measuring and debugging.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/nn.html#global-hooks-for-module">Global hooks in PyTorch</a>
 */
public final class ModuleHooks {

    private static final ModuleHooks GLOBAL = new ModuleHooks();

    final HookList<ForwardPreHook> forwardPre = new HookList<>();
    final HookList<ForwardHook> forward = new HookList<>();
    final HookList<BackwardPreHook> backwardPre = new HookList<>();
    final HookList<BackwardHook> backward = new HookList<>();

    ModuleHooks() {}

    /**
     * {@return what removes the hook, which is called before every module computes}
     *
     * @param hook a function that may replace the inputs
     */
    public static HookHandle registerModuleForwardPreHook(ForwardPreHook hook) {
        return GLOBAL.forwardPre.add(hook, false);
    }

    /**
     * {@return what removes the hook, which is called after every module has computed}
     *
     * @param hook a function that may replace the outputs
     */
    public static HookHandle registerModuleForwardHook(ForwardHook hook) {
        return GLOBAL.forward.add(hook, false);
    }

    /**
     * {@return what removes the hook, which is called before a backward pass goes through any module}
     *
     * @param hook a function that may replace the gradients of the outputs
     */
    public static HookHandle registerModuleFullBackwardPreHook(BackwardPreHook hook) {
        return GLOBAL.backwardPre.add(hook, false);
    }

    /**
     * {@return what removes the hook, which is called after a backward pass has gone through any module}
     *
     * @param hook a function that may replace the gradients of the inputs
     */
    public static HookHandle registerModuleFullBackwardHook(BackwardHook hook) {
        return GLOBAL.backward.add(hook, false);
    }

    /** Whether a module with these hooks, null for none, has any to call. */
    static boolean areAround(ModuleHooks own) {
        return own != null && !own.isEmpty() || !GLOBAL.isEmpty();
    }

    /** Calls a module's computation with the hooks around it, global ones first, in PyTorch's order; {@code own} is null for none. */
    static <O> O call(
            Module<?> module,
            ModuleHooks own,
            List<Tensor> inputs,
            Function<List<Tensor>, O> forward,
            OutputTensors<O> tensors) {
        List<Tensor> given = inputs;
        for (ForwardPreHook hook : all(own, hooks -> hooks.forwardPre)) {
            given = changed(module, "inputs", given, hook.run(module, given));
        }
        BackwardHookCall watch =
                BackwardHookCall.of(module, all(own, hooks -> hooks.backwardPre), all(own, hooks -> hooks.backward));
        given = watch == null ? given : watch.inputs(given);
        O output = forward.apply(given);
        for (ForwardHook hook : all(own, hooks -> hooks.forward)) {
            List<Tensor> results = tensors.of(output);
            List<Tensor> replacement = changed(module, "outputs", results, hook.run(module, given, results));
            output = replacement == results ? output : tensors.with(output, replacement);
        }
        return watch == null ? output : tensors.with(output, watch.outputs(tensors.of(output)));
    }

    private static List<Tensor> changed(Module<?> module, String what, List<Tensor> before, List<Tensor> after) {
        Checks.that(
                after == null || after.size() == before.size(),
                "a hook of %s returns %s for %d %s; it must return as many, or null",
                module.name(),
                after,
                before.size(),
                what);
        return after == null ? before : after;
    }

    private static <H> List<H> all(ModuleHooks own, Function<ModuleHooks, HookList<H>> kind) {
        List<H> hooks = new ArrayList<>();
        kind.apply(GLOBAL).forEach(hooks::add);
        if (own != null) {
            kind.apply(own).forEach(hooks::add);
        }
        return hooks;
    }

    private boolean isEmpty() {
        return forwardPre.isEmpty() && forward.isEmpty() && backwardPre.isEmpty() && backward.isEmpty();
    }
}
