package dev.cresset.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.cresset.Scope;
import dev.cresset.Shape;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class DataLoaderTest {

    /** Makes each sample when it is asked for: the index, as input and as target. */
    private static class Numbers implements Dataset {

        private final long size;

        Numbers(long size) {
            this.size = size;
        }

        @Override
        public long size() {
            return size;
        }

        @Override
        public Sample get(long index) {
            return new Sample(Torch.full(new long[] {2}, (double) index), Torch.tensor(index));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2})
    void stacksSamples(int workers) {
        try (BatchIterator batches = DataLoader.builder(new Numbers(5))
                        .batchSize(3)
                        .numWorkers(workers)
                        .build()
                        .iterator();
                Batch first = batches.next();
                Batch second = batches.next()) {
            assertThat(first.input().shape()).isEqualTo(Shape.of(3, 2));
            assertThat(first.input().toFloatArray()).containsExactly(0f, 0f, 1f, 1f, 2f, 2f);
            assertThat(first.target().toLongArray()).containsExactly(0, 1, 2);
            assertThat(second.size()).isEqualTo(2);
            assertThat(batches.hasNext()).isFalse();
            assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(batches::next);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2})
    void batchesOutliveScopesUntilTheyAreClosed(int workers) {
        long before = Tensor.liveCount();
        for (Batch batch :
                DataLoader.builder(new Numbers(7)).numWorkers(workers).build()) {
            try (batch) {
                try (Scope _ = Scope.open()) {
                    batch.input().add(1);
                }
                assertThat(batch.input().isClosed()).isFalse();
            }
        }
        assertThat(Tensor.liveCount()).isLessThanOrEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2})
    void forEachFreesBatchesAndTemporaries(int workers) {
        DataLoader loader = DataLoader.builder(new Numbers(7))
                .batchSize(2)
                .numWorkers(workers)
                .build();
        long before = Tensor.liveCount();
        List<Long> visited = new ArrayList<>();
        List<Tensor> kept = new ArrayList<>();
        loader.forEach(batch -> {
            Tensor doubled = batch.input().mul(2);
            visited.addAll(Arrays.stream(batch.target().toLongArray()).boxed().toList());
            kept.add(doubled.sum().keep());
        });
        assertThat(visited).containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L);
        assertThat(kept).hasSize(4).noneMatch(Tensor::isClosed);
        kept.forEach(Tensor::close);
        assertThat(Tensor.liveCount()).isLessThanOrEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2})
    void forEachEndsThePassIfItsBodyThrows(int workers) {
        DataLoader loader =
                DataLoader.builder(new Numbers(100)).numWorkers(workers).build();
        long before = Tensor.liveCount();
        long threads = loaderThreads();
        List<Batch> taken = new ArrayList<>();
        assertThatIllegalStateException()
                .isThrownBy(() -> loader.forEach(batch -> {
                    taken.add(batch);
                    batch.input().add(1);
                    if (taken.size() == 3) {
                        throw new IllegalStateException("diverged");
                    }
                }))
                .withMessage("diverged");
        assertThat(taken).hasSize(3).allMatch(batch -> batch.input().isClosed());
        assertThat(Tensor.liveCount()).isLessThanOrEqualTo(before);
        assertThat(loaderThreads()).isEqualTo(threads);
    }

    @Test
    void printsDatasetSamplerAndOptions() {
        DataLoader loader = DataLoader.builder(new Numbers(7))
                .batchSize(2)
                .shuffle(true)
                .numWorkers(3)
                .build();
        assertThat(loader.toString())
                .isEqualTo("DataLoader(dataset=Numbers of 7, BatchSampler(sampler=RandomSampler(size=7,"
                        + " replacement=false), batchSize=2, dropLast=false), numWorkers=3, pinMemory=false, size=4)");
    }

    @Test
    void keepsTheOrderHoweverLongWorkersTake() {
        Dataset uneven = new Numbers(12) {
            @Override
            public Sample get(long index) {
                pause(index % 4 == 0 ? 20 : 0);
                return super.get(index);
            }
        };
        long expected = 0;
        for (Batch batch : DataLoader.builder(uneven).numWorkers(4).build()) {
            try (batch) {
                assertThat(batch.target().toLongArray()).containsExactly(expected++);
            }
        }
        assertThat(expected).isEqualTo(12);
    }

    private static void pause(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    @Test
    void loadsNoMoreInAdvanceThanAllowed() {
        AtomicInteger loaded = new AtomicInteger();
        Dataset counting = new Numbers(100) {
            @Override
            public Sample get(long index) {
                loaded.incrementAndGet();
                return super.get(index);
            }
        };
        try (BatchIterator batches = DataLoader.builder(counting)
                .numWorkers(2)
                .prefetchFactor(3)
                .build()
                .iterator()) {
            batches.next().close();
            pause(100);
            assertThat(loaded.get()).isBetween(1, 7);
        }
    }

    @Test
    void loadsInSeveralThreads() {
        ConcurrentHashMap<Thread, Boolean> threads = new ConcurrentHashMap<>();
        Semaphore bothAtWork = new Semaphore(0);
        Dataset observing = new Numbers(4) {
            @Override
            public Sample get(long index) {
                threads.put(Thread.currentThread(), Thread.currentThread().isDaemon());
                bothAtWork.release();
                bothAtWork.acquireUninterruptibly(threads.size() < 2 ? 2 : 0);
                return super.get(index);
            }
        };
        for (Batch batch : DataLoader.builder(observing).numWorkers(2).build()) {
            batch.close();
        }
        assertThat(threads).hasSize(2).doesNotContainKey(Thread.currentThread()).doesNotContainValue(false);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2})
    @SuppressWarnings("try") // closed twice
    void anIteratorThatIsClosedHalfWayLeavesNothing(int workers) {
        long before = Tensor.liveCount();
        try (BatchIterator batches =
                DataLoader.builder(new Numbers(100)).numWorkers(workers).build().iterator()) {
            batches.next().close();
            batches.close();
            assertThat(batches.hasNext()).isFalse();
        }
        assertThat(Tensor.liveCount()).isLessThanOrEqualTo(before);
        assertThat(loaderThreads()).isZero();
    }

    @Test
    void anIteratorThatIsForgottenLeavesNothing() {
        long before = Tensor.liveCount();
        for (Batch batch : DataLoader.builder(new Numbers(100)).numWorkers(2).build()) {
            batch.close();
            break;
        }
        for (int i = 0; i < 200 && (loaderThreads() > 0 || Tensor.liveCount() > before); i++) {
            System.gc();
            pause(20);
        }
        assertThat(loaderThreads()).isZero();
        assertThat(Tensor.liveCount()).isLessThanOrEqualTo(before);
    }

    private static long loaderThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("cresset-loader-"))
                .count();
    }

    /** Fails at one sample. */
    private static Dataset failing(RuntimeException failure) {
        return new Numbers(20) {
            @Override
            public Sample get(long index) {
                if (index == 5) {
                    throw failure;
                }
                return super.get(index);
            }
        };
    }

    @Test
    void aWorkersFailureReachesTheConsumerWithItsCause() {
        IllegalStateException failure = new IllegalStateException("image 5 is torn");
        BatchIterator batches = DataLoader.builder(failing(failure))
                .batchSize(2)
                .numWorkers(2)
                .build()
                .iterator();
        batches.next().close();
        batches.next().close();

        assertThatExceptionOfType(DataLoaderException.class)
                .isThrownBy(batches::next)
                .withMessage("batch 2 could not be loaded: image 5 is torn")
                .withCause(failure);
        assertThat(batches.hasNext()).isFalse();
        assertThat(loaderThreads()).isZero();
    }

    @Test
    void aFailureWithoutAMessageIsNamedByItsType() {
        BatchIterator batches = DataLoader.builder(failing(new NoSuchElementException()))
                .batchSize(6)
                .numWorkers(1)
                .build()
                .iterator();
        assertThatExceptionOfType(DataLoaderException.class)
                .isThrownBy(batches::next)
                .withMessage("batch 0 could not be loaded: java.util.NoSuchElementException");
    }

    @Test
    void withoutWorkersTheFailureItselfIsThrown() {
        BatchIterator batches = DataLoader.builder(failing(new IllegalStateException("image 5 is torn")))
                .batchSize(6)
                .build()
                .iterator();
        assertThatIllegalStateException().isThrownBy(batches::next).withMessage("image 5 is torn");
    }

    @Test
    void anEmptyDataSetHasNoBatches() {
        assertThat(DataLoader.builder(new Numbers(0)).build().iterator().hasNext())
                .isFalse();
        assertThat(DataLoader.builder(new Numbers(0)).numWorkers(2).build()).isEmpty();
    }

    @Test
    void closingWaitsForWorkersToFinish() {
        AtomicInteger atWork = new AtomicInteger();
        Dataset slow = new Numbers(10) {
            @Override
            public Sample get(long index) {
                atWork.incrementAndGet();
                pause(50);
                atWork.decrementAndGet();
                return super.get(index);
            }
        };
        BatchIterator batches = DataLoader.builder(slow).numWorkers(2).build().iterator();
        long start = System.nanoTime();
        batches.close();
        assertThat(atWork).hasValue(0);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void refusesInvalidOptions() {
        Dataset data = new Numbers(3);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DataLoader.builder(data).batchSize(0).build())
                .withMessage("a batch size is 1 or more, got 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DataLoader.builder(data).numWorkers(-1).build())
                .withMessage("a loader has 0 or more workers, got -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DataLoader.builder(data).prefetchFactor(0).build())
                .withMessage("a worker loads 1 or more batches in advance, got 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DataLoader.builder(data)
                        .shuffle(true)
                        .sampler(new SequentialSampler(data))
                        .build())
                .withMessage("a loader has a sampler or shuffles, not both");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> DataLoader.builder(new Numbers(0)).shuffle(true).build())
                .withMessage("there is nothing to shuffle: the dataset is empty");
    }
}
