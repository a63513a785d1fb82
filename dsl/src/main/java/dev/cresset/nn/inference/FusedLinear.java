package dev.cresset.nn.inference;

import dev.cresset.F;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import dev.cresset.nn.Linear;

/** A linear layer with the activation behind it in the same call. */
public final class FusedLinear implements FusedLayer {

    private final Linear layer;
    private final FusedActivation activation;

    /** The matrix in oneDNN's order, which depends on the number of rows of the first input. */
    private final LazyTensor packed = new LazyTensor();

    FusedLinear(Linear layer, FusedActivation activation) {
        this.layer = layer;
        this.activation = activation;
    }

    @Override
    public Tensor forward(Tensor input) {
        try (var _ = Torch.noGrad()) {
            return input.dim() > 1 && MkldnnOperators.takes(input, layer.weight()) ? packed(input) : plain(input);
        }
    }

    private Tensor packed(Tensor input) {
        return MkldnnOperators.call(
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
        return packed.get(() -> MkldnnOperators.call("mkldnn::_reorder_linear_weight", layer.weight(), rows));
    }

    private Tensor plain(Tensor input) {
        return activation.operator().apply(F.linear(input, layer.weight(), layer.bias()));
    }

    @Override
    public void close() {
        packed.close();
    }
}
