package dev.cresset.bindings.libtorch;

import dev.cresset.error.LibTorchLoadException;
import java.lang.foreign.SymbolLookup;

/**
 * The choice of the CPU's allocator. LibTorch's own gives large blocks back to the system at once and gets them anew, page by page, in the
 * next step; the shim's caching allocator keeps them. {@code -Dcresset.allocator=libtorch} turns it off.
 */
final class CpuAllocator {

    private static final String PROPERTY = "cresset.allocator";
    private static final String CACHING = "caching";
    private static final String LIBTORCH = "libtorch";

    private final String choice;

    CpuAllocator(Host host) {
        String value = host.property().apply(PROPERTY);
        choice = value == null ? CACHING : value;
    }

    /** @throws LibTorchLoadException if there is no allocator of that name */
    void install(DynamicLinker linker) {
        switch (choice) {
            case CACHING ->
                linker.call(SymbolLookup.loaderLookup()
                        .find("cresset_use_caching_allocator")
                        .orElseThrow());
            case LIBTORCH -> {
                // As it is.
            }
            default ->
                throw new LibTorchLoadException(
                        "-D" + PROPERTY + "=" + choice + ": there are '" + CACHING + "' and '" + LIBTORCH + "'");
        }
    }
}
