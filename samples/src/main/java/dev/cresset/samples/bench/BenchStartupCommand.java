package dev.cresset.samples.bench;

import dev.cresset.samples.cli.UserError;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code cresset bench startup}: a process from its start to its first result and its end. */
@Command(
        name = "startup",
        description = "Measure a process that adds two small tensors and ends.",
        mixinStandardHelpOptions = true)
public final class BenchStartupCommand implements Runnable {

    private static final PairedBenchmark BENCHMARK = new PairedBenchmark(11, 1, 1_000_000_000);

    /** The flag with which the cresset script lets Java start from an archive. */
    private static final String ARCHIVE = "-XX:AOTCache=";

    @Mixin
    private BenchOptions options;

    @Override
    public void run() {
        List<String> flags = ManagementFactory.getRuntimeMXBean().getInputArguments();
        List<Subject> subjects = new ArrayList<>(List.of(starting("java", flags)));
        List<String> others =
                flags.stream().filter(flag -> !flag.startsWith(ARCHIVE)).toList();
        if (!others.equals(flags)) {
            subjects.add(starting("without archive", others));
        }
        options.measure(BENCHMARK, subjects, "startup.py");
    }

    private static Subject starting(String name, List<String> flags) {
        List<String> command = command(flags);
        return Subject.ofProcess(name, () -> await(command));
    }

    /** This JVM's own modules, with the program that is measured. */
    private static List<String> command(List<String> flags) {
        String module = System.getProperty("jdk.module.main");
        if (module == null) {
            throw new UserError("a process can be measured only where the cresset script has started this one");
        }
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        command.addAll(List.of("--class-path", System.getProperty("java.class.path")));
        command.addAll(List.of("--module-path", System.getProperty("jdk.module.path")));
        command.addAll(List.of("--module", module + "/" + FirstTensor.class.getName()));
        return command;
    }

    private static void await(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            if (process.waitFor() != 0) {
                throw new UserError("the process that is measured has failed: " + String.join(" ", command));
            }
        } catch (IOException e) {
            throw new UserError("cannot start " + command.get(0) + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UserError("interrupted", e);
        }
    }
}
