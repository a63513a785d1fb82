package dev.cresset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.cresset.bindings.Scalar;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class NumbersTest {

    private static final BigInteger TWO_TO_64 = BigInteger.ONE.shiftLeft(64);

    @Test
    void keepsIntegersIntegers() {
        assertThat(Numbers.scalar(7)).isEqualTo(Scalar.of(7L));
        assertThat(Numbers.scalar((byte) -1)).isEqualTo(Scalar.of(-1L));
        assertThat(Numbers.scalar(new AtomicInteger(3))).isEqualTo(Scalar.of(3L));
        assertThat(Numbers.scalar(BigInteger.TEN)).isEqualTo(Scalar.of(10L));
    }

    @Test
    void takesFractionsAsDoubles() {
        assertThat(Numbers.scalar(0.5f)).isEqualTo(Scalar.of(0.5));
        assertThat(Numbers.scalar(new BigDecimal("0.1"))).isEqualTo(Scalar.of(0.1));
    }

    @Test
    void takesComplexNumbersAndNull() {
        assertThat(Numbers.scalar(new Complex(1, -2))).isEqualTo(Scalar.of(1.0, -2.0));
        assertThat(Numbers.scalar(null)).isNull();
        assertThat(Numbers.scalars(List.of(1, 2.5))).containsExactly(Scalar.of(1L), Scalar.of(2.5));
    }

    @Test
    void takesLargeIntegersAsUnsignedOnes() {
        BigInteger largest = TWO_TO_64.subtract(BigInteger.ONE);

        assertThat(Numbers.scalar(largest)).isEqualTo(new Scalar(Scalar.Kind.UNSIGNED, -1, 0));
        assertThat(Numbers.number(new Scalar(Scalar.Kind.UNSIGNED, -1, 0))).isEqualTo(largest);
        assertThat(Numbers.number(new Scalar(Scalar.Kind.UNSIGNED, 5, 0))).isEqualTo(5L);
    }

    @Test
    void refusesIntegersBeyond64Bits() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Numbers.scalar(TWO_TO_64))
                .withMessage("the integer 18446744073709551616 does not fit into 64 bits");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Numbers.scalar(TWO_TO_64.negate()))
                .withMessage("the integer -18446744073709551616 does not fit into 64 bits");
    }

    @Test
    void readsScalarsAsTheNumbersThatTheyAre() {
        assertThat(Numbers.number(Scalar.of(2.5))).isEqualTo(2.5);
        assertThat(Numbers.number(Scalar.of(-3L))).isEqualTo(-3L);
        assertThat(Numbers.number(Scalar.of(true))).isEqualTo(1L);
        assertThat(Numbers.number(Scalar.of(1.0, 2.0))).isEqualTo(new Complex(1, 2));
    }
}
