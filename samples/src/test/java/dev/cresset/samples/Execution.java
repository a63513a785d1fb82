package dev.cresset.samples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cresset.Tensor;
import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;

/**
 * A command that has run in this process and has closed all its tensors.
 *
 * @param status its exit status
 * @param out what it has printed
 * @param err what it has said of errors
 */
record Execution(int status, String out, String err) {

    static Execution of(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine commandLine =
                Main.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        long before = Tensor.liveCount();
        int status = commandLine.execute(args);
        assertThat(Tensor.liveCount()).as("tensors left by the command").isLessThanOrEqualTo(before);
        return new Execution(status, normalised(out), normalised(err));
    }

    private static String normalised(StringWriter text) {
        return text.toString().replace(System.lineSeparator(), "\n");
    }
}
