package dev.cresset;

import static dev.cresset.TensorAssert.assertThatTensor;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Dtype, device and the like of new tensors, behind their sizes or before them. */
class TensorOptionsTest {

    private static final TensorOptions DOUBLE = TensorOptions.DEFAULT.dtype(DType.FLOAT64);

    @Test
    void standBeforeARowOfSizesAndBehindAShape() {
        Tensor expected = Torch.zeros(2, 3).to(DType.INT64);

        assertThatTensor(Torch.zeros(DType.INT64, 2, 3)).isIdenticalTo(expected);
        assertThatTensor(Torch.zeros(Shape.of(2, 3), DType.INT64)).isIdenticalTo(expected);
        assertThatTensor(Torch.zeros(DType.INT64, Device.CPU, 2, 3)).isIdenticalTo(expected);
        assertThatTensor(Torch.zeros(DType.INT64, Shape.of(2, 3))).isIdenticalTo(expected);
        assertThatTensor(Torch.zeros(TensorOptions.DEFAULT.dtype(DType.INT64), 2, 3))
                .isIdenticalTo(expected);
    }

    @Test
    void sayTheDevice() {
        assertThat(Torch.empty(Device.META, 2, 3).device()).isEqualTo(Device.META);
        assertThat(Torch.arange(3, Device.META).device()).isEqualTo(Device.META);
        assertThat(Torch.zerosLike(Torch.ones(2), Device.META).device()).isEqualTo(Device.META);
        assertThat(Torch.ones(2).newZeros(DOUBLE.device(Device.META), 2).dtype())
                .isEqualTo(DType.FLOAT64);
    }

    @Test
    void sayWhetherAGradientIsRequired() {
        Tensor leaf = Torch.ones(DOUBLE.requiresGrad(true), 2);

        assertThat(leaf.requiresGrad()).isTrue();
        assertThat(leaf.isLeaf()).isTrue();
        assertThat(leaf.dtype()).isEqualTo(DType.FLOAT64);
        assertThat(Torch.ones(DOUBLE, 2).requiresGrad()).isFalse();
    }

    @Test
    void sayTheLayout() {
        Tensor sparse = Torch.zeros(TensorOptions.DEFAULT.layout(Layout.SPARSE_COO), 2, 3);

        assertThat(sparse.layout()).isEqualTo(Layout.SPARSE_COO);
    }

    @Test
    void leaveAnOperatorItsOwnDtype() {
        assertThat(Torch.randperm(3, TensorOptions.DEFAULT).dtype()).isEqualTo(DType.INT64);
        assertThat(Torch.randperm(3, Device.CPU).dtype()).isEqualTo(DType.INT64);
        assertThat(Torch.arange(3, TensorOptions.DEFAULT).dtype()).isEqualTo(DType.INT64);
    }

    /** With a generator of that seed: torch.randn(2, 3, generator=g). */
    @Test
    void comeWithAGenerator() {
        Tensor first = Torch.randn(Generator.withSeed(1), DType.FLOAT64, 2, 3);
        Tensor second = Torch.randn(Shape.of(2, 3), Generator.withSeed(1), DType.FLOAT64);

        assertThatTensor(first).isIdenticalTo(second);
        assertThat(Torch.randint(10, Shape.of(2, 3), Generator.withSeed(1)).dtype())
                .isEqualTo(DType.INT64);
    }
}
