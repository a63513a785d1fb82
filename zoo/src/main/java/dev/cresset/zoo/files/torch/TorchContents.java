package dev.cresset.zoo.files.torch;

import dev.cresset.zoo.files.io.ByteSource;
import dev.cresset.zoo.files.io.Malformed;
import dev.cresset.zoo.files.io.Quote;
import dev.cresset.zoo.files.zip.ZipEntry;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What a file of {@code torch.save} holds, with descriptions in the place of tensors. Everything that can be checked without reading the
 * tensors' bytes has been.
 *
 * @param format which of the two formats it is
 * @param root the saved object
 * @param storages the storages, in the order of the file
 * @param entries the files in it where it is a zip file, whose checksums are still to be compared
 */
public record TorchContents(Format format, Object root, List<StorageRef> storages, List<ZipEntry> entries) {

    /** The two formats. */
    public enum Format {
        /** A zip file, PyTorch's format since 1.6. */
        ZIP,
        /** Pickles one after another and the storages behind them, PyTorch's format until 1.5. */
        LEGACY
    }

    private static final int ZIP_MAGIC = 0x504b0304;
    private static final int LOOK = 40;

    /**
     * @param file a file of either format
     * @return what it holds
     * @throws Malformed if it is neither, or damaged, or holds what is not allowed
     */
    public static TorchContents read(ByteSource file) {
        byte[] start = file.bytes(0, (int) Math.min(LOOK, file.size()));
        if (beginsLikeZip(start)) {
            return TorchArchive.read(file);
        }
        Malformed.unless(start.length > 0, "the file is empty");
        Malformed.unless(start[0] == (byte) 0x80, "no file of torch.save: it begins with " + describe(start));
        return LegacyStream.read(file);
    }

    private static boolean beginsLikeZip(byte[] start) {
        return start.length >= 4 && ByteBuffer.wrap(start).getInt() == ZIP_MAGIC;
    }

    private static String describe(byte[] start) {
        String text = new String(start, StandardCharsets.ISO_8859_1);
        String hint = "";
        if (text.startsWith("version https://git-lfs")) {
            hint = ", a pointer to the file in Git LFS (run git lfs pull)";
        } else if (text.stripLeading().startsWith("<")) {
            hint = ", a web page";
        } else if (text.length() > 9 && text.startsWith("{\"", 8)) {
            hint = ", probably a safetensors file";
        }
        return Quote.of(text) + hint;
    }
}
