package dev.cresset.zoo.models;

import static dev.cresset.nn.Layers.sequential;
import static dev.cresset.nn.Layers.sigmoid;
import static dev.cresset.nn.Layers.silu;

import dev.cresset.Tensor;
import dev.cresset.nn.Layer;
import dev.cresset.nn.Module;
import dev.cresset.nn.Sequential;
import dev.cresset.zoo.models.Conv2dNormActivation.Norm;
import java.util.ArrayList;
import java.util.List;

/**
 * The block of an {@link EfficientNet}: widens, convolves each channel for itself, weighs, narrows; and adds the input where it
 * has the output's shape.
 */
final class MBConv extends Module {

    private final Sequential block;
    private final StochasticDepth stochasticDepth;
    private final boolean addsInput;

    MBConv(EfficientNet.Stage row, double stochasticDepth, Norm norm) {
        Layer activation = silu().inplace();
        long expanded = Channels.divisible(row.inChannels() * row.expansion());
        List<Layer> layers = new ArrayList<>();
        if (expanded != row.inChannels()) {
            layers.add(norm.pointwise(row.inChannels(), expanded, activation));
        }
        layers.add(norm.depthwise(expanded, row.kernel(), row.stride(), activation));
        long squeezed = Math.max(1, row.inChannels() / 4);
        layers.add(() -> new SqueezeExcitation(expanded, squeezed, activation, sigmoid()));
        layers.add(norm.pointwise(expanded, row.outChannels(), null));
        block = register("block", sequential(layers.toArray(Layer[]::new)));
        this.stochasticDepth = register("stochastic_depth", new StochasticDepth(stochasticDepth));
        addsInput = row.stride() == 1 && row.inChannels() == row.outChannels();
    }

    @Override
    public Tensor forward(Tensor input) {
        Tensor output = block.call(input);
        return addsInput ? stochasticDepth.call(output).add_(input) : output;
    }
}
