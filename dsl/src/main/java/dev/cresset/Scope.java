package dev.cresset;

import dev.cresset.bindings.ThreadScope;

/**
 * Frees, when it is closed, every tensor that its thread has made since it was opened: the temporaries of a training step, say. What
 * is to live longer is moved out or kept.
 *
 * <pre>{@code
 * try (Scope _ = Scope.open()) {
 *     Tensor loss = criterion.forward(model.forward(batch.input()), batch.target());
 *     loss.backward();
 *     optimizer.step();
 * }
 * }</pre>
 *
 * <p>Scopes nest; each belongs to the thread that opened it. Parameters and buffers of modules never belong to one. Tensors made
 * outside of all scopes are freed when they are closed, or some time after the last reference to them is gone.
 */
public final class Scope implements AutoCloseable {

    private final ThreadScope scope = new ThreadScope();

    private Scope() {}

    /** {@return a scope of the calling thread, inside those already open} */
    public static Scope open() {
        return new Scope();
    }

    /**
     * Frees what belongs to the scope. Closing again does nothing.
     *
     * @throws IllegalStateException if it is not the calling thread's innermost open scope
     */
    @Override
    public void close() {
        scope.close();
    }
}
