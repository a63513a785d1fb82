package dev.cresset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.cresset.error.NotImplementedException;
import dev.cresset.error.TorchException;
import dev.cresset.error.TorchIndexException;
import java.math.BigInteger;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TensorReadingTest {

    private final Tensor matrix = Torch.tensor(new float[] {1, 2, 3, 4, 5, 6}, 2, 3);

    @ParameterizedTest
    @EnumSource(
            names = {
                "UINT8",
                "INT8",
                "INT16",
                "INT32",
                "INT64",
                "UINT16",
                "UINT32",
                "UINT64",
                "FLOAT16",
                "BFLOAT16",
                "FLOAT32",
                "FLOAT64",
                "FLOAT8_E5M2",
                "FLOAT8_E4M3FN",
                "FLOAT8_E5M2FNUZ",
                "FLOAT8_E4M3FNUZ"
            })
    void convertsEveryTypeToEveryArray(DType dtype) {
        Tensor tensor = Torch.tensor(0L, 1L, 2L, 3L).to(dtype);

        assertThat(tensor.toFloatArray()).containsExactly(0, 1, 2, 3);
        assertThat(tensor.toDoubleArray()).containsExactly(0, 1, 2, 3);
        assertThat(tensor.toLongArray()).containsExactly(0, 1, 2, 3);
        assertThat(tensor.toIntArray()).containsExactly(0, 1, 2, 3);
        assertThat(tensor.toByteArray()).containsExactly(0, 1, 2, 3);
        assertThat(tensor.toBooleanArray()).containsExactly(false, true, true, true);
    }

    @Test
    void convertsTruthValues() {
        Tensor tensor = Torch.tensor(true, false);

        assertThat(tensor.toFloatArray()).containsExactly(1, 0);
        assertThat(tensor.toLongArray()).containsExactly(1, 0);
        assertThat(tensor.toByteArray()).containsExactly(1, 0);
    }

    @Test
    void roundsTowardsZeroAndWrapsLikePyTorch() {
        assertThat(Torch.tensor(2.9f, -2.9f).toLongArray()).containsExactly(2, -2);
        assertThat(Torch.tensor(300L, -1L).toByteArray()).containsExactly(44, -1);
        assertThat(Torch.tensor(1L << 40).toIntArray()).containsExactly(0);
    }

    @Test
    void readsSignedAndUnsignedBytes() {
        assertThat(Torch.tensor(new byte[] {-1, 127}).toByteArray()).containsExactly(-1, 127);
        assertThat(Torch.tensor(-128L, 127L).to(DType.INT8).toByteArray()).containsExactly(-128, 127);
        assertThat(Torch.tensor(-128L).to(DType.INT8).toIntArray()).containsExactly(-128);
    }

    @Test
    void readsViewsInTheirOwnOrder() {
        assertThat(matrix.t().toFloatArray()).containsExactly(1, 4, 2, 5, 3, 6);
        assertThat(matrix.get(Index.ALL, Index.slice(null, null, 2)).toFloatArray())
                .containsExactly(1, 3, 4, 6);
        assertThat(matrix.expand(2, 2, 3).toFloatArray()).containsExactly(1, 2, 3, 4, 5, 6, 1, 2, 3, 4, 5, 6);
    }

    @Test
    void readsWhatIsNotedButNotWrittenInMemory() {
        Tensor complex = Torch.viewAsComplex(Torch.tensor(new float[] {1, 2}, 1, 2));

        assertThat(Torch.imag(complex.conj()).toFloatArray()).containsExactly(-2);
        assertThat(Aten._efficientzerotensor(2).toFloatArray()).containsExactly(0, 0);
    }

    @Test
    void readsATensorThatRequiresAGradient() {
        assertThat(Torch.ones(2).requiresGrad_().toFloatArray()).containsExactly(1, 1);
        assertThat(Torch.ones(2).requiresGrad_().toDoubleArray()).containsExactly(1, 1);
    }

    @Test
    void readsNothingFromATensorWithoutElements() {
        assertThat(Torch.zeros(0, 3).toFloatArray()).isEmpty();
        assertThat(Torch.zeros(2, 0).toBooleanArray()).isEmpty();
    }

    @Test
    void refusesToReadWhatHasNoPlainElements() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Torch.eye(2).toSparse().toFloatArray())
                .withMessage("a tensor of layout torch.sparse_coo has no array of elements: call toDense() first");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> Torch.quantizePerTensor(matrix, 1, 0, DType.QINT8).toFloatArray())
                .withMessage("a tensor of torch.qint8 has no plain elements: call dequantize() or intRepr() first");
        assertThatExceptionOfType(NotImplementedException.class)
                .isThrownBy(() ->
                        Torch.empty(new long[] {2}, DType.FLOAT32, Device.META).toFloatArray())
                .withMessageEndingWith(": Cannot copy out of meta tensor; no data!");
    }

    @Test
    void refusesToReadMoreThanAnArrayHolds() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Torch.zeros(1).expand(1L << 31).toByteArray())
                .withMessage("a Java array cannot hold the 2147483648 elements of the tensor");
    }

    @Test
    void readsOneElementAsTheNumberThatItIs() {
        assertThat(Torch.tensor(2.5).itemNumber()).isEqualTo(2.5);
        assertThat(Torch.tensor(7).itemNumber()).isEqualTo(7L);
        assertThat(Torch.tensor(true).itemNumber()).isEqualTo(1L);
        assertThat(Torch.tensor(-1).to(DType.UINT64).itemNumber()).isEqualTo(new BigInteger("18446744073709551615"));
        assertThat(Torch.tensor(new Complex(1, -2)).itemNumber()).isEqualTo(new Complex(1, -2));
        assertThat(Torch.ones(1, 1, 1).itemNumber()).isEqualTo(1.0);
    }

    @Test
    void readsOneElementAsAnyJavaType() {
        Tensor number = Torch.tensor(-2.75);

        assertThat(number.item()).isEqualTo(-2.75);
        assertThat(number.itemFloat()).isEqualTo(-2.75f);
        assertThat(number.itemLong()).isEqualTo(-2);
        assertThat(number.itemInt()).isEqualTo(-2);
        assertThat(number.itemBoolean()).isTrue();
        assertThat(number.itemComplex()).isEqualTo(new Complex(-2.75, 0));
        assertThat(Torch.tensor(0).itemBoolean()).isFalse();
        assertThat(Torch.tensor(true).item()).isEqualTo(1);
        assertThat(Torch.tensor(Long.MAX_VALUE).itemLong()).isEqualTo(Long.MAX_VALUE);
        assertThat(Torch.tensor(-0x1p63).itemLong()).isEqualTo(Long.MIN_VALUE);
    }

    @Test
    void refusesToReadANumberAsATypeThatDoesNotHoldIt() {
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> Torch.tensor(Double.NaN).itemLong())
                .withMessage("the element NaN is no long");
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> Torch.tensor(0x1p63).itemLong())
                .withMessage("the element 9.223372036854776E18 is no long");
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> Torch.tensor(1L << 31).itemInt())
                .withMessage("integer overflow");
        assertThatIllegalStateException()
                .isThrownBy(() -> Torch.tensor(new Complex(1, 2)).item())
                .withMessage("the element (1.0+2.0j) is complex: itemComplex() reads it");
    }

    /** As torch.tensor([[1., 2], [3, 4]]).tolist() and the like. */
    @Test
    void readsAllElementsAsLists() {
        assertThat(Torch.tensor(new float[][] {{1, 2}, {3, 4}}).tolist()).hasToString("[[1.0, 2.0], [3.0, 4.0]]");
        assertThat(Torch.tensor(1, 2).tolist()).isEqualTo(List.of(1L, 2L));
        assertThat(Torch.tensor(new boolean[] {true}).tolist()).isEqualTo(List.of(true));
        assertThat(Torch.tensor(new float[] {0.1f}).tolist()).isEqualTo(List.of(0.10000000149011612));
        assertThat(Torch.tensor(new Complex(1, 2), new Complex(0, -1)).tolist())
                .isEqualTo(List.of(new Complex(1, 2), new Complex(0, -1)));
        assertThat(Torch.tensor(-1, DType.INT64).to(DType.UINT64).view(1).tolist())
                .isEqualTo(List.of(new BigInteger("18446744073709551615")));
        assertThat(Torch.zeros(2, 0).tolist()).isEqualTo(List.of(List.of(), List.of()));
        assertThatIllegalStateException()
                .isThrownBy(() -> Torch.tensor(1).tolist())
                .withMessage("a tensor without dimensions is no list: item() reads its one element");
    }

    @Test
    void convertsUnderPyTorchsNames() {
        Tensor numbers = Torch.tensor(-1.5f, 2.5f);

        assertThat(numbers.char_()).hasToString("tensor([-1,  2], dtype=torch.int8)");
        assertThat(numbers.abs().byte_()).hasToString("tensor([1, 2], dtype=torch.uint8)");
        assertThat(numbers.short_()).hasToString("tensor([-1,  2], dtype=torch.int16)");
        assertThat(numbers.int_()).hasToString("tensor([-1,  2], dtype=torch.int32)");
        assertThat(numbers.long_()).hasToString("tensor([-1,  2])");
        assertThat(numbers.half()).hasToString("tensor([-1.5000,  2.5000], dtype=torch.float16)");
        assertThat(numbers.bfloat16()).hasToString("tensor([-1.5000,  2.5000], dtype=torch.bfloat16)");
        assertThat(numbers.double_()).hasToString("tensor([-1.5000,  2.5000], dtype=torch.float64)");
        assertThat(numbers.double_().float_()).hasToString("tensor([-1.5000,  2.5000])");
        assertThat(numbers.bool()).hasToString("tensor([True, True])");
        assertThat(numbers.cfloat()).hasToString("tensor([-1.5000+0.j,  2.5000+0.j])");
        assertThat(numbers.cdouble().dtype()).isEqualTo(DType.COMPLEX128);
        assertThat(numbers.cpu().dataPtr()).isEqualTo(numbers.dataPtr());
        assertThat(numbers).as("what conversions leave alone").hasToString("tensor([-1.5000,  2.5000])");
    }

    @Test
    void refusesToReadOneElementOfSeveral() {
        assertThatExceptionOfType(TorchException.class)
                .isThrownBy(matrix::item)
                .withMessage("aten::item: a Tensor with 6 elements cannot be converted to Scalar");
    }

    @Test
    void tellsWhatItIs() {
        Tensor view = matrix.get(Index.from(1)).t();

        assertThat(view.shape()).isEqualTo(Shape.of(3, 1));
        assertThat(view.stride()).containsExactly(1, 3);
        assertThat(view.storageOffset()).isEqualTo(3);
        assertThat(view.numel()).isEqualTo(3);
        assertThat(view.dim()).isEqualTo(2);
        assertThat(view.ndim()).isEqualTo(2);
        assertThat(view.layout()).isEqualTo(Layout.STRIDED);
        assertThat(view.size(0)).isEqualTo(3);
        assertThat(view.size(-1)).isEqualTo(1);
        assertThat(view.stride(-1)).isEqualTo(3);
        assertThat(view.elementSize()).isEqualTo(4);
        assertThat(view.isCpu()).isTrue();
        assertThat(view.isCuda()).isFalse();
        assertThat(view.isSparse()).isFalse();
        assertThat(view.toSparse().isSparse()).isTrue();
        assertThat(view.isQuantized()).isFalse();
        assertThat(Torch.empty(Device.META, 2).isMeta()).isTrue();
    }

    @Test
    void hasARealAndAnImaginaryPart() {
        Tensor complex = Torch.tensor(new Complex(1, 2), new Complex(3, 4));

        assertThat(complex.real().toFloatArray()).containsExactly(1, 3);
        assertThat(complex.imag().toFloatArray()).containsExactly(2, 4);
        assertThat(matrix.T().stride()).containsExactly(1, 3);
        assertThat(complex.view(1, 2).H().imag().toFloatArray()).containsExactly(-2, -4);
    }

    @Test
    void tellsWhetherItsElementsAreDense() {
        assertThat(matrix.isContiguous()).isTrue();
        assertThat(matrix.t().isContiguous()).isFalse();
        assertThat(matrix.get(Index.from(1)).t().isContiguous()).isTrue();
        assertThat(matrix.get(Index.ALL, Index.from(1)).isContiguous()).isFalse();
        assertThat(matrix.get(Index.from(1)).isContiguous()).isTrue();
        assertThat(Torch.zeros(0, 3).t().isContiguous()).isTrue();
        assertThat(Torch.tensor(1).isContiguous()).isTrue();
    }

    @Test
    void refusesADimensionThatItHasNot() {
        assertThatExceptionOfType(TorchIndexException.class)
                .isThrownBy(() -> matrix.size(2))
                .withMessage("aten::size.int: Dimension out of range (expected to be in range of [-2, 1], but got 2)");
        assertThatExceptionOfType(TorchIndexException.class)
                .isThrownBy(() -> matrix.stride(-3))
                .withMessage(
                        "aten::stride.int: Dimension out of range (expected to be in range of [-2, 1], but got -3)");
    }

    @Test
    void goesThroughItsRows() {
        float sum = 0;
        for (Tensor row : matrix) {
            sum += row.get(0).itemFloat();
        }

        assertThat(sum).isEqualTo(5);
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> Torch.zeros(0, 2).iterator().next());
        assertThatIllegalStateException()
                .isThrownBy(() -> Torch.tensor(1).iterator())
                .withMessage("a tensor without dimensions has nothing to iterate over");
    }
}
