package dev.cresset.zoo.files;

import dev.cresset.Scope;
import dev.cresset.Tensor;
import dev.cresset.nn.Module;
import dev.cresset.zoo.files.loading.TensorFiller;
import dev.cresset.zoo.files.loading.TensorLoader;
import dev.cresset.zoo.files.torch.TorchContents;
import dev.cresset.zoo.files.torch.TorchWriter;
import java.nio.file.Path;
import java.util.Map;

/**
 * Reads and writes the files of {@code torch.save}, in pure Java: PyTorch's zip format, and for reading also the format before PyTorch
 * 1.6.
 *
 * <p>Python's values become Java's: integers {@link Long} ({@link java.math.BigInteger} beyond 64 bits), floats {@link Double}, bytes
 * {@code byte[]}, lists {@link java.util.ArrayList}, dictionaries {@link java.util.LinkedHashMap} in their order, sets {@link
 * java.util.LinkedHashSet}; PyTorch's dtypes, devices, layouts and sizes become {@link dev.cresset.DType}, {@link dev.cresset.Device},
 * {@link dev.cresset.Layout} and {@link dev.cresset.Shape}, complex numbers {@link dev.cresset.Complex}; NumPy's numbers become Java's,
 * its arrays tensors. Python's types without a counterpart are in {@code dev.cresset.zoo.files.python}.
 *
 * <p>Tensors are loaded to the CPU, whatever device they were saved from. They belong to no scope: the caller closes them, or the garbage
 * collector frees them. Tensors that shared memory when they were saved share it again; a parameter is a tensor that requires gradients.
 *
 * <p>A file can only describe such values: the names of Python in it are looked up in a fixed list, that of {@code
 * torch.load(weights_only=True)}, and nothing is instantiated or called by name. All sizes are compared with the file before memory is
 * allocated. Besides what {@code weights_only} refuses, everything that {@code torch.save} never writes is refused: entries that are
 * compressed, duplicate or unused, duplicate keys, bytes after the end, tensors that reach beyond their storage; and objects that are
 * nested more than 200 deep or contain themselves.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/notes/serialization.html">PyTorch's notes on serialization</a>
 */
public final class TorchFiles {

    private TorchFiles() {}

    /**
     * Loads a saved object.
     *
     * @param file a file of {@code torch.save}
     * @return the object
     * @throws FormatException if it is damaged, has another format, or holds objects that are not allowed
     * @throws java.io.UncheckedIOException if it cannot be read
     */
    public static Object load(Path file) {
        return load(file, LoadOptions.defaults());
    }

    /**
     * Loads a saved object.
     *
     * @param file a file of {@code torch.save}
     * @param options the options
     * @return the object
     * @throws FormatException if it is damaged, has another format, or holds objects that are not allowed
     * @throws java.io.UncheckedIOException if it cannot be read
     */
    public static Object load(Path file, LoadOptions options) {
        return OpenFile.with(file, options, TorchContents::read, TensorLoader::load);
    }

    /**
     * Loads a checkpoint: a dictionary of state dictionaries, numbers, strings and other values.
     *
     * @param file a file that holds a dictionary whose keys are strings
     * @return the dictionary, which reads values by key and type
     * @throws FormatException like {@link #load(Path)}, and if the file holds another object; the message tells which
     * @throws java.io.UncheckedIOException if it cannot be read
     */
    public static SavedDictionary loadCheckpoint(Path file) {
        return loadCheckpoint(file, LoadOptions.defaults());
    }

    /**
     * Loads a checkpoint: a dictionary of state dictionaries, numbers, strings and other values.
     *
     * @param file a file that holds a dictionary whose keys are strings
     * @param options the options
     * @return the dictionary, which reads values by key and type
     * @throws FormatException like {@link #load(Path)}, and if the file holds another object; the message tells which
     * @throws java.io.UncheckedIOException if it cannot be read
     */
    public static SavedDictionary loadCheckpoint(Path file, LoadOptions options) {
        return OpenFile.with(file, options, TorchContents::read, (contents, source) -> {
            StateDictNodes.checkCheckpoint(contents.root());
            return SavedDictionary.of(file.toString(), TensorLoader.load(contents, source));
        });
    }

