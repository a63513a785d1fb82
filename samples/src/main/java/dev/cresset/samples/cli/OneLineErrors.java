package dev.cresset.samples.cli;

import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExecutionStrategy;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Shows each error as one line on standard error, and turns it into an exit status. */
public final class OneLineErrors {

    private final ErrorOptions options;

    private OneLineErrors(ErrorOptions options) {
        this.options = options;
    }

    /**
     * Makes a command line show its errors this way: wrong usage with exit status 2, any other error with 1.
     *
     * @param commandLine the command line
     * @param options whether stack traces are wanted
     * @return the command line
     */
    public static CommandLine install(CommandLine commandLine, ErrorOptions options) {
        OneLineErrors errors = new OneLineErrors(options);
        return commandLine
                .setParameterExceptionHandler((exception, _) -> errors.usage(exception))
                .setExecutionExceptionHandler((exception, command, _) -> errors.failure(exception, command))
                .setExecutionStrategy(errors.catchingErrors(commandLine.getExecutionStrategy()));
    }

    /** Picocli hands exceptions to its handler but lets errors through, such as a failed class initialiser. */
    private IExecutionStrategy catchingErrors(IExecutionStrategy strategy) {
        return parsed -> {
            try {
                return strategy.execute(parsed);
            } catch (Error e) {
                return failure(e, innermost(parsed).commandSpec().commandLine());
            }
        };
    }

    private static ParseResult innermost(ParseResult parsed) {
        return parsed.hasSubcommand() ? innermost(parsed.subcommand()) : parsed;
    }

    private int usage(ParameterException exception) {
        CommandLine command = exception.getCommandLine();
        String name = name(command);
        print(command, exception, UsageMessage.of(exception) + " (see: " + name + " --help)");
        return ExitCode.USAGE;
    }

    private int failure(Throwable error, CommandLine command) {
        print(command, error, FailureMessage.of(error));
        return ExitCode.SOFTWARE;
    }

    private void print(CommandLine command, Throwable error, String message) {
        command.getErr().println(OneLine.of(name(command) + ": " + message));
        if (options.stacktrace()) {
            error.printStackTrace(command.getErr());
        }
        command.getErr().flush();
    }

    private static String name(CommandLine command) {
        CommandSpec spec = command.getCommandSpec();
        return spec.qualifiedName();
    }
}
