package dev.cresset.samples.bench;

import dev.cresset.Torch;
import dev.cresset.samples.cli.PositiveInteger;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

    /** Whether there is a Python to compare with. */
    boolean versusPython() {
        return python != null;
    }

    /**
     * Races the contenders and a Python script, if the user wants that, and prints what comes of it.
     *
     * @param race how to measure; the user's number of rounds goes before
     * @param contenders what to measure
     * @param script the script that does the same
     * @param arguments the script's arguments
     */
    void race(Race race, List<Contender> contenders, String script, Object... arguments) {
        List<Contender> all = new ArrayList<>(contenders);
        int number = threads();
        try {
            if (python != null) {
                List<String> words = new ArrayList<>(List.of("--threads", String.valueOf(number)));
                List.of(arguments).forEach(argument -> words.add(String.valueOf(argument)));
                all.add(PythonContender.start("python", python, script, words));
            }
            Race chosen = rounds == null ? race : new Race(rounds, race.roundNanos(), race.warmUpNanos());
            print(chosen.run(all));
            all.stream().filter(PythonContender.class::isInstance).forEach(this::comparePeaks);
        } finally {
            all.forEach(Contender::close);
        }
    }

    private void print(RaceResult result) {
        command.commandLine().getOut().println(json ? result.toJson() : result.toText());
    }

    private void comparePeaks(Contender contender) {
        long ours = PeakMemory.ofThisProcess();
        long theirs = ((PythonContender) contender).peakMemory();
        PrintWriter out = command.commandLine().getOut();
        if (!json && ours > 0 && theirs > 0) {
            out.println(String.format(
                    Locale.ROOT,
                    "peak memory: %,d MB, python %,d MB: %.2f",
                    ours / 1_000_000,
                    theirs / 1_000_000,
                    (double) ours / theirs));
        }
    }
}
