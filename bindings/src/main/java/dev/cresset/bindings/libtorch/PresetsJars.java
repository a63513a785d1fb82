package dev.cresset.bindings.libtorch;

import dev.cresset.error.LibTorchLoadException;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.Predicate;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;

/**
 * The jars of the JavaCPP presets: LibTorch is in the one, the OpenBLAS that it needs in the other; those of NVIDIA's libraries are there
 * where the larger one with CUDA is wanted.
 *
 * <p>On a module path the jars lie unresolved, because their descriptors require the presets' Java classes, which
 * Cresset has no use for. They are then found by their names.
 */
final class PresetsJars {

    private static final Set<String> BLAS = Set.of("libopenblas.so.0", "libgfortran.so.5", "libquadmath.so.0");

    /** A library of each of NVIDIA's jars (cuda-redist, cuda-redist-cublas, ...), of the CUDA that LibTorch 2.10 to 2.14 is built for. */
    private static final List<String> CUDA = List.of(
            "libcudart.so.13",
            "libcublas.so.13",
            "libcusparse.so.12",
            "libcusolver.so.12",
            "libnccl.so.2",
            "libcudnn.so.9");

    private final Host host;
    private final Platform platform;

    PresetsJars(Host host, Platform platform) {
        this.host = host;
        this.platform = platform;
    }

    /** The library that says that a jar holds LibTorch. */
    static String torchResource(Platform platform) {
        return folder("pytorch", platform.presets) + LibTorchFolder.TORCH;
    }

    private static String folder(String project, String presets) {
        return "org/bytedeco/" + project + '/' + presets + '/';
    }

    /**
     * Looks the jars up.
     *
     * @return the libraries, to be closed by the caller, or nothing where there is no LibTorch
     * @throws LibTorchLoadException if LibTorch is there without OpenBLAS, or a jar cannot be read
     */
    Optional<NativeBundle> find() {
        try {
            // Who adds the larger jar with CUDA wants that one.
            for (String presets : List.of(platform.presets + "-gpu", platform.presets)) {
                JarFile torch = jar("pytorch", presets, LibTorchFolder.TORCH);
                if (torch != null) {
                    return Optional.of(bundle(torch, presets));
                }
            }
            return Optional.empty();
        } catch (IOException | UncheckedIOException failure) {
            throw new LibTorchLoadException("cannot read LibTorch's jars: " + failure.getMessage(), failure);
        }
    }

    private NativeBundle bundle(JarFile torch, String presets) throws IOException {
        String torchName = fileName(torch);
        JarFile blas = jar("openblas", platform.presets, "libopenblas.so.0");
        if (blas == null) {
            torch.close();
            throw new LibTorchLoadException(("%s is on the class path without OpenBLAS: add org.bytedeco:openblas with"
                            + " the classifier %s, or use dev.cresset:cresset-libtorch, which has both")
                    .formatted(torchName, platform.presets));
        }
        List<JarFile> jars = new ArrayList<>(List.of(torch, blas));
        List<NativeResource> resources = new ArrayList<>();
        collect(blas, folder("openblas", platform.presets), BLAS::contains, resources);
        collect(torch, folder("pytorch", presets), PresetsJars::isLibrary, resources);
        String origin = torchName + " and " + fileName(blas);
        if (presets.endsWith("-gpu")) {
            List<JarFile> cuda = cudaJars();
            for (JarFile jar : cuda) {
                collect(jar, folder("cuda", platform.presets), PresetsJars::isLibrary, resources);
            }
            jars.addAll(cuda);
            origin += cuda.isEmpty() ? ", with the system's CUDA" : ", with CUDA from " + cuda.size() + " jars";
        }
        resources.sort(Comparator.comparing(NativeResource::fileName));
        return new NativeBundle("libtorch", origin, version(torch), resources, jars);
    }

    /** NVIDIA's libraries; where they are in no jars, the system has to have them. */
    private List<JarFile> cudaJars() throws IOException {
        List<JarFile> found = new ArrayList<>();
        for (String library : CUDA) {
            JarFile jar = jar("cuda", platform.presets, library);
            if (jar != null) {
                found.add(jar);
            }
        }
        return found;
    }

    /** The presets' own JNI libraries are for their Java classes, which Cresset does not use. */
    private static boolean isLibrary(String name) {
        return name.contains(".so") && !name.startsWith("libjni");
    }

    private static void collect(JarFile jar, String folder, Predicate<String> wanted, List<NativeResource> to) {
        jar.stream().filter(entry -> entry.getName().startsWith(folder)).forEach(entry -> {
            String name = entry.getName().substring(folder.length());
            if (name.indexOf('/') < 0 && wanted.test(name)) {
                to.add(new NativeResource(name, entry.getSize(), entry.getCrc(), () -> jar.getInputStream(entry)));
            }
        });
    }

    private static String version(JarFile torch) throws IOException {
        ZipEntry entry = torch.getEntry("META-INF/maven/org.bytedeco/pytorch/pom.properties");
        if (entry == null) {
            return null;
        }
        Properties properties = new Properties();
        try (InputStream stream = torch.getInputStream(entry)) {
            properties.load(stream);
        }
        String version = properties.getProperty("version");
        return version == null || version.contains("/") ? null : version;
    }

    private JarFile jar(String project, String presets, String library) throws IOException {
        String resource = folder(project, presets) + library;
        URL url = host.loader().getResource(resource);
        return url == null ? onModulePath(project, presets, resource) : opened(url);
    }

    private static JarFile opened(URL url) throws IOException {
        if (url.openConnection() instanceof JarURLConnection connection) {
            // A jar of our own to close, instead of one that the JDK keeps open for ever.
            connection.setUseCaches(false);
            return connection.getJarFile();
        }
        throw new LibTorchLoadException(url + " is in no jar: name its folder with -Dcresset.libtorch instead");
    }

    private JarFile onModulePath(String project, String presets, String resource) throws IOException {
        String modulePath = host.property().apply("jdk.module.path");
        if (modulePath == null) {
            return null;
        }
        for (String part : modulePath.split(File.pathSeparator)) {
            for (Path file : jars(Path.of(part), project + "-*-" + presets + ".jar")) {
                JarFile jar = new JarFile(file.toFile());
                if (jar.getEntry(resource) != null) {
                    return jar;
                }
                jar.close();
            }
        }
        return null;
    }

    private static List<Path> jars(Path part, String pattern) throws IOException {
        if (!Files.isDirectory(part)) {
            boolean matches =
                    part.getFileSystem().getPathMatcher("glob:" + pattern).matches(part.getFileName());
            return matches && Files.exists(part) ? List.of(part) : List.of();
        }
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(part, pattern)) {
            stream.forEach(found::add);
        }
        found.sort(null);
        return found;
    }

    private static String fileName(JarFile jar) {
        return Path.of(jar.getName()).getFileName().toString();
    }
}
