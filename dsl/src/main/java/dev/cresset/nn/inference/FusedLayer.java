package dev.cresset.nn.inference;

import dev.cresset.Tensor;

/** The replacement of a layer, and of those behind it, in a network that is optimized for inference. */
public interface FusedLayer extends AutoCloseable {

    /** The replacement of a layer that is fused into another one. */
    FusedLayer ABSORBED = new FusedLayer() {
        @Override
        public Tensor forward(Tensor input) {
            return input;
        }

        @Override
        public void close() {}
    };

    /** Computes the output of the layers; nothing is recorded for a backward pass. */
    Tensor forward(Tensor input);

    /** Whether it takes and returns images in oneDNN's layout where its layer does. */
    default boolean computesInMkldnnLayout() {
        return false;
    }

    /** Frees the prepared tensors. */
    @Override
    void close();
}
