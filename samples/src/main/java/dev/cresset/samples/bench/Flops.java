package dev.cresset.samples.bench;

import dev.cresset.Scope;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import dev.cresset.error.TorchException;
import dev.cresset.nn.Conv2d;
import dev.cresset.nn.Linear;
import dev.cresset.nn.Module;
import dev.cresset.samples.cli.UserError;
import java.util.List;

/**
 * The multiplications and additions of a network that is a chain of layers, from the layers' shapes. Convolutions and linear layers count,
 * which have all but some per cent of them.
 */
final class Flops {

    private Flops() {}

    /**
     * Two operations for each weight that takes part in each output element.
     *
     * @param network a chain of layers, with a flattening where linear layers begin
     * @param images a batch, (N, C, H, W)
     * @return the operations of a forward pass of one of the images
     * @throws UserError if the network is no chain
     */
    static double forward(Module network, Tensor images) {
        List<Module> layers = network.modules().stream()
                .filter(module -> module.children().isEmpty())
                .toList();
        try (Scope scope = Scope.open()) {
            Tensor image = images.narrow(0, 0, 1);
            return Torch.noGrad(() -> chain(layers, image, network.forward(image)));
        } catch (TorchException mismatch) {
            throw noChain();
        }
    }

    /**
     * A training step's backward pass has two products for each of the forward pass: one for the layer's input and one for its weight.
     *
     * @param forward the operations of a forward pass
     * @return those of forward and backward pass
     */
    static double training(double forward) {
        return 3 * forward;
    }

    private static double chain(List<Module> layers, Tensor image, Tensor output) {
        double flops = 0;
        Tensor current = image;
        for (Module layer : layers) {
            boolean flat = layer instanceof Linear && current.dim() > 2;
            current = layer.forward(flat ? current.flatten(1) : current);
            flops += 2.0 * current.numel() * weightsForEach(layer);
        }
        if (!Torch.equal(current, output)) {
            throw noChain();
        }
        return flops;
    }

    private static UserError noChain() {
        return new UserError(
                "--peak counts the operations of networks that are chains of layers, such as VGG's; this is none");
    }

    /** How many weights an output element is a sum over. */
    private static long weightsForEach(Module layer) {
        Tensor weight = switch (layer) {
            case Conv2d convolution -> convolution.weight();
            case Linear linear -> linear.weight();
            default -> null;
        };
        return weight == null ? 0 : weight.numel() / weight.size(0);
    }
}
