package dev.cresset.bindings.libtorch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cresset.error.LibTorchLoadException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class OnceTest {

    private final AtomicInteger attempts = new AtomicInteger();

    @Test
    void makesTheValueAtTheFirstUseOnly() {
        Once<Integer> once = new Once<>(attempts::incrementAndGet);

        assertThat(attempts).hasValue(0);
        assertThat(once.get()).isEqualTo(1);
        assertThat(once.get()).isEqualTo(1);
    }

    @Test
    void givesThreadsThatRaceOneValue() throws Exception {
        Once<Integer> once = new Once<>(attempts::incrementAndGet);
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Future<Integer>> values = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            values.add(threads.submit(() -> {
                start.await();
                return once.get();
            }));
        }
        start.countDown();

        for (Future<Integer> value : values) {
            assertThat(value.get()).isEqualTo(1);
        }
        threads.shutdown();
    }

    @Test
    void throwsTheFirstFailureAgainWithItsMessage() {
        Once<Integer> once = new Once<>(() -> {
            throw new LibTorchLoadException("failure " + attempts.incrementAndGet());
        });

        assertThatThrownBy(once::get).isInstanceOf(LibTorchLoadException.class).hasMessage("failure 1");
        assertThatThrownBy(once::get)
                .isInstanceOf(LibTorchLoadException.class)
                .hasMessage("failure 1")
                .hasCauseInstanceOf(LibTorchLoadException.class);
    }

    @Test
    void remembersAnUnforeseenFailureToo() {
        Once<Integer> once = new Once<>(() -> {
            throw new IllegalStateException("surprise " + attempts.incrementAndGet());
        });
        String message = "cannot load LibTorch: java.lang.IllegalStateException: surprise 1";

        assertThatThrownBy(once::get)
                .isInstanceOf(LibTorchLoadException.class)
                .hasMessage(message)
                .hasCauseInstanceOf(IllegalStateException.class);
        assertThatThrownBy(once::get).isInstanceOf(LibTorchLoadException.class).hasMessage(message);
    }
}
