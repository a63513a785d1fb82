package dev.cresset.zoo.files;

import dev.cresset.Tensor;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;

/**
 * Files of named tensors in the safetensors format, which holds nothing but numbers: reading one runs no code of its author.
 *
 * {@snippet :
 * SafeTensors.write(network.stateDict(), Path.of("network.safetensors"));
 * network.loadStateDict(SafeTensors.read(Path.of("network.safetensors")));
 * }
 *
 * @see <a href="https://github.com/huggingface/safetensors#format">The format</a>
 */
public final class SafeTensors {

    private SafeTensors() {}

    /**
     * Writes tensors to a file, which appears under its name only when it is complete.
     *
     * @param tensors what to write, by name; on any device, and of any strides
     * @param file where to; a file that is there is replaced
     * @throws TensorFileException if the file cannot be written, or a tensor's dtype has no place in the format
     */
    public static void write(Map<String, Tensor> tensors, Path file) {
        Path part = file.resolveSibling(
                "." + file.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        try {
            try (OutputStream output = Files.newOutputStream(part)) {
                write(tensors, output);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (NoSuchFileException e) {
            throw new TensorFileException("cannot write " + file + ": its folder does not exist", e);
        } catch (IOException e) {
            throw new TensorFileException("cannot write " + file + ": " + e.getMessage(), e);
        } finally {
            part.toFile().delete(); // after the rename, there is nothing to delete
        }
    }

    /**
     * Writes tensors to a stream, which stays open.
     *
     * @param tensors what to write, by name; on any device, and of any strides
     * @param output where to
     * @throws IOException if the stream cannot be written to
     * @throws TensorFileException if a tensor's dtype has no place in the format; nothing is written then
     */
    public static void write(Map<String, Tensor> tensors, OutputStream output) throws IOException {
        SafeTensorsWriter.write(tensors, output);
    }

    /**
     * Reads all tensors of a file. The whole header is checked before the first tensor is made.
     *
     * @param file what to read
     * @return the tensors by name, in the order of the header, on the CPU; they belong to the caller's scope
     * @throws TensorFileException if the file cannot be read, or is truncated or no such file
     */
    public static Map<String, Tensor> read(Path file) {
        try {
            return SafeTensorsReader.read(file);
        } catch (NoSuchFileException e) {
            throw new TensorFileException(file + " does not exist", e);
        } catch (IOException e) {
            throw new TensorFileException("cannot read " + file + ": " + e.getMessage(), e);
        } catch (TensorFileException e) {
            throw new TensorFileException(file + " is no good safetensors file: " + e.getMessage(), e);
        }
    }
}
