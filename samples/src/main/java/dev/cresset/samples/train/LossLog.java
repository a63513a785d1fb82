package dev.cresset.samples.train;

import dev.cresset.zoo.files.AtomicFile;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;

/**
 * The file of {@code --losses}: a line {@code step<TAB>loss} for each training step, the first step being 0, the loss with 9
 * significant digits as Python writes {@code f"{loss:.9g}"}.
 *
 * <p>A run that ends early, by an error or by Ctrl-C, leaves the losses up to there: whole lines under the file's name. A run
 * without a single step leaves the file as it was.
 */
final class LossLog implements AutoCloseable {

    private final OutputFile file; // null: nothing is written
    private AtomicFile open;
    private Writer writer;

    /**
     * A log that is empty as yet.
     *
     * @param file what to write; null to write nothing
     */
    LossLog(OutputFile file) {
        this.file = file;
    }

    void write(long step, float loss) {
        if (file == null) {
            return;
        }
        try {
            if (writer == null) {
                open = file.open();
                writer = new BufferedWriter(Channels.newWriter(open.channel(), StandardCharsets.US_ASCII));
            }
            writer.write(step + "\t" + GeneralFormat.format(loss) + "\n");
        } catch (IOException e) {
            throw file.failure(e);
        }
    }

    /** Puts the file in place, unless its end could not be written: a full disk, say. */
    @Override
    public void close() {
        if (writer == null) {
            return;
        }
        try (AtomicFile complete = open) {
            writer.flush();
            complete.commit();
        } catch (IOException e) {
            throw file.failure(e);
        }
    }
}
