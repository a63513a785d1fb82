package dev.cresset.nn.inference;

import static dev.cresset.nn.internal.ModuleAccess.access;

import dev.cresset.PaddingMode;
import dev.cresset.nn.Linear;
import dev.cresset.nn.Module;
import dev.cresset.nn.UnaryModule;
import dev.cresset.nn.convolution.Conv2d;
import dev.cresset.nn.normalization.BatchNorm2d;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Replaces convolutions and linear layers, with the normalization and the activation behind them, by fused layers. */
public final class InferenceOptimizer {

    /** The number of occurrences of each layer in the chains; a layer that is used twice cannot be fused into another. */
    private final Map<UnaryModule<?>, Integer> uses = new IdentityHashMap<>();

    private InferenceOptimizer() {}

    /** Fuses the layers of a network in evaluation mode. */
    public static void optimize(Module<?> network) {
        InferenceOptimizer optimizer = new InferenceOptimizer();
        List<List<UnaryModule<?>>> chains = network.modules().stream()
                .flatMap(module -> access().chains(module).stream())
                .toList();
        chains.forEach(chain -> chain.forEach(layer -> optimizer.uses.merge(layer, 1, Integer::sum)));
        chains.forEach(optimizer::fuse);
    }

    private void fuse(List<UnaryModule<?>> chain) {
        for (int i = 0; i < chain.size(); i++) {
            List<UnaryModule<?>> followers = chain.subList(i + 1, chain.size());
            if (chain.get(i) instanceof Conv2d convolution && canFuse(convolution)) {
                fuse(convolution, followers);
            } else if (chain.get(i) instanceof Linear linear && isUsedOnce(linear)) {
                access().fuse(linear, new FusedLinear(linear, absorbActivation(followers)));
            }
        }
    }

    private void fuse(Conv2d convolution, List<UnaryModule<?>> followers) {
        BatchNorm2d norm = null;
        List<UnaryModule<?>> rest = followers;
        if (first(followers) instanceof BatchNorm2d next
                && isUsedOnce(next)
                && next.options().trackRunningStats()) {
            norm = next;
            access().fuse(norm, FusedLayer.ABSORBED);
            rest = followers.subList(1, followers.size());
        }
        access().fuse(convolution, new FusedConvolution(convolution, norm, absorbActivation(rest)));
    }

    private FusedActivation absorbActivation(List<UnaryModule<?>> followers) {
        UnaryModule<?> next = first(followers);
        FusedActivation activation = next == null ? null : FusedActivation.of(next);
        if (activation == null || !isUsedOnce(next)) {
            return FusedActivation.NONE;
        }
        access().fuse(next, FusedLayer.ABSORBED);
        return activation;
    }

    private boolean canFuse(Conv2d convolution) {
        return isUsedOnce(convolution)
                && convolution.options().window().padding().size() != null
                && convolution.options().paddingMode() == PaddingMode.ZEROS;
    }

    private boolean isUsedOnce(UnaryModule<?> layer) {
        return uses.getOrDefault(layer, 0) == 1;
    }

    private static UnaryModule<?> first(List<UnaryModule<?>> layers) {
        return layers.isEmpty() ? null : layers.get(0);
    }
}
