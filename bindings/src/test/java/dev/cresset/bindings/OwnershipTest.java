package dev.cresset.bindings;

import static dev.cresset.bindings.Leaks.awaitCollected;
import static dev.cresset.bindings.Leaks.inOtherThread;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.cresset.bindings.aten.AtenA;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Who frees a native tensor, and when. */
class OwnershipTest {

    private static final String CLOSED =
            "the tensor is closed: it was closed, or the scope that it was made in has ended";

    private final long before = TestTensor.live();

    @Test
    void countsATensorUntilItIsClosed() {
        TestTensor tensor = TestTensor.ones(2);
        assertThat(TestTensor.live()).isEqualTo(before + 1);

        tensor.close();
        assertThat(TestTensor.live()).isEqualTo(before);
    }

    @Test
    void freesOnceHoweverOftenItIsClosed() {
        TestTensor tensor = TestTensor.ones(2);
        try (TestTensor other = tensor.alias()) {
            tensor.close();
            tensor.close();

            assertThat(tensor.isClosed()).isTrue();
            assertThat(other.firstByte()).isZero();
        }
    }

    @Test
    void refusesEveryUseAfterClosing() {
        TestTensor tensor = TestTensor.ones(2);
        tensor.close();

        assertThatIllegalStateException().isThrownBy(tensor::address).withMessage(CLOSED);
        assertThatIllegalStateException().isThrownBy(tensor::sizes).withMessage(CLOSED);
        assertThatIllegalStateException().isThrownBy(() -> tensor.plus(tensor)).withMessage(CLOSED);
        assertThatIllegalStateException().isThrownBy(tensor::attach).withMessage(CLOSED);
        assertThatIllegalStateException().isThrownBy(tensor::moveToOuterScope).withMessage(CLOSED);
    }

    @Test
    void refusesAClosedArgumentOfACall() {
        try (TestTensor open = TestTensor.ones(2)) {
            TestTensor closed = TestTensor.ones(2);
            closed.close();

            assertThatIllegalStateException()
                    .isThrownBy(() -> open.plus(closed))
                    .withMessage(CLOSED);
            assertThatIllegalStateException()
                    .isThrownBy(() -> AtenA.add_Tensor(open, closed, Scalar.of(1)))
                    .withMessage(CLOSED);
        }
    }

    @Test
    void mayBeClosedByAnotherThreadThanItsOwn() throws InterruptedException {
        TestTensor tensor = TestTensor.ones(2);

        inOtherThread(tensor::close);

        assertThat(tensor.isClosed()).isTrue();
    }

    @Test
    void isFreedOnceWhenManyThreadsCloseIt() throws InterruptedException {
        List<TestTensor> tensors = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            tensors.add(TestTensor.ones(1));
        }
        CountDownLatch start = new CountDownLatch(1);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            threads.add(Thread.startVirtualThread(() -> {
                awaitUninterruptibly(start);
                tensors.forEach(TestTensor::close);
            }));
        }
        start.countDown();
        tensors.forEach(TestTensor::close);
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(tensors).allMatch(TestTensor::isClosed);
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Test
    void isReclaimedWhenNobodyCanReachIt() throws InterruptedException {
        for (int i = 0; i < 50; i++) {
            TestTensor.ones(10);
        }

        awaitCollected(TestTensor::live, before);
    }

    @Test
    void isReclaimedInsideAnOpenScopeToo() throws InterruptedException {
        try (ThreadScope _ = new ThreadScope()) {
            for (int i = 0; i < 50; i++) {
                TestTensor.ones(10);
            }
            awaitCollected(TestTensor::live, before);
        }
    }

    @Test
    void isNotReclaimedWhileItIsReachable() throws InterruptedException {
        try (TestTensor tensor = TestTensor.ones(3)) {
            TestTensor.ones(3);
            awaitCollected(TestTensor::live, before + 1);

            assertThat(tensor.sizes()).containsExactly(3L);
        }
    }

    @Test
    void outlivesTheThreadThatMadeIt() throws InterruptedException {
        AtomicReference<TestTensor> made = new AtomicReference<>();
        inOtherThread(() -> made.set(TestTensor.ones(4)));

        assertThat(made.get().sizes()).containsExactly(4L);
        made.get().close();
    }

    @Test
    void isReclaimedAfterTheDeathOfTheThreadThatMadeIt() throws InterruptedException {
        inOtherThread(() -> {
            for (int i = 0; i < 50; i++) {
                TestTensor.ones(4);
            }
        });

        awaitCollected(TestTensor::live, before);
    }

    @Test
    void isReclaimedWhereAThreadDiesWithAnOpenScope() throws InterruptedException {
        inOtherThread(() -> {
            ThreadScope neverClosed = new ThreadScope();
            TestTensor.ones(4);
            assertThatNoException().isThrownBy(neverClosed::hashCode);
        });

        awaitCollected(TestTensor::live, before);
    }

    @Test
    void countsBytesOfSharedMemoryOnce() {
        long bytes = TestTensor.liveBytes();
        try (TestTensor tensor = TestTensor.ones(1000);
                TestTensor _ = tensor.alias();
                TestTensor _ = TestTensor.ones(10)) {
            assertThat(TestTensor.liveBytes() - bytes).isEqualTo(4 * 1000 + 4 * 10);
        }
        assertThat(TestTensor.liveBytes()).isEqualTo(bytes);
    }

    @Test
    void readsNoMemoryWhereThereIsNone() {
        int meta = 14 << 8 | 0xff;
        try (TestTensor tensor = TestTensor.empty(meta, 2)) {
            assertThatIllegalStateException()
                    .isThrownBy(tensor::firstByte)
                    .withMessage("the tensor has no memory of its own to read or write");
        }
    }
}
