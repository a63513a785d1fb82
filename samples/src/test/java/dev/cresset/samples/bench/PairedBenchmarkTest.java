package dev.cresset.samples.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PairedBenchmarkTest {

    private final List<String> calls = new ArrayList<>();

    /** Pretends to take that long for each operation, the last value from the end of the list on. */
    private Subject taking(String name, double... nanos) {
        int[] round = {-1}; // the first call finds out the iterations
        return new Subject() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public double nanos(long iterations) {
                calls.add(name + " " + iterations);
                return nanos[Math.min(nanos.length - 1, Math.max(0, round[0]++))];
            }
        };
    }

    @Test
    void comparesTheMedians() {
        PairedResult result =
                new PairedBenchmark(5, 50_000_000, 0).run(List.of(taking("java", 11e6), taking("c++", 10e6)));
        assertThat(result.ratio(result.samples().get(1)).median()).isEqualTo(1.1);
        assertThat(result.samples()).extracting(Sample::median).containsExactly(11e6, 10e6);
        assertThat(result.iterations()).isEqualTo(5);
    }

    @Test
    void letsEachBeginInTurnWithTheSameIterations() {
        new PairedBenchmark(3, 10_000_000, 0).run(List.of(taking("java", 1e6), taking("c++", 2e6)));
        assertThat(calls).containsExactly("java 1", "c++ 1", "java 5", "c++ 5", "c++ 5", "java 5", "java 5", "c++ 5");
    }

    @Test
    void findsIterationsForWhatTakesNoTimeToSpeakOf() {
        PairedResult result = new PairedBenchmark(1, 50_000_000, 0).run(List.of(taking("java", 100)));
        assertThat(result.iterations()).isEqualTo(500_000);
    }

    @Test
    void warmsUpForTheGivenTime() {
        new PairedBenchmark(1, 1, 10_000_000).run(List.of(taking("java", 2e6)));
        assertThat(calls).hasSize(5 + 1 + 1);
    }

    @Test
    void paysNoAttentionToOneDisturbedRound() {
        PairedResult result =
                new PairedBenchmark(5, 1, 0).run(List.of(taking("java", 2e6, 2e6, 2e6, 90e6, 2e6), taking("c++", 1e6)));
        assertThat(result.ratio(result.samples().get(1)).median()).isEqualTo(2);
    }
}
