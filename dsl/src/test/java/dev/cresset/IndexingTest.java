package dev.cresset;

import static dev.cresset.Index.ALL;
import static dev.cresset.Index.ELLIPSIS;
import static dev.cresset.Index.NEW_AXIS;
import static dev.cresset.Index.from;
import static dev.cresset.Index.slice;
import static dev.cresset.Index.to;
import static dev.cresset.TensorAssert.assertThatTensor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.cresset.error.TorchIndexException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Against what PyTorch takes by the same expressions, see src/test/python/indexing_reference.py. */
class IndexingTest {

    /** Takes a part of the test's tensors. */
    interface Taking {
        Tensor from(IndexingTest t);
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

    private static Arguments taken(String expression, Taking taking) {
        return Arguments.of(expression, taking);
    }

    static Stream<Arguments> numbersAndSlices() {
        return Stream.of(
                taken("x[1]", t -> t.x.get(1)),
                taken("x[-1]", t -> t.x.get(-1)),
                taken("x[1, 2, 3]", t -> t.x.get(1, 2, 3)),
                taken("x[-1, -3, -4]", t -> t.x.get(-1, -3, -4)),
                taken("x[0, 1]", t -> t.x.get(0, 1)),
                taken("x[:, 1]", t -> t.x.get(ALL, 1)),
                taken("x[..., 1]", t -> t.x.get(ELLIPSIS, 1)),
                taken("x[1, ..., 1]", t -> t.x.get(1, ELLIPSIS, 1)),
                taken("x[...]", t -> t.x.get(ELLIPSIS)),
                taken("x[..., 1:3, 0]", t -> t.x.get(ELLIPSIS, slice(1, 3), 0)),
                taken("x[:1]", t -> t.x.get(to(1))),
                taken("x[1:]", t -> t.x.get(from(1))),
                taken("x[:, -2:]", t -> t.x.get(ALL, from(-2))),
                taken("x[:, :-1]", t -> t.x.get(ALL, to(-1))),
                taken("x[:, :, 1:3]", t -> t.x.get(ALL, ALL, slice(1, 3))),
                taken("x[:, :, ::2]", t -> t.x.get(ALL, ALL, slice(null, null, 2))),
                taken("x[:, :, 1::2]", t -> t.x.get(ALL, ALL, slice(1L, null, 2))),
                taken("x[:, :, -3:-1:2]", t -> t.x.get(ALL, ALL, slice(-3L, -1L, 2))),
                taken("x[-100:100]", t -> t.x.get(slice(-100, 100))),
                taken("x[2:1]", t -> t.x.get(slice(2, 1))),
                taken("x[None]", t -> t.x.get(NEW_AXIS)),
                taken("x[:, None]", t -> t.x.get(ALL, NEW_AXIS)),
                taken("x[..., None]", t -> t.x.get(ELLIPSIS, NEW_AXIS)),
                taken("x[None, 1, None]", t -> t.x.get(NEW_AXIS, 1, NEW_AXIS)),
                taken("x[None]", t -> t.x.get((Object) null)),
                taken("x[1, None, 2]", t -> t.x.get(1, null, 2)),
                taken("x[None, None]", t -> t.x.get(null, null)),
                taken("x[..., None, 0]", t -> t.x.get(ELLIPSIS, NEW_AXIS, 0)),
                taken("x[..., -1]", t -> t.x.get(ELLIPSIS, -1)),
                taken("x[..., 0]", t -> t.x.get(new Index.Ellipsis(), 0)),
                taken("x[None, 0]", t -> t.x.get(new Index.NewAxis(), 0)),
                taken("x[:, 1]", t -> t.x.get(new Index.Slice(null, null, 1), new Index.At(1))),
                taken("x[-1, ..., -1]", t -> t.x.get(-1, ELLIPSIS, -1)),
                taken("x[0:2, 1:, ::3]", t -> t.x.get(slice(0, 2), from(1), slice(null, null, 3))),
                taken("x[..., ::2, 1:-1]", t -> t.x.get(ELLIPSIS, slice(null, null, 2), slice(1, -1))),
                taken("x[5:]", t -> t.x.get(from(5))),
                taken("x[-2:, -2:, -2:]", t -> t.x.get(from(-2), from(-2), from(-2))),
                taken("x[..., 0:1]", t -> t.x.get(ELLIPSIS, slice(0, 1))),
                taken("x[:, -1, ::2]", t -> t.x.get(ALL, -1, slice(null, null, 2))),
                taken("x[:, :, 0:4:2]", t -> t.x.get(ALL, ALL, slice(0, 4, 2))),
                taken("x[:, 1:]", t -> t.x.get(ALL, slice(1, null))),
                taken("x[:, :2]", t -> t.x.get(ALL, slice(null, 2L))),
                taken("x[()]", t -> t.x.get()),
                taken("x[1][2][3]", t -> t.x.get(1).get(2).get(3)));
    }

