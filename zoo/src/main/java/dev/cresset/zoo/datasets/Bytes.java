package dev.cresset.zoo.datasets;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A byte or character string inside a pickle: a view, because a batch's pixels are one string of 30 MB. */
record Bytes(byte[] buffer, int offset, int length) {

    private static final int MAX_PRINTED = 60;

    /** The string as text; names inside the files that are read are plain ASCII. */
    String text() {
        return new String(buffer, offset, length, StandardCharsets.UTF_8);
    }

    /** Text from a file as a message may show it: short, and without what would break the line or command a terminal. */
    static String printable(String text) {
        String cut = text.length() > MAX_PRINTED ? text.substring(0, MAX_PRINTED) + "..." : text;
        return cut.replaceAll("[^ -~]", "?");
    }

    /** A copy of the bytes. */
    byte[] copy() {
        return Arrays.copyOfRange(buffer, offset, offset + length);
    }

    /** What Python's {@code text.encode('latin1')} gives: how Python 3 writes bytes with protocol 2. */
    Bytes encodedLatin1() {
        byte[] encoded = text().getBytes(StandardCharsets.ISO_8859_1);
        return new Bytes(encoded, 0, encoded.length);
    }
}