    /**
     * Loads a state dictionary, as {@code model.state_dict()} makes it.
     *
     * @param file a file that holds a dictionary of tensors and nothing else
     * @return the tensors by their keys, in their order
     * @throws FormatException like {@link #load(Path)}, and if the file holds another object; the message tells which
     * @throws java.io.UncheckedIOException if it cannot be read
     */
    public static Map<String, Tensor> loadStateDict(Path file) {
        return loadStateDict(file, LoadOptions.defaults());
    }

    /**
     * Loads a state dictionary, as {@code model.state_dict()} makes it.
     *
     * @param file a file that holds a dictionary of tensors and nothing else
     * @param options the options
     * @return the tensors by their keys, in their order
     * @throws FormatException like {@link #load(Path)}, and if the file holds another object; the message tells which
     * @throws java.io.UncheckedIOException if it cannot be read
     */
    public static Map<String, Tensor> loadStateDict(Path file, LoadOptions options) {
        return OpenFile.with(file, options, TorchContents::read, (contents, source) -> {
            StateDictNodes.checkStateDict(contents.root());
            return StateDictNodes.of(TensorLoader.load(contents, source));
        });
    }

    /**
     * Loads a state dictionary into a model, without a copy: where dtype and order of elements agree, the bytes are read from the file
     * straight into the model's tensors; elsewhere they are converted.
     *
     * @param file a file that holds a dictionary of tensors and nothing else
     * @param model the model, whose keys and shapes must be exactly the file's
     * @throws FormatException like {@link #loadStateDict(Path)}
     * @throws dev.cresset.nn.StateDictException if keys are missing or unexpected or shapes differ, with all of them; the model is
     *     unchanged then
     * @throws java.io.UncheckedIOException if it cannot be read; some of the model's tensors may have changed
     */
    public static void loadInto(Path file, Module<?> model) {
        loadInto(file, model, LoadOptions.defaults());
    }

    /**
     * Loads a state dictionary into a model. With {@link LoadOptions#mmap}, the model's tensors share the mapped file's memory where dtype
     * and device agree.
     *
     * @param file a file that holds a dictionary of tensors and nothing else
     * @param model the model, whose keys and shapes must be exactly the file's
     * @param options the options
     * @throws FormatException like {@link #loadStateDict(Path)}
     * @throws dev.cresset.nn.StateDictException like {@link #loadInto(Path, Module)}
     * @throws java.io.UncheckedIOException if it cannot be read; some of the model's tensors may have changed
     */
    public static void loadInto(Path file, Module<?> model, LoadOptions options) {
        OpenFile.with(file, options, TorchContents::read, (contents, source) -> {
            StateDictNodes.checkStateDict(contents.root());
            TensorFiller.load(file.toString(), StateDictNodes.nodes(contents.root()), source, model);
            return null;
        });
    }

    /**
     * Describes the contents of a file without reading its tensors' bytes.
     *
     * @param file a file of {@code torch.save}
     * @return keys, dtypes, shapes, strides and storages of the tensors, and the other values
     * @throws FormatException if it is damaged, has another format, or holds objects that are not allowed
     * @throws java.io.UncheckedIOException if it cannot be read
     */
    public static FileSummary inspect(Path file) {
        return OpenFile.with(file, LoadOptions.defaults(), TorchContents::read, Summaries::of);
    }

    /**
     * Saves an object so that {@code torch.load(weights_only=True)} and {@link #load(Path)} read it. Every value that {@link #load(Path)}
     * returns can be saved; so can every {@link Number} of Java and every map and collection of such values. Tensors of other devices
     * are written as tensors of the CPU. Shared memory is written once.
     *
     * <p>The file is replaced in one step by {@link AtomicFile}; it is on the disk when the method returns.
     *
     * @param file the file to replace or to make
     * @param object the object, such as the {@code stateDict()} of a model or an optimizer
     * @throws IllegalArgumentException if the object holds another value; the message tells where
     * @throws java.io.UncheckedIOException if it cannot be written; the old file is unchanged
     */
    public static void save(Path file, Object object) {
        try (Scope _ = Scope.open()) {
            TorchWriter writer = new TorchWriter(object);
            AtomicFile.write(file, writer::write);
        }
    }
}
