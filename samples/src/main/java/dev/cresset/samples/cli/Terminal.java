package dev.cresset.samples.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.OptionalInt;

/**
 * Where a command's lines go, and the one line below them that may change.
 *
 * <p>Java has no sure way to tell whether standard error is a terminal. The {@code cresset} script knows it and says how wide
 * it is in {@code -Dcresset.columns}; without that, there is no changing line.
 */
public final class Terminal {

    private static final String COLUMNS = "cresset.columns";

    private final PrintWriter lines;
    private final PrintStream status;
    private final OptionalInt columns;
    private String shown = "";

    /**
     * Lines and a status line.
     *
     * @param lines where lines go: standard output
     * @param status where the changing line goes: standard error
     * @param columns the width of the changing line's terminal, or empty where there is none
     */
    public Terminal(PrintWriter lines, PrintStream status, OptionalInt columns) {
        this.lines = lines;
        this.status = status;
        this.columns = columns;
    }

    /**
     * The process's own.
     *
     * @param lines where lines go
     * @return the terminal
     */
    public static Terminal of(PrintWriter lines) {
        Integer columns = Integer.getInteger(COLUMNS);
        return new Terminal(
                lines, System.err, columns == null || columns < 1 ? OptionalInt.empty() : OptionalInt.of(columns));
    }

    /**
     * Whether there is a changing line.
     *
     * @return its width in characters, or empty
     */
    public OptionalInt columns() {
        return columns;
    }

    /**
     * Prints a line; the changing line stays below it.
     *
     * @param text the line
     */
    public synchronized void line(String text) {
        String status = shown;
        status("");
        lines.println(text);
        lines.flush();
        status(status);
    }

    /**
     * Changes the changing line.
     *
     * @param text what it shows now, at most as wide as the terminal; empty to remove it
     */
    public synchronized void status(String text) {
        if (columns.isEmpty() || text.equals(shown)) {
            return;
        }
        // Spaces, because not every terminal knows how to clear a line.
        status.print("\r" + text + " ".repeat(Math.max(0, shown.length() - text.length())));
        if (text.isEmpty()) {
            status.print("\r");
        }
        status.flush();
        shown = text;
    }
}
