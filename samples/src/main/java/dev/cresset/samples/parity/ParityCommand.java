package dev.cresset.samples.parity;

import dev.cresset.Torch;
import dev.cresset.samples.cli.OneLine;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code cresset parity FILE}: makes recorded calls again, by the operators' names, and compares the answers with PyTorch's. */
@Command(
        name = "parity",
        description = {
            "Make the calls of a recording again and compare values, dtypes, shapes and gradients with PyTorch's.",
            "What nobody can repeat from a recording (unwritten memory, random numbers) is skipped with its reason.",
            "Exit status: 0 if all others agree, 1 if some do not, 2 if the file is no recording."
        },
        mixinStandardHelpOptions = true)
public final class ParityCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "FILE",
            description = "One call a line as JSON (.jsonl), or the same compressed (.jsonl.gz)")
    private Path file;

    @Override
    public Integer call() {
        int threads = Torch.getNumThreads();
        try (Recording recording = Recording.open(file)) {
            // Sums of numbers with few digits depend on who adds up which part.
            Torch.setNumThreads(1);
            Tally tally = new Tally();
            for (RecordedCall call = recording.next(); call != null; call = recording.next()) {
                tally.add(call.operator(), Replay.of(call));
            }
            print(tally);
            return tally.failed() == 0 ? ExitCode.OK : ExitCode.SOFTWARE;
        } catch (RecordingException e) {
            spec.commandLine().getErr().println(OneLine.of(spec.qualifiedName() + ": " + e.getMessage()));
            return ExitCode.USAGE;
        } finally {
            Torch.setNumThreads(threads);
        }
    }

    private void print(Tally tally) {
        PrintWriter out = spec.commandLine().getOut();
        tally.details().forEach(detail -> out.println(OneLine.of(detail)));
        out.println(tally.summary());
    }
}
