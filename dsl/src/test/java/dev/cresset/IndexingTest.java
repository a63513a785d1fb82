package dev.cresset;

import static dev.cresset.Index.ALL;
import static dev.cresset.Index.ELLIPSIS;
import static dev.cresset.Index.NEW_AXIS;
import static dev.cresset.Index.at;
import static dev.cresset.Index.from;
import static dev.cresset.Index.of;
import static dev.cresset.Index.slice;
import static dev.cresset.Index.to;
import static dev.cresset.TensorAssert.assertThatTensor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.cresset.error.TorchIndexException;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Against what PyTorch takes by the same expressions, see src/test/python/indexing_reference.py. */
class IndexingTest {

    /** Makes the indices of one expression, whose tensors belong to the test. */
    private interface Indices {
        Index[] make(IndexingTest test);
    }

    private static final Reference REFERENCE = Reference.of(IndexingTest.class, "indexing_reference.tsv");

    private Tensor x;
    private Tensor z;
    private Tensor i;
    private Tensor i3;
    private Tensor j;
    private Tensor k;
    private Tensor t;
    private Tensor m;
    private Tensor n;
    private Tensor row;

    @BeforeEach
    void makeTensors() {
        x = Torch.arange(24).reshape(2, 3, 4);
        z = Torch.arange(120).reshape(2, 3, 4, 5);
        i = Torch.tensor(1L, 0L);
        i3 = Torch.tensor(1L, 0L, 4L);
        j = Torch.tensor(1L, 0L, 1L);
        k = Torch.tensor(new long[] {0, 1, 1, 1}, 2, 2);
        t = Torch.tensor(0L, 1L, 0L);
        m = Torch.tensor(new boolean[] {true, false, true, false, true, false}, 2, 3);
        n = Torch.arange(20).reshape(4, 5).remainder(10).eq(3);
        row = Torch.tensor(true, false, true);
    }

    private static Arguments taken(String expression, Indices indices) {
        return Arguments.of(expression, indices);
    }

    private static Arguments taken(String expression, Index... indices) {
        return taken(expression, _ -> indices);
    }

    private static Index[] list(Index... indices) {
        return indices;
    }

    static Stream<Arguments> numbersAndSlices() {
        return Stream.of(
                taken("x[1]", at(1)),
                taken("x[-1]", at(-1)),
                taken("x[1, 2, 3]", at(1), at(2), at(3)),
                taken("x[-1, -3, -4]", at(-1), at(-3), at(-4)),
                taken("x[0, 1]", at(0), at(1)),
                taken("x[:, 1]", ALL, at(1)),
                taken("x[..., 1]", ELLIPSIS, at(1)),
                taken("x[1, ..., 1]", at(1), ELLIPSIS, at(1)),
                taken("x[...]", ELLIPSIS),
                taken("x[..., 1:3, 0]", ELLIPSIS, slice(1, 3), at(0)),
                taken("x[:1]", to(1)),
                taken("x[1:]", from(1)),
                taken("x[:, -2:]", ALL, from(-2)),
                taken("x[:, :-1]", ALL, to(-1)),
                taken("x[:, :, 1:3]", ALL, ALL, slice(1, 3)),
                taken("x[:, :, ::2]", ALL, ALL, slice(null, null, 2)),
                taken("x[:, :, 1::2]", ALL, ALL, slice(1L, null, 2)),
                taken("x[:, :, -3:-1:2]", ALL, ALL, slice(-3L, -1L, 2)),
                taken("x[-100:100]", slice(-100, 100)),
                taken("x[2:1]", slice(2, 1)),
                taken("x[None]", NEW_AXIS),
                taken("x[:, None]", ALL, NEW_AXIS),
                taken("x[..., None]", ELLIPSIS, NEW_AXIS),
                taken("x[None, 1, None]", NEW_AXIS, at(1), NEW_AXIS));
    }

    static Stream<Arguments> listedPositions() {
        return Stream.of(
                taken("x[i]", test -> list(of(test.i))),
                taken("x[:, j]", test -> list(ALL, of(test.j))),
                taken("x[t, j, j]", test -> list(of(test.t), of(test.j), of(test.j))),
                taken("x[i, :, i]", test -> list(of(test.i), ALL, of(test.i))),
                taken("x[0, i]", test -> list(at(0), of(test.i))),
                taken("x[i, 0]", test -> list(of(test.i), at(0))),
                taken("x[:, None, i]", test -> list(ALL, NEW_AXIS, of(test.i))),
                taken("x[i, None]", test -> list(of(test.i), NEW_AXIS)),
                taken("x[..., i]", test -> list(ELLIPSIS, of(test.i))),
                taken("x[k]", test -> list(of(test.k))),
                taken("x[i, 1:]", test -> list(of(test.i), from(1))),
                taken("x[k, :, i]", test -> list(of(test.k), ALL, of(test.i))),
                taken("x[i.int()]", test -> list(of(test.i.to(DType.INT32)))),
                taken("x[:, torch.tensor([-1, -3])]", _ -> list(ALL, of(Torch.tensor(-1L, -3L)))),
                taken("x[torch.tensor(1)]", _ -> list(of(Torch.tensor(1)))),
                taken("x[:, torch.tensor(-1)]", _ -> list(ALL, of(Torch.tensor(-1)))),
                taken("x[torch.tensor(1), i]", test -> list(of(Torch.tensor(1)), of(test.i))));
    }

