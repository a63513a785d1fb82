package dev.cresset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.cresset.error.NotImplementedException;
import dev.cresset.error.TorchException;
import dev.cresset.error.TorchIndexException;
import java.math.BigInteger;
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
        assertThat(Torch.tensor(2.5).item()).isEqualTo(2.5);
        assertThat(Torch.tensor(7).item()).isEqualTo(7L);
        assertThat(Torch.tensor(true).item()).isEqualTo(1L);
        assertThat(Torch.tensor(-1).to(DType.UINT64).item()).isEqualTo(new BigInteger("18446744073709551615"));
        assertThat(Torch.viewAsComplex(Torch.tensor(1f, -2f)).item()).isEqualTo(new Complex(1, -2));
        assertThat(Torch.ones(1, 1, 1).item()).isEqualTo(1.0);
    }

    @Test
    void readsOneElementAsAnyJavaType() {
        Tensor number = Torch.tensor(-2.75);

        assertThat(number.toDouble()).isEqualTo(-2.75);
        assertThat(number.toFloat()).isEqualTo(-2.75f);
        assertThat(number.toLong()).isEqualTo(-2);
        assertThat(number.toInt()).isEqualTo(-2);
        assertThat(number.toBoolean()).isTrue();
        assertThat(Torch.tensor(0).toBoolean()).isFalse();
        assertThat(Torch.tensor(Long.MAX_VALUE).toLong()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void refusesToReadOneElementOfSeveral() {
        assertThatExceptionOfType(TorchException.class)
                .isThrownBy(matrix::toDouble)
                .withMessage("aten::item: a Tensor with 6 elements cannot be converted to Scalar");
    }

    @Test
    void tellsWhatItIs() {
        Tensor view = matrix.get(Index.from(1)).t();

        assertThat(view.shape()).containsExactly(3, 1);
        assertThat(view.strides()).containsExactly(1, 3);
        assertThat(view.storageOffset()).isEqualTo(3);
        assertThat(view.numel()).isEqualTo(3);
        assertThat(view.dim()).isEqualTo(2);
        assertThat(view.layout()).isEqualTo(Layout.STRIDED);
        assertThat(view.size(0)).isEqualTo(3);
        assertThat(view.size(-1)).isEqualTo(1);
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
    }

    @Test
    void goesThroughItsRows() {
        float sum = 0;
        for (Tensor row : matrix) {
            sum += row.get(0).toFloat();
        }

        assertThat(sum).isEqualTo(5);
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> Torch.zeros(0, 2).iterator().next());
        assertThatIllegalStateException()
                .isThrownBy(() -> Torch.tensor(1).iterator())
                .withMessage("a tensor without dimensions has nothing to iterate over");
    }
}
