package dev.cresset.bindings.libtorch;

import java.nio.file.Path;
import java.util.List;

/**
 * What was found and loaded.
 *
 * @param version the version that the loaded library reports
 * @param build the version as the distribution writes it, such as {@code 2.13.0+cpu} (LibTorch's own) or
 *     {@code 2.13.0-1.5.14} (the JavaCPP presets); {@code version}'s text where the folder does not say
 * @param source the place that LibTorch was found in
 * @param search every place looked at, in order, each with what was found there
 * @param directory the folder that the libraries lie in
 * @param libraries the libraries that were loaded by name, in the order of loading
 * @param shim Cresset's own native library
 * @param cuda whether LibTorch's CUDA libraries are among them, which does not say that there is a device to use
 */
public record LoadedLibTorch(
        LibTorchVersion version,
        String build,
        LibTorchSource source,
        List<String> search,
        Path directory,
        List<Path> libraries,
        Path shim,
        boolean cuda) {

    /** Copies the lists. */
    public LoadedLibTorch {
        search = List.copyOf(search);
        libraries = List.copyOf(libraries);
    }
}
