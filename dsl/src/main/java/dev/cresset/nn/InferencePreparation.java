package dev.cresset.nn;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Puts fused layers in the place of convolutions and affine maps, together with what follows them. */
final class InferencePreparation {

    /** How often each layer stands in the chains; one that is used twice cannot be a part of another. */
    private final Map<UnaryModule<?>, Integer> uses = new IdentityHashMap<>();

    private InferencePreparation() {}

    static void prepare(Module<?> network) {
        InferencePreparation preparation = new InferencePreparation();
        List<List<UnaryModule<?>>> chains = network.modules().stream()
                .flatMap(module -> module.chains().stream())
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
                linear.fuse(new FusedLinear(linear, absorbActivation(followers)));
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
            norm.fuse(FusedLayer.ABSORBED);
            rest = followers.subList(1, followers.size());
        }
        convolution.fuse(new FusedConvolution(convolution, norm, absorbActivation(rest)));
    }

    private FusedActivation absorbActivation(List<UnaryModule<?>> followers) {
        UnaryModule<?> next = first(followers);
        FusedActivation activation = next == null ? null : FusedActivation.of(next);
        if (activation == null || !isUsedOnce(next)) {
            return FusedActivation.NONE;
        }
        next.fuse(FusedLayer.ABSORBED);
        return activation;
    }

    private boolean canFuse(Conv2d convolution) {
        return isUsedOnce(convolution)
                && convolution.padding != null
                && convolution.options().paddingMode() == PaddingMode.ZEROS;
    }

    private boolean isUsedOnce(UnaryModule<?> layer) {
        return uses.getOrDefault(layer, 0) == 1;
    }

    private static UnaryModule<?> first(List<UnaryModule<?>> layers) {
        return layers.isEmpty() ? null : layers.get(0);
    }
}
