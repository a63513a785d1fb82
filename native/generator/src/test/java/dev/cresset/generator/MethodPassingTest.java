package dev.cresset.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MethodPassingTest {

    private final MethodPassing passing = new MethodPassing();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Tensor | Tensor | a",
                "float? | double | a",
                "int[1] | long[] | a",
                "int[2] | long[] | Sizes.expanded(\"size\", a, 2)",
                "int[2] | long | Sizes.repeat(a, 2)",
                "float[1] | double | new double[] {a}",
            })
    void passesWhatIsGiven(String type, String javaType, String java) {
        assertThat(passing.given(new Argument(Type.parse(type), "size", null, false), javaType, "a"))
                .isEqualTo(java);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "int | 1 | 1L",
                "float | 1e-05 | 1.0E-5",
                "bool | True | true",
                "float? | None | null",
                "int[2] | 1 | Sizes.of(1, 1)",
                "int[] | [] | Sizes.of()",
                "ScalarType? | bfloat16 | DType.BFLOAT16"
            })
    void passesTheDefaultOfWhatIsLeftOut(String type, String value, String java) {
        assertThat(passing.absent(new Argument(Type.parse(type), "a", value, false)))
                .isEqualTo(java);
    }

    @Test
    void passesTheConstantOfAnEnum() {
        Argument reduction = new Argument(Type.parse("Reduction"), "reduction", "MEAN", false, "Reduction");

        assertThat(passing.absent(reduction)).isEqualTo("Reduction.MEAN");
    }

    @Test
    void refusesADefaultThatHasNoJavaValue() {
        Argument text = new Argument(Type.parse("str"), "a", "'x'", false);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> passing.absent(text))
                .withMessage("no Java value for the default 'x' of the type str");
    }
}
