package dev.cresset.bindings;

/** A stretch of a thread's work whose handles are freed together at its end. */
public final class ThreadScope implements AutoCloseable {

    private final HandleList list = ThreadState.current().handles();
    private final int depth = list.openScope();
    private boolean closed;

    /** Opens a scope of the calling thread, inside those already open. */
    public ThreadScope() {}

    /**
     * Frees what belongs to the scope. Closing again does nothing.
     *
     * @throws IllegalStateException if it is not the calling thread's innermost open scope
     */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        if (!list.isCurrentThreads()) {
            throw new IllegalStateException("a scope is closed by the thread that opened it");
        }
        if (list.depth() != depth) {
            throw new IllegalStateException("a scope is closed after the scopes that were opened inside it");
        }
        closed = true;
        list.closeScope();
    }
}
