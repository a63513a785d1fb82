package dev.cresset.nn;

import dev.cresset.Scope;
import dev.cresset.Tensor;
import java.util.Arrays;

/** What power-average poolings of one, two and three dimensions have in common. */
public abstract class LPPool extends Module {

    private final PoolSettings settings;
    private final double normType;
    private final AveragePooling average;
    private final long elements;

    LPPool(PoolSettings settings, double normType, int dimensions) {
        this.settings = settings;
        this.normType = normType;
        average = new AveragePooling(settings, dimensions);
        elements = Arrays.stream(settings.kernelSize().toArray(dimensions)).reduce(1, Math::multiplyExact);
    }

    static void check(String layer, double normType) {
        Checks.that(
                normType != 0 && Double.isFinite(normType),
                "%s needs a finite norm that is not 0, got %s",
                layer,
                normType);
    }

    @Override
    public final Tensor forward(Tensor input) {
        try (Scope scope = Scope.open()) {
            Tensor means = average.of(input.pow(normType));
            // PyTorch's way to have a gradient of zero where the sum is zero.
            Tensor positive = means.sign().mul(means.abs().relu());
            return positive.mul(elements).pow(1 / normType).moveToOuterScope();
        }
    }

    @Override
    protected String extraRepr() {
        return "norm_type=%s, kernel_size=%s, stride=%s, ceil_mode=%s"
                .formatted(
                        PythonText.of(normType),
                        settings.kernelSize(),
                        PythonText.of(settings.stride()),
                        PythonText.of(settings.isCeilMode()));
    }
}
