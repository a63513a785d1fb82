package dev.cresset.samples.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MemoryPeaksTest {

    @Test
    void comparesTheFirstWithTheOthers() {
        Map<String, Long> bytes = new LinkedHashMap<>();
        bytes.put("java", 1_500_000_000L);
        bytes.put("python", 2_000_000_000L);
        assertThat(new MemoryPeaks(bytes).toText())
                .isEqualTo("peak memory: java 1,500 MB, python 2,000 MB (ratio 0.75)");
    }

    @Test
    void leavesOutWhatIsNotKnown() {
        MemoryPeaks peaks = MemoryPeaks.of(List.of(holding("java", 5), holding("c++", 0), holding("python", 7)));
        assertThat(peaks.bytes()).containsExactly(Map.entry("java", 5L), Map.entry("python", 7L));
    }

    @Test
    void knowsNothingOfProcessesThatHaveEnded() {
        Subject ended = Subject.ofProcess("java", () -> {});
        assertThat(MemoryPeaks.of(List.of(ended, holding("python", 7))).bytes()).isEmpty();
    }

    private static Subject holding(String name, long bytes) {
        return new Subject() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public double nanos(long iterations) {
                throw new AssertionError("nobody measures it");
            }

            @Override
            public long peakMemory() {
                return bytes;
            }
        };
    }
}
