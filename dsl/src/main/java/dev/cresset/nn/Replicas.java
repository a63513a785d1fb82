package dev.cresset.nn;

import dev.cresset.nn.init.Init;

/** Modules with the same initial values, as PyTorch gets them by copying one: only the first one draws. */
final class Replicas {

    private Replicas() {}

    static ModuleList of(Layer layer, int count) {
        Module first = layer.build();
        ModuleList all = new ModuleList(first);
        for (int i = 1; i < count; i++) {
            Module copy = Init.skipped(layer::build);
            copy.loadStateDict(first.stateDict());
            all.append(copy);
        }
        return all;
    }
}
