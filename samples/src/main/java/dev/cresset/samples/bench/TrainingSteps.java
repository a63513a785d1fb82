package dev.cresset.samples.bench;

import dev.cresset.Scope;
import dev.cresset.Tensor;
import dev.cresset.cuda.Cuda;
import dev.cresset.cuda.CudaGraph;
import dev.cresset.cuda.CudaStream;
import dev.cresset.cuda.GraphCapture;
import dev.cresset.nn.UnaryModule;
import dev.cresset.nn.loss.CrossEntropyLoss;
import dev.cresset.optim.SGD;

/**
 * Training steps on the same images.
 *
 * @param device how the forward pass computes
 * @param network what is trained
 * @param optimizer what trains it
 * @param images {@code (N, 3, H, W)}
 * @param labels {@code (N)}
 */
record TrainingSteps(BenchDevice device, UnaryModule<?> network, SGD optimizer, Tensor images, Tensor labels) {

    /** As many as cuDNN, the allocator and the optimizer's momentum need before a recording, in PyTorch's own examples. */
    private static final int BEFORE_RECORDING = 3;

    void step() {
        try (Scope _ = Scope.open()) {
            optimizer.zeroGrad();
            loss().backward();
            optimizer.step();
        }
    }

    private Tensor loss() {
        try (var _ = device.autocast()) {
            return new CrossEntropyLoss().call(network.call(images), labels);
        }
    }

    /** Records a step, to be replayed. */
    CudaGraph record() {
        CudaStream side = CudaStream.create();
        side.waitStream(Cuda.currentStream());
        try (var _ = Cuda.stream(side)) {
            for (int i = 0; i < BEFORE_RECORDING; i++) {
                step();
            }
            optimizer.zeroGrad(); // the gradients are to be in the graph's memory
        }
        Cuda.currentStream().waitStream(side);
        CudaGraph graph = new CudaGraph();
        try (GraphCapture _ = Cuda.graph(graph)) {
            step();
        }
        return graph;
    }
}
