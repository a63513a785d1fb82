package dev.cresset.bindings.libtorch;

import dev.cresset.error.LibTorchLoadException;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Finds LibTorch, checks it, loads it, and loads the shim on top of it. */
final class LibTorchLoader {

    private static final String OPENBLAS = "libopenblas.so.0";

    private static final String CUDA = "libtorch_cuda.so";

    /** In the presets' folder, where the system's cuSPARSE and cuSOLVER would not look for it. */
    private static final String NVJITLINK = "libnvJitLink.so.13";

    /**
     * Each before those that need it. The first four are in the presets' folder, where libgfortran's need of libquadmath
     * is met only by a library that is loaded already; LibTorch's own build finds its companions by itself. The CUDA
     * libraries register their kernels when they are loaded, and nothing else would load them.
     */
    private static final List<String> LIBRARIES = List.of(
            "libquadmath.so.0",
            "libgfortran.so.5",
            "libgomp.so.1",
            OPENBLAS,
            "libc10.so",
            LibTorchFolder.TORCH,
            NVJITLINK,
            CUDA);

    private final Host host;

    LibTorchLoader(Host host) {
        this.host = host;
    }

    /**
     * Loads LibTorch and the shim.
     *
     * @throws LibTorchLoadException if either cannot be loaded
     */
    Loaded load() {
        Platform platform = Platform.of(host);
        try {
            // First, because a JVM that refuses native access need not unpack anything.
            DynamicLinker linker = new DynamicLinker();
            FoundLibTorch found = new LibTorchFinder(host, platform).find();
            Path shim = new ShimLibrary(host, platform).unpack();
            Loaded loaded = load(linker, found, platform, shim);
            load(linker, shim);
            new CpuAllocator(host).install(linker);
            return loaded;
        } catch (IllegalCallerException refused) {
            throw NativeAccess.refused(LibTorchLoader.class.getModule(), refused);
        }
    }

    /** Loads the shim, once for the words of an error and to outlive the class loader, and once for loaderLookup(). */
    @SuppressWarnings("restricted")
    private static void load(DynamicLinker linker, Path shim) {
        linker.load(shim);
        try {
            System.load(shim.toString());
        } catch (UnsatisfiedLinkError failure) {
            throw new LibTorchLoadException("cannot load " + shim + ": " + failure.getMessage(), failure);
        }
    }

    @SuppressWarnings("restricted")
    private static Loaded load(DynamicLinker linker, FoundLibTorch found, Platform platform, Path shim) {
        List<Path> libraries = checked(found.directory(), platform);
        if (libraries.stream().anyMatch(library -> library.endsWith(OPENBLAS))) {
            // The presets' OpenBLAS has threads of its own, which by default spin for a hundred million cycles after
            // each product and take the cores from LibTorch's. 2 to the power of 4 cycles, then they sleep.
            linker.setDefault("OPENBLAS_THREAD_TIMEOUT", "4");
        }
        libraries.forEach(linker::load);
        SymbolLookup symbols =
                SymbolLookup.libraryLookup(found.directory().resolve(LibTorchFolder.TORCH), Arena.global());
        LibTorchVersion version = version(linker, symbols, found.directory());
        LoadedLibTorch description = new LoadedLibTorch(
                version,
                found.build() == null ? version.toString() : found.build(),
                found.source(),
                found.search(),
                found.directory(),
                libraries,
                shim,
                libraries.stream().anyMatch(library -> library.endsWith(CUDA)));
        return new Loaded(description, symbols);
    }

    /** The libraries that the folder has, in the order of loading. */
    private static List<Path> checked(Path directory, Platform platform) {
        List<Path> present = new ArrayList<>();
        for (String name : LIBRARIES) {
            Path library = directory.resolve(name);
            try {
                ElfFile.check(library, platform);
                present.add(library);
            } catch (NoSuchFileException _) {
                // Which of them there are depends on the distribution; a missing one that is needed fails in dlopen.
            } catch (IOException failure) {
                throw new LibTorchLoadException("cannot read " + library + ": " + Reasons.of(failure), failure);
            }
        }
        return present;
    }

    private static LibTorchVersion version(DynamicLinker linker, SymbolLookup symbols, Path directory) {
        MemorySegment function = symbols.find("aoti_torch_abi_version")
                .orElseThrow(() -> LibTorchFolder.tooOld(directory.toString(), "this LibTorch"));
        LibTorchVersion version = LibTorchVersion.ofAbi(linker.call(function));
        if (version.compareTo(LibTorchVersion.OLDEST) < 0) {
            throw LibTorchFolder.tooOld(directory.toString(), "LibTorch " + version);
        }
        return version;
    }

    /**
     * LibTorch in this process.
     *
     * @param description what was loaded
     * @param symbols finds LibTorch's symbols
     */
    record Loaded(LoadedLibTorch description, SymbolLookup symbols) {}
}
