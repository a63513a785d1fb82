package dev.cresset.samples.bench;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers without the digits that mean nothing. */
final class Rounded {

    private Rounded() {}

    /** @return the number nearest to the value that has no more than {@code places} decimal places */
    static double to(int places, double value) {
        return BigDecimal.valueOf(value)
                .setScale(places, RoundingMode.HALF_EVEN)
                .doubleValue();
    }
}
