package dev.cresset.zoo.files.torch;

import dev.cresset.Storage;
import dev.cresset.zoo.files.zip.ZipWriter;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;

/**
 * Writes an object in PyTorch's zip format.
 *
 * <p>The record {@code .format_version} is left out: with it, PyTorch assumes the exact layout of its own writer; without it, PyTorch finds
 * the storages by the zip directory.
 */
public final class TorchWriter {

    private static final String FOLDER = "archive/";

    private final byte[] pickle;
    private final SavedStorages storages;

    /**
     * Prepares an object for writing: pickles it, and numbers the storages of its tensors.
     *
     * @param object the object; its tensors must not change until it is written
     * @throws IllegalArgumentException if it holds a value that cannot be saved; the message tells where
     */
    public TorchWriter(Object object) {
        SavedObject saved = new SavedObject(object);
        pickle = TorchPickler.pickle(object, saved);
        storages = saved.storages();
    }

    /**
     * Writes the file.
     *
     * @param out an empty file
     * @throws IOException if it cannot be written
     */
    public void write(FileChannel out) throws IOException {
        ZipWriter zip = new ZipWriter(out);
        zip.add(FOLDER + "data.pkl", MemorySegment.ofArray(pickle));
        zip.add(FOLDER + "byteorder", text(ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN ? "little" : "big"));
        for (SavedStorages.Saved storage : storages.all()) {
            try (Storage memory = storage.memory().onCpu()) {
                zip.add(FOLDER + "data/" + storage.key(), memory.segment());
            }
        }
        zip.add(FOLDER + "version", text("3\n"));
        zip.finish();
    }

    private static MemorySegment text(String text) {
        return MemorySegment.ofArray(text.getBytes(StandardCharsets.US_ASCII));
    }
}
