package dev.cresset.bindings.libtorch;

import dev.cresset.error.LibTorchLoadException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Looks for LibTorch: the system property, then the environment, then the jars. A folder that the user named and that
 * cannot be used is an error, because training on another LibTorch than the one named would go unnoticed.
 */
final class LibTorchFinder {

    private final Host host;
    private final Platform platform;
    private final List<String> search = new ArrayList<>();

    LibTorchFinder(Host host, Platform platform) {
        this.host = host;
        this.platform = platform;
    }

    /**
     * Finds LibTorch, and unpacks it if it comes from jars.
     *
     * @throws LibTorchLoadException if there is none, or the one named is unusable
     */
    FoundLibTorch find() {
        return named(LibTorchSource.SYSTEM_PROPERTY, host.property().apply("cresset.libtorch"))
                .or(() -> named(LibTorchSource.ENVIRONMENT, host.environment().apply("LIBTORCH")))
                .or(this::unpacked)
                .orElseThrow(this::absent);
    }

    private Optional<FoundLibTorch> named(LibTorchSource source, String value) {
        if (value == null || value.isBlank()) {
            search.add(source + " is not set");
            return Optional.empty();
        }
        String choice = source + "=" + value;
        LibTorchFolder folder = LibTorchFolder.of(choice, value);
        search.add(choice);
        return Optional.of(new FoundLibTorch(source, search, folder.libraries(), folder.build()));
    }

    private Optional<FoundLibTorch> unpacked() {
        Optional<NativeBundle> jars = new PresetsJars(host, platform).find();
        if (jars.isEmpty()) {
            search.add("no jar with " + PresetsJars.torchResource(platform) + " on the class path or module path");
            return Optional.empty();
        }
        try (NativeBundle bundle = jars.get()) {
            LibTorchFolder.requireRecent(bundle.origin(), bundle.version());
            Path directory = NativesCache.of(host).unpack(bundle);
            search.add(bundle.origin());
            return Optional.of(new FoundLibTorch(LibTorchSource.JARS, search, directory, bundle.version()));
        }
    }

    private LibTorchLoadException absent() {
        return new LibTorchLoadException("no LibTorch found: " + String.join("; ", search)
                + "; add the Maven dependency dev.cresset:cresset-libtorch, or set LIBTORCH to the folder of LibTorch "
                + LibTorchVersion.OLDEST + " or newer");
    }
}
