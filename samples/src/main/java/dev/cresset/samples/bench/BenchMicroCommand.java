package dev.cresset.samples.bench;

import dev.cresset.samples.cli.PositiveNumber;
import dev.cresset.samples.cli.UserError;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code cresset bench micro}: single calls, measured by JMH. */
@Command(
        name = "micro",
        description = {
            "Measure single calls with JMH: small operators, getters, new tensors, small layers, optimizers' steps.",
            "The benchmarks stand in samples/micro."
        },
        mixinStandardHelpOptions = true)
public final class BenchMicroCommand implements Runnable {

    private static final PairedBenchmark PYTHON = new PairedBenchmark(10, 100_000_000, 500_000_000);

    /** What only Cresset has. */
    private static final List<String> WITHOUT_COUNTERPART = List.of("addInScope");

    @Mixin
    private BenchOptions options;

    @Parameters(
            paramLabel = "PATTERN",
            arity = "0..*",
            description = "Regular expressions of which a benchmark's name has one, such as Calls; default: all")
    private List<String> patterns = List.of("");

    @Option(
            names = "--seconds",
            paramLabel = "X",
            converter = PositiveNumber.class,
            defaultValue = "0.3",
            description = "How long a round takes, and each of five before the first; default: ${DEFAULT-VALUE}")
    private double seconds;

    @Override
    public void run() {
        Jmh jmh = new Jmh(
                Jmh.classPath(PythonScripts.home()), options.rounds(PYTHON.rounds()), seconds, options.threadsOr(1));
        Map<String, Object> results = new LinkedHashMap<>();
        for (String benchmark : chosen(jmh.list())) {
            MicroResult result = new MicroResult(benchmark, jmh.measure(benchmark), python(benchmark));
            results.put(benchmark, result.toMap());
            options.printText(result.toText());
        }
        options.printJson(results);
    }

    private List<String> chosen(List<String> all) {
        try {
            List<Pattern> wanted = patterns.stream().map(Pattern::compile).toList();
            List<String> chosen = all.stream()
                    .filter(name -> wanted.stream()
                            .anyMatch(pattern -> pattern.matcher(name).find()))
                    .toList();
            if (chosen.isEmpty()) {
                throw new UserError("no benchmark is named so; there are " + String.join(", ", all));
            }
            return chosen;
        } catch (PatternSyntaxException e) {
            throw new UserError("'" + e.getPattern() + "' is no regular expression: " + e.getDescription(), e);
        }
    }

    /** PyTorch's time for the same, taken right after; null where nobody wants it or PyTorch has no such call. */
    private Sample python(String benchmark) {
        String call = benchmark.substring(benchmark.indexOf('.') + 1);
        return WITHOUT_COUNTERPART.contains(call)
                ? null
                : options.python(PYTHON, "micro.py", call).orElse(null);
    }
}
