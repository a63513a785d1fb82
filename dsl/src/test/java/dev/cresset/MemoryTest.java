package dev.cresset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cresset.error.OutOfMemoryException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MemoryTest {

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 64, 65, 2048, 2049, 131_071, 131_072, 5_000_000})
    void countsWhatATensorHas(long bytes) {
        long before = Memory.allocated();
        try (Tensor _ = Torch.empty(new long[] {bytes}, DType.UINT8)) {
            assertThat(Memory.allocated() - before).isEqualTo(bytes);
        }
        assertThat(Memory.allocated()).isEqualTo(before);
    }

    @Test
    void countsWhatIsKeptForTheBackwardPass() {
        long before = Memory.allocated();
        try (Tensor weight = Torch.ones(1000).requiresGrad_(true)) {
            Tensor loss;
            try (Scope _ = Scope.open()) {
                loss = weight.mul(2.0).exp().sum().moveToOuterScope();
            }
            assertThat(Memory.allocated() - before)
                    .as("weight, what exp keeps, loss")
                    .isGreaterThanOrEqualTo(8004);
            loss.close();
            assertThat(Memory.allocated() - before).isEqualTo(4000);
        }
    }

    @Test
    void alignsEveryTensorForVectorInstructions() {
        for (int size : new int[] {1, 100, 3000, 40_000, 200_000, 3_000_001}) {
            try (Tensor tensor = Torch.empty(new long[] {size}, DType.UINT8);
                    Storage storage = Storage.of(tensor)) {
                assertThat(storage.address() % 64).isZero();
            }
        }
    }

    @Test
    void keepsTensorsOfManyThreadsApart() throws Exception {
        long before = Memory.allocated();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<?>> done = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                int seed = i;
                done.add(threads.submit(() -> allocateAndCheck(new Random(seed))));
            }
            for (Future<?> one : done) {
                one.get();
            }
        }
        assertThat(Memory.allocated()).isEqualTo(before);
    }

    /** Tensors of all sizes come and go in no order; each must still hold its own number when it goes. */
    private static void allocateAndCheck(Random random) {
        List<Tensor> held = new ArrayList<>();
        for (int i = 0; i < 2000; i++) {
            long size = 1 + (long) Math.exp(random.nextDouble() * 14);
            held.add(Torch.full(new long[] {size}, random.nextInt(1000), DType.INT32));
            if (held.size() > 20) {
                check(held.remove(random.nextInt(held.size())));
            }
        }
        held.forEach(MemoryTest::check);
    }

    private static void check(Tensor tensor) {
        try (tensor;
                Tensor first = tensor.get(0);
                Tensor equal = tensor.eq(first);
                Tensor all = equal.all()) {
            assertThat(all.itemBoolean()).isTrue();
        }
    }

    @Test
    void givesMemoryBackWhenAsked() throws IOException {
        long bytes = 400_000_000;
        Torch.ones(new long[] {bytes}, DType.UINT8).close();
        long kept = resident();
        Memory.emptyCache();
        assertThat(kept - resident()).isGreaterThan(bytes / 2);
    }

    private static long resident() throws IOException {
        String pages = Files.readString(Path.of("/proc/self/statm")).split(" ")[1];
        return Long.parseLong(pages) * 4096;
    }

    @Test
    void saysHowMuchThereIsNoMemoryFor() {
        assertThatThrownBy(() -> Torch.empty(new long[] {1L << 60}, DType.UINT8))
                .isInstanceOf(OutOfMemoryException.class)
                .hasMessage("aten::empty.memory_format: the CPU has no memory left for " + (1L << 60) + " bytes");
    }
}
