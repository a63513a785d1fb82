package dev.cresset.generator;

import java.io.IOException;
import java.nio.file.Path;

/** Writes the sources that are too many to write by hand, from the operator list. */
public final class Main {

    private Main() {}

    /**
     * @param arguments what to write ({@code shim}, {@code downcalls} or {@code api}), the folder with the operator list, and the
     *     folder to write to
     * @throws IOException if a file cannot be read or written
     */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 3) {
            throw new IllegalArgumentException("usage: shim|downcalls|api OPERATORS_DIR OUTPUT_DIR");
        }
        Path operators = Path.of(arguments[1]);
        OperatorList list = OperatorList.read(operators);
        Documentation documentation = Documentation.read(operators, list.version());
        Path output = Path.of(arguments[2]);
        switch (arguments[0]) {
            case "shim" -> new ShimWriter(list).write(output);
            case "downcalls" -> new DowncallWriter(list, documentation).write(output);
            case "api" ->
                new ApiWriter(list, FunctionalList.read(operators), PublicNames.read(operators), documentation)
                        .write(output);
            default -> throw new IllegalArgumentException("writes shim, downcalls or api, not " + arguments[0]);
        }
        report(list, arguments[0]);
    }

    private static void report(OperatorList list, String what) {
        int total = list.operators().size() + list.overrides().skipped().size();
        System.out.printf(
                "generator: %s for %d of the %d operators of LibTorch %s%n",
                what, list.operators().size(), total, list.version());
        list.overrides().skipped().forEach((name, reason) -> System.out.printf("  not %s: %s%n", name, reason));
    }
}
