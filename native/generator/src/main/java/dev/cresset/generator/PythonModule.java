package dev.cresset.generator;

/** The Python module that the operator list gives for an operator. */
enum PythonModule {
    TORCH("-"),
    NN("nn"),
    LINALG("linalg"),
    FFT("fft"),
    SPECIAL("special"),
    SPARSE("sparse"),
    NESTED("nested");

    private final String listName;

    PythonModule(String listName) {
        this.listName = listName;
    }

    /** @throws IllegalArgumentException if the operator list has no such module */
    static PythonModule of(String listName) {
        for (PythonModule module : values()) {
            if (module.listName.equals(listName)) {
                return module;
            }
        }
        throw new IllegalArgumentException("unknown Python module: " + listName);
    }

    /** Its name in Python, such as {@code torch.linalg}. */
    String pythonName() {
        return switch (this) {
            case TORCH -> "torch";
            case NN -> "torch.nn.functional";
            default -> "torch." + listName;
        };
    }

    /** The name without the module's prefix: {@code linalg_norm} is {@code norm} in {@code linalg}. */
    String withoutPrefix(String operatorName) {
        String prefix = listName + "_";
        return operatorName.startsWith(prefix) ? operatorName.substring(prefix.length()) : operatorName;
    }
}
