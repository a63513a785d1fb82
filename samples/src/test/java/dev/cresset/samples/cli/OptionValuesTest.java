package dev.cresset.samples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** What options take as numbers, and what they say of anything else. */
class OptionValuesTest {

    @Test
    void readsNumbersAsUsersWriteThem() throws Exception {
        assertThat(new PositiveNumber().convert("1e-3")).isEqualTo(0.001);
        assertThat(new PositiveNumber().convert("+.5")).isEqualTo(0.5);
        assertThat(new PositiveNumber().convert("2.")).isEqualTo(2);
        assertThat(new NonNegativeNumber().convert("0")).isZero();
        assertThat(new Fraction().convert("0.9")).isEqualTo(0.9);
        assertThat(new WholeNumber().convert("-9223372036854775808")).isEqualTo(Long.MIN_VALUE);
        assertThat(new PositiveInteger().convert("2147483647")).isEqualTo(Integer.MAX_VALUE);
        assertThat(new Channels().convert("0.5,-1,2e1")).isEqualTo(List.of(0.5, -1.0, 20.0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "0", "-1", "1f", "0x1p3", "NaN", "Infinity", "1e999", "1,5", "one"})
    void takesNothingElseForAPositiveNumber(String value) {
        refuses(new PositiveNumber(), value, "is not a number greater than 0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.1", "NaN", "1e999", "1d", ""})
    void takesNothingElseForANumberFromZeroOn(String value) {
        refuses(new NonNegativeNumber(), value, "is not a number from 0 on");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1.5", "-0.1", "NaN", ""})
    void takesNothingElseForAFraction(String value) {
        refuses(new Fraction(), value, "is not a number from 0 to less than 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.0", "9223372036854775808", "0x10", "1_000", ""})
    void takesNothingElseForAWholeNumber(String value) {
        refuses(new WholeNumber(), value, "is not a whole number of 64 bits");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "2147483648", "1.0", ""})
    void takesNothingElseForAPositiveInteger(String value) {
        refuses(new PositiveInteger(), value, "is not a whole number from 1 to 2147483647");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1,2", "1,2,3,4", "1,2,", "1;2;3", "1,2,NaN", ""})
    void takesNothingElseForThreeChannels(String value) {
        refuses(new Channels(), value, "is not three numbers such as 0.5,0.5,0.5");
    }

    private static void refuses(ITypeConverter<?> converter, String value, String reason) {
        assertThatThrownBy(() -> converter.convert(value))
                .isInstanceOf(TypeConversionException.class)
                .hasMessage("'" + value + "' " + reason);
    }
}
