package dev.cresset.bindings.libtorch;

import dev.cresset.error.LibTorchLoadException;
import java.util.List;

/** An operating system and processor that Cresset runs on. */
enum Platform {
    LINUX_X86_64("linux-x86_64", "x86-64", ElfFile.X86_64, List.of("linux-x86_64-gpu", "linux-x86_64"), "linux-x86_64"),
    LINUX_AARCH64(
            "linux-aarch64", "aarch64", ElfFile.AARCH64, List.of("linux-arm64-gpu", "linux-arm64"), "linux-arm64");

    /** The name of the shim's resource folder. */
    final String folder;

    /** The processor's name in messages. */
    final String processor;

    /** What the ELF header of a library for this processor says in {@code e_machine}. */
    final int machine;

    /** The JavaCPP presets' names of this platform for LibTorch, the preferred first: who adds a GPU jar wants it. */
    final List<String> torchPresets;

    /** The JavaCPP presets' name of this platform for OpenBLAS. */
    final String blasPresets;

    Platform(String folder, String processor, int machine, List<String> torchPresets, String blasPresets) {
        this.folder = folder;
        this.processor = processor;
        this.machine = machine;
        this.torchPresets = torchPresets;
        this.blasPresets = blasPresets;
    }

    static Platform of(Host host) {
        String system = host.property().apply("os.name");
        String processor = host.property().apply("os.arch");
        if (system.equals("Linux")) {
            switch (processor) {
                case "amd64", "x86_64" -> {
                    return LINUX_X86_64;
                }
                case "aarch64", "arm64" -> {
                    return LINUX_AARCH64;
                }
                default -> {}
            }
        }
        throw new LibTorchLoadException(
                "Cresset runs on Linux (x86-64 or aarch64), this JVM on %s (%s): use a 64-bit JDK on such a machine, or a Linux container or WSL"
                        .formatted(system, processor));
    }
}
