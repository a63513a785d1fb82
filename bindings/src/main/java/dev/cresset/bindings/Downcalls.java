package dev.cresset.bindings;

import dev.cresset.bindings.libtorch.LibTorch;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;

/** Links the operators' functions of the shim, each at its first call. */
public final class Downcalls {

    private static final Linker LINKER = Linker.nativeLinker();
    private static final SymbolLookup SYMBOLS = LibTorch.symbols();

    private Downcalls() {}

    /**
     * {@return the method handle of a function of the shim}
     *
     * @param symbol the function's name in the shim
     * @param descriptor its C signature
     */
    public static MethodHandle link(String symbol, FunctionDescriptor descriptor) {
        return SYMBOLS.find(symbol)
                .map(address -> LINKER.downcallHandle(address, descriptor))
                .orElseThrow(() -> new IllegalStateException(
                        "the shim library has no function " + symbol + ": it is of another build than these classes"));
    }
}
