package dev.cresset.bindings;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;

/** A native object that is freed once: when its owner is closed, or when nobody can reach the owner any more. */
final class OwnedAddress extends Ownership {

    /** Keeps them reachable. */
    private static final Set<OwnedAddress> OPEN = ConcurrentHashMap.newKeySet();

    private final AtomicLong address;
    private final String closedMessage;
    private final LongConsumer free;

    /**
     * @param owner the object whose reachability counts; {@code free} does not hold it
     * @param address the native object's
     * @param closedMessage the message of the exception on use after closing
     * @param free frees the native object
     */
    OwnedAddress(Object owner, long address, String closedMessage, LongConsumer free) {
        super(owner);
        this.address = new AtomicLong(address);
        this.closedMessage = closedMessage;
        this.free = free;
        OPEN.add(this);
    }

    /** @throws IllegalStateException if it is closed */
    long address() {
        long current = address.get();
        if (current == 0) {
            throw new IllegalStateException(closedMessage);
        }
        return current;
    }

    @Override
    void close() {
        long open = address.getAndSet(0);
        if (open != 0) {
            OPEN.remove(this);
            clear();
            free.accept(open);
        }
    }
}
