package dev.cresset.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.cresset.Torch;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class SamplerTest {

    @Test
    void groupsIndicesIntoBatches() {
        assertThat(new BatchSampler(new SequentialSampler(5), 2, false))
                .containsExactly(new long[] {0, 1}, new long[] {2, 3}, new long[] {4});
        assertThat(new BatchSampler(new SequentialSampler(5), 2, true))
                .containsExactly(new long[] {0, 1}, new long[] {2, 3});
        assertThat(new BatchSampler(new SequentialSampler(5), 2, false).size()).isEqualTo(3);
        assertThat(new BatchSampler(new SequentialSampler(5), 2, true).size()).isEqualTo(2);
    }

    @Test
    void endsAfterTheLastBatch() {
        Iterator<long[]> batches = new BatchSampler(new SequentialSampler(1), 2, false).iterator();
        batches.next();
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(batches::next);
    }

    @Test
    void aRandomEpochVisitsEverySampleOnce() {
        Torch.manualSeed(0);
        RandomSampler sampler = new RandomSampler(new SizeOnly(50));
        assertThat(sampler).hasSize(50).doesNotHaveDuplicates();
        assertThat(sampler.iterator().next()).isBetween(0L, 49L);
    }

    @Test
    void drawsNothingBeforeTheFirstIndexIsAskedFor() {
        Torch.manualSeed(0);
        float expected = Torch.rand(1).itemFloat();
        Torch.manualSeed(0);
        var _ = new RandomSampler(new SizeOnly(5)).iterator();
        assertThat(Torch.rand(1).itemFloat()).isEqualTo(expected);
    }

    private record SizeOnly(long size) implements Dataset {

        @Override
        public Sample get(long index) {
            throw new UnsupportedOperationException();
        }
    }

    @Test
    void refusesInvalidOptions() {
        Dataset data = new SizeOnly(3);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RandomSampler.builder(data).numSamples(0))
                .withMessage("the number of samples in an epoch is 1 or more, got 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RandomSampler(new SizeOnly(0)))
                .withMessage("there is nothing to shuffle: the dataset is empty");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WeightedRandomSampler(new double[] {1}, 0))
                .withMessage("the number of samples in an epoch is 1 or more, got 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WeightedRandomSampler(new double[] {1, -2}, 1))
                .withMessage("a weight is a number of 0 or more, got [1.0, -2.0]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WeightedRandomSampler(new double[] {0, 0}, 1))
                .withMessage("0 samples of positive weight are not enough to draw 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WeightedRandomSampler.builder(new double[] {1, 0, 2}, 3)
                        .replacement(false)
                        .build())
                .withMessage("2 samples of positive weight are not enough to draw 3");
    }

    @Test
    void drawsFromTheDefaultGeneratorUnlessThereIsAnother() {
        Torch.manualSeed(3);
        List<Long> first = new ArrayList<>();
        new SubsetRandomSampler(4, 5, 6, 7, 8).forEach(first::add);
        Torch.manualSeed(3);
        assertThat(new SubsetRandomSampler(null, 4, 5, 6, 7, 8)).containsExactlyElementsOf(first);
        assertThat(first).containsExactlyInAnyOrder(4L, 5L, 6L, 7L, 8L);
        assertThat(new WeightedRandomSampler(new double[] {0, 1}, 4)).containsExactly(1L, 1L, 1L, 1L);
    }

    @Test
    void printsSizesAndOptions() {
        Dataset data = new SizeOnly(3);
        Sampler random = RandomSampler.builder(data).numSamples(5).build();
        assertThat(random.toString()).isEqualTo("RandomSampler(size=5, replacement=false)");
        assertThat(new SequentialSampler(data).toString()).isEqualTo("SequentialSampler(size=3)");
        assertThat(new SubsetRandomSampler(1, 2).toString()).isEqualTo("SubsetRandomSampler(size=2)");
        assertThat(new WeightedRandomSampler(new double[] {1}, 7).toString())
                .isEqualTo("WeightedRandomSampler(size=7, replacement=true)");
        assertThat(new BatchSampler(random, 2, true).toString())
                .isEqualTo(
                        "BatchSampler(sampler=RandomSampler(size=5, replacement=false), batchSize=2, dropLast=true)");
    }
}
