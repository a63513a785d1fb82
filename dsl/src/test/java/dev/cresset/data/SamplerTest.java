package dev.cresset.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.cresset.Torch;
import java.util.Iterator;
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
        float expected = Torch.rand(1).toFloat();
        Torch.manualSeed(0);
        new RandomSampler(new SizeOnly(5)).iterator();
        assertThat(Torch.rand(1).toFloat()).isEqualTo(expected);
    }

    private record SizeOnly(long size) implements Dataset {

        @Override
        public Sample get(long index) {
            throw new UnsupportedOperationException();
        }
    }

    @Test
    void refusesNumbersThatMakeNoSense() {
        Dataset data = new SizeOnly(3);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RandomSampler(data, true, 0, null))
                .withMessage("an epoch needs 1 or more samples, got 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WeightedRandomSampler(new double[] {1}, 0, true, null))
                .withMessage("an epoch needs 1 or more samples, got 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WeightedRandomSampler(new double[] {1, -2}, 1, true, null))
                .withMessage("a weight is a number of 0 or more, got [1.0, -2.0]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WeightedRandomSampler(new double[] {1, 0, 2}, 3, false, null))
                .withMessage("2 samples of positive weight are not enough to draw 3");
    }
}
