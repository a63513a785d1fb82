package dev.cresset.bindings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScalarTest {

    @Test
    void holdsEachKindOfNumber() {
        assertThat(Scalar.of(2.5).real()).isEqualTo(2.5);
        assertThat(Scalar.of(-3L).real()).isEqualTo(-3.0);
        assertThat(Scalar.of(true)).isEqualTo(new Scalar(Scalar.Kind.BOOL, 1, 0));
        assertThat(Scalar.of(1.0, -2.0).real()).isEqualTo(1.0);
        assertThat(Scalar.of(1.0, -2.0).imaginary()).isEqualTo(-2.0);
        assertThat(Scalar.of(7L).imaginary()).isZero();
    }

    @Test
    void readsWhatHasCrossed() {
        for (Scalar scalar : List.of(Scalar.of(2.5), Scalar.of(-3L), Scalar.of(true), Scalar.of(1.0, -2.0))) {
            assertThat(Scalar.of(scalar.tag(), scalar.first(), scalar.second())).isEqualTo(scalar);
        }
        assertThatIllegalStateException().isThrownBy(() -> Scalar.of(9, 0, 0)).withMessage("no scalar has the tag 9");
    }

    @Test
    void crossesAsThreeNumbersAbsentOrNot() {
        assertThat(Scalar.tag(Scalar.of(5L))).isEqualTo(Scalar.of(1L).tag());
        assertThat(Scalar.first(Scalar.of(5L))).isEqualTo(5);
        assertThat(Scalar.second(Scalar.of(1.0, 2.0))).isEqualTo(Double.doubleToRawLongBits(2.0));
        assertThat(Scalar.tag(null)).isEqualTo(-1);
        assertThat(Scalar.first(null) + Scalar.second(null)).isZero();
    }
}
