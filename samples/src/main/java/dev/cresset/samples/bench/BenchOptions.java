package dev.cresset.samples.bench;

import dev.cresset.Torch;
import dev.cresset.samples.cli.Json;
import dev.cresset.samples.cli.PositiveInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The options that all measurements have, and what is done with them. */
final class BenchOptions {

    @Spec(Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            converter = PositiveInteger.class,
            description = "Rounds of measuring, by turns where there is something to compare with")
    private Integer rounds;

    @Option(
            names = "--threads",
            paramLabel = "N",
            converter = PositiveInteger.class,
            description = "Threads of an operator, in Python too; default: LibTorch's choice")
    private Integer threads;

    @Option(
            names = "--vs-python",
            paramLabel = "PYTHON",
            description = "Do the same in PyTorch by turns, with this interpreter, and print the ratio")
    private Path python;

    @Option(names = "--json", description = "Print one JSON object")
    private boolean json;

    int threads() {
        if (threads != null) {
            Torch.setNumThreads(threads);
        }
        return Torch.getNumThreads();
    }

    int threadsOr(int otherwise) {
        return threads == null ? otherwise : threads;
    }

    int rounds(int otherwise) {
        return rounds == null ? otherwise : rounds;
    }

    /** Prints a line, unless the user wants JSON. */
    void printText(String line) {
        if (!json) {
            command.commandLine().getOut().println(line);
        }
    }

    /** Prints an object, if the user wants JSON. */
    void printJson(Map<String, Object> object) {
        if (json) {
            command.commandLine().getOut().println(Json.of(object));
        }
    }

    /** The times of a Python script alone, if the user wants Python. */
    Optional<Sample> python(PairedBenchmark benchmark, String script, String... arguments) {
        return python == null
                ? Optional.empty()
                : Optional.of(run(benchmark, threadsOr(1), List.of(), script, (Object[]) arguments)
                        .result()
                        .samples()
                        .get(0));
    }

    /**
     * Measures subjects in turn, and a Python script if the user wants that.
     *
     * @param threads how many threads an operator of PyTorch's may use
     */
    Measured run(PairedBenchmark benchmark, int threads, List<Subject> subjects, String script, Object... arguments) {
        List<Subject> all = new ArrayList<>(subjects);
        try {
            if (python != null) {
                List<String> words = new ArrayList<>(List.of("--threads", String.valueOf(threads)));
                List.of(arguments).forEach(argument -> words.add(String.valueOf(argument)));
                all.add(PythonSubject.start("python", python, script, words));
            }
            PairedResult result = withRounds(benchmark).run(all);
            return new Measured(result, MemoryPeaks.of(all));
        } finally {
            all.forEach(Subject::close);
        }
    }

    /** What came of a benchmark, and the memory that its processes held. */
    record Measured(PairedResult result, MemoryPeaks memory) {}

    private PairedBenchmark withRounds(PairedBenchmark benchmark) {
        return new PairedBenchmark(rounds(benchmark.rounds()), benchmark.roundNanos(), benchmark.warmUpNanos());
    }

    /**
     * Measures the subjects in turn, and a Python script, if the user wants that, and prints what comes of it.
     *
     * @param benchmark how to measure; the user's number of rounds goes before
     * @param subjects what to measure
     * @param script the script that does the same
     * @param arguments the script's arguments
     */
    void measure(PairedBenchmark benchmark, List<Subject> subjects, String script, Object... arguments) {
        measure(benchmark, subjects, Optional.empty(), script, arguments);
    }

    /**
     * Measures as {@link #measure(PairedBenchmark, List, String, Object...)} does, and says which share of the machine's peak the first subject reaches.
     *
     * @param peak what the first subject is held against, if the user wants that
     */
    void measure(
            PairedBenchmark benchmark,
            List<Subject> subjects,
            Optional<PeakShare> peak,
            String script,
            Object... arguments) {
        List<Subject> all = new ArrayList<>(subjects);
        peak.ifPresent(share -> all.add(share.product()));
        Measured measured = run(benchmark, threads(), all, script, arguments);
        print(measured.result(), measured.memory(), peak.map(share -> share.of(measured.result())));
    }

    private void print(PairedResult result, MemoryPeaks memory, Optional<PeakShare.Reached> share) {
        printText(result.toText());
        share.map(PeakShare.Reached::toText).ifPresent(this::printText);
        if (!memory.bytes().isEmpty()) {
            printText(memory.toText());
        }
        Map<String, Object> all = result.toMap();
        all.put("peak_memory_bytes", memory.bytes());
        share.ifPresent(reached -> all.put("peak", reached.toMap()));
        printJson(all);
    }
}
