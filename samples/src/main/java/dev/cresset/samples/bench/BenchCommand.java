package dev.cresset.samples.bench;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code cresset bench}, which only says what can be measured. */
@Command(
        name = "bench",
        description = "Measure Cresset itself.",
        mixinStandardHelpOptions = true,
        subcommands = {
            BenchOpsCommand.class,
            BenchTrainCommand.class,
            BenchInferCommand.class,
            BenchLoadCommand.class,
            BenchDataCommand.class,
            BenchStartupCommand.class,
            BenchMicroCommand.class,
            BenchPeakCommand.class
        })
public final class BenchCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "Nothing given to measure: ops, train, infer, load, data, startup, micro or peak");
    }
}
