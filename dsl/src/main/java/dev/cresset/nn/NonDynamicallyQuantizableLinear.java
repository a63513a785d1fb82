package dev.cresset.nn;

/**
 * The output projection of attention: a {@link Linear} under another name, which PyTorch leaves alone in dynamic quantization and prints.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.MultiheadAttention.html">torch.nn.MultiheadAttention</a>
 */
public final class NonDynamicallyQuantizableLinear extends Linear {

    /**
     * Makes an affine map, with initial values in its parameters.
     *
     * @param spec the options of the layer
     */
    public NonDynamicallyQuantizableLinear(Spec spec) {
        super(spec);
    }
}
