package dev.cresset.generator;

/** The classes of the API that hold functions. */
enum FunctionClass {
    TORCH(
            PythonModule.TORCH,
            "TorchOperators",
            true,
            "The functions of PyTorch's {@code torch} module; use them as {@link Torch}'s."),
    FUNCTIONAL(
            PythonModule.NN,
            "FOperators",
            true,
            "The operators that PyTorch's {@code torch.nn.functional} builds on; use them as {@link F}'s."),
    LINALG(PythonModule.LINALG, "Linalg", false, "The functions of PyTorch's {@code torch.linalg} module."),
    FFT(PythonModule.FFT, "Fft", false, "The functions of PyTorch's {@code torch.fft} module."),
    SPECIAL(PythonModule.SPECIAL, "Special", false, "The functions of PyTorch's {@code torch.special} module."),
    SPARSE(PythonModule.SPARSE, "Sparse", false, "The functions of PyTorch's {@code torch.sparse} module."),
    NESTED(PythonModule.NESTED, "Nested", false, "The functions of PyTorch's {@code torch.nested} module.");

    private final PythonModule module;
    private final String javaName;
    private final boolean base;
    private final String documentation;

    FunctionClass(PythonModule module, String javaName, boolean base, String documentation) {
        this.module = module;
        this.javaName = javaName;
        this.base = base;
        this.documentation = documentation;
    }

    PythonModule module() {
        return module;
    }

    String javaName() {
        return javaName;
    }

    /** Whether a class that is written by hand inherits the operators. */
    boolean base() {
        return base;
    }

    String documentation() {
        return documentation;
    }
}
