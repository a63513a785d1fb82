/**
 * The native boundary: LibTorch is found and loaded here, and nothing above calls native code. The one module that needs
 * {@code --enable-native-access}.
 */
module dev.cresset.bindings {
    exports dev.cresset.error;
    // Low-level: for the layers above and for operators that have no typed method there.
    exports dev.cresset.bindings;
    exports dev.cresset.bindings.aten;
    exports dev.cresset.bindings.dispatch;
    // What `cresset doctor` shows.
    exports dev.cresset.bindings.libtorch;
}
