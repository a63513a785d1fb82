package dev.cresset.testing;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;

/** What the bindings know of tensors, by reflection: their own tests use this module, so that it cannot depend on them. */
final class Tensors {

    private static final Method LIVE_COUNT;
    private static final Constructor<?> NEW_SCOPE;

    static {
        try {
            LIVE_COUNT = Class.forName("dev.cresset.bindings.NativeTensor").getMethod("liveCount");
            NEW_SCOPE = Class.forName("dev.cresset.bindings.ThreadScope").getConstructor();
        } catch (ReflectiveOperationException failure) {
            throw new ExceptionInInitializerError(failure);
        }
    }

    private Tensors() {}

    /** {@return how many tensors are open in the process} */
    static long count() throws ReflectiveOperationException {
        return (long) LIVE_COUNT.invoke(null);
    }

    /** {@return a new scope of the calling thread} */
    static AutoCloseable openScope() throws ReflectiveOperationException {
        return (AutoCloseable) NEW_SCOPE.newInstance();
    }
}
