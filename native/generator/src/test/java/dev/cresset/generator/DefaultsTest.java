package dev.cresset.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DefaultsTest {

    private static String values(String type, String value) {
        return Defaults.values(new Argument(Type.parse(type), "a", value, false));
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
        assertThat(values(type, value)).isEqualTo(java);
    }

    @Test
    void refusesAListThatHasNoJavaValue() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> values("float[]", "[0.5]"))
                .withMessage("no Java value for the default [0.5] of the type float[]");
    }

    @Test
    void refusesATypeThatHasNoDefaults() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> values("Device", "cuda"))
                .withMessage("no Java value for the default cuda of the type Device");
    }
}