    static Stream<Arguments> listedPositions() {
        return Stream.of(
                taken("x[i]", t -> t.x.get(t.i)),
                taken("x[:, j]", t -> t.x.get(ALL, t.j)),
                taken("x[t, j, j]", t -> t.x.get(t.t, t.j, t.j)),
                taken("x[i, :, i]", t -> t.x.get(t.i, ALL, t.i)),
                taken("x[0, i]", t -> t.x.get(0, t.i)),
                taken("x[i, 0]", t -> t.x.get(t.i, 0)),
                taken("x[:, None, i]", t -> t.x.get(ALL, NEW_AXIS, t.i)),
                taken("x[i, None]", t -> t.x.get(t.i, NEW_AXIS)),
                taken("x[..., i]", t -> t.x.get(ELLIPSIS, t.i)),
                taken("x[k]", t -> t.x.get(t.k)),
                taken("x[i, 1:]", t -> t.x.get(t.i, from(1))),
                taken("x[k, :, i]", t -> t.x.get(t.k, ALL, t.i)),
                taken("x[i.int()]", t -> t.x.get(t.i.to(DType.INT32))),
                taken("x[:, torch.tensor([-1, -3])]", t -> t.x.get(ALL, Torch.tensor(-1L, -3L))),
                taken("x[torch.tensor(1)]", t -> t.x.get(Torch.tensor(1))),
                taken("x[:, torch.tensor(-1)]", t -> t.x.get(ALL, Torch.tensor(-1))),
                taken("x[torch.tensor(1), i]", t -> t.x.get(Torch.tensor(1), t.i)),
                taken("x[[1, 0]]", t -> t.x.get(new long[] {1, 0})),
                taken("x[[1, 0]]", t -> t.x.get(List.of(1, 0))),
                taken("x[:, [2, 0]]", t -> t.x.get(ALL, new int[] {2, 0})),
                taken("x[torch.tensor([[0, 1], [1, 0]])]", t -> t.x.get((Object) new long[][] {{0, 1}, {1, 0}})),
                taken("x[torch.tensor([[0, 1], [1, 0]])]", t -> t.x.get(List.of(List.of(0, 1), List.of(1, 0)))),
                taken("x[1:, [0, 2]]", t -> t.x.get(from(1), new long[] {0, 2})),
                taken(
                        "x[[0, 1], [2, 0], [1, 3]]",
                        t -> t.x.get(new long[] {0, 1}, new long[] {2, 0}, new long[] {1, 3})),
                taken("x[[0, 1], :, [1, 3]]", t -> t.x.get(List.of(0, 1), ALL, List.of(1, 3))),
                taken("x[[]]", t -> t.x.get(List.of())),
                taken("x[[], 0]", t -> t.x.get(new long[0], 0)),
                taken(
                        "x[torch.tensor([[0], [1]]), [0, 2]]",
                        t -> t.x.get(Torch.tensor(new long[][] {{0}, {1}}), new int[] {0, 2})),
                taken("x[..., i, None]", t -> t.x.get(ELLIPSIS, t.i, null)),
                taken("x[[1], [1], [1]]", t -> t.x.get(List.of(1), List.of(1), List.of(1))));
    }

    static Stream<Arguments> masks() {
        return Stream.of(
                taken("x[x > 20]", t -> t.x.get(t.x.gt(20))),
                taken("x[x > 100]", t -> t.x.get(t.x.gt(100))),
                taken("x[m]", t -> t.x.get(t.m)),
                taken("x[m, 1:3]", t -> t.x.get(t.m, slice(1, 3))),
                taken("x[m, 2]", t -> t.x.get(t.m, 2)),
                taken("x[m, t]", t -> t.x.get(t.m, t.t)),
                taken("x[m, ..., t]", t -> t.x.get(t.m, ELLIPSIS, t.t)),
                taken("x[None, m]", t -> t.x.get(NEW_AXIS, t.m)),
                taken("x[1, row]", t -> t.x.get(1, t.row)),
                taken("x[1, row, 1:3]", t -> t.x.get(1, t.row, slice(1, 3))),
                taken("x[:, row]", t -> t.x.get(ALL, t.row)),
                taken("x[:, row, None]", t -> t.x.get(ALL, t.row, NEW_AXIS)),
                taken("x[m.to(torch.uint8)]", t -> t.x.get(t.m.to(DType.UINT8))),
                taken("x[torch.tensor(True)]", t -> t.x.get(Torch.tensor(true))),
                taken("x[torch.tensor(False)]", t -> t.x.get(Torch.tensor(false))),
                taken("x[torch.tensor(True), 1]", t -> t.x.get(Torch.tensor(true), 1)),
                taken("x[m, torch.tensor(True)]", t -> t.x.get(t.m, Torch.tensor(true))),
                taken("z[m, :, i3]", t -> t.z.get(t.m, ALL, t.i3)),
                taken("z[:, :, n]", t -> t.z.get(ALL, ALL, t.n)),
                taken("z[i, :, n]", t -> t.z.get(t.i, ALL, t.n)),
                taken("x[True]", t -> t.x.get(true)),
                taken("x[False]", t -> t.x.get(false)),
                taken("x[True, [0, 1]]", t -> t.x.get(true, new long[] {0, 1})),
                taken("x[[True, False]]", t -> t.x.get(new boolean[] {true, false})),
                taken("x[[True, False], 1]", t -> t.x.get(List.of(true, false), 1)),
                taken("x[:, :, [False, True, False, True]]", t -> t.x.get(ALL, ALL, List.of(false, true, false, true))),
                taken("x[m]", t -> t.x.get((Object) new boolean[][] {{true, false, true}, {false, true, false}})),
                taken("x[x % 2 == 0]", t -> t.x.get(t.x.remainder(2).eq(0))),
                taken("x[0, m[0]]", t -> t.x.get(0, t.m.get(0))),
                taken("x[m, [1, 1, 0]]", t -> t.x.get(t.m, new long[] {1, 1, 0})));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"numbersAndSlices", "listedPositions", "masks"})
    void takesWhatPyTorchTakes(String expression, Taking taking) {
        assertThatTensor(taking.from(this)).isIdenticalTo(REFERENCE.tensor(expression));
    }

