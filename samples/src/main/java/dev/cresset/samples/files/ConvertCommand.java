package dev.cresset.samples.files;

import dev.cresset.Tensor;
import dev.cresset.samples.cli.UserError;
import dev.cresset.samples.models.WeightsFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code cresset convert}: writes a state dictionary in another format. */
@Command(name = "convert", description = "Write a state dictionary in another format.", mixinStandardHelpOptions = true)
public final class ConvertCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "IN", description = "A .pth, .pt or .safetensors file")
    private Path in;

    @Parameters(index = "1", paramLabel = "OUT", description = "Another one; its name says the format")
    private Path out;

    /** Converts; what stands under OUT is replaced in one step. */
    @Override
    public void run() {
        WeightsFile target = new WeightsFile(out);
        if (!target.hasEnding()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "'" + out + "' ends in none of " + String.join(", ", WeightsFile.ENDINGS)
                            + ", which say the format");
        }
        checkDifferent();
        checkFolder();
        Map<String, Tensor> state = new WeightsFile(in).load();
        try {
            target.save(state);
        } catch (IllegalArgumentException e) {
            throw new UserError("cannot write " + out + ": " + e.getMessage(), e);
        } finally {
            state.values().forEach(Tensor::close);
        }
        spec.commandLine().getOut().println("wrote " + out + ": " + state.size() + " tensors");
    }

    private void checkFolder() {
        Path folder = out.toAbsolutePath().getParent();
        if (!Files.isDirectory(folder)) {
            throw new UserError("there is no folder " + folder + " to write " + out.getFileName() + " in");
        }
    }

    private void checkDifferent() {
        try {
            if (Files.exists(in) && Files.exists(out) && Files.isSameFile(in, out)) {
                throw new UserError(in + " and " + out + " are the same file");
            }
        } catch (IOException e) {
            throw new UserError("cannot read " + in + ": " + e.getMessage(), e);
        }
    }
}
