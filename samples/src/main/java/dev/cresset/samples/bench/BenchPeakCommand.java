package dev.cresset.samples.bench;

import dev.cresset.DType;
import dev.cresset.Torch;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code cresset bench peak}: what the machine can do at most. */
@Command(
        name = "peak",
        description = {
            "Measure what the machine can do at most: the product of two matrices of 2048 x 2048, in float32 and bfloat16,",
            "and the copying of 256 MiB, with one thread and with all.",
            "bench train --peak and bench infer --peak say which share of it they reach."
        },
        mixinStandardHelpOptions = true)
public final class BenchPeakCommand implements Runnable {

    private static final PairedBenchmark BENCHMARK = new PairedBenchmark(9, 300_000_000, 500_000_000);

    @Mixin
    private BenchOptions options;

    @Override
    public void run() {
        int most = options.threads();
        Map<String, Object> results = new LinkedHashMap<>();
        IntStream.of(1, most).distinct().forEach(threads -> measure(results, threads));
        Torch.setNumThreads(most);
        options.printJson(results);
    }

    private void measure(Map<String, Object> results, int threads) {
        product(results, threads, "float32", DType.FLOAT32);
        product(results, threads, "bfloat16", DType.BFLOAT16);
        measure(results, threads, "copy", "GB/s", LargeCopy.bytes(), LargeCopy::new);
    }

    private void product(Map<String, Object> results, int threads, String name, DType dtype) {
        measure(results, threads, name, "GFLOP/s", MatrixProduct.flops(), () -> new MatrixProduct("java", dtype));
    }

    private void measure(
            Map<String, Object> results,
            int threads,
            String work,
            String unit,
            double amount,
            Supplier<Subject> subject) {
        Torch.setNumThreads(threads);
        String name = work + ", " + threads + (threads == 1 ? " thread" : " threads");
        PairedResult times = options.run(BENCHMARK, threads, List.of(subject.get()), "peak.py", work)
                .result();
        PeakResult result = new PeakResult(name, unit, amount, times);
        results.put(name, result.toMap());
        options.printText(result.toText());
    }
}
