package dev.cresset;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** What printer_reference.py has written: lines that say what is printed, each before the text that PyTorch prints. */
final class PrintedReference {

    private static final String PROMPT = ">>> ";

    private PrintedReference() {}

    static Map<String, String> read(String file) {
        Map<String, String> printed = new LinkedHashMap<>();
        String[] cases = text(file).split("(^|\n)" + PROMPT);
        for (int i = 1; i < cases.length; i++) {
            String[] parts = cases[i].stripTrailing().split("\n", 2);
            printed.put(parts[0], parts[1]);
        }
        return printed;
    }

    private static String text(String file) {
        try (InputStream stream = PrintedReference.class.getResourceAsStream(file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
