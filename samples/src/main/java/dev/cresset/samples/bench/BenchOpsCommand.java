package dev.cresset.samples.bench;

import dev.cresset.Scope;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import dev.cresset.bindings.NativeRuntime;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code cresset bench ops}: what a call from Java costs beside the same call in C++ and in Python. */
@Command(
        name = "ops",
        description = "Compare one small add from Java with the same call in a loop of C++ in the native library.",
        mixinStandardHelpOptions = true)
public final class BenchOpsCommand implements Runnable {

    private static final PairedBenchmark BENCHMARK = new PairedBenchmark(41, 50_000_000, 1_000_000_000);

    /** About as many temporaries as a training step of a small network has. */
    private static final long SCOPE = 100;

    @Mixin
    private BenchOptions options;

    @Option(
            names = "--scope",
            description =
                    "Leave results to a scope of 100 adds, as training steps do, instead of closing each; C++ frees each")
    private boolean inScope;

    @Override
    public void run() {
        try (Tensor self = Torch.ones(2);
                Tensor other = Torch.ones(2)) {
            Subject java = inScope ? new InScope(self, other) : new Java(self, other);
            options.measure(BENCHMARK, List.of(java, new Cpp(self, other)), "ops.py");
        }
    }

    /** What Java's two ways have in common. */
    private interface InJava extends Subject {

        @Override
        default String name() {
            return "java";
        }

        @Override
        default long peakMemory() {
            return PeakMemory.ofThisProcess();
        }
    }

    private record Java(Tensor self, Tensor other) implements InJava {

        /** As the loop in C++ does: add, free the result. */
        @Override
        public double nanos(long iterations) {
            long start = System.nanoTime();
            for (long i = 0; i < iterations; i++) {
                self.add(other).close();
            }
            return (double) (System.nanoTime() - start) / iterations;
        }
    }

    private record InScope(Tensor self, Tensor other) implements InJava {

        @Override
        public double nanos(long iterations) {
            long start = System.nanoTime();
            for (long done = 0; done < iterations; done += SCOPE) {
                addAll(Math.min(SCOPE, iterations - done));
            }
            return (double) (System.nanoTime() - start) / iterations;
        }

        private void addAll(long count) {
            try (Scope _ = Scope.open()) {
                for (long i = 0; i < count; i++) {
                    self.add(other);
                }
            }
        }
    }

    private record Cpp(Tensor self, Tensor other) implements Subject {

        @Override
        public String name() {
            return "c++";
        }

        @Override
        public double nanos(long iterations) {
            return NativeRuntime.addInCpp(self, other, iterations);
        }
    }
}
