package dev.cresset.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every file that ARCHITECTURE.md sends a reader to is there. */
class ArchitectureDocumentTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern FILE = Pattern.compile("`([\\w./-]+\\.(?:java|cpp|h|tsv|md))`");

    @Test
    void namesFilesThatExist() throws IOException {
        Set<String> names = fileNames();
        List<String> missing = new ArrayList<>();
        int named = 0;
        Matcher matcher = FILE.matcher(Files.readString(ROOT.resolve("ARCHITECTURE.md")));
        while (matcher.find()) {
            named++;
            String file = matcher.group(1);
            boolean exists = file.contains("/") ? Files.exists(ROOT.resolve(file)) : names.contains(file);
            if (!exists) {
                missing.add(file);
            }
        }
        assertThat(missing).isEmpty();
        assertThat(named).isGreaterThan(50);
    }

    private static Set<String> fileNames() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> !file.toString().contains("/target/"))
                    .map(file -> file.getFileName().toString())
                    .collect(Collectors.toSet());
        }
    }
}
