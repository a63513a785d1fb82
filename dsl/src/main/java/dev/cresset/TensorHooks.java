package dev.cresset;

import dev.cresset.bindings.GradientHook;
import dev.cresset.bindings.GradientHooks;
import dev.cresset.bindings.NativeAutograd;
import java.lang.ref.WeakReference;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** What a backward pass calls with the gradient of a tensor, or once a leaf has it. */
final class TensorHooks {

    private TensorHooks() {}

    static HookHandle add(Tensor tensor, UnaryOperator<Tensor> hook) {
        long position = GradientHooks.add(tensor, checked(tensor.shape(), hook));
        return once(tensor, () -> GradientHooks.remove(tensor, position));
    }

    /** The function as a hook that gives LibTorch a handle of its own. */
    private static GradientHook checked(Shape shape, UnaryOperator<Tensor> hook) {
        return address -> {
            try (Scope _ = Scope.open()) {
                Tensor gradient = new Tensor(address);
                Tensor result = hook.apply(gradient);
                if (result == null) {
                    return 0;
                }
                Autograd.checkShape(shape, result);
                return NativeAutograd.share(result);
            }
        };
    }

    static HookHandle addAccumulated(Tensor leaf, Consumer<Tensor> hook) {
        if (!leaf.requiresGrad()) {
            throw new IllegalStateException("a tensor that requires no gradient has none to wait for");
        }
        if (!leaf.isLeaf()) {
            throw new IllegalStateException(
                    "gradients are added to leaves only, and this tensor is a result: register a hook on its gradient");
        }
        // LibTorch keeps the hook as long as the leaf, and the hook must not keep the leaf in turn.
        WeakReference<Tensor> known = new WeakReference<>(leaf);
        long id = GradientHooks.addAccumulated(leaf, address -> {
            try (Scope _ = Scope.open();
                    Tensor shared = new Tensor(address)) {
                Tensor original = known.get();
                hook.accept(original == null || original.isClosed() ? shared : original);
                return 0;
            }
        });
        return once(leaf, () -> GradientHooks.removeAccumulated(leaf, id));
    }

    private static HookHandle once(Tensor tensor, Runnable removal) {
        return new HookHandle() {
            private boolean removed;

            @Override
            public void remove() {
                if (!removed && !tensor.isClosed()) {
                    removal.run();
                }
                removed = true;
            }
        };
    }
}
