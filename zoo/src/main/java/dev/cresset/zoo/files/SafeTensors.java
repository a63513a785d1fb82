package dev.cresset.zoo.files;

import dev.cresset.Scope;
import dev.cresset.Tensor;
import dev.cresset.nn.Module;
import dev.cresset.zoo.files.loading.TensorFiller;
import dev.cresset.zoo.files.loading.TensorLoader;
import dev.cresset.zoo.files.safetensors.Reader;
import dev.cresset.zoo.files.safetensors.Writer;
import java.nio.file.Path;
import java.util.Map;

/**
 * Reads and writes files of named tensors in the safetensors format, which holds nothing but numbers.
 *
 * {@snippet :
 * SafeTensors.save(Path.of("network.safetensors"), network.stateDict());
 * SafeTensors.loadInto(Path.of("network.safetensors"), network);
 * }
 *
 * <p>Tensors are loaded to the CPU and belong to no scope: the caller closes them, or the garbage collector frees them. The whole header is
 * checked before the first tensor is made: the tensors must fill the file exactly.
 *
 * @see <a href="https://github.com/huggingface/safetensors#format">The format</a>
 */
public final class SafeTensors {

    private SafeTensors() {}

    /**
     * Loads the tensors of a file.
     *
     * @param file a safetensors file
     * @return the tensors by name, in the order of the header
     * @throws FormatException if it is damaged or of another format
     * @throws java.io.UncheckedIOException if it cannot be read
     */
    public static Map<String, Tensor> loadStateDict(Path file) {
        return loadStateDict(file, LoadOptions.defaults());
    }

    /**
     * Loads the tensors of a file.
     *
     * @param file a safetensors file
     * @param options the options; the format has no checksums
     * @return the tensors by name, in the order of the header
     * @throws FormatException if it is damaged or of another format
     * @throws java.io.UncheckedIOException if it cannot be read
     */
    public static Map<String, Tensor> loadStateDict(Path file, LoadOptions options) {
        return OpenFile.with(
                file,
                options,
                Reader::read,
                (contents, source) -> StateDictNodes.of(TensorLoader.load(contents, source)));
    }

    /**
     * Loads a file into a model, like {@link TorchFiles#loadInto(Path, Module)}.
     *
     * @param file a safetensors file
     * @param model the model, whose keys and shapes must be exactly the file's
     * @throws FormatException if the file is damaged or of another format
     * @throws dev.cresset.nn.StateDictException if keys are missing or unexpected or shapes differ, with all of them; the model is
     *     unchanged then
     * @throws java.io.UncheckedIOException if it cannot be read; some of the model's tensors may have changed
     */
    public static void loadInto(Path file, Module<?> model) {
        loadInto(file, model, LoadOptions.defaults());
    }

    /**
     * Loads a file into a model, like {@link TorchFiles#loadInto(Path, Module, LoadOptions)}.
     *
     * @param file a safetensors file
     * @param model the model, whose keys and shapes must be exactly the file's
     * @param options the options; the format has no checksums
     * @throws FormatException if the file is damaged or of another format
     * @throws dev.cresset.nn.StateDictException like {@link #loadInto(Path, Module)}
     * @throws java.io.UncheckedIOException if it cannot be read; some of the model's tensors may have changed
     */
    public static void loadInto(Path file, Module<?> model, LoadOptions options) {
        OpenFile.with(file, options, Reader::read, (contents, source) -> {
            TensorFiller.load(file.toString(), StateDictNodes.nodes(contents.root()), source, model);
            return null;
        });
    }

    /**
     * Describes the tensors of a file without reading their bytes.
     *
     * @param file a safetensors file
     * @return names, dtypes, shapes and positions of the tensors
     * @throws FormatException if it is damaged or of another format
     * @throws java.io.UncheckedIOException if it cannot be read
     */
    public static FileSummary inspect(Path file) {
        return OpenFile.with(file, LoadOptions.defaults(), Reader::read, Summaries::of);
    }

    /**
     * Saves tensors, in one step like {@link TorchFiles#save}. Shared memory is written once for each tensor.
     *
     * @param file the file to replace or to make
     * @param tensors the tensors by name, on any device and of any strides
     * @throws IllegalArgumentException if the format does not have a tensor's dtype or layout
     * @throws java.io.UncheckedIOException if it cannot be written; the old file is unchanged
     */
    public static void save(Path file, Map<String, Tensor> tensors) {
        try (Scope _ = Scope.open()) {
            Writer writer = new Writer(tensors);
            AtomicFile.write(file, writer::write);
        }
    }
}
