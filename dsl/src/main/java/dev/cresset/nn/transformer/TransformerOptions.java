package dev.cresset.nn.transformer;

import dev.cresset.DType;
import dev.cresset.Device;
import dev.cresset.Tensor;
import dev.cresset.internal.Checks;
import dev.cresset.nn.Layers;
import dev.cresset.nn.Linear;
import dev.cresset.nn.ParameterOptions;
import dev.cresset.nn.dropout.Dropout;
import dev.cresset.nn.normalization.LayerNorm;
import java.util.function.UnaryOperator;

/**
 * What the options of all transformer layers consist of.
 *
 * @param dModel features of each step
 * @param nhead heads of each attention; they divide the features
 * @param dimFeedforward features between the two linear maps; 2048 by default
 * @param dropout the probability of every dropout; 0.1 by default
 * @param activation what stands between the two linear maps; the rectified linear unit by default
 * @param layerNormEps what normalisations add to the variance; 1e-5 by default
 * @param batchFirst whether the batch comes before the steps; false by default
 * @param normFirst whether normalisations stand in front of attention and linear maps, instead of behind; false by default
 * @param bias whether linear maps and normalisations have biases; true by default
 * @param dtype the parameters' type; null (the default) for 32-bit floating point
 * @param device where the parameters are; null (the default) for the CPU
 */
public record TransformerOptions(
        long dModel,
        long nhead,
        long dimFeedforward,
        double dropout,
        UnaryOperator<Tensor> activation,
        double layerNormEps,
        boolean batchFirst,
        boolean normFirst,
        boolean bias,
        DType dtype,
        Device device) {

    /**
     * Makes options whose other numbers and switches are the defaults.
     *
     * @param dModel features of each step
     * @param nhead heads of each attention
     */
    public TransformerOptions(long dModel, long nhead) {
        this(dModel, nhead, 2048, 0.1, Tensor::relu, 1e-5, false, false, true, null, null);
    }

    TransformerOptions check(String layer) {
        Checks.positive(layer, "features", dModel);
        Checks.positive(layer, "heads", nhead);
        Checks.positive(layer, "features between linear maps", dimFeedforward);
        Checks.probability(layer, dropout);
        Checks.that(dModel % nhead == 0, "%s cannot divide %d features into %d heads", layer, dModel, nhead);
        return this;
    }

    TransformerOptions with(long dimFeedforward, double dropout, UnaryOperator<Tensor> activation) {
        return new TransformerOptions(
                dModel,
                nhead,
                dimFeedforward,
                dropout,
                activation,
                layerNormEps,
                batchFirst,
                normFirst,
                bias,
                dtype,
                device);
    }

    TransformerOptions with(double layerNormEps, boolean batchFirst, boolean normFirst, boolean bias) {
        return new TransformerOptions(
                dModel,
                nhead,
                dimFeedforward,
                dropout,
                activation,
                layerNormEps,
                batchFirst,
                normFirst,
                bias,
                dtype,
                device);
    }

    TransformerOptions with(DType dtype, Device device) {
        return new TransformerOptions(
                dModel,
                nhead,
                dimFeedforward,
                dropout,
                activation,
                layerNormEps,
                batchFirst,
                normFirst,
                bias,
                dtype,
                device);
    }

    MultiheadAttention attention() {
        return new MultiheadAttention.Spec(dModel, nhead)
                .dropout(dropout)
                .bias(bias)
                .batchFirst(batchFirst)
                .dtype(dtype)
                .device(device)
                .build();
    }

    Linear linear(long in, long out) {
        return new Linear.Spec(in, out, bias, new ParameterOptions(dtype, device)).build();
    }

    LayerNorm norm() {
        return Layers.layerNorm(dModel)
                .eps(layerNormEps)
                .bias(bias)
                .dtype(dtype)
                .device(device)
                .build();
    }

    Dropout dropoutLayer() {
        return new Dropout.Spec(dropout, false).build();
    }
}
