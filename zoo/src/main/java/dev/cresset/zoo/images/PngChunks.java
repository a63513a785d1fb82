package dev.cresset.zoo.images;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.CRC32;

/** The chunks of a PNG file, whose checksums ImageIO does not compare. */
final class PngChunks {

    private static final int SIGNATURE = 8; // bytes
    private static final int FRAME = 12; // bytes: length, type, checksum
    private static final int EXIF = 0x65584966; // "eXIf"
    private static final int END = 0x49454E44; // "IEND"

    private PngChunks() {}

    /** Checks all chunks and returns the orientation in the {@code eXIf} chunk, upright if there is none. */
    static Orientation check(byte[] file, Path path) {
        ByteBuffer bytes = ByteBuffer.wrap(file);
        Orientation orientation = Orientation.UPRIGHT;
        for (int at = SIGNATURE; file.length - at >= FRAME; ) {
            int length = bytes.getInt(at);
            if (length < 0 || length > file.length - at - FRAME) {
                break;
            }
            checkSum(bytes, at, length, path);
            if (bytes.getInt(at + 4) == END) {
                return orientation;
            }
            if (bytes.getInt(at + 4) == EXIF) {
                orientation = Exif.orientation(bytes.slice(at + 8, length));
            }
            at += FRAME + length;
        }
        throw Images.truncated(path, file.length);
    }

    private static void checkSum(ByteBuffer bytes, int at, int length, Path path) {
        CRC32 sum = new CRC32();
        sum.update(bytes.slice(at + 4, 4 + length));
        if ((int) sum.getValue() != bytes.getInt(at + 8 + length)) {
            String type = StandardCharsets.ISO_8859_1
                    .decode(bytes.slice(at + 4, 4))
                    .toString()
                    .replaceAll("[^A-Za-z]", "?");
            throw new ImageException(path + " is damaged: the checksum of its chunk " + type + " is wrong");
        }
    }
}
