package dev.cresset.samples.bench;

import dev.cresset.Scope;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import dev.cresset.nn.UnaryModule;
import dev.cresset.samples.notebook.VggNet;
import dev.cresset.zoo.models.Models;

/**
 * A network to be measured.
 *
 * @param network with random weights, on the CPU
 * @param extent height and width of its images, in pixels
 */
record BenchNetwork(UnaryModule<?> network, long extent) {

    /** The name of the network for CIFAR-10. */
    static final String VGGNET = "vggnet";

    /**
     * @param name {@link #VGGNET}, or a model by its name in torchvision
     * @param classes how many classes the network for CIFAR-10 tells apart
     */
    static BenchNetwork of(String name, int classes) {
        return name.equals(VGGNET)
                ? new BenchNetwork(new VggNet(classes), 32)
                : new BenchNetwork(Models.named(name).build(), 224);
    }

    Tensor images(int count, BenchDevice device) {
        try (Scope _ = Scope.open()) {
            return device.prepare(Torch.randn(count, 3, extent, extent)).keep();
        }
    }
}
