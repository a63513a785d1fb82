package dev.cresset.bindings;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * Owns one native tensor: frees it once, when it is closed, when its scope ends, or when nobody can reach the Java tensor any more.
 *
 * <p>It belongs to a list (of the thread that made it) and, through its depth, to one of that thread's open scopes or to none.
 */
final class Handle extends Ownership {

    /** The depth of a handle that belongs to no scope. */
    static final int NO_SCOPE = 0;

    private static final VarHandle ADDRESS;

    static {
        try {
            ADDRESS = MethodHandles.lookup().findVarHandle(Handle.class, "address", long.class);
        } catch (ReflectiveOperationException impossible) {
            throw new ExceptionInInitializerError(impossible);
        }
    }

    HandleList list;
    int index;
    int depth;
    private long address;

    Handle(NativeTensor tensor, long address, HandleList list) {
        super(tensor);
        this.address = address;
        list.add(this);
    }

    /** @return the address of the native tensor, 0 once it is freed */
    long address() {
        return address;
    }

    boolean isOpen() {
        return address != 0;
    }

    /** @return the address, to be freed by the caller; 0 where someone else has freed it */
    long take() {
        return (long) ADDRESS.getAndSet(this, 0L);
    }

    @Override
    void close() {
        if (isOpen()) {
            list.close(this);
        }
    }
}
