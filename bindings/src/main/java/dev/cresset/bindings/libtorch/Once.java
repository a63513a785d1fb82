package dev.cresset.bindings.libtorch;

import dev.cresset.error.LibTorchLoadException;
import java.util.function.Supplier;

/**
 * A value made at its first use, by one thread, once: a failure is kept too, because a second attempt in a process that
 * has half of LibTorch loaded would fail in a stranger way.
 */
final class Once<T> {

    private Supplier<T> maker;
    private LibTorchLoadException failure;
    private volatile T value;

    Once(Supplier<T> maker) {
        this.maker = maker;
    }

    T get() {
        T made = value;
        return made != null ? made : make();
    }

    private synchronized T make() {
        if (failure != null) {
            throw new LibTorchLoadException(failure.getMessage(), failure);
        }
        if (value == null) {
            Supplier<T> once = maker;
            maker = null;
            try {
                value = once.get();
            } catch (LibTorchLoadException expected) {
                failure = expected;
                throw expected;
            } catch (RuntimeException | LinkageError unforeseen) {
                failure = new LibTorchLoadException("cannot load LibTorch: " + unforeseen, unforeseen);
                throw failure;
            }
        }
        return value;
    }
}
