package dev.cresset.bindings.libtorch;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Made-up jars of the shape that the JavaCPP presets have. */
final class FakeJars {

    private FakeJars() {}

    static Path torch(Path folder, String version) throws Exception {
        return torch(folder, version, "linux-x86_64");
    }

    static Path torch(Path folder, String version, String presets) throws Exception {
        String libraries = "org/bytedeco/pytorch/" + presets + '/';
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("META-INF/maven/org.bytedeco/pytorch/pom.properties", text("version=" + version + '\n'));
        entries.put(libraries, text(""));
        entries.put(libraries + "libtorch_cpu.so", text("torch " + version));
        entries.put(libraries + "libc10.so", text("c10"));
        entries.put(libraries + "libgomp.so.1", text("gomp"));
        entries.put(libraries + "libjnitorch.so", text("jni"));
        entries.put(libraries + "jnijavacpp.cpp", text("source"));
        entries.put(libraries + "include/libfoo.so", text("deeper"));
        return write(folder.resolve("pytorch-" + version + '-' + presets + ".jar"), entries);
    }

    static Path blas(Path folder) throws Exception {
        String libraries = "org/bytedeco/openblas/linux-x86_64/";
        Map<String, byte[]> entries = new LinkedHashMap<>();
        for (String name : new String[] {"libopenblas.so.0", "libgfortran.so.5", "libquadmath.so.0", "libgcc_s.so.1"}) {
            entries.put(libraries + name, text(name));
        }
        return write(folder.resolve("openblas-0.3.31-1.5.13-linux-x86_64.jar"), entries);
    }

    static Path cuda(Path folder, String name, String... files) throws Exception {
        String libraries = "org/bytedeco/cuda/linux-x86_64/";
        Map<String, byte[]> entries = new LinkedHashMap<>();
        for (String file : files) {
            entries.put(libraries + file, text(file));
        }
        entries.put(libraries + "libjnicudart.so", text("jni"));
        return write(folder.resolve(name + "-13.3-9.25-1.5.14-linux-x86_64.jar"), entries);
    }

    static Path write(Path jar, Map<String, byte[]> entries) throws Exception {
        try (OutputStream file = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(file)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return jar;
    }

    private static byte[] text(String content) {
        return content.getBytes(StandardCharsets.UTF_8);
    }
}
