package dev.cresset.samples.bench;

import java.util.Locale;

/** Times as people read them. */
final class Duration {

    private Duration() {}

    /** @return four digits or so and a unit: ns, us, ms or s */
    static String text(double nanos) {
        if (nanos < 1e3) {
            return String.format(Locale.ROOT, "%.1f ns", nanos);
        }
        if (nanos < 1e6) {
            return String.format(Locale.ROOT, "%.2f us", nanos / 1e3);
        }
        return nanos < 1e10
                ? String.format(Locale.ROOT, "%.2f ms", nanos / 1e6)
                : String.format(Locale.ROOT, "%.2f s", nanos / 1e9);
    }
}
