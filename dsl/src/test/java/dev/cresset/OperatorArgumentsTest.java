package dev.cresset;

import static dev.cresset.OperatorCalls.tensor;
import static dev.cresset.OperatorCalls.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class OperatorArgumentsTest {

    private final Tensor x = Torch.tensor(1f, 2f, 3f);
    private final Tensor y = Torch.tensor(10f, 20f, 30f);

    // ---- Kinds of arguments ----

    @Test
    void takesListsOfTensors() {
        assertThat(tensor("aten::cat", List.of(x, y)).toFloatArray()).containsExactly(1, 2, 3, 10, 20, 30);
        assertThat(tensor("aten::index.Tensor", x, List.of(Torch.tensor(2L, 0L)))
                        .toFloatArray())
                .containsExactly(3, 1);
    }

    @Test
    void takesNullsInListsOfOptionalTensors() {
        Tensor matrix = Torch.tensor(new float[] {1, 2, 3, 4}, 2, 2);

        Tensor column = tensor("aten::index.Tensor", matrix, Arrays.asList(null, Torch.tensor(new long[] {1})));

        assertThat(column.toFloatArray()).containsExactly(2, 4);
    }

    @Test
    void takesIntegersInManyForms() {
        assertThat(tensor("aten::zeros", new long[] {2, 3}).shape()).isEqualTo(Shape.of(2, 3));
        assertThat(tensor("aten::zeros", new int[] {2, 3}).shape()).isEqualTo(Shape.of(2, 3));
        assertThat(tensor("aten::zeros", List.of(2, 3L)).shape()).isEqualTo(Shape.of(2, 3));
        assertThat(tensor("aten::zeros", List.of()).shape()).isEqualTo(Shape.of());
        assertThat(tensor("aten::sum.dim_IntList", Torch.ones(2, 3), 1).toFloatArray())
                .containsExactly(3, 3);
        assertThat(tensor("aten::diag_embed", x, (short) 0, (byte) -2, true).shape())
                .isEqualTo(Shape.of(3, 3));
    }

    @Test
    void takesAnyRealNumberForAFloat() {
        Tensor zeros = Torch.zeros(2);

        assertThat(tensor("aten::special_polygamma", 1, Torch.tensor(1f)).itemFloat())
                .isEqualTo(1.644934f);
        assertThat(value("aten::allclose", zeros, Torch.ones(2), 0, 1)).isEqualTo(true);
        assertThat(value("aten::allclose", zeros, Torch.ones(2), 0f, 0.5)).isEqualTo(false);
        assertThat(tensor("aten::upsample_nearest1d", Torch.ones(1, 1, 2), 4, 2).shape())
                .isEqualTo(Shape.of(1, 1, 4));
        assertThat(tensor("aten::upsample_nearest1d.vec", Torch.ones(1, 1, 2), null, new double[] {1.5})
                        .shape())
                .isEqualTo(Shape.of(1, 1, 3));
    }

    @Test
    void takesTruthValuesAndOnesAndZeros() {
        assertThat(tensor("aten::sum.dim_IntList", Torch.ones(2, 3), 1, true).shape())
                .isEqualTo(Shape.of(2, 1));
        assertThat(tensor("aten::sum.dim_IntList", Torch.ones(2, 3), 1, 1).shape())
                .isEqualTo(Shape.of(2, 1));
        assertThat(tensor("aten::sum.dim_IntList", Torch.ones(2, 3), 1, 0).shape())
                .isEqualTo(Shape.of(2));
    }

    @Test
    void takesTruthValuesInAList() {
        Tensor grad = Torch.ones(2, 2);
        Tensor mean = Torch.zeros(2, 1);

        List<Object> results = Torch.call(
                "aten::native_layer_norm_backward", grad, grad, new long[] {2}, mean, mean, null, null, new boolean[] {
                    true, false, false
                });

        assertThat(results).hasSize(3);
        assertThat(results.get(0)).isInstanceOf(Tensor.class);
        assertThat(results.subList(1, 3)).containsOnlyNulls();
    }

    @Test
    void takesScalarsOfEveryKind() {
        assertThat(tensor("aten::add.Scalar", Torch.tensor(1L), 2).dtype()).isEqualTo(DType.INT64);
        assertThat(tensor("aten::add.Scalar", Torch.tensor(1L), 2.0).dtype()).isEqualTo(DType.FLOAT32);
        assertThat(tensor("aten::add.Scalar", Torch.tensor(true), true).dtype()).isEqualTo(DType.BOOL);
        assertThat(value("aten::item", tensor("aten::add.Scalar", x.get(0), new Complex(1, -2))))
                .isEqualTo(new Complex(2, -2));
        BigInteger large = BigInteger.ONE.shiftLeft(63).add(BigInteger.TWO);
        assertThat(value("aten::item", tensor("aten::full", List.of(), large, DType.UINT64)))
                .isEqualTo(large);
        List<?> sums = (List<?>) value("aten::_foreach_add.ScalarList", List.of(x, y), List.of(1, 2.5));
        assertThat(((Tensor) sums.get(1)).toFloatArray()).containsExactly(12.5f, 22.5f, 32.5f);
    }

    @Test
    void takesStrings() {
        assertThat(tensor("aten::gelu", Torch.tensor(1f)).itemFloat()).isEqualTo(0.84134471f);
        assertThat(tensor("aten::gelu", Torch.tensor(1f), "tanh").itemFloat()).isEqualTo(0.84119201f);
        assertThat(tensor("aten::einsum", "i,i->", List.of(x, y)).itemFloat()).isEqualTo(140);
    }

    @Test
    void takesDtypesDevicesLayoutsAndFormats() {
        Tensor made = tensor(
                "aten::empty.memory_format",
                new long[] {1, 2, 3, 4},
                DType.FLOAT64,
                Layout.STRIDED,
                Device.CPU,
                false,
                MemoryFormat.CHANNELS_LAST);
        Tensor meta = tensor("aten::empty.memory_format", new long[] {2}, null, null, Device.META);

        assertThat(made.dtype()).isEqualTo(DType.FLOAT64);
        assertThat(made.stride()).containsExactly(24, 1, 8, 2);
        assertThat(meta.device()).isEqualTo(Device.META);
    }

    @Test
    void takesLibTorchsOwnCodesOfDtypes() {
        // 7 is c10::ScalarType::Double.
        assertThat(tensor("aten::zeros", new long[] {2}, 7).dtype()).isEqualTo(DType.FLOAT64);
        assertThat(tensor("aten::tril_indices", 2, 2).dtype()).isEqualTo(DType.INT64);
    }

    @Test
    void takesGenerators() {
        Tensor first = tensor("aten::randn.generator", new long[] {3}, Generator.withSeed(5));
        Tensor second = tensor("aten::randn.generator", new long[] {3}, Generator.withSeed(5));
        Tensor other = tensor("aten::randn.generator", new long[] {3}, null);

        assertThat(first.toFloatArray()).isEqualTo(second.toFloatArray()).isNotEqualTo(other.toFloatArray());
    }

    @Test
    void loneNullIsOneArgument() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Torch.call("aten::neg", (Object[]) null))
                .withMessage("aten::neg: the argument 'self' takes Tensor, not null");
    }

    // ---- Numbers where tensors are asked for ----

    @Test
    void numberStandsForATensorWithoutChangingTheDtype() {
        Tensor integers = Torch.tensor(1L, 2L);

        assertThat(tensor("aten::mul.Tensor", integers, 3).dtype()).isEqualTo(DType.INT64);
        assertThat(tensor("aten::mul.Tensor", integers, 0.5).dtype()).isEqualTo(DType.FLOAT32);
        assertThat(tensor("aten::pow.Tensor_Tensor", x, 2).toFloatArray()).containsExactly(1, 4, 9);
        assertThat(tensor("aten::where.self", x.gt(1.5), x, 0).toFloatArray()).containsExactly(0, 2, 3);
    }

    @Test
    void numberIsRefusedWhereNoOverloadTakesOne() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Torch.call("aten::maximum", x, 2.0))
                .withMessage("aten::maximum: the argument 'other' takes Tensor, not Double");
    }

    // ---- Arguments that do not fit ----

    @Test
    void wrongTypesAreNamed() {
        assertMismatch("aten::mm: the argument 'mat2' takes Tensor, not String", "aten::mm", x, "y");
        assertMismatch("aten::mm: the argument 'mat2' takes Tensor, not null", "aten::mm", x, null);
        assertMismatch(
                "aten::sum.dim_IntList: the argument 'dim' takes int[1]?, not Double", "aten::sum.dim_IntList", x, 1.0);
        assertMismatch(
                "aten::zeros: the argument 'size' takes SymInt[], not Double at 1", "aten::zeros", List.of(2, 3.5));
        assertMismatch("aten::zeros: the argument 'size' takes SymInt[], not Integer", "aten::zeros", 2);
        assertMismatch(
                "aten::dropout: the argument 'p' takes float, not Complex",
                "aten::dropout",
                x,
                new Complex(1, 0),
                true);
        assertMismatch("aten::dropout: the argument 'train' takes bool, not Integer", "aten::dropout", x, 0.5, 2);
        assertMismatch(
                "aten::cat: the argument 'tensors' takes Tensor[], not null at 0", "aten::cat", Arrays.asList((Object)
                        null));
        assertMismatch(
                "aten::zeros: the argument 'dtype' takes ScalarType?, not String",
                "aten::zeros",
                new long[] {2},
                "float");
        assertMismatch("aten::add.Scalar: the argument 'other' takes Scalar, not Tensor", "aten::add.Scalar", x, y);
    }

    @Test
    void typesWithoutACounterpartInJavaAreNamed() {
        assertMismatch(
                "aten::record_stream: the argument 's' takes Stream, which has no counterpart in Java",
                "aten::record_stream",
                x,
                x);
        assertMismatch(
                "aten::set_.source_Storage: the argument 'source' takes Storage, which has no counterpart in Java",
                "aten::set_.source_Storage",
                x,
                x);
    }

    private static void assertMismatch(String message, String operator, Object... arguments) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Torch.call(operator, arguments))
                .withMessage(message);
    }
}
