package dev.cresset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.cresset.error.TorchException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TensorCreationTest {

    private static void assertForm(Tensor tensor, DType dtype, long... shape) {
        assertThat(tensor.dtype()).isEqualTo(dtype);
        assertThat(tensor.shape()).isEqualTo(Shape.of(shape));
        assertThat(tensor.device()).isEqualTo(Device.CPU);
        assertThat(tensor.requiresGrad()).isFalse();
    }

    @Test
    void takesTheTypeOfTheArray() {
        assertForm(Torch.tensor(new float[] {1, 2}), DType.FLOAT32, 2);
        assertForm(Torch.tensor(new double[] {1, 2}), DType.FLOAT64, 2);
        assertForm(Torch.tensor(new long[] {1, 2}), DType.INT64, 2);
        assertForm(Torch.tensor(new int[] {1, 2}), DType.INT32, 2);
        assertForm(Torch.tensor(new short[] {1, 2}), DType.INT16, 2);
        assertForm(Torch.tensor(new byte[] {1, 2}), DType.UINT8, 2);
        assertForm(Torch.tensor(new boolean[] {true, false}), DType.BOOL, 2);
    }

    @Test
    void fillsAShapeRowByRow() {
        assertThat(Torch.tensor(new float[] {1, 2, 3, 4, 5, 6}, 2, 3).get(1).toFloatArray())
                .containsExactly(4, 5, 6);
        assertThat(Torch.tensor(new double[] {1, 2, 3, 4}, 2, 2).get(1).toDoubleArray())
                .containsExactly(3, 4);
        assertThat(Torch.tensor(new long[] {1, 2, 3, 4}, 2, 2).get(1).toLongArray())
                .containsExactly(3, 4);
        assertThat(Torch.tensor(new int[] {1, 2, 3, 4}, 2, 2).get(1).toIntArray())
                .containsExactly(3, 4);
        assertThat(Torch.tensor(new short[] {1, 2, -3, 4}, 2, 2).get(1).toIntArray())
                .containsExactly(-3, 4);
        assertThat(Torch.tensor(new byte[] {1, 2, -3, 4}, 2, 2).get(1).toIntArray())
                .containsExactly(253, 4);
        assertThat(Torch.tensor(new boolean[] {true, true, false, true}, 2, 2)
                        .get(1)
                        .toBooleanArray())
                .containsExactly(false, true);
    }

    @Test
    void takesAnEmptyArrayAndAnEmptyShape() {
        assertForm(Torch.tensor(new float[0]), DType.FLOAT32, 0);
        assertForm(Torch.tensor(new long[0], 0, 3), DType.INT64, 0, 3);
        assertForm(Torch.tensor(new int[] {7}, new long[0]), DType.INT32);
        assertThat(Torch.tensor(new int[] {7}, new long[0]).itemInt()).isEqualTo(7);
    }

    @Test
    void copiesTheArray() {
        float[] values = {1, 2};
        Tensor tensor = Torch.tensor(values);
        values[0] = 5;

        assertThat(tensor.toFloatArray()).containsExactly(1, 2);
    }

    @Test
    void takesMemoryOfTheHeapAndOutsideIt() {
        MemorySegment heap = MemorySegment.ofArray(new float[] {1, 2, 3, 4});
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment outside = arena.allocateFrom(ValueLayout.JAVA_FLOAT, 1, 2, 3, 4);

            assertThat(Torch.tensor(heap, DType.FLOAT32, 2, 2).get(1).toFloatArray())
                    .containsExactly(3, 4);
            assertThat(Torch.tensor(outside, DType.FLOAT32, 2, 2).get(1).toFloatArray())
                    .containsExactly(3, 4);
        }
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"QINT8", "QUINT8", "QINT32", "QUINT4X2", "QUINT2X4"})
    void takesMemoryOfEveryPlainType(DType dtype) {
        MemorySegment zeros = MemorySegment.ofArray(new byte[6 * dtype.itemSize()]);

        assertForm(Torch.tensor(zeros, dtype, 2, 3), dtype, 2, 3);
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"QINT8", "QUINT8", "QINT32", "QUINT4X2", "QUINT2X4"})
    void knowsTheBytesThatLibTorchTakesForEachElement(DType dtype) {
        long before = Tensor.liveBytes();
        Torch.empty(new long[] {3}, dtype);

        assertThat(Tensor.liveBytes() - before).isEqualTo(3L * dtype.itemSize());
    }

    @Test
    void refusesAShapeOfAnotherSizeThanTheArray() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Torch.tensor(new float[] {1, 2, 3}, 2, 2))
                .withMessage("a tensor of shape [2, 2] has 4 elements, but the array has 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Torch.tensor(new boolean[] {true}, 0))
                .withMessage("a tensor of shape [0] has 0 elements, but the array has 1");
    }

    @Test
    void refusesAShapeThatIsNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Torch.tensor(new long[] {1, 2}, -1, -2))
                .withMessage("a shape has no negative sizes: [-1, -2]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Torch.tensor(new long[] {1}, 1L << 40, 1L << 40))
                .withMessage("a shape with too many elements: [1099511627776, 1099511627776]");
    }

    @Test
    void refusesMemoryOfAnotherSize() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Torch.tensor(MemorySegment.ofArray(new byte[7]), DType.FLOAT32, 2))
                .withMessage("a tensor of shape [2] and torch.float32 has 8 bytes, but the memory has 7");
    }

    @Test
    void makesTensorsByOperators() {
        assertForm(Torch.zeros(2, 3), DType.FLOAT32, 2, 3);
        assertForm(Torch.ones(new long[] {2}, DType.INT8), DType.INT8, 2);
        assertForm(Torch.full(new long[] {2}, 7), DType.INT64, 2);
        assertForm(Torch.full(new long[] {2}, 7.5), DType.FLOAT32, 2);
        assertForm(Torch.full(new long[] {2}, new Complex(1, 2)), DType.COMPLEX64, 2);
        assertForm(Torch.arange(5), DType.INT64, 5);
        assertForm(Torch.arange(0, 1, 0.25), DType.FLOAT32, 4);
        assertForm(Torch.eye(2, DType.FLOAT64, Device.CPU), DType.FLOAT64, 2, 2);
    }

    @Test
    void refusesNegativeSizesInLibTorchsWords() {
        assertThatExceptionOfType(TorchException.class)
                .isThrownBy(() -> Torch.zeros(2, -3))
                .withMessage("aten::zeros: zeros: Dimension size must be non-negative.");
    }
}
