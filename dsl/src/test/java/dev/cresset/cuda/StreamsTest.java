package dev.cresset.cuda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.cresset.Autograd;
import dev.cresset.DType;
import dev.cresset.Device;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Streams and events on a device. */
@NeedsCuda
class StreamsTest {

    private static final Device CUDA = Device.cuda(0);

    /** Long work, then the square of what it made. */
    private static Tensor heavy(Tensor start) {
        Tensor result = start;
        for (int i = 0; i < 50; i++) {
            result = result.matmul(start);
        }
        return result;
    }

    private static Tensor identity() {
        return Torch.eye(1024, DType.FLOAT32, CUDA);
    }

    @Test
    void aScopeChangesTheCurrentStreamOfItsThread() {
        CudaStream side = CudaStream.create();
        CudaStream other = CudaStream.create(CUDA, -1);
        CudaStream first = Cuda.defaultStream(CUDA);
        assertThat(Cuda.currentStream()).isEqualTo(first);
        try (var _ = Cuda.stream(side)) {
            assertThat(Cuda.currentStream()).isEqualTo(side).isNotEqualTo(first);
            try (var _ = Cuda.stream(other)) {
                assertThat(Cuda.currentStream(CUDA)).isEqualTo(other);
            }
            assertThat(Cuda.currentStream()).isEqualTo(side);
            assertThat(CompletableFuture.supplyAsync(Cuda::currentStream).join())
                    .isEqualTo(first);
            assertThat(Cuda.currentDevice()).isEqualTo(CUDA);
        }
        assertThat(Cuda.currentStream()).isEqualTo(first);
        assertThat(first).hasToString("the default stream of cuda:0");
    }

    @Test
    void operatorsRunOnTheCurrentStream() {
        Tensor start = identity();
        heavy(start); // what is loaded at the first product may wait for the whole device
        Cuda.synchronize();
        CudaStream side = CudaStream.create();
        try (CudaEvent end = new CudaEvent();
                var _ = Cuda.stream(side)) {
            heavy(start);
            end.record();
            end.synchronize();
            assertThat(end.query()).isTrue();
            assertThat(side.query()).isTrue();
            heavy(start);
            side.synchronize();
            assertThat(side.query()).isTrue();
        }
    }

    @Test
    void aStreamWaitsForAnother() {
        Tensor start = identity();
        CudaStream side = CudaStream.create();
        side.waitStream(Cuda.currentStream());
        Tensor made;
        try (var _ = Cuda.stream(side)) {
            made = heavy(start.mul(1));
        }
        Cuda.currentStream().waitStream(side);
        side.recordStream(start);
        Tensor sum = made.sum();
        assertThat(sum.item()).isEqualTo(1024);
    }

    @Test
    void aBackwardPassFollowsTheForwardPassOnItsStream() {
        CudaStream side = CudaStream.create();
        side.waitStream(Cuda.currentStream());
        try (var _ = Cuda.stream(side)) {
            Tensor weight = identity().requiresGrad_(true);
            Tensor loss = heavy(weight).sum();
            Tensor gradient = Autograd.grad(loss, List.of(weight)).get(0);
            assertThat(gradient.sum().item()).isEqualTo(51.0 * 1024);
        }
    }

    @Test
    void eventsMeasureTime() {
        Tensor start = identity();
        try (CudaEvent first = CudaEvent.builder().enableTiming(true).build();
                CudaEvent second =
                        CudaEvent.builder().enableTiming(true).blocking(true).build();
                CudaEvent untimed = new CudaEvent()) {
            assertThat(first.query()).isTrue();
            assertThatIllegalStateException()
                    .isThrownBy(() -> first.elapsedTime(second))
                    .withMessage("the event has not been recorded");
            first.record();
            heavy(start);
            second.record();
            second.synchronize();
            assertThat(first.elapsedTime(second)).isPositive();
            untimed.record();
            assertThatIllegalStateException()
                    .isThrownBy(() -> first.elapsedTime(untimed))
                    .withMessage("the event does not measure time: build it with enableTiming(true)");
        }
    }

    @Test
    void aClosedEventIsOfNoUse() {
        CudaEvent event = new CudaEvent();
        event.record();
        event.close();
        event.close();
        assertThatIllegalStateException().isThrownBy(event::record).withMessage("the event is closed");
    }
}
