package dev.cresset;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Expected texts are what CPython 3.11 prints. */
class PythonFormatTest {

    @Test
    void roundsTheExactBinaryValueWithTiesToEven() {
        assertThat(PythonFormat.fixed(0.5, 0)).isEqualTo("0");
        assertThat(PythonFormat.fixed(1.5, 0)).isEqualTo("2");
        assertThat(PythonFormat.fixed(2.5, 0)).isEqualTo("2");
        assertThat(PythonFormat.fixed(0.03125, 4)).isEqualTo("0.0312");
        assertThat(PythonFormat.fixed(1.00005, 4)).isEqualTo("1.0001");
        assertThat(PythonFormat.fixed(-0.0, 4)).isEqualTo("-0.0000");
        assertThat(PythonFormat.fixed(1e22, 0)).isEqualTo("10000000000000000000000");
    }

    @Test
    void writesPowersOfTenWithTwoDigitsAtLeast() {
        assertThat(PythonFormat.scientific(0, 4)).isEqualTo("0.0000e+00");
        assertThat(PythonFormat.scientific(-0.0, 4)).isEqualTo("-0.0000e+00");
        assertThat(PythonFormat.scientific(9.99996, 4)).isEqualTo("1.0000e+01");
        assertThat(PythonFormat.scientific(1e-5, 4)).isEqualTo("1.0000e-05");
        assertThat(PythonFormat.scientific(-1.5e300, 4)).isEqualTo("-1.5000e+300");
        assertThat(PythonFormat.scientific(Double.MIN_VALUE, 4)).isEqualTo("4.9407e-324");
    }

    @Test
    void writesTheShortestDigitsThatGiveTheNumberBack() {
        assertThat(PythonFormat.repr(0)).isEqualTo("0.0");
        assertThat(PythonFormat.repr(-0.0)).isEqualTo("-0.0");
        assertThat(PythonFormat.repr(100)).isEqualTo("100.0");
        assertThat(PythonFormat.repr(0.1)).isEqualTo("0.1");
        assertThat(PythonFormat.repr(0.0001)).isEqualTo("0.0001");
        assertThat(PythonFormat.repr(0.00001)).isEqualTo("1e-05");
        assertThat(PythonFormat.repr(1.5e-7)).isEqualTo("1.5e-07");
        assertThat(PythonFormat.repr(1234567890123456.0)).isEqualTo("1234567890123456.0");
        assertThat(PythonFormat.repr(1e16)).isEqualTo("1e+16");
        assertThat(PythonFormat.repr(-1.25e300)).isEqualTo("-1.25e+300");
    }

    @Test
    void writesWhatIsNotFinite() {
        assertThat(PythonFormat.repr(Double.NaN)).isEqualTo("nan");
        assertThat(PythonFormat.fixed(Double.POSITIVE_INFINITY, 4)).isEqualTo("inf");
        assertThat(PythonFormat.scientific(Double.NEGATIVE_INFINITY, 4)).isEqualTo("-inf");
    }

    @Test
    void keepsTheCommaOfATupleOfOne() {
        assertThat(PythonFormat.tuple()).isEqualTo("()");
        assertThat(PythonFormat.tuple(3)).isEqualTo("(3,)");
        assertThat(PythonFormat.tuple(2, 3)).isEqualTo("(2, 3)");
    }
}
