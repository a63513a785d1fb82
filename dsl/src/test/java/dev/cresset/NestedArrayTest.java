package dev.cresset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NestedArrayTest {

    private static Stream<Arguments> arrays() {
        return Stream.of(
                Arguments.of(new float[][] {{1, 2.5f}, {3, 4}}, DType.FLOAT32),
                Arguments.of(new double[][][] {{{1}, {2}}, {{3}, {0.1}}}, DType.FLOAT64),
                Arguments.of(new long[][] {{1, Long.MIN_VALUE}}, DType.INT64),
                Arguments.of(new int[][][][] {{{{1, -2}}}}, DType.INT32),
                Arguments.of(new short[][] {{-1}, {2}}, DType.INT16),
                Arguments.of(new byte[][] {{-1, 2, 3}}, DType.UINT8),
                Arguments.of(new boolean[][] {{true, false}, {false, true}}, DType.BOOL),
                Arguments.of(new float[0][0], DType.FLOAT32),
                Arguments.of(new float[2][0], DType.FLOAT32));
    }

    @ParameterizedTest
    @MethodSource("arrays")
    void goesToATensorAndBack(Object[] array, DType dtype) {
        Tensor tensor = Torch.tensor(array);

        assertThat(tensor.dtype()).isEqualTo(dtype);
        assertThat(Arrays.deepEquals(new Object[] {tensor.toArray()}, new Object[] {array}))
                .as(Arrays.deepToString(array))
                .isTrue();
        assertThat(tensor.toArray()).isExactlyInstanceOf(array.getClass());
    }

    @Test
    void givesEachDepthADimension() {
        Tensor tensor = Torch.tensor(new int[][][] {{{1, 2, 3}, {4, 5, 6}}});

        assertThat(tensor.shape()).isEqualTo(Shape.of(1, 2, 3));
        assertThat(tensor.get(0, 1, 2).itemInt()).isEqualTo(6);
    }

    @Test
    void convertsToTheAskedType() {
        Tensor matrix = Torch.tensor(new float[][] {{1.9f, -2}, {0, 300}});

        assertThat(matrix.toArray(long[][].class)).isDeepEqualTo(new long[][] {{1, -2}, {0, 300}});
        assertThat(matrix.toArray(double[][].class)[1]).containsExactly(0, 300);
        assertThat(matrix.toArray(boolean[][].class)[1]).containsExactly(false, true);
        assertThat(matrix.t().toArray(float[][].class)[1]).containsExactly(-2, 300);
        assertThat(matrix.get(0).toArray(short[].class)).containsExactly((short) 1, (short) -2);
        assertThat(matrix.to(DType.BFLOAT16).get(0).toArray()).isEqualTo(new float[] {1.8984375f, -2});
        assertThat(matrix.get(0, 1).toArray()).isEqualTo(-2.0);
    }

    @Test
    void refusesArraysOfAnotherForm() {
        Tensor matrix = Torch.ones(2, 2);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> matrix.toArray(float[].class))
                .withMessage("a tensor of 2 dimensions is no float[]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> matrix.toArray(String[][].class))
                .withMessage("a tensor becomes an array of float, double, long, int, short, byte or boolean,"
                        + " not java.lang.String[][]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> matrix.to(DType.COMPLEX64).toArray())
                .withMessage("no array of Java's holds the elements of a tensor of torch.complex64");
    }

    @Test
    void streamsPartsAlongTheFirstDimension() {
        Tensor matrix = Torch.tensor(new long[][] {{1, 2}, {3, 4}, {5, 6}});

        assertThat(matrix.stream().mapToLong(row -> row.sum().itemLong())).containsExactly(3L, 7L, 11L);
        assertThat(matrix.stream().count()).isEqualTo(3);
        assertThat(Torch.ones(0, 2).stream()).isEmpty();
        assertThatIllegalStateException()
                .isThrownBy(() -> Torch.tensor(1).stream())
                .withMessage("a tensor without dimensions has nothing to iterate over");
    }
}
