package dev.cresset.nn;

import dev.cresset.nn.inference.FusedLayer;
import dev.cresset.nn.internal.ModuleAccess;
import dev.cresset.nn.internal.ModuleRegistry;
import java.util.List;

/** What the other packages of the library may do with modules. */
final class ProvidedModuleAccess extends ModuleAccess {

    @Override
    public ModuleRegistry registry(Module<?> module) {
        return module.registry();
    }

    @Override
    public String name(Module<?> module) {
        return module.name();
    }

    @Override
    public String printedName(Module<?> module) {
        return ModuleText.nameOf(module);
    }

    @Override
    public void setTraining(Module<?> module, boolean training) {
        module.setTraining(training);
    }

    @Override
    public boolean hasHooks(Module<?> module) {
        return module.hasHooks();
    }

    @Override
    public void undoOptimization(Module<?> module) {
        module.undoOptimization();
    }

    @Override
    public List<List<UnaryModule<?>>> chains(Module<?> module) {
        return module.chains();
    }

    @Override
    public FusedLayer fused(UnaryModule<?> module) {
        return module.fused();
    }

    @Override
    public void fuse(UnaryModule<?> module, FusedLayer replacement) {
        module.fuse(replacement);
    }
}
