package dev.cresset.samples.train;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cresset.Scope;
import dev.cresset.Shape;
import dev.cresset.Torch;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class SmallVggTest {

    private static Shape outputShape(Supplier<SmallVgg> network, long... inputShape) {
        try (SmallVgg built = network.get();
                Scope _ = Scope.open()) {
            return built.call(Torch.zeros(inputShape)).shape();
        }
    }

    @Test
    void classifiesImagesOfEachDataSet() {
        assertThat(outputShape(() -> SmallVgg.forFashionMnist(10), 2, 1, 28, 28))
                .isEqualTo(Shape.of(2, 10));
        assertThat(outputShape(() -> SmallVgg.forDigits(10), 2, 1, 8, 8)).isEqualTo(Shape.of(2, 10));
    }
}
