package dev.cresset.samples.cli;

/** Text of one line, whatever went into it. */
public final class OneLine {

    private OneLine() {}

    /**
     * Joins lines with a space, and replaces control characters, which could move the cursor of a terminal.
     *
     * @param text any text, of several lines too
     * @return one line
     */
    public static String of(String text) {
        return text.strip().replaceAll("\\s*\\R\\s*", " ").replaceAll("\\p{Cntrl}", "?");
    }
}
