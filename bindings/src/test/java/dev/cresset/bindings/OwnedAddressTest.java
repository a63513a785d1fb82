package dev.cresset.bindings;

import static dev.cresset.bindings.Leaks.awaitCollected;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class OwnedAddressTest {

    @Test
    void isFreedOnceAndOfNoUseAfterThat() {
        List<Long> freed = new CopyOnWriteArrayList<>();
        OwnedAddress owned = new OwnedAddress(this, 42, "the thing is closed", freed::add);
        assertThat(owned.address()).isEqualTo(42);

        owned.close();
        owned.close();

        assertThat(freed).containsExactly(42L);
        assertThatIllegalStateException().isThrownBy(owned::address).withMessage("the thing is closed");
    }

    @Test
    void isFreedWhenNobodyCanReachItsOwner() throws InterruptedException {
        AtomicLong open = new AtomicLong(100);
        for (int i = 0; i < 100; i++) {
            new OwnedAddress(new Object(), 42, "closed", _ -> open.decrementAndGet());
        }

        awaitCollected(open::get, 0);
    }

    @Test
    void aFailureDoesNotKeepTheOthersFromBeingFreed() throws InterruptedException {
        AtomicLong open = new AtomicLong(100);
        for (int i = 0; i < 100; i++) {
            new OwnedAddress(new Object(), 42, "closed", _ -> {
                open.decrementAndGet();
                throw new OutOfMemoryError("in the test");
            });
        }

        awaitCollected(open::get, 0);
    }
}
