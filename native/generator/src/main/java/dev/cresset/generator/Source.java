package dev.cresset.generator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;

/** Text of one generated file, written only where it differs: an unchanged file keeps its time and is not compiled again. */
final class Source {

    private final StringBuilder text = new StringBuilder();

    Source line(String format, Object... values) {
        text.append(values.length == 0 ? format : format.formatted(values)).append('\n');
        return this;
    }

    void write(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        if (!Files.exists(file) || !Files.readString(file).contentEquals(text)) {
            Files.writeString(file, text);
        }
    }

    /** Removes the classes that an older generator has left in a folder: the compiler would find them. */
    static void removeOthers(Path folder, Set<String> classes) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(".java") && !classes.contains(name.substring(0, name.length() - ".java".length()))) {
                    Files.delete(file);
                }
            }
        }
    }
}
