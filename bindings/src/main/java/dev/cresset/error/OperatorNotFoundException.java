package dev.cresset.error;

/**
 * There is no such operator: the loaded LibTorch is older or newer than the list that this library was built from, or no library in
 * the process has registered the name that was called.
 */
public final class OperatorNotFoundException extends TorchException {

    private static final long serialVersionUID = 1;

    /**
     * Makes the exception for an operator of the list that the loaded LibTorch lacks.
     *
     * @param operator the operator that was called, such as {@code aten::add.Tensor}
     * @param loadedVersion the version of the loaded LibTorch
     * @param listVersion the version that the operator list was taken from
     */
    public OperatorNotFoundException(String operator, String loadedVersion, String listVersion) {
        super(
                operator,
                "LibTorch " + loadedVersion + " has no such operator, LibTorch " + listVersion
                        + " has: use that one to call it",
                "");
    }

    /**
     * Makes the exception for a name that no operator has, or that is no operator's name.
     *
     * @param operator the name that was called, such as {@code aten::add.Tensor}
     * @param message what is wrong with it
     */
    public OperatorNotFoundException(String operator, String message) {
        super(operator, message, "");
    }
}
