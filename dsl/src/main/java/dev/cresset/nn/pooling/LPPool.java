package dev.cresset.nn.pooling;

import dev.cresset.F;
import dev.cresset.Tensor;
import dev.cresset.internal.Checks;
import dev.cresset.internal.PythonText;
import dev.cresset.nn.internal.Extents;

/**
 * Base class of the power-average poolings of one, two and three dimensions. Their stride is the kernel size by default.
 *
 * @param <M> the layer
 * @param <S> its specification
 */
abstract class LPPool<M extends LPPool<M, S>, S extends PoolSpec.Ceiling<S>> extends Pooling<M, S> {

    private final double normType;

    LPPool(S spec, double normType, int dimensions) {
        super(spec, dimensions);
        this.normType = normType;
    }

    static void check(String layer, double normType) {
        Checks.that(
                normType != 0 && Double.isFinite(normType),
                "%s needs a finite norm that is not 0, got %s",
                layer,
                normType);
    }

    @Override
    protected final Tensor forward(Tensor input) {
        boolean ceil = options().ceilMode();
        return switch (dimensions) {
            case 1 -> F.lpPool1d(input, normType, kernel[0], stride[0], ceil);
            case 2 -> F.lpPool2d(input, normType, kernel, stride, ceil);
            default -> F.lpPool3d(input, normType, kernel, stride, ceil);
        };
    }

    @Override
    protected String extraRepr() {
        return "norm_type=%s, kernel_size=%s, stride=%s, ceil_mode=%s"
                .formatted(
                        PythonText.of(normType),
                        Extents.text(options().kernelSize()),
                        options().stride() == null
                                ? "None"
                                : Extents.text(options().stride()),
                        PythonText.of(options().ceilMode()));
    }
}
