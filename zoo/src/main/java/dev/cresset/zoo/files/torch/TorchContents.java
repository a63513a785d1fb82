package dev.cresset.zoo.files.torch;

import dev.cresset.zoo.files.io.ByteSource;
import dev.cresset.zoo.files.io.Malformed;
import dev.cresset.zoo.files.io.Quote;
import dev.cresset.zoo.files.nodes.FileContents;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Reads a file in either of PyTorch's formats: the zip file since 1.6, or the stream of pickles before. */
public final class TorchContents {

    private static final int ZIP_MAGIC = 0x504b0304;
    private static final int LOOK = 40;

    private TorchContents() {}

    /**
     * {@return the contents of a file}
     *
     * @param file a file of either format
     * @throws Malformed if it has another format, is damaged, or holds objects that are not allowed
     */
    public static FileContents read(ByteSource file) {
        byte[] start = file.bytes(0, (int) Math.min(LOOK, file.size()));
        if (beginsLikeZip(start)) {
            return TorchArchive.read(file);
        }
        Malformed.unless(start.length > 0, "the file is empty");
        Malformed.unless(start[0] == (byte) 0x80, "not a file of torch.save: it begins with " + describe(start));
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
        } else if (text.startsWith("\u001f\u008b")) {
            hint = ", compressed by gzip";
        } else if (text.startsWith("\u0093NUMPY")) {
            hint = ", an array of NumPy";
        }
        return Quote.of(text) + hint;
    }
}