    @Test
    void takesByPlainNumbers() {
        assertThat(x.get(1, -1, 2).itemLong()).isEqualTo(22);
        assertThat(x.get(1, 0).toLongArray()).containsExactly(12, 13, 14, 15);
    }

    /** Java takes a {@code long[][]} for the row of indices itself. */
    @Test
    void takesAnArrayOfArraysAsOneIndex() {
        Object[] rows = new long[][] {{0, 1}, {1, 0}};

        assertThatTensor(x.get(rows)).isIdenticalTo(x.get(Torch.tensor(rows)));
        assertThatTensor(x.get((Object[]) null)).isIdenticalTo(x.unsqueeze(0));
    }

    @Test
    void sharesMemoryUnlessATensorIsAmongTheIndices() {
        x.get(0, slice(0, 2)).fill_(-1);
        x.get(i).fill_(-2);

        assertThat(x.get(0).toLongArray()).containsExactly(-1, -1, -1, -1, -1, -1, -1, -1, 8, 9, 10, 11);
    }

    @Test
    void keepsTheGradientOfWhatIsTaken() {
        Tensor leaf = Torch.ones(2, 3).requiresGrad_();

        leaf.get(1, row).sum().backward();

        assertThat(leaf.grad().toLongArray()).containsExactly(0, 0, 0, 1, 0, 1);
    }

    @Test
    void refusesAPositionOutsideItsDimension() {
        assertThatExceptionOfType(TorchIndexException.class)
                .isThrownBy(() -> x.get(2))
                .withMessage(
                        "aten::select.int: select(): index 2 out of range for tensor of size [2, 3, 4] at dimension 0");
        assertThatExceptionOfType(TorchIndexException.class)
                .isThrownBy(() -> x.get(Torch.tensor(new long[] {5})))
                .withMessage("aten::index.Tensor: index 5 is out of bounds for dimension 0 with size 2");
    }

    @Test
    void refusesAMaskOfAnotherShape() {
        assertThatExceptionOfType(TorchIndexException.class)
                .isThrownBy(() -> x.get(ALL, m))
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
                .isThrownBy(() -> x.get(m, 0, 0))
                .withMessage("too many indices for a tensor of dimension 3: 4");
    }

    @Test
    void refusesTwoEllipses() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> x.get(ELLIPSIS, 0, ELLIPSIS))
                .withMessage("an index can only have a single ellipsis ('...')");
    }

    @Test
    void refusesWhatIsNoIndex() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> x.get(0, "1"))
                .withMessage(
                        "an index is a whole number, a truth value, a tensor, an array or a list of such, null, or an"
                                + " Index, not a String");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> x.get(1.0))
                .withMessage(
                        "an index is a whole number, a truth value, a tensor, an array or a list of such, null, or an"
                                + " Index, not a Double");
        assertThatExceptionOfType(TorchIndexException.class)
                .isThrownBy(() -> x.get(new double[] {1}))
                .withMessage("aten::index.Tensor: tensors used as indices must be long, int, byte or bool tensors");
    }

    @Test
    void refusesASliceOfOtherNumbers() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> slice(0.5, null))
                .withMessage("a slice has whole numbers for ends, not 0.5");
    }

    @Test
    void refusesAStepThatDoesNotGoForward() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> slice(null, null, 0))
                .withMessage("the step of a slice is at least 1, not 0");
    }
}
