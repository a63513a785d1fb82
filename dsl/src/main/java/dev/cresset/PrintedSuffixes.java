package dev.cresset;

/** Puts what follows a tensor's elements behind them, on a new line where the line would get too long. */
final class PrintedSuffixes {

    private final StringBuilder text;
    private final int indent;
    private int lineLength;
    private boolean newLine;

    /**
     * @param start the text so far
     * @param indent where a new line begins
     * @param newLine whether the first suffix stands on a new line in any case
     */
    PrintedSuffixes(String start, int indent, boolean newLine) {
        this.text = new StringBuilder(start);
        this.indent = indent;
        // PyTorch counts two more than the line has; so must we, to break it where PyTorch does.
        this.lineLength = start.length() - start.lastIndexOf('\n') + 1;
        this.newLine = newLine;
    }

    void add(String suffix) {
        if (newLine || lineLength + suffix.length() + 2 > PrintOptions.current.lineWidth()) {
            text.append(",\n").append(" ".repeat(indent)).append(suffix);
            lineLength = indent + suffix.length();
            newLine = false;
        } else {
            text.append(", ").append(suffix);
            lineLength += suffix.length() + 2;
        }
    }

    @Override
    public String toString() {
        return text + ")";
    }
}
