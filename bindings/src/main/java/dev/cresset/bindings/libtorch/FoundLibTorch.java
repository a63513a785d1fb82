package dev.cresset.bindings.libtorch;

import java.nio.file.Path;
import java.util.List;

/**
 * The LibTorch to load.
 *
 * @param source the place that it was found in
 * @param search every place looked at, in order, each with what was found there
 * @param directory the folder that the libraries lie in
 * @param build the version as the distribution writes it, or null where it does not
 */
record FoundLibTorch(LibTorchSource source, List<String> search, Path directory, String build) {}
