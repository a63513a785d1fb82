package dev.cresset.nn.transformer;

import dev.cresset.DType;
import dev.cresset.Device;
import dev.cresset.Tensor;
import java.util.function.UnaryOperator;

/**
 * The options that all transformer layers have in common.
 *
 * @param <S> the options of one layer
 */
public interface TransformerSpec<S extends TransformerSpec<S>> {

    /** {@return what the options consist of} */
    TransformerOptions options();

    /**
     * {@return other options of the same layer}
     *
     * @param options what they consist of instead
     */
    S with(TransformerOptions options);

    /**
     * {@return these options with that many features between the two linear maps, 2048 by default}
     *
     * @param dimFeedforward features between the two linear maps; 2048 by default
     */
    default S dimFeedforward(long dimFeedforward) {
        return with(
                options().with(dimFeedforward, options().dropout(), options().activation()));
    }

    /**
     * {@return these options with that probability of every dropout, 0.1 by default}
     *
     * @param p from 0 to 1
     */
    default S dropout(double p) {
        return with(options().with(options().dimFeedforward(), p, options().activation()));
    }

    /**
     * {@return these options with that between the two linear maps, the rectified linear unit by default}
     *
     * @param activation what stands between the two linear maps; the rectified linear unit by default
     */
    default S activation(UnaryOperator<Tensor> activation) {
        return with(options().with(options().dimFeedforward(), options().dropout(), activation));
    }

    /**
     * {@return these options with that added to variances, 1e-5 by default}
     *
     * @param eps more than 0, against division by zero
     */
    default S layerNormEps(double eps) {
        TransformerOptions old = options();
        return with(old.with(eps, old.batchFirst(), old.normFirst(), old.bias()));
    }

    /**
     * {@return these options with the batch before the steps or, as by default, behind them}
     *
     * @param batchFirst whether the batch comes before the steps; false by default
     */
    default S batchFirst(boolean batchFirst) {
        TransformerOptions old = options();
        return with(old.with(old.layerNormEps(), batchFirst, old.normFirst(), old.bias()));
    }

    /**
     * {@return these options with normalisations in front of attention and linear maps or, as by default, behind}
     *
     * @param normFirst whether normalisations stand in front of attention and linear maps, instead of behind; false by default
     */
    default S normFirst(boolean normFirst) {
        TransformerOptions old = options();
        return with(old.with(old.layerNormEps(), old.batchFirst(), normFirst, old.bias()));
    }

    /**
     * {@return these options with or without biases, which are there by default}
     *
     * @param bias whether linear maps and normalisations have biases; true by default
     */
    default S bias(boolean bias) {
        TransformerOptions old = options();
        return with(old.with(old.layerNormEps(), old.batchFirst(), old.normFirst(), bias));
    }

    /**
     * {@return these options with parameters of that type}
     *
     * @param dtype the parameters' type; null (the default) for 32-bit floating point
     */
    default S dtype(DType dtype) {
        return with(options().with(dtype, options().device()));
    }

    /**
     * {@return these options with the parameters on that device}
     *
     * @param device where the parameters are; null (the default) for the CPU
     */
    default S device(Device device) {
        return with(options().with(options().dtype(), device));
    }
}
