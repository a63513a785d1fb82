package dev.cresset.samples.doctor;

import java.io.PrintWriter;
import java.util.List;

/**
 * Prints findings, each as a label and one or more lines.
 *
 * @param output where to print
 */
record Report(PrintWriter output) {

    void add(String label, String... lines) {
        add(label, List.of(lines));
    }

    void add(String label, List<String> lines) {
        String head = label;
        for (String line : lines) {
            output.printf("%-14s %s%n", head, line);
            head = "";
        }
        output.flush();
    }
}
