package dev.cresset.bindings;

import java.lang.ref.Cleaner;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;

/** A native object that is freed once: when its owner is closed, or when nobody can reach the owner any more. */
final class OwnedAddress {

    private static final Cleaner CLEANER = Cleaner.create();

    private final AtomicLong address;
    private final String closed;
    private final Cleaner.Cleanable cleanable;

    /**
     * @param owner whose reachability counts
     * @param address the object's
     * @param closed what is said to who uses it after that
     * @param free what frees it
     */
    OwnedAddress(Object owner, long address, String closed, LongConsumer free) {
        AtomicLong held = new AtomicLong(address);
        this.address = held;
        this.closed = closed;
        this.cleanable = CLEANER.register(owner, () -> free.accept(held.getAndSet(0)));
    }

    /** @throws IllegalStateException if it is closed */
    long address() {
        long current = address.get();
        if (current == 0) {
            throw new IllegalStateException(closed);
        }
        return current;
    }

    /** Frees the object, unless that has been done. */
    void close() {
        cleanable.clean();
    }
}
