package dev.cresset.nn;

import dev.cresset.DType;
import dev.cresset.Device;
import dev.cresset.Tensor;
import java.util.function.UnaryOperator;

/**
 * The options that all transformer layers have in common.
 *
 * @param <O> the options of one layer
 */
public interface TransformerOptions<O extends TransformerOptions<O>> extends Layer {

    /** {@return what the options consist of} */
    TransformerSettings settings();

    /**
     * {@return other options of the same layer}
     *
     * @param settings what they consist of instead
     */
    O with(TransformerSettings settings);

    /**
     * {@return these options with that many features between the two linear maps, 2048 by default}
     *
     * @param dimFeedforward features between the two linear maps; 2048 by default
     */
    default O dimFeedforward(long dimFeedforward) {
        return with(
                settings().with(dimFeedforward, settings().dropout(), settings().activation()));
    }

    /**
     * {@return these options with that probability of every dropout, 0.1 by default}
     *
     * @param p from 0 to 1
     */
    default O dropout(double p) {
        return with(settings().with(settings().dimFeedforward(), p, settings().activation()));
    }

    /**
     * {@return these options with that between the two linear maps, the rectified linear unit by default}
     *
     * @param activation what stands between the two linear maps; the rectified linear unit by default
     */
    default O activation(UnaryOperator<Tensor> activation) {
        return with(settings().with(settings().dimFeedforward(), settings().dropout(), activation));
    }

    /**
     * {@return these options with that added to variances, 1e-5 by default}
     *
     * @param eps more than 0, against division by zero
     */
    default O layerNormEps(double eps) {
        TransformerSettings old = settings();
        return with(old.with(eps, old.batchFirst(), old.normFirst(), old.bias()));
    }

    /**
     * {@return these options with the batch before the steps or, as by default, behind them}
     *
     * @param batchFirst whether the batch comes before the steps; false by default
     */
    default O batchFirst(boolean batchFirst) {
        TransformerSettings old = settings();
        return with(old.with(old.layerNormEps(), batchFirst, old.normFirst(), old.bias()));
    }

    /**
     * {@return these options with normalisations in front of attention and linear maps or, as by default, behind}
     *
     * @param normFirst whether normalisations stand in front of attention and linear maps, instead of behind; false by default
     */
    default O normFirst(boolean normFirst) {
        TransformerSettings old = settings();
        return with(old.with(old.layerNormEps(), old.batchFirst(), normFirst, old.bias()));
    }

    /**
     * {@return these options with or without biases, which are there by default}
     *
     * @param bias whether linear maps and normalisations have biases; true by default
     */
    default O bias(boolean bias) {
        TransformerSettings old = settings();
        return with(old.with(old.layerNormEps(), old.batchFirst(), old.normFirst(), bias));
    }

    /**
     * {@return these options with parameters of that type}
     *
     * @param dtype the parameters' type; null (the default) for 32-bit floating point
     */
    default O dtype(DType dtype) {
        return with(settings().with(dtype, settings().device()));
    }

    /**
     * {@return these options with the parameters on that device}
     *
     * @param device where the parameters are; null (the default) for the CPU
     */
    default O device(Device device) {
        return with(settings().with(settings().dtype(), device));
    }
}
