package dev.cresset.nn.inference;

import dev.cresset.F;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import dev.cresset.nn.Linear;

/** An affine map with the activation behind it in the same call. */
public final class FusedLinear implements FusedLayer {

    private final Linear layer;
    private final FusedActivation activation;

    /** The matrix in oneDNN's order, from the first input on, by whose number of rows it is chosen. */
    private final LazyTensor packed = new LazyTensor();

    FusedLinear(Linear layer, FusedActivation activation) {
        this.layer = layer;
        this.activation = activation;
    }

    @Override
    public Tensor forward(Tensor input) {
        try (var _ = Torch.noGrad()) {
            return input.dim() > 1 && OneDnn.takes(input, layer.weight()) ? packed(input) : plain(input);
        }
    }

    private Tensor packed(Tensor input) {
        return OneDnn.call(
                "mkldnn::_linear_pointwise",
                input,
                packedFor(input),
                layer.bias(),
                activation.attribute(),
                activation.scalars(),
                "");
    }

    private Tensor packedFor(Tensor input) {
        long rows = input.numel() / input.size(-1);
        return packed.get(() -> OneDnn.call("mkldnn::_reorder_linear_weight", layer.weight(), rows));
    }

    private Tensor plain(Tensor input) {
        return activation.operator().apply(F.linear(input, layer.weight(), layer.bias()));
    }

    @Override
    public void close() {
        packed.close();
    }
}
