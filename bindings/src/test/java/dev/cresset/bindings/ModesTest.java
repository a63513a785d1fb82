package dev.cresset.bindings;

import static dev.cresset.bindings.Leaks.inOtherThread;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.cresset.bindings.aten.AtenS;
import dev.cresset.error.TorchIndexException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The modes are Java's: they travel with each call, and no call leaves one behind in its native thread. */
class ModesTest {

    private final ThreadScope scope = new ThreadScope();
    private final TestTensor leaf = TestTensor.ones(2).requiringGrad();

    @AfterEach
    void closeTheScope() {
        ThreadState.current().mode(0);
        scope.close();
    }

    private static void recording(boolean recording) {
        ThreadState.current().mode(recording ? 0 : ThreadState.NO_GRAD);
    }

    /** Whether an operator that is called now is recorded. */
    private boolean records() {
        try (TestTensor sum = leaf.plus(leaf)) {
            return sum.requiresGrad();
        }
    }

    @Test
    void recordUnlessTurnedOff() {
        assertThat(records()).isTrue();

        recording(false);
        assertThat(records()).isFalse();

        recording(true);
        assertThat(records()).isTrue();
    }

    @Test
    void areGoneFromTheNativeThreadAfterAFailure() {
        recording(false);
        assertThatExceptionOfType(TorchIndexException.class).isThrownBy(() -> AtenS.select_int(leaf, 0, 9));
        recording(true);

        assertThat(records()).isTrue();
    }

    @Test
    void doNotReachOtherThreads() throws InterruptedException {
        recording(false);

        inOtherThread(() -> assertThat(records()).isTrue());
    }

    @Test
    void followVirtualThreadsThatShareACarrier() throws InterruptedException {
        AtomicInteger wrong = new AtomicInteger();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            boolean recording = i % 2 == 0;
            threads.add(Thread.startVirtualThread(() -> {
                recording(recording);
                for (int call = 0; call < 200; call++) {
                    wrong.addAndGet(records() == recording ? 0 : 1);
                    Thread.yield();
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(wrong).hasValue(0);
    }

    @Test
    void leaveACarrierAsItWasWhereAVirtualThreadEndsInOne() throws InterruptedException {
        for (int i = 0; i < 8; i++) {
            Thread.startVirtualThread(() -> {
                        recording(false);
                        records();
                    })
                    .join();
        }
        boolean[] recorded = new boolean[1];
        Thread.startVirtualThread(() -> recorded[0] = records()).join();

        assertThat(recorded[0]).isTrue();
    }
}
