package dev.cresset.zoo.images;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A segment of a JPEG file's header.
 *
 * @param file the file's bytes
 * @param marker its kind: the byte after 0xFF
 * @param start the position of its content
 * @param length the size of its content in bytes
 */
record JpegSegment(byte[] file, int marker, int start, int length) {

    private static final int START_OF_SCAN = 0xDA;
    private static final int LENGTH = 2; // bytes, which the length counts too

    /** The segments up to the first scan; the decoder reports damaged ones. */
    static List<JpegSegment> of(byte[] file) {
        List<JpegSegment> segments = new ArrayList<>();
        int at = 2;
        while (at + 4 <= file.length && file[at] == (byte) 0xFF) {
            int marker = file[at + 1] & 0xFF;
            if (marker == 0xFF) { // padding
                at++;
                continue;
            }
            int length = Short.toUnsignedInt(ByteBuffer.wrap(file).getShort(at + 2)) - LENGTH;
            if (marker == START_OF_SCAN || length < 0 || length > file.length - at - 4) {
                break;
            }
            segments.add(new JpegSegment(file, marker, at + 4, length));
            at += 4 + length;
        }
        return segments;
    }

    ByteBuffer content() {
        return ByteBuffer.wrap(file, start, length).slice();
    }

    /** Whether it has a marker and its content starts with a name. */
    boolean is(int kind, String name) {
        return marker == kind
                && length >= name.length()
                && new String(file, start, name.length(), StandardCharsets.ISO_8859_1).equals(name);
    }

    /** Makes it a segment that decoders skip. */
    void hide() {
        file[start - LENGTH - 1] = (byte) 0xEF;
    }
}
