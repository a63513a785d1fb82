package dev.cresset.samples.bench;

import dev.cresset.samples.cli.UserError;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The same work in PyTorch: a script that stands beside these programs and, started with {@code --serve}, waits for a number of
 * iterations on a line, does them, and answers with the nanoseconds that one of them took.
 */
final class PythonSubject implements Subject {

    private final String name;
    private final Process process;
    private final PrintStream requests;
    private final BufferedReader answers;
    private final Path messages;

    private PythonSubject(String name, Process process, Path messages) {
        this.name = name;
        this.process = process;
        this.messages = messages;
        requests = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
        answers = process.inputReader(StandardCharsets.UTF_8);
    }

    /**
     * Starts a script and waits until it is ready.
     *
     * @param name its name in the results
     * @param python the interpreter, which has PyTorch
     * @param script the script's name, such as {@code train.py}
     * @param arguments what the script is to do
     * @throws UserError if there is no such interpreter or script, or it fails
     */
    static PythonSubject start(String name, Path python, String script, List<String> arguments) {
        List<String> command = new ArrayList<>(
                List.of(python.toString(), PythonScripts.find(script).toString(), "--serve"));
        command.addAll(arguments);
        PythonSubject subject = started(name, python, command);
        subject.answer("ready");
        return subject;
    }

    private static PythonSubject started(String name, Path python, List<String> command) {
        try {
            Path messages = Files.createTempFile("cresset-python", ".txt");
            try {
                Process process = new ProcessBuilder(command)
                        .redirectError(messages.toFile())
                        .start();
                return new PythonSubject(name, process, messages);
            } catch (IOException e) {
                Files.delete(messages);
                throw e;
            }
        } catch (IOException e) {
            String reason = e.getMessage();
            boolean absent = reason != null && reason.contains("No such file");
            throw new UserError("cannot start " + python + ": " + (absent ? "no such program" : reason), e);
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public double nanos(long iterations) {
        requests.println(iterations);
        return Double.parseDouble(answer(null));
    }

    @Override
    public long peakMemory() {
        return PeakMemory.of(process.pid());
    }

    private String answer(String expected) {
        try {
            String line = answers.readLine();
            if (line == null || expected != null && !line.equals(expected)) {
                String reason = line == null ? lastMessage() : "it says '" + line + "'";
                close();
                throw new UserError("the Python script has failed: " + reason);
            }
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a Python program says of an exception stands in its last line. */
    private String lastMessage() throws IOException {
        List<String> lines = Files.readString(messages)
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
        return lines.isEmpty() ? "it says nothing" : lines.get(lines.size() - 1).strip();
    }

    @Override
    public void close() {
        requests.close(); // the end of its input is the end of the script
        process.destroy();
        try {
            Files.deleteIfExists(messages);
        } catch (IOException _) {
            // The system's folder of temporary files is tidied by the system.
        }
    }
}
