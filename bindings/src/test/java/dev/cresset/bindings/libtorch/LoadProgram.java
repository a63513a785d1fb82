package dev.cresset.bindings.libtorch;

import dev.cresset.bindings.NativeRuntime;
import dev.cresset.bindings.aten.AtenE;
import dev.cresset.bindings.jextract.cresset_h;
import dev.cresset.error.LibTorchLoadException;

/** Loads LibTorch twice and prints what {@link LibTorchTest} asserts; a process of its own, because a load is for ever. */
final class LoadProgram {

    private LoadProgram() {}

    public static void main(String[] arguments) {
        load();
        load();
    }

    /** Whether a new tensor's bytes are counted, which only the shim's allocator does. */
    private static boolean keepsMemory() {
        long tensor = AtenE.empty_memory_format(new long[] {100}, -1, -1, -1, null, -1);
        long used = NativeRuntime.memoryAllocated();
        cresset_h.cresset_tensor_free(tensor);
        return used == 400;
    }

    private static void load() {
        try {
            LoadedLibTorch loaded = LibTorch.loaded();
            System.out.println("version " + loaded.version());
            System.out.println("build " + loaded.build());
            System.out.println("source " + loaded.source());
            System.out.println("directory " + loaded.directory());
            System.out.println("shim " + loaded.shim().getFileName());
            System.out.println("last library " + loaded.libraries().getLast().getFileName());
            System.out.println("symbols "
                    + LibTorch.symbols().find("aoti_torch_abi_version").isPresent());
            System.out.println("keeps memory " + keepsMemory());
        } catch (LibTorchLoadException failure) {
            System.out.println("failure " + failure.getMessage());
        }
    }
}
