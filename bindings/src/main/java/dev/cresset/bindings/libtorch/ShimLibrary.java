package dev.cresset.bindings.libtorch;

import dev.cresset.error.LibTorchLoadException;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.zip.CRC32;

/** Cresset's own native library, a resource of this module. */
final class ShimLibrary {

    static final String NAME = "libcresset.so";

    private final Host host;
    private final Platform platform;

    ShimLibrary(Host host, Platform platform) {
        this.host = host;
        this.platform = platform;
    }

    /**
     * Unpacks the library.
     *
     * @throws LibTorchLoadException if this build of Cresset has none for the platform, or it cannot be unpacked
     */
    Path unpack() {
        String resource = "META-INF/cresset/" + platform.folder + '/' + NAME;
        URL url = host.loader().getResource(resource);
        if (url == null) {
            throw new LibTorchLoadException(("this build of Cresset has no %s: './mvnw verify' on %s makes it, with"
                            + " CMake and a C++20 compiler (g++ or clang++)")
                    .formatted(resource, platform.folder));
        }
        try (NativeBundle bundle = bundle(url)) {
            return NativesCache.of(host).unpack(bundle).resolve(NAME);
        } catch (IOException failure) {
            throw new LibTorchLoadException("cannot read " + url + ": " + Reasons.of(failure), failure);
        }
    }

    private static NativeBundle bundle(URL url) throws IOException {
        URLConnection connection = url.openConnection();
        connection.setUseCaches(false);
        if (connection instanceof JarURLConnection inJar) {
            JarFile jar = inJar.getJarFile();
            JarEntry entry = inJar.getJarEntry();
            NativeResource library =
                    new NativeResource(NAME, entry.getSize(), entry.getCrc(), () -> jar.getInputStream(entry));
            return new NativeBundle("shim", NAME, null, List.of(library), List.of(jar));
        }
        return new NativeBundle("shim", NAME, null, List.of(read(url)), List.of());
    }

    /** Outside of a jar nobody has the checksum ready; such a shim is a developer's, and small. */
    private static NativeResource read(URL url) throws IOException {
        CRC32 crc = new CRC32();
        long size;
        try (InputStream stream = url.openStream()) {
            byte[] content = stream.readAllBytes();
            crc.update(content);
            size = content.length;
        }
        return new NativeResource(NAME, size, crc.getValue(), url::openStream);
    }
}
