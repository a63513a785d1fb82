package dev.cresset.bindings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.cresset.bindings.libtorch.LibTorch;
import dev.cresset.error.TorchException;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NativeCudaTest {

    @AfterEach
    void leaveEveryPlacement() {
        ThreadState.current().mode(0);
    }

    /** Every LibTorch has the settings; one for CUDA has everything, whether there is a device or not. */
    @ParameterizedTest
    @EnumSource
    void libTorchHasAllThatAFeatureNeeds(CudaFeature feature) {
        NativeRuntime.load();
        String first = switch (feature) {
            case DEVICES -> "cudaGetDeviceCount";
            case STREAMS -> "c10::cuda::getStreamFromPool";
            case EVENTS -> "cudaStreamWaitEvent";
            case MEMORY -> "cudaMemGetInfo";
            case GRAPHS -> "at::cuda::graph_pool_handle";
            case RANDOM -> "at::cuda::detail::getDefaultCUDAGenerator";
            case SETTINGS -> null;
        };
        assertThat(NativeCuda.missing(feature)).isEqualTo(LibTorch.loaded().cuda() ? null : first);
    }

    @Test
    void aPlacementHasOneNumber() {
        CudaPlacement placement =
                ThreadState.current().placement().withDevice(1).withStream(1, 33);
        int number = placement.number();
        assertThat(number).isPositive();
        assertThat(CudaPlacement.of(number)).isEqualTo(placement);
        assertThat(new CudaPlacement(1, new TreeMap<>(placement.streams())).number())
                .isEqualTo(number);
        assertThat(placement.withStream(1, 0).withDevice(0).number()).isZero();
        assertThat(placement.stream(1)).isEqualTo(33);
        assertThat(placement.stream(0)).isZero();
    }

    @Test
    void aPlacementIsTheThreadsAndLeavesItsOtherModes() {
        ThreadState thread = ThreadState.current();
        CudaPlacement before = thread.placement();
        CudaPlacement inside = before.withStream(0, 7);
        try (ThreadMode _ = ThreadMode.autocast(AutocastDevice.CPU, false);
                ThreadMode _ = ThreadMode.placement(inside)) {
            assertThat(thread.placement()).isEqualTo(inside);
            assertThat(thread.isAutocast(AutocastDevice.CPU)).isTrue();
            try (ThreadMode _ = ThreadMode.gradients(false)) {
                assertThat(thread.placement()).isEqualTo(inside);
            }
            assertThat(thread.placement()).isEqualTo(inside);
            assertThat(thread.isGradEnabled()).isTrue();
        }
        assertThat(thread.placement()).isEqualTo(before);
        assertThat(thread.mode()).isZero();
    }

    @Test
    void streamsOfTooManyDevicesAreRefused() {
        CudaPlacement placement = ThreadState.current().placement();
        for (int device = 0; device < 17; device++) {
            placement = placement.withStream(device, 1);
        }
        assertThatExceptionOfType(TorchException.class)
                .isThrownBy(placement::number)
                .withMessage("cuda.stream: streams of at most 16 devices can be current at once");
    }
}
