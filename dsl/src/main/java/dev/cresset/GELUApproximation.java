package dev.cresset;

import java.util.Locale;

/** The formulas of the Gaussian error linear unit: {@code approximate} of {@code F.gelu} and of {@code nn.GELU}. */
public enum GELUApproximation {
    /** The exact formula, with the error function. */
    NONE,
    /** An approximation with the hyperbolic tangent. */
    TANH;

    /** @return PyTorch's word for it */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
