package dev.cresset.cuda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.cresset.DType;
import dev.cresset.Device;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import dev.cresset.bindings.libtorch.LibTorch;
import dev.cresset.data.DataLoader;
import dev.cresset.data.TensorDataset;
import dev.cresset.error.CudaNotAvailableException;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Where there is no CUDA device, whatever the reason, everything says so in the same words. */
class WithoutCudaTest {

    @BeforeEach
    void thereIsNoDevice() {
        assumeTrue(!Cuda.isAvailable(), "there is a CUDA device");
    }

    private static String reason() {
        String libTorch = "LibTorch " + LibTorch.loaded().build();
        return LibTorch.loaded().cuda()
                ? libTorch + " has CUDA, but there is no device to use: no NVIDIA driver is installed"
                : libTorch + " is built without CUDA; set LIBTORCH to one with it";
    }

    private static void assertNotAvailable(String function, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(CudaNotAvailableException.class).hasMessage(function + ": " + reason());
    }

    static Stream<Arguments> calls() {
        return Stream.of(
                call("cuda.get_device_name", () -> Cuda.getDeviceName(Device.cuda())),
                call("cuda.get_device_properties", () -> Cuda.getDeviceProperties(Device.cuda(0))),
                call("cuda.versions", Cuda::versions),
                call("cuda.current_device", Cuda::currentDevice),
                call("cuda.set_device", () -> Cuda.setDevice(Device.cuda(0))),
                call("cuda.device", () -> Cuda.device(Device.cuda(1))),
                call("cuda.current_stream", Cuda::currentStream),
                call("cuda.default_stream", () -> Cuda.defaultStream(Device.cuda())),
                call("cuda.current_stream", Cuda::isCurrentStreamCapturing),
                call("cuda.synchronize", Cuda::synchronize),
                call("cuda.manual_seed", () -> Cuda.manualSeed(1)),
                call("cuda.get_rng_state", () -> Torch.getRngState(Device.cuda())),
                call("cuda.set_rng_state", () -> Torch.setRngState(Torch.getRngState(), Device.cuda())),
                call("cuda.memory_stats", CudaMemory::memoryAllocated),
                call("cuda.memory_stats", CudaMemory::maxMemoryAllocated),
                call("cuda.memory_stats", CudaMemory::memoryReserved),
                call("cuda.memory_stats", CudaMemory::maxMemoryReserved),
                call("cuda.reset_peak_memory_stats", () -> CudaMemory.resetPeakMemoryStats(Device.cuda())),
                call("cuda.mem_get_info", () -> CudaMemory.memGetInfo(Device.cuda())),
                call("cuda.empty_cache", CudaMemory::emptyCache),
                call("cuda.Stream", CudaStream::create),
                call("cuda.Event", CudaEvent::new),
                call("cuda.CUDAGraph", CudaGraph::new),
                call("cuda.graph_pool_handle", GraphPool::create));
    }

    private static Arguments call(String function, ThrowingCallable call) {
        return Arguments.of(function, call);
    }

    @ParameterizedTest
    @MethodSource("calls")
    void functionsSayWhy(String function, ThrowingCallable call) {
        assertNotAvailable(function, call);
    }

    @Test
    void thereAreNoDevices() {
        assertThat(Cuda.deviceCount()).isZero();
        assertThat(Cuda.problem()).contains(reason());
    }

    @Test
    void operatorsSayWhy() {
        assertNotAvailable("aten::zeros", () -> Torch.zeros(new long[] {2}, DType.FLOAT32, Device.cuda()));
        Tensor tensor = Torch.ones(2);
        assertNotAvailable("aten::to.dtype_layout", () -> tensor.to(Device.cuda(0)));
        assertNotAvailable("aten::to.device", () -> tensor.to(Device.cuda(), true));
    }

    @Test
    void memoryCannotBePinned() {
        assertNotAvailable("aten::pin_memory", () -> Torch.ones(2).pinMemory());
        try (TensorDataset dataset = new TensorDataset(Torch.ones(4, 2), Torch.ones(4))) {
            DataLoader.Builder builder = DataLoader.builder(dataset).pinMemory(true);
            assertNotAvailable("DataLoader.pinMemory", builder::build);
        }
    }

    @Test
    void otherDevicesAreNoCudaDevices() {
        assertThatThrownBy(() -> Cuda.synchronize(Device.CPU))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a CUDA device is wanted, not cpu");
        assertThatThrownBy(() -> Torch.getRngState(Device.META))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the CPU and CUDA devices have a default generator, not meta");
    }

    @Test
    void theProcessorsNumbersAreSeededAllTheSame() {
        assertThatNoException().isThrownBy(() -> Cuda.manualSeedAll(3));
        Torch.manualSeed(3);
        float[] first = Torch.randn(4).toFloatArray();
        Torch.manualSeed(3);
        assertThat(Torch.randn(4).toFloatArray()).isEqualTo(first);
    }

    @Test
    void theProcessorsGeneratorHasItsState() {
        Tensor state = Torch.getRngState(Device.CPU);
        float[] first = Torch.randn(4).toFloatArray();
        Torch.setRngState(state, Device.CPU);
        assertThat(Torch.randn(4).toFloatArray()).isEqualTo(first);
    }
}
