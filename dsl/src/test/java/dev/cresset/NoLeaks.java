package dev.cresset;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * Runs each test in a scope of its own and fails it if tensors outlive the scope: kept ones (parameters, batches, ...) that the test
 * has not closed, or ones that other threads have made.
 */
public final class NoLeaks implements BeforeEachCallback, AfterEachCallback {

    private static final Namespace NAMESPACE = Namespace.create(NoLeaks.class);

    @Override
    public void beforeEach(ExtensionContext context) {
        context.getStore(NAMESPACE).put("before", Tensor.liveCount());
        context.getStore(NAMESPACE).put("scope", Scope.open());
    }

    @Override
    public void afterEach(ExtensionContext context) {
        context.getStore(NAMESPACE).get("scope", Scope.class).close();
        long before = context.getStore(NAMESPACE).get("before", Long.class);
        assertThat(Tensor.liveCount()).as("tensors alive after the test").isEqualTo(before);
    }
}
