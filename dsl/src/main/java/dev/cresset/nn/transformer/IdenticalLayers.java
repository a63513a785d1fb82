package dev.cresset.nn.transformer;

import dev.cresset.nn.LayerSpec;
import dev.cresset.nn.Module;
import dev.cresset.nn.ModuleList;
import dev.cresset.nn.init.Init;

/** Modules with the same initial values, as PyTorch makes them by copies of one: only the first one draws. */
final class IdenticalLayers {

    private IdenticalLayers() {}

    static <M extends Module<M>> ModuleList<M> of(LayerSpec<M> layer, int count) {
        M first = layer.build();
        ModuleList<M> all = new ModuleList<>(first);
        for (int i = 1; i < count; i++) {
            M copy = Init.skipped(layer::build);
            copy.loadStateDict(first.stateDict());
            all.append(copy);
        }
        return all;
    }
}
