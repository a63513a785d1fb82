package dev.cresset.nn;

import dev.cresset.Tensor;
import dev.cresset.nn.init.Fans;
import dev.cresset.nn.init.Init;
import java.util.function.Supplier;

/** The initial values of layers with a weight and a bias, drawn as PyTorch draws them: the same seed gives the same numbers. */
final class DefaultInit {

    /** With this slope, Kaiming's rule amounts to a uniform distribution on ±1 / sqrt(fan in). */
    private static final double SLOPE = Math.sqrt(5);

    /** Whether layers that this thread makes keep whatever stands in their memory, because it is overwritten anyway. */
    private static final ThreadLocal<Boolean> SKIPPED = ThreadLocal.withInitial(() -> false);

    private DefaultInit() {}

    /** Makes a layer without drawing; its parameters' values are undefined. */
    static <M> M skipped(Supplier<M> making) {
        boolean before = SKIPPED.get();
        SKIPPED.set(true);
        try {
            return making.get();
        } finally {
            SKIPPED.set(before);
        }
    }

    static boolean isSkipped() {
        return SKIPPED.get();
    }

    static void weightAndBias(Tensor weight, Tensor bias) {
        if (isSkipped()) {
            return;
        }
        Init.kaimingUniform().a(SLOPE).initialize(weight);
        if (bias != null) {
            double bound = 1 / Math.sqrt(Fans.of(weight).in());
            Init.uniform(-bound, bound).initialize(bias);
        }
    }
}
