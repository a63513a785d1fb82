package dev.cresset;

import dev.cresset.bindings.ThreadState;

/**
 * Whether the calling thread's operators are recorded for the backward pass. New threads record.
 *
 * <pre>{@code
 * try (GradMode _ = GradMode.disabled()) {
 *     logits = model.forward(images);
 * }
 * }</pre>
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.no_grad.html">torch.no_grad</a>
 */
public final class GradMode implements AutoCloseable {

    private final ThreadState thread = ThreadState.current();
    private final int before = thread.mode();

    private GradMode(boolean enabled) {
        thread.mode(enabled ? before & ~ThreadState.NO_GRAD : before | ThreadState.NO_GRAD);
    }

    /** {@return a mode in which nothing is recorded, until it is closed} */
    public static GradMode disabled() {
        return new GradMode(false);
    }

    /** {@return a mode in which operators are recorded, until it is closed} */
    public static GradMode enabled() {
        return new GradMode(true);
    }

    /** {@return whether the calling thread's operators are recorded} */
    public static boolean isEnabled() {
        return (ThreadState.current().mode() & ThreadState.NO_GRAD) == 0;
    }

    /**
     * Returns to the mode before.
     *
     * @throws IllegalStateException if another thread than the one that opened it closes it
     */
    @Override
    public void close() {
        if (ThreadState.current() != thread) {
            throw new IllegalStateException("a gradient mode is closed by the thread that opened it");
        }
        thread.restore(before, ThreadState.NO_GRAD);
    }
}
