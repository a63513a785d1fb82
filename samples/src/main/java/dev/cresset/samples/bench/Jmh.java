package dev.cresset.samples.bench;

import dev.cresset.samples.cli.UserError;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * JMH with the benchmarks of {@code samples/micro}, in a process of its own: it starts others and knows class paths only.
 *
 * @param classPath the benchmarks and what they need
 * @param iterations how many are measured
 * @param seconds how long one takes
 * @param threads how many threads an operator may use
 */
record Jmh(String classPath, int iterations, double seconds, int threads) {

    /** Enough for the compiler to have done all that it will do. */
    private static final int WARM_UPS = 5;

    private static final Pattern BENCHMARK =
            Pattern.compile("^dev\\.cresset\\.micro\\.(\\w+\\.\\w+)$", Pattern.MULTILINE);
    private static final Pattern SCORES = Pattern.compile("\"rawData\" : \\[\\s*\\[([^\\]]*)]");

    /** @throws UserError if the benchmarks were not built */
    static String classPath(Path home) {
        Path target = home.resolve(Path.of("samples", "micro", "target"));
        Path list = target.resolve("class-path");
        try {
            return target.resolve("cresset-micro.jar") + File.pathSeparator + Files.readString(list);
        } catch (IOException e) {
            throw new UserError(
                    "the benchmarks are not built: cannot read " + list + " (build with: ./mvnw package)", e);
        }
    }

    /** The benchmarks' names, such as {@code Calls.add}. */
    List<String> list() {
        return BENCHMARK
                .matcher(run(List.of("-l")))
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    /** Measures one benchmark, in nanoseconds. */
    Sample measure(String benchmark) {
        try {
            Path results = Files.createTempFile("cresset-micro", ".json");
            try {
                run(arguments(benchmark, results));
                return Sample.of("java", scores(Files.readString(results)));
            } finally {
                Files.delete(results);
            }
        } catch (IOException e) {
            throw new UserError("cannot read what JMH has measured: " + e.getMessage(), e);
        }
    }

    private List<String> arguments(String benchmark, Path results) {
        String time = String.format(Locale.ROOT, "%dms", Math.max(1, Math.round(1000 * seconds)));
        return List.of(
                "^dev\\.cresset\\.micro\\." + Pattern.quote(benchmark) + "$",
                "-wi",
                String.valueOf(WARM_UPS),
                "-w",
                time,
                "-i",
                String.valueOf(iterations),
                "-r",
                time,
                "-foe",
                "true",
                "-rf",
                "json",
                "-rff",
                results.toString());
    }

    /** The score of each iteration, from JMH's JSON. */
    static double[] scores(String json) {
        Matcher scores = SCORES.matcher(json);
        if (!scores.find()) {
            throw new UserError("JMH's results have no scores");
        }
        return Stream.of(scores.group(1).split(","))
                .mapToDouble(score -> Double.parseDouble(score.strip()))
                .toArray();
    }

    /** Returns what JMH says; its forks have this process's options. */
    private String run(List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("-Dcresset.micro.threads=" + threads);
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(flag -> flag.startsWith("-Dcresset."))
                .forEach(command::add);
        command.addAll(List.of("--class-path", classPath, "org.openjdk.jmh.Main"));
        command.addAll(arguments);
        return output(command);
    }

    private static String output(List<String> command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes());
            if (process.waitFor() != 0) {
                throw new UserError("JMH has failed: " + reason(output));
            }
            return output;
        } catch (IOException e) {
            throw new UserError("cannot start " + command.get(0) + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UserError("interrupted", e);
        }
    }

    /** The exception that a benchmark has thrown, or else the last line. */
    private static String reason(String output) {
        List<String> lines = output.lines().filter(line -> !line.isBlank()).toList();
        return lines.stream()
                .filter(line -> line.matches("[\\w.]+(Exception|Error): .*"))
                .findFirst()
                .orElse(lines.isEmpty() ? "it says nothing" : lines.get(lines.size() - 1));
    }
}
