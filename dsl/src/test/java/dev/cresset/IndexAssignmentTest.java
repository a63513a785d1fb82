package dev.cresset;

import static dev.cresset.Index.ALL;
import static dev.cresset.Index.ELLIPSIS;
import static dev.cresset.Index.from;
import static dev.cresset.Index.slice;
import static dev.cresset.TensorAssert.assertThatTensor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.cresset.error.TorchException;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Against what PyTorch changes by the same statements, see src/test/python/indexing_reference.py. */
class IndexAssignmentTest {

    private static final Reference REFERENCE = Reference.of(IndexAssignmentTest.class, "indexing_reference.tsv");

    private static Arguments changed(String statement, Consumer<Tensor> change) {
        return Arguments.of(statement, change);
    }

    static Stream<Arguments> statements() {
        return Stream.of(
                changed("y[0] = 5", y -> y.set(5, 0)),
                changed("y[0, 1] = 2.75", y -> y.set(2.75, 0, 1)),
                changed("y[...] = 1", y -> y.set(1, ELLIPSIS)),
                changed("y[:, 1] = torch.tensor([7., 8.])", y -> y.set(Torch.tensor(7f, 8f), ALL, 1)),
                changed("y[0] = torch.ones(1, 3)", y -> y.set(Torch.ones(1, 3), 0)),
                changed("y[1] = torch.tensor([1, 2, 3])", y -> y.set(Torch.tensor(1L, 2L, 3L), 1)),
                changed("y[:, 1:] = torch.tensor([[1.], [2.]])", y -> y.set(column(), ALL, from(1))),
                changed("y[:, ::2] = 4", y -> y.set(4, ALL, slice(null, null, 2))),
                changed("y[m] = 9", y -> y.set(9, mask())),
                changed("y[m] = torch.tensor([1., 2., 3.])", y -> y.set(Torch.tensor(1f, 2f, 3f), mask())),
                changed(
                        "y[torch.tensor([0])] = torch.ones(1, 1, 3)",
                        y -> y.set(Torch.ones(1, 1, 3), Torch.tensor(new long[] {0}))),
                changed("y[i, i] = torch.tensor([3., 4.])", y -> y.set(Torch.tensor(3f, 4f), i(), i())),
                changed(
                        "y[:, row] = torch.tensor([[1., 2.], [3., 4.]])",
                        y -> y.set(Torch.tensor(new float[] {1, 2, 3, 4}, 2, 2), ALL, Torch.tensor(true, false, true))),
                changed("y[torch.tensor(True)] = 3", y -> y.set(3, Torch.tensor(true))),
                changed("y[torch.tensor(1), 2] = 3.5", y -> y.set(3.5, Torch.tensor(1), 2)),
                changed("y[-1, -1] = -1", y -> y.set(-1, -1, -1)),
                changed("y[y == 0] = 0.5", y -> y.set(0.5, y.eq(0))),
                changed("y[0, 0] = 5", y -> y.set(5, 0, 0)),
                changed("y[..., 0] = 1", y -> y.set(1, ELLIPSIS, 0)),
                changed("y[:, [0, 2]] = 1", y -> y.set(1, ALL, new long[] {0, 2})),
                changed("y[None, 0] = 2", y -> y.set(2, null, 0)),
                changed("y[[True, False]] = 3", y -> y.set(3, new boolean[] {true, false})),
                changed("y[0, 1:] = torch.tensor([1, 2])", y -> y.set(Torch.tensor(1, 2), 0, from(1))),
                changed("y[1] = True", y -> y.set(true, 1)),
                changed("y[[1, 0], [0, 2]] = -0.5", y -> y.set(-0.5f, List.of(1, 0), List.of(0, 2))));
    }

    private static Tensor mask() {
        return Torch.tensor(new boolean[] {true, false, true, false, true, false}, 2, 3);
    }

    private static Tensor column() {
        return Torch.tensor(new float[] {1, 2}, 2, 1);
    }

    private static Tensor i() {
        return Torch.tensor(1L, 0L);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("statements")
    void changesWhatPyTorchChanges(String statement, Consumer<Tensor> change) {
        Tensor y = Torch.zeros(2, 3);

        change.accept(y);

        assertThatTensor(y).isIdenticalTo(REFERENCE.tensor(statement));
    }

    @Test
    void keepsEveryDigitOfALargeInteger() {
        Tensor y = Torch.zeros(new long[] {2}, DType.INT64);

        y.set(Long.MAX_VALUE, 1);

        assertThat(y.toLongArray()).containsExactly(0, Long.MAX_VALUE);
    }

    @Test
    void convertsTheValueToTheTensorsType() {
        Tensor y = Torch.zeros(new long[] {2}, DType.INT32);

        y.set(Torch.tensor(2.9, DType.FLOAT64), Torch.tensor(new long[] {1}));

        assertThat(y.toIntArray()).containsExactly(0, 2);
    }

    @Test
    void fillsMasksAndComplexTensors() {
        Tensor mask = Torch.zeros(DType.BOOL, 2);
        Tensor complex = Torch.zeros(DType.COMPLEX64, 2);

        mask.set(true, 1);
        complex.set(new Complex(1, 2), 1);

        assertThat(mask).hasToString("tensor([False,  True])");
        assertThat(complex).hasToString("tensor([0.+0.j, 1.+2.j])");
    }

    @Test
    void recordsTheChangeForTheBackwardPass() {
        Tensor value = Torch.ones(3).requiresGrad_();
        Tensor y = Torch.zeros(2, 3);

        y.set(value, 1);
        y.mul(3).sum().backward();

        assertThat(value.grad().toFloatArray()).containsExactly(3, 3, 3);
    }

    @Test
    void refusesAValueThatDoesNotFit() {
        Tensor y = Torch.zeros(2, 3);

        assertThatExceptionOfType(TorchException.class)
                .isThrownBy(() -> y.set(Torch.ones(2), 0))
                .withMessage(
                        "aten::copy_: The size of tensor a (3) must match the size of tensor b (2) at non-singleton"
                                + " dimension 0");
    }

    @Test
    void refusesToChangeALeafThatRequiresAGradient() {
        Tensor leaf = Torch.zeros(2, 3).requiresGrad_();

        assertThatExceptionOfType(TorchException.class)
                .isThrownBy(() -> leaf.set(1, 0))
                .withMessage("aten::copy_: a view of a leaf Variable that requires grad is being used in an in-place"
                        + " operation.");
    }
}
