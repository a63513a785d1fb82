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

/** Puts fused layers in the place of convolutions and affine maps, together with what follows them. */
public final class InferencePreparation {

    /** How often each layer stands in the chains; one that is used twice cannot be a part of another. */
    private final Map<UnaryModule<?>, Integer> uses = new IdentityHashMap<>();

    private InferencePreparation() {}

    public static void prepare(Module<?> network) {
        InferencePreparation preparation = new InferencePreparation();
        List<List<UnaryModule<?>>> chains = network.modules().stream()
                .flatMap(module -> access().chains(module).stream())
                .toList();
        chains.forEach(chain -> chain.forEach(layer -> preparation.uses.merge(layer, 1, Integer::sum)));
        chains.forEach(preparation::fuse);
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
                && convolution.options().padding().size() != null
                && convolution.options().paddingMode() == PaddingMode.ZEROS;
    }

    private boolean isUsedOnce(UnaryModule<?> layer) {
        return uses.getOrDefault(layer, 0) == 1;
    }

    private static UnaryModule<?> first(List<UnaryModule<?>> layers) {
        return layers.isEmpty() ? null : layers.get(0);
    }
}
