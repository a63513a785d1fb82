package dev.cresset.bindings;

import static dev.cresset.bindings.jextract.cresset_h.*;

import dev.cresset.error.ForwardCall;
import dev.cresset.error.TorchException;
import java.lang.foreign.Arena;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Java's half of anomaly detection: each function of the graph carries, as text, the Java stack of the call that recorded it, for as long
 * as it lives. LibTorch gives it back where a backward pass fails in the function.
 */
final class AnomalyNotes {

    private static final String HEADING = "cresset note";
    private static final Pattern ERROR = Pattern.compile(
            "Error detected in (\\w+)\\. (?:Traceback of forward call that caused the error:\\s*)?(.*)",
            Pattern.DOTALL);
    private static final Pattern SHIM = Pattern.compile("\\bcresset_(\\w+)");

    /** Fields per line: class, method, file, line number. */
    private static final int PARTS = 4;

    /** What makes a tensor of a handle, in a class of any name. */
    private static final Set<String> MAKERS = Set.of("<init>", "ofNullable", "list");

    private AnomalyNotes() {}

    /** Notes the calling method at the function that has computed a tensor, if there is one and it has no note yet. */
    static void add(long address) {
        if (NativeErrors.check(cresset_tensor_wants_note(address), "detect_anomaly") == 0) {
            return;
        }
        String stack = StackWalker.getInstance()
                .walk(frames -> frames.dropWhile(AnomalyNotes::isOurs)
                        .map(StackWalker.StackFrame::toStackTraceElement)
                        .map(AnomalyNotes::line)
                        .collect(Collectors.joining("\n")));
        try (Arena arena = Arena.ofConfined()) {
            NativeErrors.check(cresset_tensor_note(address, arena.allocateFrom(stack)), "detect_anomaly");
        }
    }

    private static boolean isOurs(StackWalker.StackFrame frame) {
        return frame.getClassName().startsWith("dev.cresset.bindings.") || MAKERS.contains(frame.getMethodName());
    }

    private static String line(StackTraceElement frame) {
        return String.join(
                "\t",
                frame.getClassName(),
                frame.getMethodName(),
                String.valueOf(frame.getFileName()),
                Integer.toString(frame.getLineNumber()));
    }

    private static boolean isLine(String line) {
        return line.split("\t").length == PARTS;
    }

    private static StackTraceElement frame(String line) {
        String[] parts = line.split("\t");
        String file = parts[2].equals("null") ? null : parts[2];
        return new StackTraceElement(parts[0], parts[1], file, Integer.parseInt(parts[3]));
    }

    /** Gives a backward pass's failure the forward call as its cause, where LibTorch has told which function failed. */
    static void explain(TorchException failure) {
        Matcher error = ERROR.matcher(failure.nativeTrace());
        if (failure.getCause() != null || !error.find()) {
            return;
        }
        String note = error.group(2);
        // LibTorch's C++ backtrace comes after it.
        List<StackTraceElement> stack = note.startsWith(HEADING)
                ? note.lines()
                        .skip(1)
                        .takeWhile(AnomalyNotes::isLine)
                        .map(AnomalyNotes::frame)
                        .toList()
                : List.of();
        failure.initCause(new ForwardCall(error.group(1), operator(stack, note), stack));
    }

    /** The method that was called; where no Java call belongs to the function, the operator whose part it is. */
    private static String operator(List<StackTraceElement> stack, String note) {
        if (!stack.isEmpty()) {
            return stack.get(0).getMethodName();
        }
        Matcher shim = SHIM.matcher(note);
        return shim.find() ? shim.group(1) : "an operator that is not known";
    }
}
