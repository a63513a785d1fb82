package dev.cresset.samples.bench;

import dev.cresset.samples.cli.UserError;
import java.nio.file.Files;
import java.nio.file.Path;

/** The same work in PyTorch: scripts that users can run by themselves, too. */
final class PythonScripts {

    private static final String HOME = "cresset.home";

    private PythonScripts() {}

    /**
     * @param script a file name, such as {@code train.py}
     * @return where it is
     * @throws UserError if it cannot be found
     */
    static Path find(String script) {
        Path path = home().resolve(Path.of("samples", "bench", "python", script));
        if (!Files.isRegularFile(path)) {
            throw new UserError(path + " does not exist");
        }
        return path;
    }

    /** @return the folder that the cresset script is in */
    static Path home() {
        String home = System.getProperty(HOME);
        if (home == null) {
            throw new UserError(
                    "what stands in the folder samples is needed, which the cresset script passes as -D" + HOME);
        }
        return Path.of(home);
    }
}
