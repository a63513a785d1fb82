package dev.cresset.samples.train;

import dev.cresset.samples.cli.PositiveInteger;
import dev.cresset.samples.cli.UserError;
import dev.cresset.samples.models.WeightsFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options that name the files to write, and the one to go on from. */
final class OutputOptions {

    @Option(
            names = "--losses",
            paramLabel = "FILE",
            description = "Write each step's loss, as step<TAB>loss; if the run is interrupted, up to there")
    private Path losses;

    @Option(names = "--plot", paramLabel = "FILE.png", description = "Draw the loss curve")
    private Path plot;

    @Option(
            names = "--save",
            paramLabel = "FILE",
            description =
                    "Write the trained network's state dictionary: FILE.pth or .pt as PyTorch does, or FILE.safetensors")
    private Path save;

    @Option(
            names = "--checkpoint",
            paramLabel = "FILE",
            description = "Write, at the end of each epoch, what --resume goes on from; a file that PyTorch reads too")
    private Path checkpoint;

    @Option(
            names = "--checkpoint-steps",
            paramLabel = "N",
            converter = PositiveInteger.class,
            description = "Write it every N steps besides")
    private Integer checkpointSteps;

    @Option(
            names = "--resume",
            paramLabel = "FILE",
            description = "Go on from a checkpoint, with the same options otherwise, as if the run had never ended;"
                    + " it goes on to be written unless --checkpoint names another")
    private Path resume;

    /** Finds out before the run what would stand in the way after it. */
    Outputs check(CommandLine command) {
        checkNames(command);
        checkEndings(command);
        if (checkpointSteps != null && checkpoint == null && resume == null) {
            throw new ParameterException(command, "Option '--checkpoint-steps' needs '--checkpoint' or '--resume'");
        }
        if (resume != null && !Files.isRegularFile(resume)) {
            throw new UserError("--resume: " + resume + (Files.exists(resume) ? " is not a file" : " does not exist"));
        }
        return new Outputs(
                checked("--losses", losses),
                checked("--plot", plot),
                checked("--save", save),
                checked("--checkpoint", checkpoint == null ? resume : checkpoint),
                checkpointSteps == null ? Long.MAX_VALUE : checkpointSteps,
                resume);
    }

    private void checkNames(CommandLine command) {
        List<Path> named = Stream.of(losses, plot, save, checkpoint)
                .filter(Objects::nonNull)
                .toList();
        Set<Path> different = new HashSet<>();
        for (Path path : named) {
            if (!different.add(path.toAbsolutePath().normalize())) {
                throw new ParameterException(command, "Two files cannot have the same name: " + path);
            }
        }
    }

    private void checkEndings(CommandLine command) {
        if (plot != null && !plot.toString().toLowerCase(Locale.ROOT).endsWith(".png")) {
            throw new ParameterException(
                    command, "Invalid value for option '--plot': '" + plot + "' does not end in .png");
        }
        if (save != null && !new WeightsFile(save).hasEnding()) {
            throw new ParameterException(
                    command,
                    "Invalid value for option '--save': '" + save + "' ends in none of "
                            + String.join(", ", WeightsFile.ENDINGS));
        }
    }

    private static OutputFile checked(String option, Path path) {
        return path == null ? null : new OutputFile(option, path).checked();
    }
}
