package dev.cresset.nn.transformer;

import dev.cresset.Shape;
import dev.cresset.Tensor;
import dev.cresset.internal.Checks;
import dev.cresset.nn.Linear;
import dev.cresset.nn.ParameterOptions;
import dev.cresset.nn.dropout.Dropout;
import dev.cresset.nn.normalization.LayerNorm;
import java.util.function.UnaryOperator;

/**
 * The options of the layers of a transformer.
 *
 * @param dModel the number of features of each step
 * @param nhead the number of heads of each attention, which divides the number of features
 * @param dimFeedforward the number of features between the two linear layers; 2048 by default
 * @param dropout the probability of every dropout; 0.1 by default
 * @param activation the activation between the two linear layers; the rectified linear unit by default
 * @param layerNormEps the number added to the variance in normalizations; 1e-5 by default
 * @param batchFirst whether the batch comes before the steps; false by default
 * @param normFirst whether normalizations come before attention and linear layers instead of behind them; false by default
 * @param bias whether linear layers and normalizations have biases; true by default
 * @param parameters the dtype and the device of the parameters
 */
@SuppressWarnings("doclint:missing") // the components say it once
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
        ParameterOptions parameters) {

    /** The defaults but for the numbers of features and heads. */
    public TransformerOptions(long dModel, long nhead) {
        this(dModel, nhead, 2048, 0.1, Tensor::relu, 1e-5, false, false, true, ParameterOptions.DEFAULT);
    }

    void check(String layer) {
        Checks.positive(layer, "features", dModel);
        Checks.positive(layer, "heads", nhead);
        Checks.positive(layer, "features between linear layers", dimFeedforward);
        Checks.probability(layer, dropout);
        Checks.that(dModel % nhead == 0, "%s cannot divide %d features into %d heads", layer, dModel, nhead);
    }

    /** {@return these options with another {@code dimFeedforward}} */
    public TransformerOptions dimFeedforward(long dimFeedforward) {
        return with(dimFeedforward, dropout, activation, layerNormEps, batchFirst, normFirst, bias, parameters);
    }

    /** {@return these options with another {@code dropout}} */
    public TransformerOptions dropout(double dropout) {
        return with(dimFeedforward, dropout, activation, layerNormEps, batchFirst, normFirst, bias, parameters);
    }

    /** {@return these options with another {@code activation}} */
    public TransformerOptions activation(UnaryOperator<Tensor> activation) {
        return with(dimFeedforward, dropout, activation, layerNormEps, batchFirst, normFirst, bias, parameters);
    }

    /** {@return these options with another {@code layerNormEps}} */
    public TransformerOptions layerNormEps(double layerNormEps) {
        return with(dimFeedforward, dropout, activation, layerNormEps, batchFirst, normFirst, bias, parameters);
    }

    /** {@return these options with another {@code batchFirst}} */
    public TransformerOptions batchFirst(boolean batchFirst) {
        return with(dimFeedforward, dropout, activation, layerNormEps, batchFirst, normFirst, bias, parameters);
    }

    /** {@return these options with another {@code normFirst}} */
    public TransformerOptions normFirst(boolean normFirst) {
        return with(dimFeedforward, dropout, activation, layerNormEps, batchFirst, normFirst, bias, parameters);
    }

    /** {@return these options with another {@code bias}} */
    public TransformerOptions bias(boolean bias) {
        return with(dimFeedforward, dropout, activation, layerNormEps, batchFirst, normFirst, bias, parameters);
    }

    /** {@return these options with other {@code parameters}} */
    public TransformerOptions parameters(ParameterOptions parameters) {
        return with(dimFeedforward, dropout, activation, layerNormEps, batchFirst, normFirst, bias, parameters);
    }

    private TransformerOptions with(
            long dimFeedforward,
            double dropout,
            UnaryOperator<Tensor> activation,
            double layerNormEps,
            boolean batchFirst,
            boolean normFirst,
            boolean bias,
            ParameterOptions parameters) {
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
                parameters);
    }

    MultiheadAttention.Spec attention() {
        return new MultiheadAttention.Spec(dModel, nhead)
                .dropout(dropout)
                .bias(bias)
                .batchFirst(batchFirst)
                .with(parameters);
    }

    Linear.Spec linear(long in, long out) {
        return new Linear.Spec(in, out, bias, parameters);
    }

    LayerNorm.Spec norm() {
        return new LayerNorm.Spec(Shape.of(dModel)).eps(layerNormEps).bias(bias).with(parameters);
    }

    Dropout.Spec dropoutLayer() {
        return new Dropout.Spec(dropout, false);
    }
}
