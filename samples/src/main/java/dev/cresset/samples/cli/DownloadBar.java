package dev.cresset.samples.cli;

import dev.cresset.zoo.hub.DownloadListener;
import dev.cresset.zoo.hub.RemoteFile;
import java.nio.file.Path;

/** Shows how a download gets on. */
public final class DownloadBar implements DownloadListener {

    private static final long MEGABYTE = 1_000_000;

    private final Terminal terminal;
    private StatusBar bar;

    /**
     * A listener that shows what it hears.
     *
     * @param terminal where to show it
     */
    public DownloadBar(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void started(RemoteFile file, long done, long total) {
        close();
        terminal.line((done > 0 ? "continuing to download " : "downloading ") + file.name() + size(total));
        if (total > 0) {
            bar = new StatusBar(terminal, file.name(), " MB", MEGABYTE, total);
        }
    }

    @Override
    public void progressed(RemoteFile file, long done, long total) {
        if (bar != null) {
            bar.to(done);
        }
    }

    @Override
    public void finished(RemoteFile file, Path path) {
        close();
        terminal.line("downloaded " + path);
    }

    /** Removes the bar, if there is one. */
    public void close() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }

    private static String size(long total) {
        return total > 0 ? " (" + Math.ceilDiv(total, MEGABYTE) + " MB)" : "";
    }
}
