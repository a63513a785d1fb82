package dev.cresset.bindings.libtorch;

/** The places where LibTorch is looked for, in their order. */
public enum LibTorchSource {
    /** The system property {@code cresset.libtorch}. */
    SYSTEM_PROPERTY("-Dcresset.libtorch"),

    /** The environment variable {@code LIBTORCH}. */
    ENVIRONMENT("LIBTORCH"),

    /** The JavaCPP presets' jars on the class path or the module path. */
    JARS("jars on the class path");

    private final String label;

    LibTorchSource(String label) {
        this.label = label;
    }

    /** Returns the place's name as a user writes it. */
    @Override
    public String toString() {
        return label;
    }
}
