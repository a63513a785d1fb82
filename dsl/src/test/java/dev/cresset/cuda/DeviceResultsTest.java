package dev.cresset.cuda;

import static dev.cresset.nn.Layers.conv2d;
import static dev.cresset.nn.Layers.linear;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.cresset.DType;
import dev.cresset.Device;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import dev.cresset.data.Batch;
import dev.cresset.data.DataLoader;
import dev.cresset.data.TensorDataset;
import dev.cresset.nn.Linear;
import dev.cresset.nn.convolution.Conv2d;
import dev.cresset.optim.GradScaler;
import dev.cresset.optim.SGD;
import org.junit.jupiter.api.Test;

/** What a CUDA device computes, beside the processor. */
@NeedsCuda
class DeviceResultsTest {

    private static final Device CUDA = Device.cuda(0);

    @Test
    void saysWhatItIs() {
        DeviceProperties properties = Cuda.getDeviceProperties(CUDA);
        assertThat(properties.name()).isNotBlank().isEqualTo(Cuda.getDeviceName(CUDA));
        assertThat(properties.major()).isGreaterThanOrEqualTo(5);
        assertThat(properties.multiProcessorCount()).isPositive();
        assertThat(properties.totalMemory())
                .isEqualTo(CudaMemory.memGetInfo(CUDA).total());
        assertThat(Cuda.versions().runtime()).isGreaterThanOrEqualTo(11000);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Cuda.synchronize(Device.cuda(127)))
                .withMessage("there is no cuda:127, but " + Cuda.deviceCount() + " CUDA device(s), counted from 0");
    }

    @Test
    void computesLikeTheProcessor() {
        boolean tf32 = Backends.Cudnn.allowTf32();
        Backends.Cudnn.setAllowTf32(false);
        try (Conv2d convolution = conv2d(3, 8, 3).build()) {
            Tensor images = Torch.randn(2, 3, 16, 16);
            Tensor expected = convolution.call(images);
            convolution.to(CUDA);
            Tensor actual = convolution.call(images.to(CUDA));
            assertThat(actual.device()).isEqualTo(CUDA);
            assertThat(actual.to(Device.CPU).allclose(expected, 1e-4, 1e-5)).isTrue();
        } finally {
            Backends.Cudnn.setAllowTf32(tf32);
        }
    }

    @Test
    void drawsTheSameNumbersWithTheSameSeed() {
        Torch.manualSeed(7);
        float[] first = draw();
        Cuda.manualSeed(7);
        assertThat(draw()).isEqualTo(first);
        Tensor state = Torch.getRngState(CUDA);
        float[] next = draw();
        Torch.setRngState(state, CUDA);
        assertThat(draw()).isEqualTo(next).isNotEqualTo(first);
    }

    private static float[] draw() {
        return Torch.randn(new long[] {5}, DType.FLOAT32, CUDA).toFloatArray();
    }

    @Test
    void copiesFromPinnedMemoryWithoutWaiting() {
        Tensor source = Torch.randn(1 << 16).pinMemory();
        assertThat(source.isPinned()).isTrue();
        Tensor there = source.to(CUDA, true);
        Cuda.synchronize();
        assertThat(there.toFloatArray()).isEqualTo(source.toFloatArray());
    }

    @Test
    void loadsBatchesIntoPinnedMemory() {
        try (TensorDataset dataset = new TensorDataset(Torch.randn(8, 2), Torch.arange(8))) {
            assertBatchesArePinned(dataset, 0);
            assertBatchesArePinned(dataset, 2);
        }
    }

    private static void assertBatchesArePinned(TensorDataset dataset, int workers) {
        DataLoader.Builder builder = DataLoader.builder(dataset).batchSize(4).numWorkers(workers);
        for (Batch batch : builder.pinMemory(true).build()) {
            try (batch) {
                assertThat(batch.input().isPinned()).isTrue();
                assertThat(batch.target().isPinned()).isTrue();
            }
        }
    }

    @Test
    void trainsInMixedPrecision() {
        Torch.manualSeed(0);
        try (Linear layer = linear(16, 4).build()) {
            layer.to(CUDA);
            float[] before = layer.weight().toFloatArray();
            try (SGD optimizer = SGD.builder(layer.parameters()).lr(0.1).build();
                    GradScaler scaler = new GradScaler(CUDA)) {
                Tensor input = Torch.randn(new long[] {8, 16}, DType.FLOAT32, CUDA);
                Tensor output;
                try (var _ = Torch.autocast(CUDA)) {
                    output = layer.call(input);
                }
                assertThat(output.dtype()).isEqualTo(DType.FLOAT16);
                scaler.scale(output.to(DType.FLOAT32).square().mean()).backward();
                scaler.step(optimizer);
                scaler.update();
                assertThat(scaler.getScale()).isEqualTo(65536);
            }
            assertThat(layer.weight().toFloatArray()).isNotEqualTo(before);
            assertThat(layer.weight().dtype()).isEqualTo(DType.FLOAT32);
        }
    }

    @Test
    void countsItsMemory() {
        CudaMemory.emptyCache();
        CudaMemory.resetPeakMemoryStats(CUDA);
        long before = CudaMemory.memoryAllocated();
        long bytes = 64L << 20;
        try (Tensor _ = Torch.zeros(new long[] {bytes}, DType.UINT8, CUDA)) {
            assertThat(CudaMemory.memoryAllocated()).isEqualTo(before + bytes);
            assertThat(CudaMemory.memoryReserved()).isGreaterThanOrEqualTo(CudaMemory.memoryAllocated());
        }
        CudaMemory after = CudaMemory.memoryStats(CUDA);
        assertThat(after.allocated()).isEqualTo(before);
        assertThat(after.maxAllocated()).isEqualTo(before + bytes);
        CudaMemory.emptyCache();
        assertThat(CudaMemory.memoryReserved()).isLessThanOrEqualTo(after.reserved() - bytes);
        CudaMemory.resetPeakMemoryStats(CUDA);
        assertThat(CudaMemory.maxMemoryAllocated()).isEqualTo(before);
        assertThat(CudaMemory.maxMemoryReserved()).isEqualTo(CudaMemory.memoryReserved());
        MemoryInfo info = CudaMemory.memGetInfo(CUDA);
        assertThat(info.free()).isBetween(1L, info.total());
    }
}
