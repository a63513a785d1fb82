package dev.cresset.testing;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.TestInstanceFactoryContext;
import org.junit.jupiter.api.extension.TestInstancePreConstructCallback;
import org.opentest4j.AssertionFailedError;

/**
 * Runs each test, the fields of its class included, in a scope of its own, and fails it if tensors outlive the scope: kept ones
 * (parameters, batches) that the test has not closed, or those that other threads have made.
 *
 * <p>JUnit registers it for every test class of a module that depends on this one.
 */
public final class LeakCheck implements TestInstancePreConstructCallback, AfterEachCallback {

    private static final Namespace NAMESPACE = Namespace.create(LeakCheck.class);

    /** JUnit makes it. */
    public LeakCheck() {}

    @Override
    public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext root) {
        return ExtensionContextScope.TEST_METHOD;
    }

    @Override
    public void preConstructTestInstance(TestInstanceFactoryContext factory, ExtensionContext context)
            throws Exception {
        Store store = context.getStore(NAMESPACE);
        // A nested class comes after the one around it, whose fields belong to the test too.
        if (store.get(Start.class) == null) {
            store.put(Start.class, Start.now());
        }
    }

    @Override
    public void afterEach(ExtensionContext context) throws Exception {
        Start start = context.getStore(NAMESPACE).get(Start.class, Start.class);
        start.scope().close();
        // Fewer are possible: the garbage collector may have found tensors that an earlier test has dropped.
        long left = Tensors.count() - start.count();
        if (left > 0 && context.getExecutionException().isEmpty()) {
            throw new AssertionFailedError(
                    left == 1 ? "1 tensor outlives the test" : left + " tensors outlive the test");
        }
    }

    /** How many tensors there are before a test, and the test's scope. */
    private record Start(long count, AutoCloseable scope) {

        static Start now() throws ReflectiveOperationException {
            return new Start(Tensors.count(), Tensors.openScope());
        }
    }
}
