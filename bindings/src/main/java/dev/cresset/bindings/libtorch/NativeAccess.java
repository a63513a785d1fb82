package dev.cresset.bindings.libtorch;

import dev.cresset.error.LibTorchLoadException;

/** The JVM's permission to call native code. */
final class NativeAccess {

    private NativeAccess() {}

    /** The flag that grants a module native access. */
    static String flag(Module module) {
        return "--enable-native-access=" + (module.isNamed() ? module.getName() : "ALL-UNNAMED");
    }

    /** The exception for a JVM that refuses native access; a JVM that merely warns lets the call through. */
    static LibTorchLoadException refused(Module module, IllegalCallerException cause) {
        return new LibTorchLoadException("this JVM refuses native access: start it with " + flag(module), cause);
    }
}
