package dev.cresset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AutocastTest {

    @ParameterizedTest
    @EnumSource(names = {"BFLOAT16", "FLOAT16"})
    void multipliesMatricesInSixteenBits(DType dtype) {
        try (Scope _ = Scope.open()) {
            Tensor left = Torch.randn(3, 4);
            Tensor right = Torch.randn(4, 5);
            Tensor product;
            try (var _ = Torch.autocast(Device.CPU, dtype)) {
                product = left.matmul(right);
            }
            assertThat(product.dtype()).isEqualTo(dtype);
            assertThat(product.equal(left.to(dtype).matmul(right.to(dtype)))).isTrue();
            assertThat(left.matmul(right).dtype()).isEqualTo(DType.FLOAT32);
        }
    }

    @Test
    void returnsToFullPrecisionWhereItIsNeeded() {
        try (Scope _ = Scope.open();
                var _ = Torch.autocast(Device.CPU)) {
            Tensor product = Torch.randn(3, 4).matmul(Torch.randn(4, 5));
            assertThat(product.dtype()).isEqualTo(DType.BFLOAT16);
            assertThat(F.crossEntropy(product, Torch.tensor(0L, 1L, 2L)).dtype())
                    .isEqualTo(DType.FLOAT32);
        }
    }

    @Test
    void leavesParametersAndTheirGradientsAsTheyAre() {
        try (Scope _ = Scope.open()) {
            Tensor weight = Torch.randn(4, 5).requiresGrad_(true);
            Tensor input = Torch.randn(3, 4);
            Tensor loss;
            try (var _ = Torch.autocast(Device.CPU)) {
                loss = input.matmul(weight).to(DType.FLOAT32).sum();
            }
            loss.backward();
            assertThat(weight.dtype()).isEqualTo(DType.FLOAT32);
            assertThat(weight.grad().dtype()).isEqualTo(DType.FLOAT32);
            Tensor expected = input.to(DType.BFLOAT16).t().matmul(Torch.ones(new long[] {3, 5}, DType.BFLOAT16));
            assertThat(weight.grad().equal(expected.to(DType.FLOAT32))).isTrue();
        }
    }

    @Test
    void seesParametersThatHaveChangedSinceItWasOpenBefore() {
        try (Scope _ = Scope.open()) {
            Tensor weight = Torch.ones(2, 2).requiresGrad_(true);
            assertThat(sumOfProduct(weight)).isEqualTo(8);
            try (var _ = Torch.noGrad()) {
                weight.mul_(2.0);
            }
            assertThat(sumOfProduct(weight)).isEqualTo(16);
        }
    }

    private static double sumOfProduct(Tensor weight) {
        try (var _ = Torch.autocast(Device.CPU)) {
            return Torch.ones(2, 2).matmul(weight).sum().item();
        }
    }

    @Test
    void canBeTurnedOffInside() {
        try (Scope _ = Scope.open();
                var _ = Torch.autocast(Device.CPU)) {
            assertThat(Torch.isAutocastEnabled(Device.CPU)).isTrue();
            assertThat(Torch.isAutocastEnabled(Device.cuda(0))).isFalse();
            try (var _ = Torch.autocast(Device.CPU, false)) {
                assertThat(Torch.isAutocastEnabled(Device.CPU)).isFalse();
                assertThat(Torch.ones(2, 2).matmul(Torch.ones(2, 2)).dtype()).isEqualTo(DType.FLOAT32);
            }
            assertThat(Torch.ones(2, 2).matmul(Torch.ones(2, 2)).dtype()).isEqualTo(DType.BFLOAT16);
        }
        assertThat(Torch.isAutocastEnabled(Device.CPU)).isFalse();
    }

    @Test
    void concernsTheCallingThreadAlone() {
        try (var autocast = Torch.autocast(Device.CPU)) {
            assertThat(CompletableFuture.supplyAsync(() -> {
                                try (Scope _ = Scope.open()) {
                                    return Torch.ones(2, 2)
                                            .matmul(Torch.ones(2, 2))
                                            .dtype();
                                }
                            })
                            .join())
                    .isEqualTo(DType.FLOAT32);
            assertThatThrownBy(() -> CompletableFuture.runAsync(autocast::close).join())
                    .hasRootCauseMessage("a mode is closed by the thread that opened it");
        }
    }

    @Test
    void refusesOtherTypesAndDevices() {
        assertThatThrownBy(() -> Torch.autocast(Device.CPU, DType.FLOAT64))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("autocast is to torch.bfloat16 or torch.float16, not torch.float64");
        assertThatThrownBy(() -> Torch.autocast(Device.META))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("autocast is for the CPU and CUDA devices, not for meta");
    }
}
