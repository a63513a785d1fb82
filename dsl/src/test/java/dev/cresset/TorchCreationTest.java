package dev.cresset;

import static dev.cresset.TensorAssert.assertThatTensor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TorchCreationTest {

    private static Arguments row(String python, Supplier<Tensor> tensor, String printed) {
        return Arguments.of(python, tensor, printed);
    }

    /** What PyTorch 2.13 prints for each of these. */
    static Stream<Arguments> rows() {
        return Stream.of(
                row("torch.tensor(0.5)", () -> Torch.tensor(0.5), "tensor(0.5000)"),
                row("torch.tensor(3)", () -> Torch.tensor(3), "tensor(3)"),
                row("torch.tensor(True)", () -> Torch.tensor(true), "tensor(True)"),
                row("torch.tensor(1+2j)", () -> Torch.tensor(new Complex(1, 2)), "tensor(1.+2.j)"),
                row("torch.tensor([1, 2, 3])", () -> Torch.tensor(1, 2, 3), "tensor([1, 2, 3])"),
                row("torch.tensor([1., 2.])", () -> Torch.tensor(1.0, 2.0), "tensor([1., 2.])"),
                row("torch.tensor([1, 2.5])", () -> Torch.tensor(1, 2.5), "tensor([1.0000, 2.5000])"),
                row("torch.tensor([True, False])", () -> Torch.tensor(true, false), "tensor([ True, False])"),
                row(
                        "torch.tensor([1+2j, 3+0j])",
                        () -> Torch.tensor(new Complex(1, 2), new Complex(3, 0)),
                        "tensor([1.+2.j, 3.+0.j])"),
                row(
                        "torch.tensor([1+2j, 3])",
                        () -> Torch.tensor(List.of(new Complex(1, 2), 3)),
                        "tensor([1.+2.j, 3.+0.j])"),
                row("torch.tensor([1, 2, 3])", () -> Torch.tensor(List.of(1, 2, 3)), "tensor([1, 2, 3])"),
                row("torch.tensor([1, 2, 3])", () -> Torch.tensor(new Integer[] {1, 2, 3}), "tensor([1, 2, 3])"),
                row(
                        "torch.tensor([1, 2.5, True])",
                        () -> Torch.tensor(List.of(1, 2.5, true)),
                        "tensor([1.0000, 2.5000, 1.0000])"),
                row("torch.tensor([True, 2])", () -> Torch.tensor(List.of(true, 2L)), "tensor([1, 2])"),
                row("torch.tensor([])", () -> Torch.tensor(List.of()), "tensor([])"),
                row(
                        "torch.tensor([[], []])",
                        () -> Torch.tensor(List.of(List.of(), List.of())),
                        "tensor([], size=(2, 0))"),
                row(
                        "torch.tensor([[1, 2], [3, 4]])",
                        () -> Torch.tensor(List.of(List.of(1, 2), List.of(3, 4))),
                        "tensor([[1, 2],\n        [3, 4]])"),
                row(
                        "torch.tensor([[1.5], [2]])",
                        () -> Torch.tensor(List.of(List.of(new BigDecimal("1.5")), List.of((short) 2))),
                        "tensor([[1.5000],\n        [2.0000]])"),
                row(
                        "torch.tensor([torch.tensor(1., dtype=torch.float64), 2])",
                        () -> Torch.tensor(List.of(Torch.tensor(1, DType.FLOAT64), 2)),
                        "tensor([1., 2.], dtype=torch.float64)"),
                row(
                        "torch.tensor([torch.tensor([3]), 2])",
                        () -> Torch.tensor(List.of(Torch.tensor(new long[] {3}), 2)),
                        "tensor([3, 2])"),
                row(
                        "torch.tensor([np.float64([1, 2]), np.int64([3, 4])])",
                        () -> Torch.tensor(List.of(new double[] {1, 2}, new long[] {3, 4})),
                        "tensor([[1., 2.],\n        [3., 4.]], dtype=torch.float64)"),
                row(
                        "torch.tensor([2.5, -1.5], dtype=torch.int64)",
                        () -> Torch.tensor(DType.INT64, 2.5, -1.5),
                        "tensor([ 2, -1])"),
                row(
                        "torch.tensor([1, 2], dtype=torch.float64)",
                        () -> Torch.tensor(DType.FLOAT64, 1, 2),
                        "tensor([1., 2.], dtype=torch.float64)"),
                row(
                        "torch.tensor(np.float32([1, 2]), dtype=torch.float64)",
                        () -> Torch.tensor(new float[] {1, 2}, DType.FLOAT64),
                        "tensor([1., 2.], dtype=torch.float64)"),
                row("torch.tensor(1.5, dtype=torch.bool)", () -> Torch.tensor(1.5, DType.BOOL), "tensor(True)"),
                row(
                        "torch.tensor(-1, dtype=torch.uint8)",
                        () -> Torch.tensor(-1, DType.UINT8),
                        "tensor(255, dtype=torch.uint8)"),
                row(
                        "torch.tensor([255, -255], dtype=torch.uint8)",
                        () -> Torch.tensor(List.of(255, -255), DType.UINT8),
                        "tensor([255,   1], dtype=torch.uint8)"),
                row(
                        "torch.tensor(1e10, dtype=torch.float16)",
                        () -> Torch.tensor(1e10, DType.FLOAT16),
                        "tensor(inf, dtype=torch.float16)"),
                row(
                        "torch.tensor(2**63, dtype=torch.uint64)",
                        () -> Torch.tensor(BigInteger.TWO.pow(63), DType.UINT64),
                        "tensor(9223372036854775808, dtype=torch.uint64)"),
                row(
                        "torch.tensor(3e9, dtype=torch.uint32)",
                        () -> Torch.tensor(3e9, DType.UINT32),
                        "tensor(3000000000, dtype=torch.uint32)"),
                row(
                        "torch.tensor(-32768, dtype=torch.int16)",
                        () -> Torch.tensor(-32768, DType.INT16),
                        "tensor(-32768, dtype=torch.int16)"),
                row(
                        "torch.tensor([1, 2], dtype=torch.complex128)",
                        () -> Torch.tensor(List.of(1, 2), DType.COMPLEX128),
                        "tensor([1.+0.j, 2.+0.j], dtype=torch.complex128)"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void makesWhatPyTorchMakes(String python, Supplier<Tensor> tensor, String printed) {
        assertThat(tensor.get()).hasToString(printed);
    }

    @Test
    void keepsEveryDigit() {
        assertThat(Torch.tensor(0.1, DType.FLOAT64).toDoubleArray()).containsExactly(0.1);
        assertThat(Torch.tensor(List.of(0.1), DType.FLOAT64).toDoubleArray()).containsExactly(0.1);
        assertThat(Torch.tensor(Long.MIN_VALUE).toLongArray()).containsExactly(Long.MIN_VALUE);
        assertThat(Torch.tensor(List.of(Long.MAX_VALUE, 0)).toLongArray()).containsExactly(Long.MAX_VALUE, 0);
    }

    @Test
    void goesToADevice() {
        assertThat(Torch.tensor(List.of(1, 2), Device.META).device()).isEqualTo(Device.META);
        assertThat(Torch.tensor(1, DType.FLOAT64, Device.META).dtype()).isEqualTo(DType.FLOAT64);
    }

    @Test
    void followsTheOptions() {
        Tensor leaf = Torch.tensor(List.of(1.0, 2.0), TensorOptions.DEFAULT.requiresGrad(true));

        assertThat(leaf.requiresGrad()).isTrue();
        assertThat(leaf.isLeaf()).isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Torch.tensor(1, TensorOptions.DEFAULT.layout(Layout.SPARSE_COO)))
                .withMessage("values become a tensor of the layout torch.strided, not torch.sparse_coo");
    }

    @Test
    void fillsAShape() {
        assertThatTensor(Torch.tensor(List.of(1, 2, 3, 4), Shape.of(2, 2)))
                .isIdenticalTo(Torch.tensor(new long[] {1, 2, 3, 4}, 2, 2));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Torch.tensor(new float[3], Shape.of(2, 2)))
                .withMessage("a tensor of shape [2, 2] has 4 elements, but the data has 3");
    }

    @Test
    void copiesATensorsElement() {
        Tensor one = Torch.tensor(1.5).requiresGrad_();
        Tensor copy = Torch.tensor(one, DType.FLOAT64);

        assertThat(copy).hasToString("tensor(1.5000, dtype=torch.float64)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Torch.tensor(List.of(Torch.ones(2), Torch.ones(2))))
                .withMessage("a tensor of 2 elements is no number: Torch.stack and Torch.cat join tensors");
    }

    @Test
    void refusesANumberThatDoesNotFit() {
        refuses(256, DType.UINT8, "the number 256 does not fit torch.uint8");
        refuses(-256, DType.UINT8, "the number -256 does not fit torch.uint8");
        refuses(-0.5, DType.UINT8, "the number -0.5 does not fit torch.uint8");
        refuses(-32769, DType.INT16, "the number -32769 does not fit torch.int16");
        refuses(-1, DType.UINT64, "the number -1 does not fit torch.uint64");
        refuses(Double.NaN, DType.INT64, "the number NaN does not fit torch.int64");
        refuses(new Complex(1, 2), DType.FLOAT32, "the number (1.0+2.0j) does not fit torch.float32");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Torch.tensor(List.of(1, BigInteger.TWO.pow(63))))
                .withMessage("the number 9223372036854775808 does not fit torch.int64");
    }

    private static void refuses(Number number, DType dtype, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Torch.tensor(number, dtype))
                .withMessage(message);
    }

    @Test
    void refusesRaggedData() {
        refuses(new float[][] {{1, 2}, {3}}, "the data is ragged: at [1] there are 1 values, not 2");
        refuses(new int[][][] {{{1}, {2}}, {{3}}}, "the data is ragged: at [1] there are 1 values, not 2");
        refuses(new int[][][] {{{1}, {2, 3}}}, "the data is ragged: at [0][1] there are 2 values, not 1");
        refuses(List.of(List.of(1, 2), 3), "the data is ragged: at [1] there is a single value, not 2");
        refuses(List.of(1, List.of(2)), "the data is ragged: at [1] there are 1 values, not a single one");
        refuses(
                List.of(List.of(List.of(1)), new int[] {1}),
                "the data is ragged: at [1][0] there is a single value, not 1");
        refuses(new long[][] {{1}, null}, "the data has a null at [1]");
        refuses(Arrays.asList(1, null), "the data has a null at [1]");
    }

    @Test
    void refusesOtherThings() {
        String expected = "a tensor is made from numbers and truth values, arrays and lists of them, not from ";
        refuses(new String[][] {{"x"}}, expected + "String");
        refuses(List.of('x'), expected + "Character");
        refuses(new char[][] {{'x'}}, expected + "char");
        refuses("x", expected + "String");
    }

    private static void refuses(Object data, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Torch.tensor(data, TensorOptions.DEFAULT))
                .withMessage(message);
    }
}
