package dev.cresset;

import static dev.cresset.TensorAssert.assertThatTensor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.cresset.error.TorchException;
import java.math.BigInteger;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The forms that the generated operators have: results, records, lists, absent values, numbers. */
class OperatorsTest {

    private final Tensor x = Torch.tensor(new float[] {1, -2, 3, -4}, 2, 2);

    static Stream<Arguments> inPlace() {
        return Stream.of(
                inPlace("add_", x -> x.add_(1)),
                inPlace("add_ of a tensor", x -> x.add_(x)),
                inPlace("sub_", x -> x.sub_(0.5)),
                inPlace("mul_", x -> x.mul_(2)),
                inPlace("relu_", Tensor::relu_),
                inPlace("zero_", Tensor::zero_),
                inPlace("fill_", x -> x.fill_(7)),
                inPlace("copy_", x -> x.copy_(Torch.ones(2, 2))),
                inPlace("normal_", x -> x.normal_(0, 1)),
                inPlace("uniform_", x -> x.uniform_(0, 1)),
                inPlace("clamp_", x -> x.clamp_(null, 1)),
                inPlace("t_", Tensor::t_),
                inPlace("unsqueeze_", x -> x.unsqueeze_(0)),
                inPlace("resize_", x -> x.resize_(4)),
                inPlace("requiresGrad_", x -> x.requiresGrad_(true)));
    }

