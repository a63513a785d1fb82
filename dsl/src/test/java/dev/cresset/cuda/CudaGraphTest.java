package dev.cresset.cuda;

import static dev.cresset.nn.Layers.linear;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cresset.DType;
import dev.cresset.Device;
import dev.cresset.Scope;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import dev.cresset.error.TorchException;
import dev.cresset.nn.Linear;
import dev.cresset.optim.Adam;
import dev.cresset.optim.SGD;
import org.junit.jupiter.api.Test;

/** Recorded graphs on a device. */
@NeedsCuda
class CudaGraphTest {

    private static final Device CUDA = Device.cuda(0);

    private static Tensor zeros(long... shape) {
        return Torch.zeros(shape, DType.FLOAT32, CUDA);
    }

    @Test
    void readsWhatIsInItsInputs() {
        Tensor input = zeros(3);
        try (CudaGraph graph = new CudaGraph()) {
            Tensor output;
            try (GraphCapture _ = Cuda.graph(graph)) {
                assertThat(Cuda.isCurrentStreamCapturing()).isTrue();
                output = input.mul(2).add(1);
            }
            assertThat(Cuda.isCurrentStreamCapturing()).isFalse();
            input.copy_(Torch.tensor(1f, 2f, 3f));
            graph.replay();
            assertThat(output.toFloatArray()).containsExactly(3, 5, 7);
            input.fill_(10);
            graph.replay();
            assertThat(output.toFloatArray()).containsExactly(21, 21, 21);
        }
    }

    /** Two networks with the same weights: one is trained by calls, the other by replays. */
    @Test
    void trainsLikeTheCallsThatItHolds() {
        Tensor input = Torch.randn(new long[] {8, 16}, DType.FLOAT32, CUDA);
        try (Linear called = linear(16, 4).build();
                Linear replayed = linear(16, 4).build()) {
            called.to(CUDA);
            replayed.to(CUDA);
            replayed.loadStateDict(called.stateDict());
            try (SGD calls = optimizer(called);
                    SGD replays = optimizer(replayed);
                    CudaGraph graph = new CudaGraph()) {
                CudaStream side = CudaStream.create();
                side.waitStream(Cuda.currentStream());
                try (var _ = Cuda.stream(side)) {
                    step(replayed, replays, input);
                    replays.zeroGrad();
                }
                Cuda.currentStream().waitStream(side);
                try (GraphCapture _ = Cuda.graph(graph)) {
                    step(replayed, replays, input);
                }
                for (int i = 0; i < 4; i++) {
                    step(called, calls, input);
                }
                for (int i = 0; i < 3; i++) {
                    graph.replay();
                }
                assertThat(replayed.weight().toFloatArray())
                        .isEqualTo(called.weight().toFloatArray());
            }
        }
    }

    private static SGD optimizer(Linear layer) {
        return SGD.builder(layer.parameters()).lr(0.1).momentum(0.9).build();
    }

    private static void step(Linear layer, SGD optimizer, Tensor input) {
        try (Scope _ = Scope.open()) {
            optimizer.zeroGrad();
            layer.call(input).square().mean().backward();
            optimizer.step();
        }
    }

    @Test
    void drawsNewNumbersInEachReplay() {
        try (CudaGraph graph = new CudaGraph()) {
            Tensor drawn;
            try (GraphCapture _ = Cuda.graph(graph)) {
                drawn = Torch.randn(new long[] {4}, DType.FLOAT32, CUDA);
            }
            graph.replay();
            float[] first = drawn.toFloatArray();
            graph.replay();
            assertThat(drawn.toFloatArray()).isNotEqualTo(first);
        }
    }

    @Test
    void sharesItsMemoryWithOthers() {
        GraphPool pool = GraphPool.create();
        GraphOptions options =
                GraphOptions.builder().pool(pool).stream(CudaStream.create()).build();
        Tensor input = zeros(2);
        try (CudaGraph first = new CudaGraph();
                CudaGraph second = new CudaGraph()) {
            Tensor middle;
            try (GraphCapture _ = Cuda.graph(first, options)) {
                middle = input.add(1);
            }
            Tensor output;
            try (GraphCapture _ = Cuda.graph(second, options)) {
                output = middle.mul(3);
            }
            assertThat(second.pool().numbers()).isEqualTo(first.pool().numbers());
            first.replay();
            second.replay();
            assertThat(output.toFloatArray()).containsExactly(3, 3);
        }
    }

    /** LibTorch's own message; after it, everything works as before. */
    @Test
    void isNotRecordedOnTheDefaultStream() {
        try (CudaGraph graph = new CudaGraph()) {
            assertThatThrownBy(graph::captureBegin)
                    .isInstanceOf(TorchException.class)
                    .hasMessageStartingWith(
                            "cuda.CUDAGraph.capture_begin: CUDA graphs must be captured on a non-default stream.");
        }
        assertThat(zeros(2).add(1).toFloatArray()).containsExactly(1, 1);
    }

    @Test
    void cannotHoldWhatWaits() {
        Tensor input = zeros(2);
        try (CudaGraph graph = new CudaGraph()) {
            assertThatThrownBy(() -> {
                        try (GraphCapture _ = Cuda.graph(graph)) {
                            input.add(1).toFloatArray();
                        }
                    })
                    .isInstanceOf(TorchException.class);
            assertThatIllegalStateException()
                    .isThrownBy(graph::replay)
                    .withMessage("there is nothing to replay: the graph has not been captured");
        }
        assertThat(input.add(1).toFloatArray()).containsExactly(1, 1);
    }

    @Test
    void cannotHoldAStepThatCounts() {
        try (Linear layer = linear(2, 2).build()) {
            layer.to(CUDA);
            try (Adam optimizer = Adam.builder(layer.parameters()).build();
                    CudaGraph graph = new CudaGraph()) {
                layer.call(zeros(1, 2)).sum().backward();
                assertThatIllegalStateException()
                        .isThrownBy(() -> {
                            try (GraphCapture _ = Cuda.graph(graph)) {
                                optimizer.step();
                            }
                        })
                        .withMessage(
                                "a CUDA graph cannot hold a step of Adam, which counts its steps: call step() after the replay");
                optimizer.step();
            }
        }
    }
}
