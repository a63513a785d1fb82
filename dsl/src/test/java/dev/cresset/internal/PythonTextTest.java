package dev.cresset.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Expected texts are what CPython 3.11 prints. */
class PythonTextTest {

    @Test
    void roundsTheExactBinaryValueWithTiesToEven() {
        assertThat(PythonText.fixed(0.5, 0)).isEqualTo("0");
        assertThat(PythonText.fixed(1.5, 0)).isEqualTo("2");
        assertThat(PythonText.fixed(2.5, 0)).isEqualTo("2");
        assertThat(PythonText.fixed(0.03125, 4)).isEqualTo("0.0312");
        assertThat(PythonText.fixed(1.00005, 4)).isEqualTo("1.0001");
        assertThat(PythonText.fixed(-0.0, 4)).isEqualTo("-0.0000");
        assertThat(PythonText.fixed(1e22, 0)).isEqualTo("10000000000000000000000");
    }

    @Test
    void writesPowersOfTenWithTwoDigitsAtLeast() {
        assertThat(PythonText.scientific(0, 4)).isEqualTo("0.0000e+00");
        assertThat(PythonText.scientific(-0.0, 4)).isEqualTo("-0.0000e+00");
        assertThat(PythonText.scientific(9.99996, 4)).isEqualTo("1.0000e+01");
        assertThat(PythonText.scientific(1e-5, 4)).isEqualTo("1.0000e-05");
        assertThat(PythonText.scientific(-1.5e300, 4)).isEqualTo("-1.5000e+300");
        assertThat(PythonText.scientific(Double.MIN_VALUE, 4)).isEqualTo("4.9407e-324");
    }

    @Test
    void writesTheShortestDigitsThatGiveTheNumberBack() {
        assertThat(PythonText.of(0.0)).isEqualTo("0.0");
        assertThat(PythonText.of(-0.0)).isEqualTo("-0.0");
        assertThat(PythonText.of(100.0)).isEqualTo("100.0");
        assertThat(PythonText.of(0.1)).isEqualTo("0.1");
        assertThat(PythonText.of(0.0001)).isEqualTo("0.0001");
        assertThat(PythonText.of(0.00001)).isEqualTo("1e-05");
        assertThat(PythonText.of(1.5e-7)).isEqualTo("1.5e-07");
        assertThat(PythonText.of(1234567890123456.0)).isEqualTo("1234567890123456.0");
        assertThat(PythonText.of(1e16)).isEqualTo("1e+16");
        assertThat(PythonText.of(-1.25e300)).isEqualTo("-1.25e+300");
    }

    @Test
    void writesWhatIsNotFinite() {
        assertThat(PythonText.of(Double.NaN)).isEqualTo("nan");
        assertThat(PythonText.fixed(Double.POSITIVE_INFINITY, 4)).isEqualTo("inf");
        assertThat(PythonText.scientific(Double.NEGATIVE_INFINITY, 4)).isEqualTo("-inf");
    }

    @Test
    void writesValuesByTheirType() {
        assertThat(PythonText.of(7L)).isEqualTo("7");
        assertThat(PythonText.of((Object) 1e-8)).isEqualTo("1e-08");
        assertThat(PythonText.of((Object) 0.5f)).isEqualTo("0.5");
        assertThat(PythonText.of((Object) true)).isEqualTo("True");
        assertThat(PythonText.of((Object) null)).isEqualTo("None");
        assertThat(PythonText.of(Arrays.asList(null, 0.001))).isEqualTo("(None, 0.001)");
        assertThat(PythonText.of("cos")).isEqualTo("cos");
        assertThat(PythonText.of(Map.of(5L, 0.1))).isEqualTo("{5: 0.1}");
        assertThat(PythonText.list(List.of(1L, 1e-5))).isEqualTo("[1, 1e-05]");
        assertThat(PythonText.arguments(Map.of("lr", 1e-5))).isEqualTo("lr=1e-05");
    }

    @Test
    void keepsTheCommaOfATupleOfOne() {
        assertThat(PythonText.tuple()).isEqualTo("()");
        assertThat(PythonText.tuple(3)).isEqualTo("(3,)");
        assertThat(PythonText.tuple(2, 3)).isEqualTo("(2, 3)");
    }
}
