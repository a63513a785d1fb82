package dev.cresset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.ReadOnlyBufferException;
import java.nio.ShortBuffer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TensorBuffersTest {

    private static Stream<Arguments> buffers() {
        ByteBuffer big = ByteBuffer.allocateDirect(64).order(ByteOrder.BIG_ENDIAN);
        ByteBuffer little = ByteBuffer.allocateDirect(64).order(ByteOrder.LITTLE_ENDIAN);
        return Stream.of(
                Arguments.of(FloatBuffer.wrap(new float[] {9, 1, 2, 3}), DType.FLOAT32),
                Arguments.of(DoubleBuffer.wrap(new double[] {9, 1, 2, 3}), DType.FLOAT64),
                Arguments.of(LongBuffer.wrap(new long[] {9, 1, 2, 3}), DType.INT64),
                Arguments.of(IntBuffer.wrap(new int[] {9, 1, 2, 3}), DType.INT32),
                Arguments.of(ShortBuffer.wrap(new short[] {9, 1, 2, 3}), DType.INT16),
                Arguments.of(ByteBuffer.wrap(new byte[] {9, 1, 2, 3}), DType.UINT8),
                Arguments.of(big.asFloatBuffer().put(new float[] {9, 1, 2, 3}).flip(), DType.FLOAT32),
                Arguments.of(little.asIntBuffer().put(new int[] {9, 1, 2, 3}).flip(), DType.INT32),
                Arguments.of(FloatBuffer.wrap(new float[] {9, 1, 2, 3}).asReadOnlyBuffer(), DType.FLOAT32));
    }

    @ParameterizedTest
    @MethodSource("buffers")
    void copiesWhatIsLeftOfABuffer(Buffer buffer, DType dtype) {
        buffer.position(1);

        Tensor tensor = Torch.tensor(buffer, 3);

        assertThat(tensor.dtype()).isEqualTo(dtype);
        assertThat(tensor.toLongArray()).containsExactly(1, 2, 3);
        assertThat(buffer.position()).isEqualTo(1);
    }

    @Test
    void doesNotShareMemory() {
        float[] values = {1, 2};
        Tensor tensor = Torch.tensor(FloatBuffer.wrap(values), 2);
        values[0] = 5;

        assertThat(tensor.toFloatArray()).containsExactly(1, 2);
    }

    @Test
    void writesToBuffersOfEveryType() {
        Tensor tensor = Torch.tensor(new float[][] {{1, 2}, {3, 4}}).t();
        IntBuffer ints = IntBuffer.allocate(6);
        ints.put(7);
        FloatBuffer big =
                ByteBuffer.allocateDirect(16).order(ByteOrder.BIG_ENDIAN).asFloatBuffer();
        ByteBuffer bytes = ByteBuffer.allocate(4);

        tensor.copyTo(ints);
        tensor.copyTo(big);
        Torch.tensor(-1L, 2L).to(DType.INT8).copyTo(bytes);

        assertThat(ints.array()).containsExactly(7, 1, 3, 2, 4, 0);
        assertThat(ints.position()).isEqualTo(5);
        assertThat(big.get(1)).isEqualTo(3);
        assertThat(bytes.array()).containsExactly(-1, 2, 0, 0);
    }

    @Test
    void seesMemoryWithoutCopying() {
        Tensor tensor = Torch.zeros(2);
        try (Storage storage = Storage.of(tensor)) {
            ByteBuffer shared = storage.segment().asByteBuffer().order(ByteOrder.nativeOrder());
            shared.putFloat(4, 2.5f);

            assertThat(tensor.toFloatArray()).containsExactly(0, 2.5f);
            assertThat(storage.address()).isEqualTo(tensor.dataPtr());
        }
    }

    @Test
    void refusesWhatDoesNotFit() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Torch.tensor(FloatBuffer.allocate(3), 2))
                .withMessage("a tensor of shape [2] has 2 elements, but the buffer has 3 left");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Torch.tensor(CharBuffer.allocate(2), 2))
                .withMessage("no tensor has the elements of a HeapCharBuffer");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Torch.ones(3).copyTo(FloatBuffer.allocate(2)))
                .withMessage("the buffer has room for 2 elements, but the tensor has 3");
        assertThatExceptionOfType(ReadOnlyBufferException.class)
                .isThrownBy(() -> Torch.ones(1).copyTo(FloatBuffer.allocate(2).asReadOnlyBuffer()));
    }
}
