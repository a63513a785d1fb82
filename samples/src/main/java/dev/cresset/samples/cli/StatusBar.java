package dev.cresset.samples.cli;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarConsumer;
import me.tongfei.progressbar.ProgressBarStyle;

/** A progress bar with rate and time left, in a terminal's changing line. Where there is none, it shows nothing. */
public final class StatusBar implements AutoCloseable {

    private static final int UPDATE_MILLIS = 500;

    private final Terminal terminal;
    private final ProgressBar bar; // null: nothing to show it in

    /**
     * Begins to show progress.
     *
     * @param terminal where to show it
     * @param task what is done, in a word
     * @param unit what the progress counts, such as {@code MB}, or empty
     * @param unitSize how much of the progress is one unit
     * @param total the progress when all is done
     */
    public StatusBar(Terminal terminal, String task, String unit, long unitSize, long total) {
        this.terminal = terminal;
        if (terminal.columns().isEmpty()) {
            bar = null;
            return;
        }
        bar = new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(total)
                .setUnit(unit, unitSize)
                .showSpeed()
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(UPDATE_MILLIS)
                // With a consumer of its own, the library does not look for a terminal.
                .setConsumer(new StatusLine(terminal, terminal.columns().getAsInt() - 1))
                .build();
    }

    /**
     * Goes one on.
     *
     * @param message what to say behind the bar
     */
    public void step(String message) {
        if (bar != null) {
            bar.setExtraMessage(message);
            bar.step();
        }
    }

    /**
     * Goes to a point.
     *
     * @param done the progress so far
     */
    public void to(long done) {
        if (bar != null) {
            bar.stepTo(done);
        }
    }

    /** Removes the bar. */
    @Override
    public void close() {
        if (bar != null) {
            bar.close();
            terminal.status("");
        }
    }

    /** Shows what the library has drawn. */
    private record StatusLine(Terminal terminal, int width) implements ProgressBarConsumer {

        @Override
        public int getMaxRenderedLength() {
            return width;
        }

        @Override
        public void accept(String bar) {
            terminal.status(bar);
        }

        @Override
        public void close() {
            // The bar's owner removes it.
        }
    }
}
