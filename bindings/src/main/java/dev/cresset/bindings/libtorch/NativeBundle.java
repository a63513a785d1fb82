package dev.cresset.bindings.libtorch;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;

/**
 * Native libraries that belong into one folder.
 *
 * @param kind what they are, which names the cache's folder for them: {@code libtorch} or {@code shim}
 * @param origin where they come from, for messages
 * @param version their version, or null
 * @param resources the libraries
 * @param jars what stays open for as long as the resources are read
 */
record NativeBundle(
        String kind, String origin, String version, List<NativeResource> resources, List<? extends Closeable> jars)
        implements AutoCloseable {

    /**
     * The name of the folder in the cache: version and content hash. The hash is 64-bit FNV-1a over every library's
     * name, size and CRC-32, which the jar's directory holds, so that a start never reads the libraries themselves.
     */
    String folderName() {
        long hash = 0xcbf29ce484222325L;
        for (NativeResource resource : resources) {
            String line = resource.fileName() + ' ' + resource.size() + ' ' + resource.crc() + '\n';
            for (byte value : line.getBytes(StandardCharsets.UTF_8)) {
                hash = (hash ^ (value & 0xff)) * 0x100000001b3L;
            }
        }
        String digits = HexFormat.of().toHexDigits(hash);
        return version == null ? digits : version + '-' + digits;
    }

    long size() {
        return resources.stream().mapToLong(NativeResource::size).sum();
    }

    @Override
    public void close() {
        for (Closeable jar : jars) {
            try {
                jar.close();
            } catch (IOException _) {
                // It was only read.
            }
        }
    }
}
