package dev.cresset.samples.cli;

import java.util.List;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Picocli's messages in this command's manner: no capital after the command's name, near misses on the same line. */
final class UsageMessage {

    private UsageMessage() {}

    static String of(ParameterException exception) {
        if (exception instanceof UnmatchedArgumentException unmatched) {
            return unmatched(unmatched);
        }
        String message = exception.getMessage();
        return Character.toLowerCase(message.charAt(0)) + message.substring(1);
    }

    /** Of several, the first: the others are often its value. */
    private static String unmatched(UnmatchedArgumentException exception) {
        String argument = exception.getUnmatched().get(0);
        boolean wantsCommand = !exception.getCommandLine().getSubcommands().isEmpty();
        String kind = wantsCommand ? "unknown command" : "unexpected argument";
        return (argument.startsWith("-") ? "unknown option" : kind) + " '" + argument + "'" + suggestions(exception);
    }

    private static String suggestions(UnmatchedArgumentException exception) {
        List<String> suggestions = exception.getSuggestions();
        return suggestions.isEmpty() ? "" : ", did you mean " + String.join(" or ", suggestions) + "?";
    }
}
