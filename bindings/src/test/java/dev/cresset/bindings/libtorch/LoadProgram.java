package dev.cresset.bindings.libtorch;

import dev.cresset.error.LibTorchLoadException;

/** Loads LibTorch twice and prints what {@link LibTorchTest} asserts; a process of its own, because a load is for ever. */
final class LoadProgram {

    private LoadProgram() {}

    public static void main(String[] arguments) {
        load();
        load();
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
        } catch (LibTorchLoadException failure) {
            System.out.println("failure " + failure.getMessage());
        }
    }
}
