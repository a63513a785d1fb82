package dev.cresset.bindings.libtorch;

import dev.cresset.error.LibTorchLoadException;
import java.lang.foreign.SymbolLookup;

/**
 * LibTorch in this process: found, unpacked where it comes from jars, and loaded at the first use, once.
 *
 * <p>It is looked for in this order; the first place that is set is the one used, and if it cannot be used that is an
 * error.
 *
 * <ol>
 *   <li>{@code -Dcresset.libtorch=DIR};
 *   <li>the environment variable {@code LIBTORCH=DIR};
 *   <li>the jars of the JavaCPP presets on the class path or module path, which the Maven artifact
 *       {@code dev.cresset:cresset-libtorch} brings. They are unpacked once, to {@code cresset} in
 *       {@code $XDG_CACHE_HOME} or {@code ~/.cache}, or to the folder of {@code -Dcresset.cache=DIR}.
 * </ol>
 *
 * <p>DIR is the folder that LibTorch was unzipped to, or the {@code torch} folder of a Python installation.
 */
public final class LibTorch {

    private static final Once<LibTorchLoader.Loaded> LOADING =
            new Once<>(() -> new LibTorchLoader(Host.current()).load());

    private LibTorch() {}

    /**
     * Loads LibTorch and the shim, if that has not happened yet.
     *
     * @return what was loaded
     * @throws LibTorchLoadException if LibTorch or the shim cannot be found, unpacked or loaded; the same at each call
     */
    public static LoadedLibTorch loaded() {
        return LOADING.get().description();
    }

    /**
     * Loads LibTorch and the shim, if that has not happened yet, and finds their symbols.
     *
     * @return a lookup of the shim's symbols, then of LibTorch's
     * @throws LibTorchLoadException if LibTorch or the shim cannot be found, unpacked or loaded; the same at each call
     */
    public static SymbolLookup symbols() {
        SymbolLookup torch = LOADING.get().symbols();
        return SymbolLookup.loaderLookup().or(torch);
    }
}
