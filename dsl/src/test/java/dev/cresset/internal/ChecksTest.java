package dev.cresset.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class ChecksTest {

    @Test
    void returnsGoodValues() {
        assertThat(Checks.notNegative("epsilon", 0)).isZero();
        assertThat(Checks.positive("epsilon", 0.5)).isEqualTo(0.5);
        assertThat(Checks.value("min", true, "a mode is min or max")).isEqualTo("min");
        assertThatNoException().isThrownBy(() -> Checks.that(true, "%s", "never said"));
    }

    @Test
    void namesTheOptionAndItsValue() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Checks.notNegative("epsilon", -1))
                .withMessage("an epsilon is 0 or more, got -1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Checks.positive("learning rate", Double.NaN))
                .withMessage("a learning rate is more than 0, got NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Checks.value(2L, false, "a factor is less than 1"))
                .withMessage("a factor is less than 1, got 2");
    }

    @Test
    void writesNumbersTheSameInEveryLocale() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        try {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Checks.that(false, "%d or more groups", 12))
                    .withMessage("12 or more groups");
        } finally {
            Locale.setDefault(before);
        }
    }
}
