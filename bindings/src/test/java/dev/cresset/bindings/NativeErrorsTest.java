package dev.cresset.bindings;

import static dev.cresset.bindings.jextract.cresset_h.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.cresset.bindings.aten.AtenE;
import dev.cresset.bindings.aten.AtenF;
import dev.cresset.bindings.aten.AtenL;
import dev.cresset.bindings.aten.AtenM;
import dev.cresset.bindings.aten.AtenP;
import dev.cresset.bindings.aten.AtenS;
import dev.cresset.bindings.aten.AtenV;
import dev.cresset.bindings.aten.AtenZ;
import dev.cresset.error.LinAlgException;
import dev.cresset.error.NotImplementedException;
import dev.cresset.error.OutOfMemoryException;
import dev.cresset.error.TorchException;
import dev.cresset.error.TorchIndexException;
import dev.cresset.error.TorchTypeException;
import dev.cresset.error.TorchValueException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NativeErrorsTest {

    private final ThreadScope scope = new ThreadScope();
    private TestTensor ones;

    @BeforeEach
    void makeATensor() {
        ones = TestTensor.ones(2, 2);
    }

    @AfterEach
    void closeTheScope() {
        scope.close();
    }

    @Test
    void tellsAnIndexOutsideItsDimension() {
        assertThatExceptionOfType(TorchIndexException.class)
                .isThrownBy(() -> AtenS.select_int(ones, 0, 5))
                .withMessage(
                        "aten::select.int: select(): index 5 out of range for tensor of size [2, 2] at dimension 0")
                .satisfies(failure -> assertThat(failure.operator()).isEqualTo("aten::select.int"));
    }

    @Test
    void tellsAValueThatTheOperatorDoesNotTake() {
        TestTensor image = TestTensor.ones(4, 1, 1);

        assertThatExceptionOfType(TorchValueException.class)
                .isThrownBy(() -> AtenP.pixel_shuffle(image, 1L << 33))
                .withMessage("aten::pixel_shuffle: upscale factor is too large, (upscale_factor)^2 overflowed:"
                        + " upscale_factor=8589934592");
    }

    @Test
    void tellsWhatIsNotImplemented() {
        int complex64 = 9;
        TestTensor complex = new TestTensor(AtenZ.zeros(new long[] {2}, complex64, -1, -1, null));

        assertThatExceptionOfType(NotImplementedException.class)
                .isThrownBy(() -> AtenF.floor(complex))
                .withMessage("aten::floor: floor is not supported for complex inputs");
    }

    @Test
    void tellsWhereMemoryRunsOut() {
        assertThatExceptionOfType(OutOfMemoryException.class)
                .isThrownBy(() -> AtenE.empty_memory_format(new long[] {1L << 58}, -1, -1, -1, null, -1))
                .withMessage("aten::empty.memory_format: the CPU has no memory left for 1152921504606846976 bytes");
    }

    @Test
    void tellsAMatrixThatHasNoInverse() {
        TestTensor zeros = new TestTensor(AtenZ.zeros(new long[] {2, 2}, -1, -1, -1, null));

        assertThatExceptionOfType(LinAlgException.class)
                .isThrownBy(() -> AtenL.linalg_inv(zeros))
                .withMessage("aten::linalg_inv: linalg.inv: The diagonal element 1 is zero, the inversion could not be"
                        + " completed because the input matrix is singular.");
    }

    @Test
    void tellsAnythingElseInLibTorchsWords() {
        TestTensor other = TestTensor.ones(3, 3);

        assertThatExceptionOfType(TorchException.class)
                .isThrownBy(() -> AtenM.matmul(ones, other))
                .withMessage("aten::matmul: mat1 and mat2 shapes cannot be multiplied (2x2 and 3x3)")
                .satisfies(failure -> assertThat(failure.getClass()).isEqualTo(TorchException.class));
    }

    @Test
    void tellsAnIntegerThatLibTorchWouldTakeForASymbol() {
        assertThatExceptionOfType(TorchIndexException.class)
                .isThrownBy(() -> AtenV.view(ones, new long[] {Long.MIN_VALUE}))
                .withMessage(
                        "aten::view: the integer -9223372036854775808 is too small for a size, a step or an index");
    }

    @Test
    void keepsTheBacktraceOutOfTheMessage() {
        TorchException failure = catchThrowableOfType(TorchException.class, () -> AtenS.select_int(ones, 0, 5));

        assertThat(failure.getMessage()).hasLineCount(1).doesNotContain("frame #0", "Exception raised from");
        assertThat(failure.nativeTrace()).contains("frame #0: ");
    }

    @Test
    void leavesTheTensorsUsableAfterAFailure() {
        assertThatExceptionOfType(TorchException.class).isThrownBy(() -> AtenS.select_int(ones, 0, 5));

        assertThat(ones.plus(ones).sizes()).containsExactly(2L, 2L);
    }

    static Stream<Arguments> kinds() {
        return Stream.of(
                arguments(CRESSET_FAILURE_ERROR(), TorchException.class),
                arguments(CRESSET_FAILURE_INDEX(), TorchIndexException.class),
                arguments(CRESSET_FAILURE_TYPE(), TorchTypeException.class),
                arguments(CRESSET_FAILURE_VALUE(), TorchValueException.class),
                arguments(CRESSET_FAILURE_NOT_IMPLEMENTED(), NotImplementedException.class),
                arguments(CRESSET_FAILURE_OUT_OF_MEMORY(), OutOfMemoryException.class),
                arguments(CRESSET_FAILURE_LINALG(), LinAlgException.class));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void makesTheExceptionOfEachKind(int kind, Class<? extends TorchException> type) {
        TorchException failure = NativeErrors.exception(kind, "aten::add.Tensor", "no", "frame #0: here");

        assertThat(failure).isExactlyInstanceOf(type);
        assertThat(failure).hasMessage("aten::add.Tensor: no");
        assertThat(failure.nativeTrace()).isEqualTo("frame #0: here");
    }

    @Test
    void passesUncheckedExceptionsOn() {
        IllegalStateException unchecked = new IllegalStateException("closed");

        assertThat(NativeErrors.rethrow(unchecked)).isSameAs(unchecked);
        assertThatExceptionOfType(StackOverflowError.class)
                .isThrownBy(() -> NativeErrors.rethrow(new StackOverflowError()));
        assertThatIllegalStateException()
                .isThrownBy(() -> NativeErrors.rethrow(new Exception("checked")))
                .withMessage("a downcall threw a checked exception");
    }
}
