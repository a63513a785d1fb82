package dev.cresset.bindings.libtorch;

import dev.cresset.error.LibTorchLoadException;

/** An operating system and processor that Cresset runs on. */
enum Platform {
    LINUX_X86_64("linux-x86_64", "x86-64", ElfFile.X86_64, "linux-x86_64"),
    LINUX_AARCH64("linux-aarch64", "aarch64", ElfFile.AARCH64, "linux-arm64");

    /** The name of the shim's resource folder. */
    final String folder;

    /** The processor's name in messages. */
    final String processor;

    /** What the ELF header of a library for this processor says in {@code e_machine}. */
    final int machine;

    /** The platform's name in the JavaCPP presets. */
    final String presets;

    Platform(String folder, String processor, int machine, String presets) {
        this.folder = folder;
        this.processor = processor;
        this.machine = machine;
        this.presets = presets;
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
