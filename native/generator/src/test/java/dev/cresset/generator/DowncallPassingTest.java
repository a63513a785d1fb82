package dev.cresset.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DowncallPassingTest {

    private final DowncallPassing passing = new DowncallPassing();

    private String absent(String type, String value) {
        return passing.absent(new Argument(Type.parse(type), "a", value, false));
    }

    private String given(String type, String javaType) {
        return passing.given(new Argument(Type.parse(type), "a", null, false), javaType, "a");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "int | -1 | -1L",
                "int | Mean | Reduction.MEAN.code()",
                "int? | 0 | true, 0L",
                "int? | None | false, 0",
                "SymInt? | None | false, 0",
                "float | 1e-05 | 1.0E-5",
                "float? | None | false, 0",
                "bool | True | true",
                "bool? | None | null",
                "bool? | False | false",
                "Scalar | 1 | Scalar.of(1L)",
                "Scalar | 0.5 | Scalar.of(0.5)",
                "Scalar? | None | null",
                "int[1] | [] | Sizes.of()",
                "int[] | [-2,-1] | Sizes.of(-2, -1)",
                "SymInt[3] | 1 | Sizes.of(1, 1, 1)",
                "int[]? | None | null",
                "float[]? | None | null",
                "Tensor? | None | null",
                "Generator? | None | null",
                "ScalarType? | None | -1",
                "ScalarType? | long | DType.code(DType.INT64)",
                "Device? | None | -1",
                "Layout? | None | -1",
                "MemoryFormat? | None | -1",
                "MemoryFormat | contiguous_format | MemoryFormat.code(MemoryFormat.CONTIGUOUS)",
                "str | 'none' | \"none\"",
                "str | \"constant\" | \"constant\"",
                "str | \"\" | \"\"",
                "str? | None | null"
            })
    void writesTheSchemasDefaultInJava(String type, String value, String java) {
        assertThat(absent(type, value)).isEqualTo(java);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Tensor | Tensor | a",
                "int | long | a",
                "int? | long | true, a",
                "float? | double | true, a",
                "bool? | boolean | a",
                "Scalar | Number | Numbers.scalar(a)",
                "Scalar | double | Scalar.of(a)",
                "Scalar? | long | Scalar.of(a)",
                "Scalar[] | List<? extends Number> | Numbers.scalars(a)",
                "int[2] | long[] | a",
                "int[2] | long | Sizes.repeat(a, 2)",
                "ScalarType? | DType | DType.code(a)",
                "Device | Device | Device.code(a)"
            })
    void passesWhatIsGivenAsTheDowncallTakesIt(String type, String javaType, String java) {
        assertThat(given(type, javaType)).isEqualTo(java);
    }

    @Test
    void passesCodesAndWordsOfEnums() {
        Argument code = new Argument(Type.parse("int"), "reduction", "Mean", false, "Reduction");
        Argument word = new Argument(Type.parse("str"), "mode", "'constant'", false, "PaddingMode");

        assertThat(passing.given(code, "Reduction", "r")).isEqualTo("r.code()");
        assertThat(passing.given(word, "PaddingMode", "m")).isEqualTo("m.toString()");
    }

    @Test
    void passesAnAbsentValueWithoutADefaultAsNone() {
        assertThat(passing.absent(new Argument(Type.parse("int?"), "a", null, false)))
                .isEqualTo("false, 0");
    }

    @Test
    void refusesAListThatHasNoJavaValue() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> absent("float[]", "[0.5]"))
                .withMessage("no Java value for the default [0.5] of the type float[]");
    }

    @Test
    void refusesATypeThatHasNoDefaults() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> absent("Device", "cuda"))
                .withMessage("no Java value for the default cuda of the type Device");
    }
}
