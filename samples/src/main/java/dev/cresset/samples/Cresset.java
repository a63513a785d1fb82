package dev.cresset.samples;

import dev.cresset.samples.bench.BenchCommand;
import dev.cresset.samples.cli.ErrorOptions;
import dev.cresset.samples.cli.Version;
import dev.cresset.samples.doctor.DoctorCommand;
import dev.cresset.samples.files.ConvertCommand;
import dev.cresset.samples.files.InspectCommand;
import dev.cresset.samples.parity.ParityCommand;
import dev.cresset.samples.predict.PredictCommand;
import dev.cresset.samples.summary.SummaryCommand;
import dev.cresset.samples.train.FinetuneCommand;
import dev.cresset.samples.train.TrainCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command without a subcommand, which only says that it wants one. */
@Command(
        name = "cresset",
        description = "Deep learning for modern Java: programs to run and learn from.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {
            TrainCommand.class,
            FinetuneCommand.class,
            PredictCommand.class,
            SummaryCommand.class,
            InspectCommand.class,
            ConvertCommand.class,
            DoctorCommand.class,
            BenchCommand.class,
            ParityCommand.class
        })
final class Cresset implements Runnable {

    @Spec
    private CommandSpec spec;

    @Mixin
    final ErrorOptions errors = new ErrorOptions();

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "No command given: train, finetune, predict, summary, inspect, convert, doctor, bench or parity");
    }
}
