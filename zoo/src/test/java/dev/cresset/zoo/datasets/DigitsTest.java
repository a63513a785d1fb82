package dev.cresset.zoo.datasets;

import static dev.cresset.zoo.transforms.Transforms.toTensor;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cresset.Scope;
import dev.cresset.Shape;
import dev.cresset.Tensor;
import dev.cresset.data.Batch;
import dev.cresset.data.DataLoader;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DigitsTest {

    @Test
    void loadsWithoutAnyFile() {
        assertThat(Digits.load()).hasToString("digits: 1797 images of 1 x 8 x 8");
        assertThat(Digits.load(Split.TRAIN).size()).isEqualTo(1442);
        assertThat(Digits.load(Split.TEST).size()).isEqualTo(355);
    }

    @Test
    void fillsTheRangeFromZeroToOne() {
        ImageDataset digits = Digits.load(Split.TEST).transform(toTensor().maximum(Digits.MAXIMUM));
        try (Scope _ = Scope.open()) {
            Batch batch = digits.batch(LongStream.range(0, digits.size()).toArray());

            assertThat(batch.input().shape()).isEqualTo(Shape.of(355, 1, 8, 8));
            assertThat(batch.input().min().itemFloat()).isEqualTo(0);
            assertThat(batch.input().max().itemFloat()).isEqualTo(1);
            assertThat(batch.target().max().itemLong()).isEqualTo(9);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2})
    void goesThroughALoaderImageByImage(int workers) {
        ImageDataset digits = Digits.load(Split.TEST).transform(toTensor().maximum(Digits.MAXIMUM));
        DataLoader loader =
                DataLoader.builder(digits).batchSize(100).numWorkers(workers).build();
        long before = Tensor.liveCount();
        int next = 0;
        for (Batch batch : loader) {
            try (batch;
                    Scope _ = Scope.open()) {
                for (int i = 0; i < batch.size(); i++, next++) {
                    assertThat(batch.target().get(i).itemInt()).isEqualTo(digits.label(next));
                    assertThat(batch.input().get(i).equal(digits.get(next).input()))
                            .isTrue();
                }
            }
        }
        assertThat(next).isEqualTo(355);
        assertThat(Tensor.liveCount()).isLessThanOrEqualTo(before);
    }
}
