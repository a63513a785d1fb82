package dev.cresset.bindings.libtorch;

import dev.cresset.error.LibTorchLoadException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/**
 * A folder that a user names: LibTorch's unzipped distribution, the {@code torch} folder of a Python installation, the
 * {@code lib} folder of either, or a flat folder of libraries.
 *
 * @param libraries the folder that holds the libraries
 * @param build the version as the distribution writes it, or null where it does not
 */
record LibTorchFolder(Path libraries, String build) {

    static final String TORCH = "libtorch_cpu.so";

    private static final String PYTHON_VERSION = "__version__ = '";

    /**
     * Reads a folder.
     *
     * @param choice how the user named it, for messages, such as {@code LIBTORCH=/opt/libtorch}
     * @param name the folder's name
     * @throws LibTorchLoadException if no LibTorch for Linux is in it, or one that is too old
     */
    static LibTorchFolder of(String choice, String name) {
        Path folder = path(choice, name);
        Path lib = folder.resolve("lib");
        LibTorchFolder found;
        if (Files.exists(lib.resolve(TORCH))) {
            found = new LibTorchFolder(lib, build(folder));
        } else if (Files.exists(folder.resolve(TORCH))) {
            boolean named = folder.endsWith("lib");
            found = new LibTorchFolder(folder, build(named ? folder.getParent() : folder));
        } else {
            throw new LibTorchLoadException(choice + problem(folder));
        }
        requireRecent(choice, found.build);
        return found;
    }

    /** Refuses a build that says itself that it is too old; one that says nothing is asked after it is loaded. */
    static void requireRecent(String place, String build) {
        if (build != null) {
            LibTorchVersion.parse(build)
                    .filter(version -> version.compareTo(LibTorchVersion.OLDEST) < 0)
                    .ifPresent(_ -> {
                        throw tooOld(place, "LibTorch " + build);
                    });
        }
    }

    static LibTorchLoadException tooOld(String place, String what) {
        return new LibTorchLoadException(
                "%s: %s is too old, Cresset needs LibTorch %s or newer".formatted(place, what, LibTorchVersion.OLDEST));
    }

    private static Path path(String choice, String name) {
        try {
            return Path.of(name).toAbsolutePath().normalize();
        } catch (InvalidPathException invalid) {
            throw new LibTorchLoadException(choice + ": not a path", invalid);
        }
    }

    private static String problem(Path folder) {
        if (!Files.exists(folder)) {
            return ": no such folder";
        }
        if (Files.isRegularFile(folder)) {
            return ": not a folder; name the folder that LibTorch was unzipped to";
        }
        if (Files.exists(folder.resolve("torch/lib").resolve(TORCH))) {
            return ": name " + folder.resolve("torch") + " instead";
        }
        for (String foreign : List.of("torch_cpu.dll", "libtorch_cpu.dylib")) {
            if (Files.exists(folder.resolve(foreign))
                    || Files.exists(folder.resolve("lib").resolve(foreign))) {
                return ": holds " + foreign + ", a LibTorch for another system; Cresset needs one for Linux";
            }
        }
        return ": no " + TORCH + " in it or in its lib folder; name the folder that LibTorch was unzipped to, "
                + "or the torch folder of a Python installation";
    }

    /** Reads {@code build-version} of LibTorch's own zip, or {@code version.py} of a Python installation. */
    private static String build(Path root) {
        try {
            Path zipped = root.resolve("build-version");
            if (Files.exists(zipped)) {
                return Files.readString(zipped).strip();
            }
            Path python = root.resolve("version.py");
            return Files.exists(python) ? pythonVersion(Files.readString(python)) : null;
        } catch (IOException _) {
            return null;
        }
    }

    private static String pythonVersion(String source) {
        int start = source.indexOf(PYTHON_VERSION);
        if (start < 0) {
            return null;
        }
        start += PYTHON_VERSION.length();
        int end = source.indexOf('\'', start);
        return end < 0 ? null : source.substring(start, end);
    }
}
