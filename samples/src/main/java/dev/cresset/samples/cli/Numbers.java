package dev.cresset.samples.cli;

/** Decimal numbers as users write them. */
final class Numbers {

    private Numbers() {}

    /** The number, or NaN for anything else; Java's suffixes and hexadecimal, as in {@code 1f}, are something else. */
    static double parse(String value) {
        return value.matches("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?") ? Double.parseDouble(value) : Double.NaN;
    }
}
