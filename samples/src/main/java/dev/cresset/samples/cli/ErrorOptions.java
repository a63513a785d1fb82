package dev.cresset.samples.cli;

import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** How errors are shown: an option of every command. */
public final class ErrorOptions {

    /** The system property with the option's effect, for errors that come before options are read. */
    static final String PROPERTY = "cresset.stacktrace";

    @Option(
            names = "--stacktrace",
            scope = ScopeType.INHERIT,
            description = "Show the stack trace of an error (also: -Dcresset.stacktrace).")
    private boolean stacktrace;

    boolean stacktrace() {
        String property = System.getProperty(PROPERTY);
        return stacktrace || property != null && !property.equals("false");
    }
}
