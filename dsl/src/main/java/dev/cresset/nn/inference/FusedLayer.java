package dev.cresset.nn.inference;

import dev.cresset.Tensor;

/** What stands for a layer, and those behind it, in a network that is prepared for inference. */
public interface FusedLayer extends AutoCloseable {

    /** For a layer that another one does the work of. */
    FusedLayer ABSORBED = new FusedLayer() {
        @Override
        public Tensor forward(Tensor input) {
            return input;
        }

        @Override
        public void close() {}
    };

    /** Computes what the layers would; nothing is recorded for a backward pass. */
    Tensor forward(Tensor input);

    /** Whether it takes and gives images in oneDNN's layout where its layer does. */
    default boolean computesInOneDnnLayout() {
        return false;
    }

    /** Frees what was prepared. */
    @Override
    void close();
}
