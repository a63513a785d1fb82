package dev.cresset.samples;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The command in a process of its own. */
final class ChildProcess {

    private ChildProcess() {}

    /** Starts it in a folder; what it prints goes to the file out there. */
    static Process start(Path folder, List<String> args) throws IOException {
        String classes = String.join(
                File.pathSeparator, System.getProperty("java.class.path"), System.getProperty("jdk.module.path", ""));
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classes,
                Main.class.getName());
        builder.command().addAll(args);
        builder.directory(folder.toFile()).redirectErrorStream(true);
        return builder.redirectOutput(folder.resolve("out").toFile()).start();
    }
}
