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
 * <p>The record {@code .format_version}, with which PyTorch counts on the exact layout that its own writer gives to a zip file, is left
 * out: without it, PyTorch asks the zip directory where storages stand.
 */
public final class TorchWriter {

    private static final String FOLDER = "archive/";

    private final byte[] pickle;
    private final SavedStorages storages;

    /**
     * Prepares an object for writing: pickles it, and numbers the storages of its tensors.
     *
     * @param object what to save; its tensors must stay as they are until it is written
     * @throws IllegalArgumentException if it holds something that cannot be saved; the message says where
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
