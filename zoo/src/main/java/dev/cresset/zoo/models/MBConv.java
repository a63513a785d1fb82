package dev.cresset.zoo.models;

import static dev.cresset.nn.Layers.sequential;
import static dev.cresset.nn.Layers.sigmoid;
import static dev.cresset.nn.Layers.silu;

import dev.cresset.Tensor;
import dev.cresset.nn.LayerSpec;
import dev.cresset.nn.Sequential;
import dev.cresset.nn.UnaryModule;
import dev.cresset.zoo.models.Conv2dNormActivation.Norm;

/**
 * The block of an {@link EfficientNet}: expansion, depthwise convolution, squeeze-and-excitation and projection, and a sum with the input
 * if it has the output's shape.
 */
final class MBConv extends UnaryModule<MBConv> {

    private final Sequential block;
    private final StochasticDepth stochasticDepth;
    private final boolean addsInput;

    MBConv(EfficientNet.Stage row, double stochasticDepth, Norm norm) {
        LayerSpec<? extends UnaryModule<?>> activation = silu().inplace();
        long expanded = DivisibleChannels.of(row.inChannels() * row.expansion());
        Sequential layers = sequential();
        if (expanded != row.inChannels()) {
            layers.append(norm.pointwise(row.inChannels(), expanded, activation));
        }
        layers.append(norm.depthwise(expanded, row.kernel(), row.stride(), activation));
        long squeezed = Math.max(1, row.inChannels() / 4);
        layers.append(new SqueezeExcitation(expanded, squeezed, activation, sigmoid()));
        layers.append(norm.pointwise(expanded, row.outChannels(), null));
        block = register("block", layers);
        this.stochasticDepth = register("stochastic_depth", new StochasticDepth(stochasticDepth));
        addsInput = row.stride() == 1 && row.inChannels() == row.outChannels();
    }

    @Override
    protected Tensor forward(Tensor input) {
        Tensor output = block.call(input);
        return addsInput ? stochasticDepth.call(output).add_(input) : output;
    }
}