    private static Arguments inPlace(String name, UnaryOperator<Tensor> operator) {
        return Arguments.of(name, operator);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("inPlace")
    void returnTheTensorItselfWhereTheyChangeIt(String name, UnaryOperator<Tensor> operator) {
        long live = Tensor.liveCount();

        assertThat(operator.apply(x)).isSameAs(x);
        assertThat(Tensor.liveCount()).isLessThanOrEqualTo(live + 1);
    }

    @Test
    void chainInPlace() {
        x.sub_(0.5).div_(0.5).relu_();

        assertThat(x.toFloatArray()).containsExactly(1, 0, 5, 0);
    }

    @Test
    void returnSeveralResultsAsARecord() {
        ReturnTypes.Max max = x.max(1);
        ReturnTypes.Topk top = x.view(-1).topk(2);

        assertThat(max.values().toFloatArray()).containsExactly(1, 3);
        assertThat(max.indices().toLongArray()).containsExactly(0, 0);
        assertThat(top.values().toFloatArray()).containsExactly(3, 1);
        assertThat(x.sort(1, true).indices().toLongArray()).containsExactly(0, 1, 0, 1);
    }

    @Test
    void leaveUndefinedResultsNull() {
        ReturnTypes.ConvolutionBackward grads = Aten.convolutionBackward(
                Torch.ones(1, 1, 2, 2),
                Torch.ones(1, 1, 3, 3),
                Torch.ones(1, 1, 2, 2),
                null,
                new long[] {1, 1},
                new long[] {0, 0},
                new long[] {1, 1},
                false,
                new long[] {0, 0},
                1,
                new boolean[] {true, false, false});

        assertThat(grads.gradInput().shape()).isEqualTo(Shape.of(1, 1, 3, 3));
        assertThat(grads.gradWeight()).isNull();
    }

    @Test
    void takeAndReturnListsOfTensors() {
        List<Tensor> parts = Torch.cat(List.of(x, x), 0).split(3, 0);

        assertThat(parts).hasSize(2);
        assertThat(parts.get(0).shape()).isEqualTo(Shape.of(3, 2));
        assertThat(parts.get(1).shape()).isEqualTo(Shape.of(1, 2));
        assertThat(Torch.stack(List.of(x, x)).shape()).isEqualTo(Shape.of(2, 2, 2));
    }

    @Test
    void takeTensorsAsARow() {
        assertThat(Torch.cat(x, x).shape()).isEqualTo(Shape.of(4, 2));
        assertThat(Torch.cat(1, x, x).shape()).isEqualTo(Shape.of(2, 4));
        assertThat(Torch.cat(List.of(x, x), 1).shape()).isEqualTo(Shape.of(2, 4));
        assertThat(Torch.stack(-1, x, x, x).shape()).isEqualTo(Shape.of(2, 2, 3));
        assertThatTensor(Torch.einsum("ij,kj->ik", x, x)).isIdenticalTo(x.matmul(x.t()));
        assertThat(Torch.meshgrid("xy", Torch.arange(2), Torch.arange(3)).get(0).shape())
                .isEqualTo(Shape.of(3, 2));
        assertThat(Torch.atleast1d(x.sum(), x)).extracting(Tensor::dim).containsExactly(1, 2);
        assertThat(Linalg.multiDot(x, x, x).shape()).isEqualTo(Shape.of(2, 2));
        assertThat(x.index(null, Torch.tensor(1L, 0L)).toFloatArray()).containsExactly(-2, 1, -4, 3);
    }

    @Test
    void takeTruthValuesAsNumbersOfMasks() {
        assertThat(Torch.full(new long[] {2}, true).dtype()).isEqualTo(DType.BOOL);
        assertThat(x.gt(0).eq(false).toBooleanArray()).containsExactly(false, true, false, true);
        assertThat(Torch.where(x.gt(0), true, false).toBooleanArray()).containsExactly(true, false, true, false);
        assertThat(x.gt(0).fill_(true).toBooleanArray()).containsOnly(true);
    }

    @Test
    void refuseAnEmptyListInLibTorchsWords() {
        assertThatExceptionOfType(TorchException.class)
                .isThrownBy(() -> Torch.stack(List.of()))
                .withMessage("aten::stack: stack expects a non-empty TensorList");
    }

    @Test
    void takeAListWithAClosedTensorAsTheMistakeThatItIs() {
        Tensor closed = Torch.ones(1);
        closed.close();

        assertThatIllegalStateException()
                .isThrownBy(() -> Torch.cat(List.of(x, closed)))
                .withMessage("the tensor is closed: it was closed, or the scope that it was made in has ended");
    }

    @Test
    void takeNullWhereAValueMayBeAbsent() {
        Tensor input = Torch.ones(1, 2);

        assertThat(F.linear(input, x, null).toFloatArray())
                .containsExactly(F.linear(input, x).toFloatArray());
        assertThat(x.clamp(null, 0.0).toFloatArray()).containsExactly(0, -2, 0, -4);
        assertThat(x.clamp(-1, (Number) null).toFloatArray()).containsExactly(1, -1, 3, -1);
        assertThat(x.sum((long[]) null, false, null).itemFloat()).isEqualTo(-2);
    }

    @Test
    void leaveOutNumbersThatMayBeAbsent() {
        assertThat(x.argmax(false).itemLong()).isEqualTo(2);
        assertThat(x.quantile(0.5, false).itemFloat()).isEqualTo(-0.5f);
        assertThat(x.quantile(0.5, 0, false).toFloatArray()).containsExactly(2, -3);
    }

    @Test
    void takeOneNumberOrSeveralForSizes() {
        assertThat(x.sum(0).toFloatArray()).containsExactly(4, -6);
        assertThat(x.sum(0, 1).itemFloat()).isEqualTo(-2);
        assertThat(x.sum(new long[] {0}, true).shape()).isEqualTo(Shape.of(1, 2));
        assertThat(x.view(4).shape()).isEqualTo(Shape.of(4));
        assertThat(x.view(-1, 1).shape()).isEqualTo(Shape.of(4, 1));
        assertThat(F.avgPool2d(Torch.ones(1, 1, 4, 4), 2).shape()).isEqualTo(Shape.of(1, 1, 2, 2));
        assertThat(F.avgPool2d(Torch.ones(1, 1, 4, 4), new long[] {4, 2}).shape())
                .isEqualTo(Shape.of(1, 1, 1, 2));
    }

    @Test
    void keepIntegersIntegersAndPromoteOthers() {
        Tensor integers = Torch.tensor(1L, 2L);

        assertThat(integers.add(1).dtype()).isEqualTo(DType.INT64);
        assertThat(integers.add(1.5).dtype()).isEqualTo(DType.FLOAT32);
        assertThat(integers.add(new BigInteger("3")).toLongArray()).containsExactly(4, 5);
        assertThat(integers.add(new Complex(0, 1)).dtype()).isEqualTo(DType.COMPLEX64);
        assertThat(integers.div(2).dtype()).isEqualTo(DType.FLOAT32);
        assertThat(integers.div(2, "floor").toLongArray()).containsExactly(0, 1);
    }

    @Test
    void broadcast() {
        assertThat(x.add(Torch.tensor(10f, 20f)).toFloatArray()).containsExactly(11, 18, 13, 16);
        assertThatExceptionOfType(TorchException.class)
                .isThrownBy(() -> x.add(Torch.ones(3)))
                .withMessage(
                        "aten::add.Tensor: The size of tensor a (2) must match the size of tensor b (3) at non-singleton"
                                + " dimension 1");
    }

    @Test
    void convertTypesAndDevices() {
        assertThat(x.to(DType.INT32).toIntArray()).containsExactly(1, -2, 3, -4);
        assertThat(x.to(Device.META, DType.FLOAT32).device()).isEqualTo(Device.META);
        assertThat(x.to(Device.CPU, DType.FLOAT64).dtype()).isEqualTo(DType.FLOAT64);
    }

    @Test
    void answerWithPlainJavaValues() {
        assertThat(x.allclose(x)).isTrue();
        assertThat(x.equal(x.neg())).isFalse();
        assertThat(x.isFloatingPoint()).isTrue();
        assertThat(Torch.resultType(x, Torch.tensor(new double[] {1}))).isEqualTo(DType.FLOAT64);
        assertThat(Torch.canCast(DType.FLOAT32, DType.INT64)).isFalse();
    }

    @Test
    void standInTheModulesThatPyTorchHasThem() {
        assertThat(Linalg.det(Torch.eye(2)).itemFloat()).isEqualTo(1);
        assertThat(Fft.fft(Torch.ones(4)).dtype()).isEqualTo(DType.COMPLEX64);
        assertThat(Special.expit(Torch.zeros(1)).itemFloat()).isEqualTo(0.5f);
        assertThat(F.crossEntropy(Torch.zeros(1, 2), Torch.tensor(new long[] {1}))
                        .itemFloat())
                .isEqualTo((float) Math.log(2));
    }

    @Test
    void takeTextInItsOwnEncoding() {
        assertThatTensor(Torch.einsum("ij,jk->ik", List.of(x, Torch.eye(2)))).isIdenticalTo(x);
        assertThatExceptionOfType(TorchException.class)
                .isThrownBy(() -> x.div(2, "größer"))
                .withMessage(
                        "aten::div.Scalar_mode: div expected rounding_mode to be one of None, 'trunc', or 'floor' but found"
                                + " 'größer'");
    }

    @Test
    void refuseAnIntegerThatNoScalarHolds() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> x.add(BigInteger.ONE.shiftLeft(64)))
                .withMessage("the integer 18446744073709551616 does not fit into 64 bits");
    }
}