    static Stream<Arguments> masks() {
        return Stream.of(
                taken("x[x > 20]", test -> list(of(test.x.gt(20)))),
                taken("x[x > 100]", test -> list(of(test.x.gt(100)))),
                taken("x[m]", test -> list(of(test.m))),
                taken("x[m, 1:3]", test -> list(of(test.m), slice(1, 3))),
                taken("x[m, 2]", test -> list(of(test.m), at(2))),
                taken("x[m, t]", test -> list(of(test.m), of(test.t))),
                taken("x[m, ..., t]", test -> list(of(test.m), ELLIPSIS, of(test.t))),
                taken("x[None, m]", test -> list(NEW_AXIS, of(test.m))),
                taken("x[1, row]", test -> list(at(1), of(test.row))),
                taken("x[1, row, 1:3]", test -> list(at(1), of(test.row), slice(1, 3))),
                taken("x[:, row]", test -> list(ALL, of(test.row))),
                taken("x[:, row, None]", test -> list(ALL, of(test.row), NEW_AXIS)),
                taken("x[m.to(torch.uint8)]", test -> list(of(test.m.to(DType.UINT8)))),
                taken("x[torch.tensor(True)]", _ -> list(of(truth(true)))),
                taken("x[torch.tensor(False)]", _ -> list(of(truth(false)))),
                taken("x[torch.tensor(True), 1]", _ -> list(of(truth(true)), at(1))),
                taken("x[m, torch.tensor(True)]", test -> list(of(test.m), of(truth(true)))),
                taken("z[m, :, i3]", test -> list(of(test.m), ALL, of(test.i3))),
                taken("z[:, :, n]", test -> list(ALL, ALL, of(test.n))),
                taken("z[i, :, n]", test -> list(of(test.i), ALL, of(test.n))));
    }

    private static Tensor truth(boolean value) {
        return Torch.tensor(value);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"numbersAndSlices", "listedPositions", "masks"})
    void takesWhatPyTorchTakes(String expression, Indices indices) {
        Tensor source = expression.startsWith("z") ? z : x;

        assertThatTensor(source.get(indices.make(this))).isIdenticalTo(REFERENCE.tensor(expression));
    }

    @Test
    void takesByPlainNumbers() {
        assertThat(x.get(1, -1, 2).toLong()).isEqualTo(22);
        assertThat(x.get(1, 0).toLongArray()).containsExactly(12, 13, 14, 15);
    }

    @Test
    void sharesMemoryUnlessATensorIsAmongTheIndices() {
        x.get(at(0), slice(0, 2)).fill_(-1);
        x.get(of(i)).fill_(-2);

        assertThat(x.get(0).toLongArray()).containsExactly(-1, -1, -1, -1, -1, -1, -1, -1, 8, 9, 10, 11);
    }

    @Test
    void keepsTheGradientOfWhatIsTaken() {
        Tensor leaf = Torch.ones(2, 3).requiresGrad_();

        leaf.get(at(1), of(row)).sum().backward();

        assertThat(leaf.grad().toLongArray()).containsExactly(0, 0, 0, 1, 0, 1);
    }

    @Test
    void refusesAPositionOutsideItsDimension() {
        assertThatExceptionOfType(TorchIndexException.class)
                .isThrownBy(() -> x.get(2))
                .withMessage(
                        "aten::select.int: select(): index 2 out of range for tensor of size [2, 3, 4] at dimension 0");
        assertThatExceptionOfType(TorchIndexException.class)
                .isThrownBy(() -> x.get(of(Torch.tensor(new long[] {5}))))
                .withMessage("aten::index.Tensor: index 5 is out of bounds for dimension 0 with size 2");
    }

    @Test
    void refusesAMaskOfAnotherShape() {
        assertThatExceptionOfType(TorchIndexException.class)
                .isThrownBy(() -> x.get(ALL, of(m)))
                .withMessage(
                        "aten::index.Tensor: The shape of the mask [2, 3] at index 0 does not match the shape of the"
                                + " indexed tensor [2, 3, 4] at index 1");
    }

    @Test
    void refusesMoreIndicesThanDimensions() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> x.get(0, 0, 0, 0))
                .withMessage("too many indices for a tensor of dimension 3: 4");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> x.get(of(m), at(0), at(0)))
                .withMessage("too many indices for a tensor of dimension 3: 4");
    }

    @Test
    void refusesTwoEllipses() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> x.get(ELLIPSIS, at(0), ELLIPSIS))
                .withMessage("an index can only have a single ellipsis ('...')");
    }

    @Test
    void refusesAStepThatDoesNotGoForward() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> slice(null, null, 0))
                .withMessage("the step of a slice is at least 1, not 0");
    }
}
