package dev.cresset.samples.bench;

import dev.cresset.Torch;
import dev.cresset.samples.cli.Json;
import dev.cresset.samples.cli.PositiveInteger;
import java.io.PrintWriter;
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

    /**
     * Races the contenders and a Python script, if the user wants that, and prints what comes of it.
     *
     * @param race how to measure; the user's number of rounds goes before
     * @param contenders what to measure
     * @param script the script that does the same
     * @param arguments the script's arguments
     */
    void race(Race race, List<Contender> contenders, String script, Object... arguments) {
        race(race, contenders, Optional.empty(), script, arguments);
    }

    /**
     * Races as {@link #race(Race, List, String, Object...)} does, and says which share of the machine's peak the first contender reaches.
     *
     * @param peak what the first contender is held against, if the user wants that
     */
    void race(Race race, List<Contender> contenders, Optional<PeakShare> peak, String script, Object... arguments) {
        List<Contender> all = new ArrayList<>(contenders);
        peak.ifPresent(share -> all.add(share.product()));
        int number = threads();
        try {
            if (python != null) {
                List<String> words = new ArrayList<>(List.of("--threads", String.valueOf(number)));
                List.of(arguments).forEach(argument -> words.add(String.valueOf(argument)));
                all.add(PythonContender.start("python", python, script, words));
            }
            Race chosen = rounds == null ? race : new Race(rounds, race.roundNanos(), race.warmUpNanos());
            RaceResult result = chosen.run(all);
            print(result, MemoryPeaks.of(all), peak.map(share -> share.of(result)));
        } finally {
            all.forEach(Contender::close);
        }
    }

    private void print(RaceResult result, MemoryPeaks memory, Optional<PeakShare.Reached> share) {
        PrintWriter out = command.commandLine().getOut();
        if (json) {
            Map<String, Object> all = result.toMap();
            all.put("peak_memory_bytes", memory.bytes());
            share.ifPresent(reached -> all.put("peak", reached.toMap()));
            out.println(Json.of(all));
            return;
        }
        out.println(result.toText());
        share.ifPresent(reached -> out.println(reached.toText()));
        if (!memory.bytes().isEmpty()) {
            out.println(memory.toText());
        }
    }
}
