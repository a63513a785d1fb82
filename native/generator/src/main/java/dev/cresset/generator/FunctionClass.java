package dev.cresset.generator;

/** The classes of the API that hold operators as functions, but for {@code F}. */
enum FunctionClass {
    TORCH(
            "TorchOperators",
            PythonModule.TORCH,
            "The functions of PyTorch's {@code torch} module; use them as {@link Torch}'s."),
    LINALG("Linalg", PythonModule.LINALG, "The functions of PyTorch's {@code torch.linalg} module."),
    FFT("Fft", PythonModule.FFT, "The functions of PyTorch's {@code torch.fft} module."),
    SPECIAL("Special", PythonModule.SPECIAL, "The functions of PyTorch's {@code torch.special} module."),
    SPARSE("Sparse", PythonModule.SPARSE, "The functions of PyTorch's {@code torch.sparse} module."),
    NESTED("Nested", PythonModule.NESTED, "The functions of PyTorch's {@code torch.nested} module.");

    private final String javaName;
    private final PythonModule module;
    private final String documentation;

    FunctionClass(String javaName, PythonModule module, String documentation) {
        this.javaName = javaName;
        this.module = module;
        this.documentation = documentation;
    }

    String javaName() {
        return javaName;
    }

    PythonModule module() {
        return module;
    }

    String documentation() {
        return documentation;
    }

    /** Whether a class that is written by hand inherits the functions. */
    boolean isBase() {
        return this == TORCH;
    }

    /** Whether PyTorch has an operator as a public function of this class's module. */
    boolean has(Operator operator, PublicNames names) {
        if (!operator.function() || operator.module() != module) {
            return false;
        }
        String name = module.withoutPrefix(operator.name());
        return switch (this) {
            // Two modules that the list of names leaves out.
            case SPARSE, NESTED -> !name.startsWith("_");
            default -> names.has(module.pythonName() + "." + name);
        };
    }
}
