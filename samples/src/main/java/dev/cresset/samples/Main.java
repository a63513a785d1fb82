package dev.cresset.samples;

import dev.cresset.samples.cli.OneLineErrors;
import java.io.PrintWriter;
import picocli.CommandLine;

/** The {@code cresset} command's entry point. */
public final class Main {

    private Main() {}

    /**
     * Runs the command and ends the JVM with its exit status: 0 for success, 1 for a failure, 2 for wrong usage.
     *
     * @param args the command line
     */
    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    /**
     * The command line, ready to execute. An argument that begins with {@code @} is a plain argument, not a file of more.
     *
     * @return the command and its subcommands
     */
    static CommandLine commandLine() {
        Cresset cresset = new Cresset();
        CommandLine commandLine = new CommandLine(cresset).setExpandAtFiles(false);
        commandLine.setOut(new PrintWriter(System.out, true)).setErr(new PrintWriter(System.err, true));
        return OneLineErrors.install(commandLine, cresset.errors);
    }
}
