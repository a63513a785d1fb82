package dev.cresset.nn;

import dev.cresset.Tensor;
import dev.cresset.nn.inference.FusedLayer;
import java.util.Collections;

/**
 * Base class of modules that compute one tensor from one tensor: nearly all layers, and most networks. Its author writes {@link
 * #forward}; everybody else, containers included, uses {@link #call}.
 *
 * {@snippet :
 * class Net extends UnaryModule<Net> {
 *     private final Linear hidden = register("hidden", linear(784, 64));
 *     private final Linear output = register("output", linear(64, 10));
 *
 *     @Override
 *     protected Tensor forward(Tensor input) { // (N, 784) -> (N, 10)
 *         return output.call(hidden.call(input).relu());
 *     }
 * }
 * Net net = new Net().to(Device.CPU);
 * Tensor logits = net.call(images);
 * }
 *
 * @param <M> the type of the module itself, which {@code to}, {@code train} and the like return
 */
public abstract class UnaryModule<M extends UnaryModule<M>> extends Module<M> {

    private FusedLayer fused; // null unless prepared for inference

    /** A module without anything registered, in training mode. */
    protected UnaryModule() {}

    /**
     * Computes the module's output.
     *
     * @param input the input; each layer says of which shape
     * @return the output
     */
    protected abstract Tensor forward(Tensor input);

    /**
     * Computes the module's output with the hooks around it, as PyTorch's {@code module(input)} does.
     *
     * @param input the input; each layer says of which shape
     * @return the output, as the hooks have left it
     */
    public final Tensor call(Tensor input) {
        checkFields();
        return hasHooks()
                ? callWithHooks(Collections.singletonList(input), inputs -> compute(inputs.get(0)))
                : compute(input);
    }

    private Tensor compute(Tensor input) {
        return fused == null ? forward(input) : fused.forward(input);
    }

    final FusedLayer fused() {
        return fused;
    }

    @Override
    final void fuse(FusedLayer replacement) {
        if (fused != null) {
            fused.close();
        }
        fused = replacement;
    }
}
