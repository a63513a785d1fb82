package dev.cresset.samples.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DuelTest {

    private final List<String> calls = new ArrayList<>();

    /** Pretends to take that long for each operation. */
    private Contender taking(String name, double nanos) {
        return new Contender(name, iterations -> {
            calls.add(name + " " + iterations);
            return nanos;
        });
    }

    @Test
    void comparesTheMedians() {
        DuelResult result = new Duel(5, 1_000_000, 0).run(taking("java", 110), taking("c++", 100));
        assertThat(result.ratio()).isCloseTo(1.1, within(1e-12));
        assertThat(result.first().median()).isEqualTo(110);
        assertThat(result.second().median()).isEqualTo(100);
    }

    @Test
    void letsEachBeginEveryOtherRoundWithTheSameIterations() {
        new Duel(3, 1_000_000, 0).run(taking("java", 50), taking("c++", 100));
        assertThat(calls.subList(calls.size() - 6, calls.size()))
                .containsExactly("java 10000", "c++ 10000", "c++ 10000", "java 10000", "java 10000", "c++ 10000");
    }

    @Test
    void warmsUpForTheGivenTime() {
        new Duel(1, 1, 1_000_000).run(taking("java", 100), taking("c++", 200));
        assertThat(calls.subList(0, 15))
                .startsWith("java 1000", "java 1000")
                .endsWith("c++ 1000", "c++ 1000")
                .filteredOn(call -> call.startsWith("java"))
                .hasSize(10);
    }

    @Test
    void paysNoAttentionToOneDisturbedRound() {
        double[] nanos = {100, 100, 100, 5000, 100};
        int[] round = {-2}; // the calls before the rounds
        Contender disturbed = new Contender("java", iterations -> nanos[Math.max(0, round[0]++)]);
        assertThat(new Duel(5, 1000, 0).run(disturbed, taking("c++", 100)).ratio())
                .isEqualTo(1);
    }
}
