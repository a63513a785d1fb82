package dev.cresset.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.cresset.Scope;
import dev.cresset.Shape;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import java.util.List;
import org.junit.jupiter.api.Test;

class DatasetTest {

    private static TensorDataset squares() {
        Tensor numbers = Torch.arange(6);
        return new TensorDataset(numbers.view(6, 1), numbers.mul(numbers));
    }

    @Test
    void slicesTensors() {
        try (TensorDataset data = squares()) {
            Sample sample = data.get(3);

            assertThat(data.size()).isEqualTo(6);
            assertThat(sample.input().toLongArray()).containsExactly(3);
            assertThat(sample.input().shape()).isEqualTo(Shape.of(1));
            assertThat(sample.target().shape()).isEqualTo(Shape.of());
            assertThat(sample.target().itemLong()).isEqualTo(9);
        }
    }

    @Test
    void batchesAreWhatStackingTheSamplesGives() {
        try (TensorDataset data = squares()) {
            long[] indices = {4, 1, 1};
            Batch batch = data.batch(indices);
            Batch stacked = new Stacked(data).batch(indices);

            assertThat(batch.input().shape())
                    .isEqualTo(Shape.of(3, 1))
                    .isEqualTo(stacked.input().shape());
            assertThat(batch.input().toLongArray())
                    .containsExactly(4, 1, 1)
                    .isEqualTo(stacked.input().toLongArray());
            assertThat(batch.target().toLongArray())
                    .containsExactly(16, 1, 1)
                    .isEqualTo(stacked.target().toLongArray());
        }
    }

    /** Has no batches of its own. */
    private record Stacked(Dataset whole) implements Dataset {

        @Override
        public long size() {
            return whole.size();
        }

        @Override
        public Sample get(long index) {
            return whole.get(index);
        }
    }

    @Test
    void stackingFreesTheSamples() {
        try (TensorDataset data = squares();
                Scope _ = Scope.open()) {
            long before = Tensor.liveCount();
            new Stacked(data).batch(new long[] {0, 1, 2}).close();
            assertThat(Tensor.liveCount()).isLessThanOrEqualTo(before);
        }
    }

    @Test
    void outlivesScopes() {
        TensorDataset data;
        try (Scope _ = Scope.open()) {
            data = squares();
        }
        try (data) {
            assertThat(data.get(2).target().itemLong()).isEqualTo(4);
        }
    }

    @Test
    void subsetsHaveAnOrderOfTheirOwn() {
        try (TensorDataset data = squares()) {
            Subset subset = new Subset(data, 5, 0, 2);

            assertThat(subset.size()).isEqualTo(3);
            assertThat(subset.get(2).target().itemLong()).isEqualTo(4);
            assertThat(subset.batch(new long[] {1, 0}).target().toLongArray()).containsExactly(0, 25);
        }
    }

    @Test
    void splitsFromTheDefaultGenerator() {
        try (TensorDataset data = squares()) {
            Torch.manualSeed(5);
            List<Subset> parts = Subset.randomSplit(data, 4, 2);
            Torch.manualSeed(5);
            long[] order = Torch.randperm(6).toLongArray();

            assertThat(parts.get(1).batch(new long[] {0, 1}).input().toLongArray())
                    .containsExactly(order[4], order[5]);
        }
    }

    @Test
    void printSizesAndShapes() {
        try (TensorDataset data = squares()) {
            assertThat(data.toString())
                    .isEqualTo("TensorDataset(6 samples, inputs=torch.int64 [6, 1], targets=torch.int64 [6])");
            assertThat(new Subset(data, 5, 0).toString()).isEqualTo("Subset(2 samples of TensorDataset of 6)");
            assertThat(data.get(0).toString()).isEqualTo("Sample(input=torch.int64 [1], target=torch.int64 [])");
            Batch batch = data.batch(new long[] {1, 2});
            assertThat(batch.toString()).isEqualTo("Batch(input=torch.int64 [2, 1], target=torch.int64 [2])");
            batch.close();
            assertThat(batch.toString()).isEqualTo("Batch(input=closed, target=closed)");
        }
    }

    @Test
    void refusesSamplesThatDoNotExist() {
        try (TensorDataset data = squares()) {
            refuses(() -> data.get(6), "Index 6 out of bounds for length 6");
            refuses(() -> data.get(-1), "Index -1 out of bounds for length 6");
            refuses(() -> data.batch(new long[] {0, 7}), "Index 7 out of bounds for length 6");
            refuses(() -> new Subset(data, 1, 6), "Index 6 out of bounds for length 6");
            refuses(() -> new Subset(data, 1).get(1), "Index 1 out of bounds for length 1");
            refuses(() -> new Subset(data, 1).get(1L << 32), "Index 4294967296 out of bounds for length 1");
        }
    }

    private static void refuses(Runnable action, String message) {
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(action::run)
                .withMessage(message);
    }

    @Test
    void refusesTensorsOfDifferentLengths() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TensorDataset(Torch.ones(3, 2), Torch.ones(2)))
                .withMessage("inputs and targets need the same first dimension, got the shapes [3, 2] and [2]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TensorDataset(Torch.tensor(1), Torch.ones(1)))
                .withMessage("inputs and targets need the same first dimension, got the shapes [] and [1]");
    }

    @Test
    void refusesDivisionsThatDoNotAddUp() {
        try (TensorDataset data = squares()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Subset.randomSplit(data, 4, 3))
                    .withMessage("the sizes [4, 3] do not add up to a dataset of 6 samples");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Subset.randomSplit(data, null, 7, -1))
                    .withMessage("the sizes [7, -1] do not add up to a dataset of 6 samples");
        }
    }
}
