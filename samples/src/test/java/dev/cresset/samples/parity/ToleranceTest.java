package dev.cresset.samples.parity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ToleranceTest {

    private final Tolerance tolerance = new Tolerance(0.1, 1);

    @Test
    void growsWithTheExpectedValue() {
        assertThat(tolerance.allows(10, 12)).isTrue();
        assertThat(tolerance.allows(10, 8)).isTrue();
        assertThat(tolerance.allows(10, 12.5)).isFalse();
        assertThat(tolerance.allows(-100, -111)).isTrue();
        assertThat(tolerance.allows(-100, -112)).isFalse();
    }

    @Test
    void infinitiesAndNansHaveToBeTheSame() {
        assertThat(tolerance.allows(Double.NaN, Double.NaN)).isTrue();
        assertThat(tolerance.allows(Double.NaN, 0)).isFalse();
        assertThat(tolerance.allows(0, Double.NaN)).isFalse();
        assertThat(tolerance.allows(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY))
                .isTrue();
        assertThat(tolerance.allows(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY))
                .isFalse();
    }

    @Test
    void infinityIsNotNearAnything() {
        assertThat(tolerance.allows(Double.POSITIVE_INFINITY, 1)).isFalse();
        assertThat(tolerance.allows(1, Double.POSITIVE_INFINITY)).isFalse();
    }
}
