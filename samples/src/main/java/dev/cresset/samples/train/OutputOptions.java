package dev.cresset.samples.train;

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

/** The options that name the files to write. */
final class OutputOptions {

    @Option(
            names = "--losses",
            paramLabel = "FILE",
            description = "Write each step's loss, as step<TAB>loss; if the run is interrupted, up to there")
    private Path losses;

    @Option(names = "--plot", paramLabel = "FILE.png", description = "Draw the loss curve")
    private Path plot;

    @Option(names = "--save", paramLabel = "FILE.safetensors", description = "Write the trained network's parameters")
    private Path save;

    /** Finds out before the run what would stand in the way after it. */
    Outputs check(CommandLine command) {
        List<Path> named =
                Stream.of(losses, plot, save).filter(Objects::nonNull).toList();
        Set<Path> different = new HashSet<>();
        for (Path path : named) {
            if (!different.add(path.toAbsolutePath().normalize())) {
                throw new ParameterException(command, "Two files cannot have the same name: " + path);
            }
        }
        if (plot != null && !plot.toString().toLowerCase(Locale.ROOT).endsWith(".png")) {
            throw new ParameterException(
                    command, "Invalid value for option '--plot': '" + plot + "' does not end in .png");
        }
        return new Outputs(checked("--losses", losses), checked("--plot", plot), checked("--save", save));
    }

    private static OutputFile checked(String option, Path path) {
        return path == null ? null : new OutputFile(option, path).checked();
    }
}
