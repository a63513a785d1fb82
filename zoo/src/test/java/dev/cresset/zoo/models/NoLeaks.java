package dev.cresset.zoo.models;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cresset.Scope;
import dev.cresset.Tensor;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.TestInstanceFactoryContext;
import org.junit.jupiter.api.extension.TestInstancePreConstructCallback;

/**
 * Runs each test, its fields included, in a scope of its own and fails it if tensors outlive the scope: kept ones (parameters, batches, ...) that the test
 * has not closed, or ones that other threads have made.
 */
final class NoLeaks implements TestInstancePreConstructCallback, AfterEachCallback {

    private static final Namespace NAMESPACE = Namespace.create(NoLeaks.class);

    @Override
    public void preConstructTestInstance(TestInstanceFactoryContext factory, ExtensionContext context) {
        context.getStore(NAMESPACE).put("before", Tensor.liveCount());
        context.getStore(NAMESPACE).put("scope", Scope.open());
    }

    @Override
    public void afterEach(ExtensionContext context) {
        context.getStore(NAMESPACE).get("scope", Scope.class).close();
        long before = context.getStore(NAMESPACE).get("before", Long.class);
        assertThat(Tensor.liveCount()).as("tensors alive after the test").isLessThanOrEqualTo(before);
    }
}
