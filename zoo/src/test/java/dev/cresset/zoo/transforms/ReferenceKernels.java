package dev.cresset.zoo.transforms;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Whether LibTorch computes with AVX2 or AVX-512, as it did for the references; its other kernels round differently. */
final class ReferenceKernels {

    static final boolean ARE_USED = cpuHasAvx2() && !"default".equals(System.getenv("ATEN_CPU_CAPABILITY"));

    private ReferenceKernels() {}

    private static boolean cpuHasAvx2() {
        try {
            return Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                    .filter(line -> line.startsWith("flags"))
                    .anyMatch(line -> List.of(line.split(" ")).contains("avx2"));
        } catch (IOException _) {
            return false; // no Linux: not known
        }
    }
}
