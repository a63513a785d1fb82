package dev.cresset.samples.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The most memory that a process has held: what Linux calls VmHWM. */
final class PeakMemory {

    private static final String FIELD = "VmHWM:";

    private PeakMemory() {}

    /** @return bytes, 0 where the system does not say */
    static long ofThisProcess() {
        return of(ProcessHandle.current().pid());
    }

    /** @return bytes, 0 where the system does not say */
    static long of(long pid) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", String.valueOf(pid), "status"))) {
            return lines.filter(line -> line.startsWith(FIELD))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException _) {
            return 0;
        }
    }
}
