package dev.cresset.generator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/**
 * The public functions and methods of PyTorch's Python API.
 *
 * @param names such as {@code torch.linalg.norm}
 */
record PublicNames(Set<String> names) {

    /** @param directory holds {@code pytorch_names.txt} */
    static PublicNames read(Path directory) throws IOException {
        return new PublicNames(new HashSet<>(Files.readAllLines(directory.resolve("pytorch_names.txt"))));
    }

    boolean has(String name) {
        return names.contains(name);
    }
}
