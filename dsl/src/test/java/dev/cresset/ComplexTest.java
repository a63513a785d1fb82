package dev.cresset;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ComplexTest {

    @Test
    void isItsRealPartAsAnotherNumber() {
        Complex number = new Complex(-2.75, 9);

        assertThat(number.doubleValue()).isEqualTo(-2.75);
        assertThat(number.floatValue()).isEqualTo(-2.75f);
        assertThat(number.longValue()).isEqualTo(-2);
        assertThat(number.intValue()).isEqualTo(-2);
        assertThat(number.imaginary()).isEqualTo(9);
    }

    @Test
    void equalsByBothParts() {
        assertThat(new Complex(1, 2)).isEqualTo(new Complex(1, 2)).hasSameHashCodeAs(new Complex(1, 2));
        assertThat(new Complex(1, 2)).isNotEqualTo(new Complex(1, -2)).isNotEqualTo(new Complex(0, 2));
        assertThat(new Complex(0, 0.0)).isNotEqualTo(new Complex(0, -0.0));
    }

    @Test
    void printsBothParts() {
        assertThat(new Complex(1, 2)).hasToString("(1.0+2.0j)");
        assertThat(new Complex(0, -0.0)).hasToString("(0.0-0.0j)");
    }
}
