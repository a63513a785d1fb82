package dev.cresset.nn;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Checks that layers refuse options and inputs, and the message. */
public final class Refusals {

    private Refusals() {}

    public static void refuses(String message, ThrowingCallable wrong) {
        assertThatIllegalArgumentException().isThrownBy(wrong).withMessage(message);
    }

    /** Builds a layer, uses it in the wrong way, and frees it. */
    public static <M extends Module<?>> void refuses(String message, LayerSpec<M> layer, Consumer<M> wrong) {
        try (M module = layer.build()) {
            refuses(message, () -> wrong.accept(module));
        }
    }
}
