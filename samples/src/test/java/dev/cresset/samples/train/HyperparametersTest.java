package dev.cresset.samples.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HyperparametersTest {

    @ParameterizedTest
    @CsvSource({"50, 25", "30, 15", "3, 2", "2, 1", "1, 1"})
    void dividesTheLearningRateByTenOnceHalfOfTheEpochsAreDone(int epochs, int first) {
        Hyperparameters settings = new Hyperparameters(epochs, 4, 1e-3, 0.9);
        assertThat(IntStream.range(0, epochs).mapToObj(settings::learningRate))
                .startsWith(IntStream.range(0, first).mapToObj(_ -> 1e-3).toArray(Double[]::new))
                .endsWith(
                        IntStream.range(first, epochs).mapToObj(_ -> 1e-3 / 10).toArray(Double[]::new));
    }

    @Test
    void countsALastSmallerBatch() {
        Hyperparameters settings = new Hyperparameters(1, 4, 1e-3, 0.9);
        assertThat(settings.stepsPerEpoch(8)).isEqualTo(2);
        assertThat(settings.stepsPerEpoch(9)).isEqualTo(3);
    }

    @Test
    void takesOverWhatTheUserHasSet() {
        Hyperparameters defaults = new Hyperparameters(50, 4, 1e-3, 0.9);
        assertThat(defaults.with(null, null, null, null)).isEqualTo(defaults);
        assertThat(defaults.with(1, 2, 0.5, 0.0)).isEqualTo(new Hyperparameters(1, 2, 0.5, 0));
    }

    @Test
    void keepsALearningRateThatDoesNotFall() {
        Hyperparameters settings = new Hyperparameters(4, 40, 1e-3, 0.9, 5e-4, false);
        assertThat(IntStream.range(0, 4).mapToObj(settings::learningRate)).containsOnly(1e-3);
        assertThat(settings.withWeightDecay(null)).isEqualTo(settings);
        assertThat(settings.withWeightDecay(0.1).weightDecay()).isEqualTo(0.1);
    }

    @Test
    void addsEpochsForMoreSteps() {
        Hyperparameters settings = new Hyperparameters(2, 4, 1e-3, 0.9);
        assertThat(settings.lastingFor(5, 9).epochs()).isEqualTo(2);
        assertThat(settings.lastingFor(7, 9).epochs()).isEqualTo(3);
    }
}
