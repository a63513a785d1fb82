package dev.cresset.data;

import static dev.cresset.TensorAssert.assertThatTensor;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cresset.DType;
import dev.cresset.Generator;
import dev.cresset.Reference;
import dev.cresset.Torch;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Loaders visit samples in PyTorch's order, and leave the generators where PyTorch leaves them. */
class LoaderReferenceTest {

    private static final Reference REFERENCE = Reference.of(LoaderReferenceTest.class, "data_reference.tsv");
    private static final int EPOCHS = 3;

    private final TensorDataset data = numbers(11);

    private static TensorDataset numbers(long size) {
        return new TensorDataset(Torch.arange(size), Torch.arange(size));
    }

    @AfterEach
    void close() {
        data.close();
    }

    private static void check(String name, DataLoader.Builder builder, Generator generator) {
        List<Long> order = new ArrayList<>();
        DataLoader loader = builder.build();
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            long batches = 0;
            for (Batch batch : loader) {
                try (batch) {
                    for (long index : batch.input().toLongArray()) {
                        order.add(index);
                    }
                    order.add(-1L);
                    batches++;
                }
            }
            assertThat(batches).as("batches of %s", name).isEqualTo(loader.size());
        }
        assertThat(order.stream().mapToLong(Long::longValue).toArray()).as(name).isEqualTo(REFERENCE.longs(name));
        assertThatTensor(Torch.rand(new long[] {2}, generator, DType.FLOAT64))
                .as("what is drawn after " + name)
                .isIdenticalTo(REFERENCE.tensor(name + "/next"));
    }

    private static Generator seeded(long seed) {
        Torch.manualSeed(seed);
        return Generator.withSeed(seed);
    }

    private DataLoader.Builder batches(int size) {
        return DataLoader.builder(data).batchSize(size);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3})
    void goesThroughTheDataInOrder(int workers) {
        seeded(0);
        check("plain", batches(4).numWorkers(workers), null);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3})
    void shufflesFromTheDefaultGenerator(int workers) {
        for (long seed : new long[] {0, 42, 123456789012345L}) {
            seeded(seed);
            check("shuffle/" + seed, batches(4).shuffle(true).numWorkers(workers), null);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2})
    void dropsASmallerLastBatch(int workers) {
        seeded(1);
        check("shuffle/drop_last", batches(4).shuffle(true).dropLast(true).numWorkers(workers), null);
    }

    @Test
    void shufflesFromAGivenGenerator() {
        Generator generator = seeded(2);
        check("shuffle/generator", batches(4).shuffle(true).generator(generator), generator);
    }

    @Test
    void drawsOnceMoreAtTheEndOfEvenBatchesAsPyTorchDoes() {
        Generator generator = seeded(2);
        try (TensorDataset even = numbers(8)) {
            DataLoader.Builder builder =
                    DataLoader.builder(even).batchSize(4).shuffle(true).generator(generator);
            check("shuffle/generator_even", builder, generator);
        }
    }

    @Test
    void visitsSamplesMoreThanOnce() {
        Generator generator = seeded(3);
        check(
                "sampler/more",
                batches(4)
                        .sampler(RandomSampler.builder(data)
                                .numSamples(25)
                                .generator(generator)
                                .build()),
                generator);
    }

    @Test
    void drawsEachSampleForItself() {
        Generator generator = seeded(4);
        check(
                "sampler/replacement",
                batches(16)
                        .sampler(RandomSampler.builder(data)
                                .replacement(true)
                                .numSamples(70)
                                .generator(generator)
                                .build()),
                generator);
    }

    @Test
    void shufflesSomeSamples() {
        Generator generator = seeded(5);
        check("sampler/subset", batches(2).sampler(new SubsetRandomSampler(generator, 2, 3, 5, 7)), generator);
    }

    @Test
    void drawsSamplesByWeight() {
        Generator generator = seeded(6);
        double[] weights = {0, 1, 2, 0.5, 0, 0, 1, 0, 3, 0, 0.25};
        check(
                "sampler/weighted",
                batches(4)
                        .sampler(WeightedRandomSampler.builder(weights, 6)
                                .replacement(false)
                                .generator(generator)
                                .build()),
                generator);
    }

    @Test
    void dividesAtRandom() {
        List<Subset> parts = Subset.randomSplit(data, seeded(7), 7, 4);

        assertThat(indices(parts.get(0))).isEqualTo(REFERENCE.longs("split/a"));
        assertThat(indices(parts.get(1))).isEqualTo(REFERENCE.longs("split/b"));
    }

    private static long[] indices(Subset part) {
        long[] indices = new long[(int) part.size()];
        for (int i = 0; i < indices.length; i++) {
            indices[i] = part.get(i).input().itemLong();
        }
        return indices;
    }
}
