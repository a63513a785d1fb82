package dev.cresset.nn.inference;

import dev.cresset.Aten;
import dev.cresset.DType;
import dev.cresset.MemoryFormat;
import dev.cresset.Scope;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import dev.cresset.nn.convolution.Conv2d;
import dev.cresset.nn.convolution.ConvolutionWindow;
import dev.cresset.nn.internal.Extents;
import dev.cresset.nn.normalization.BatchNorm2d;

/** A convolution with the normalization behind it folded into its weights, and the activation behind that in the same call. */
public final class FusedConvolution implements FusedLayer {

    private final Conv2d layer;
    private final FusedActivation activation;
    private final long[] stride;
    private final long[] padding;
    private final long[] dilation;
    private final Tensor weight;
    private final Tensor bias;

    /** The weights in oneDNN's order, which depends on the shape of the first input. */
    private final LazyTensor packed = new LazyTensor();

    /** The weights in oneDNN's order for images in oneDNN's layout. */
    private final LazyTensor ordered = new LazyTensor();

    private final LazyTensor orderedBias = new LazyTensor();

    FusedConvolution(Conv2d layer, BatchNorm2d norm, FusedActivation activation) {
        this.layer = layer;
        this.activation = activation;
        ConvolutionWindow window = layer.options().window();
        stride = Extents.expand(window.stride(), 2);
        padding = Extents.expand(window.padding().size(), 2);
        dilation = Extents.expand(window.dilation(), 2);
        try (var _ = Torch.noGrad();
                Scope _ = Scope.open()) {
            weight = (norm == null ? layer.weight().detach() : foldedWeight(norm)).keep();
            Tensor shift = norm == null ? layer.bias() : foldedBias(norm);
            bias = shift == null ? null : shift.detach().keep();
        }
    }

    /** The scale in double precision, so that rounding happens once. */
    private static Tensor scale(BatchNorm2d norm) {
        Tensor deviation =
                norm.runningVar().to(DType.FLOAT64).add(norm.options().eps()).sqrt();
        return norm.weight() == null
                ? deviation.reciprocal()
                : norm.weight().to(DType.FLOAT64).div(deviation);
    }

    private Tensor foldedWeight(BatchNorm2d norm) {
        Tensor scale = scale(norm).view(-1, 1, 1, 1);
        return layer.weight().to(DType.FLOAT64).mul(scale).to(layer.weight().dtype());
    }

    private Tensor foldedBias(BatchNorm2d norm) {
        Tensor shift = norm.runningMean().to(DType.FLOAT64).neg();
        if (layer.bias() != null) {
            shift = shift.add(layer.bias().to(DType.FLOAT64));
        }
        shift = shift.mul(scale(norm));
        if (norm.bias() != null) {
            shift = shift.add(norm.bias().to(DType.FLOAT64));
        }
        return shift.to(layer.weight().dtype());
    }

    @Override
    public Tensor forward(Tensor input) {
        try (var _ = Torch.noGrad()) {
            if (MkldnnLayout.isIn(input)) {
                return ordered(input);
            }
            return input.dim() == 4 && MkldnnOperators.takes(input, weight)
                    ? packed(input)
                    : plain(input, weight, bias);
        }
    }

    @Override
    public boolean computesInMkldnnLayout() {
        return activation.takesMkldnnLayout();
    }

    private Tensor packed(Tensor input) {
        try (Tensor ordered = input.contiguous(MemoryFormat.CHANNELS_LAST)) {
            return MkldnnOperators.call(
                    "mkldnn::_convolution_pointwise",
                    ordered,
                    packedFor(input),
                    bias,
                    padding,
                    stride,
                    dilation,
                    layer.options().groups(),
                    activation.attribute(),
                    activation.scalars(),
                    "");
        }
    }

    private Tensor packedFor(Tensor input) {
        return packed.get(() -> MkldnnOperators.call(
                "mkldnn::_reorder_convolution_weight",
                weight,
                padding,
                stride,
                dilation,
                layer.options().groups(),
                input.shape()));
    }

    private Tensor ordered(Tensor input) {
        Tensor shift = bias == null ? null : orderedBias.get(bias::toMkldnn);
        return plain(input, ordered.get(() -> orderedFor(input)), shift);
    }

    private Tensor orderedFor(Tensor input) {
        try (Tensor first = weight.toMkldnn()) {
            return Aten.mkldnnReorderConv2dWeight(
                    first,
                    padding,
                    stride,
                    dilation,
                    layer.options().groups(),
                    input.shape().toArray());
        }
    }

    private Tensor plain(Tensor input, Tensor weight, Tensor bias) {
        Tensor output = Torch.conv2d(
                input, weight, bias, stride, padding, dilation, layer.options().groups());
        return activation.operator().apply(output);
    }

    @Override
    public void close() {
        weight.close();
        if (bias != null) {
            bias.close();
        }
        packed.close();
        ordered.close();
        orderedBias.close();
    }
}
