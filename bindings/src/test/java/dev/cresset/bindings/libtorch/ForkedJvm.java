package dev.cresset.bindings.libtorch;

import java.io.File;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A JVM that runs {@link LoadProgram}, with nothing set that this one has set. */
final class ForkedJvm {

    private final List<String> options = new ArrayList<>();
    private final List<Path> classPath = new ArrayList<>();
    private String libtorch;

    ForkedJvm(Path cache) throws Exception {
        options.add("-Dcresset.cache=" + cache);
        classPath.add(origin(LibTorch.class));
        classPath.add(origin(LoadProgram.class));
    }

    ForkedJvm option(String option) {
        options.add(option);
        return this;
    }

    ForkedJvm libtorch(Path folder) {
        libtorch = folder.toString();
        return this;
    }

    /** Puts a folder before Cresset's own classes. */
    ForkedJvm overridden(Path folder) {
        classPath.add(0, folder);
        return this;
    }

    ForkedJvm jars() throws Exception {
        classPath.add(origin("org/bytedeco/pytorch/linux-x86_64/libtorch_cpu.so"));
        classPath.add(origin("org/bytedeco/openblas/linux-x86_64/libopenblas.so.0"));
        return this;
    }

    Process start() throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.add("-cp");
        command.add(classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        command.add(LoadProgram.class.getName());
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment()
                .keySet()
                .removeAll(List.of(
                        "LIBTORCH", "XDG_CACHE_HOME", "LD_LIBRARY_PATH", "JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
        if (libtorch != null) {
            builder.environment().put("LIBTORCH", libtorch);
        }
        return builder.start();
    }

    /** The lines that the program printed. */
    static List<String> lines(Process process) throws Exception {
        String output = new String(process.getInputStream().readAllBytes());
        process.waitFor();
        return output.lines().toList();
    }

    static boolean hasResource(String name) {
        return LibTorch.class.getClassLoader().getResource(name) != null;
    }

    private static Path origin(Class<?> type) throws Exception {
        return origin(type.getName().replace('.', '/') + ".class", type.getResource(type.getSimpleName() + ".class"));
    }

    private static Path origin(String resource) throws Exception {
        return origin(resource, LibTorch.class.getClassLoader().getResource(resource));
    }

    /** The folder or the jar that a resource lies in. */
    private static Path origin(String resource, URL url) throws Exception {
        URLConnection connection = url.openConnection();
        if (connection instanceof JarURLConnection jar) {
            return Path.of(jar.getJarFileURL().toURI());
        }
        String folder = url.toURI().toString();
        return Path.of(new URI(folder.substring(0, folder.length() - resource.length())));
    }
}
