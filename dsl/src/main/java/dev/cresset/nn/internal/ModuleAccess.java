package dev.cresset.nn.internal;

import dev.cresset.nn.Module;
import dev.cresset.nn.UnaryModule;
import dev.cresset.nn.inference.FusedLayer;
import java.util.List;

/**
 * The parts of {@link Module} that the packages of this library need and users do not: {@code dev.cresset.nn} provides the only
 * implementation, when its first module is made.
 */
public abstract class ModuleAccess {

    private static ModuleAccess provided;

    /** Makes the only implementation known. */
    public static void provide(ModuleAccess access) {
        provided = access;
    }

    /** The implementation; there is one as soon as there is a module. */
    public static ModuleAccess access() {
        return provided;
    }

    /** The registered parts and tensors of a module. */
    public abstract ModuleRegistry registry(Module<?> module);

    /** The name that the printed tree and messages use. */
    public abstract String name(Module<?> module);

    /** The name in a printed tree, which tells that tensors are parametrized. */
    public abstract String printedName(Module<?> module);

    /** Changes the mode of a module alone, without its parts. */
    public abstract void setTraining(Module<?> module, boolean training);

    /** Whether a call of the module runs hooks. */
    public abstract boolean hasHooks(Module<?> module);

    /** Takes back what {@code optimizeForInference} has done, in the module and its parts. */
    public abstract void undoOptimization(Module<?> module);

    /** The parts that a module calls one directly after the other. */
    public abstract List<List<UnaryModule<?>>> chains(Module<?> module);

    /** The computation in the place of a module's own; null without one. */
    public abstract FusedLayer fused(UnaryModule<?> module);

    /** Puts a computation in the place of a module's own, null for none. */
    public abstract void fuse(UnaryModule<?> module, FusedLayer replacement);
}
