package dev.cresset.samples.bench;

import dev.cresset.Tensor;
import dev.cresset.Torch;
import dev.cresset.bindings.NativeRuntime;
import dev.cresset.samples.cli.PositiveInteger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code cresset bench ops}: what a call from Java costs beside the same call in C++. */
@Command(
        name = "ops",
        description = "Compare one small add from Java with the same call in a loop of C++ in the native library.",
        mixinStandardHelpOptions = true)
public final class BenchOpsCommand implements Runnable {

    private static final long ROUND_NANOS = 50_000_000;
    private static final long WARM_UP_NANOS = 1_000_000_000;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            converter = PositiveInteger.class,
            defaultValue = "41",
            description = "Rounds of 50 ms for each of the two; default: ${DEFAULT-VALUE}")
    private int rounds;

    @Option(names = "--json", description = "Print one JSON object")
    private boolean json;

    @Override
    public void run() {
        try (Tensor self = Torch.ones(2);
                Tensor other = Torch.ones(2)) {
            Contender java = new Contender("java", iterations -> addInJava(self, other, iterations));
            Contender cpp = new Contender("c++", iterations -> NativeRuntime.addInCpp(self, other, iterations));
            DuelResult result = new Duel(rounds, ROUND_NANOS, WARM_UP_NANOS).run(java, cpp);
            spec.commandLine().getOut().println(json ? result.toJson() : result.toText());
        }
    }

    /** As the loop in C++ does: add, free the result. */
    private static double addInJava(Tensor self, Tensor other, long iterations) {
        long start = System.nanoTime();
        for (long i = 0; i < iterations; i++) {
            self.add(other).close();
        }
        return (double) (System.nanoTime() - start) / iterations;
    }
}
