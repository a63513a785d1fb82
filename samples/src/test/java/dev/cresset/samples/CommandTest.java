package dev.cresset.samples;

import dev.cresset.Torch;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** Tests of a command that reads and writes files in a folder of the test and may set LibTorch's threads. */
abstract class CommandTest {

    private final int threads = Torch.getNumThreads();

    @TempDir
    Path folder;

    @AfterEach
    void restoreThreads() {
        Torch.setNumThreads(threads);
    }

    /** An option's value: a file in the folder. */
    final String file(String name) {
        return folder.resolve(name).toString();
    }
}
