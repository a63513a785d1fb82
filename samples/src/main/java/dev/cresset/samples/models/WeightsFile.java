package dev.cresset.samples.models;

import dev.cresset.Tensor;
import dev.cresset.zoo.files.FileSummary;
import dev.cresset.zoo.files.SafeTensors;
import dev.cresset.zoo.files.TorchFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A file of named tensors in the format that its name says: {@code .safetensors}, and PyTorch's otherwise.
 *
 * @param path where it is
 */
public record WeightsFile(Path path) {

    /** How names of files that are to be written end. */
    public static final List<String> ENDINGS = List.of(".pth", ".pt", ".safetensors");

    private boolean isSafeTensors() {
        return path.toString().toLowerCase(Locale.ROOT).endsWith(".safetensors");
    }

    /** {@return whether the name says the format} */
    public boolean hasEnding() {
        String name = path.toString().toLowerCase(Locale.ROOT);
        return ENDINGS.stream().anyMatch(name::endsWith);
    }

    /** {@return what it holds, without the tensors' bytes} */
    public FileSummary inspect() {
        return isSafeTensors() ? SafeTensors.inspect(path) : TorchFiles.inspect(path);
    }

    /** {@return the tensors by name; they belong to no scope} */
    public Map<String, Tensor> load() {
        return isSafeTensors() ? SafeTensors.loadStateDict(path) : TorchFiles.loadStateDict(path);
    }

    /**
     * Writes the file in one step.
     *
     * @param state the tensors by name
     */
    public void save(Map<String, Tensor> state) {
        if (isSafeTensors()) {
            SafeTensors.save(path, state);
        } else {
            TorchFiles.save(path, state);
        }
    }
}
