package dev.cresset.samples.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    void knowsNothingOfProcessesThatHaveEnded() {
        Contender here = Contender.of("java", () -> {});
        Contender elsewhere = Contender.ofProcess("start", () -> {});
        assertThat(MemoryPeaks.of(List.of(elsewhere, here)).bytes().keySet())
                .isEqualTo(PeakMemory.ofThisProcess() > 0 ? Set.of("java") : Set.of());
    }
}
