package dev.cresset.bindings.libtorch;

import java.io.IOException;
import java.io.InputStream;

/**
 * A native library inside a jar.
 *
 * @param fileName its name in the folder that it is unpacked to
 * @param size its length unpacked, in bytes
 * @param crc the CRC-32 of its content
 * @param content opens its content
 */
record NativeResource(String fileName, long size, long crc, Content content) {

    /** Opens a stream of the library's content. */
    interface Content {
        InputStream open() throws IOException;
    }
}
