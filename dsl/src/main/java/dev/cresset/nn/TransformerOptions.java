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

    /** @return what the options consist of */
    TransformerSettings settings();

    /**
     * @param settings what they consist of instead
     * @return other options of the same layer
     */
    O with(TransformerSettings settings);

    /** @return these options with that many features between the two linear maps, 2048 by default */
    default O dimFeedforward(long dimFeedforward) {
        return with(
                settings().with(dimFeedforward, settings().dropout(), settings().activation()));
    }

    /** @return these options with that probability of every dropout, 0.1 by default */
    default O dropout(double p) {
        return with(settings().with(settings().dimFeedforward(), p, settings().activation()));
    }

    /** @return these options with that between the two linear maps, the rectified linear unit by default */
    default O activation(UnaryOperator<Tensor> activation) {
        return with(settings().with(settings().dimFeedforward(), settings().dropout(), activation));
    }

    /** @return these options with that added to variances, 1e-5 by default */
    default O layerNormEps(double eps) {
        TransformerSettings old = settings();
        return with(old.with(eps, old.batchFirst(), old.normFirst(), old.bias()));
    }

    /** @return these options with the batch before the steps or, as by default, behind them */
    default O batchFirst(boolean batchFirst) {
        TransformerSettings old = settings();
        return with(old.with(old.layerNormEps(), batchFirst, old.normFirst(), old.bias()));
    }

    /** @return these options with normalisations in front of attention and linear maps or, as by default, behind */
    default O normFirst(boolean normFirst) {
        TransformerSettings old = settings();
        return with(old.with(old.layerNormEps(), old.batchFirst(), normFirst, old.bias()));
    }

    /** @return these options with or without biases, which are there by default */
    default O bias(boolean bias) {
        TransformerSettings old = settings();
        return with(old.with(old.layerNormEps(), old.batchFirst(), old.normFirst(), bias));
    }

    /** @return these options with parameters of that type */
    default O dtype(DType dtype) {
        return with(settings().with(dtype, settings().device()));
    }

    /** @return these options with the parameters on that device */
    default O device(Device device) {
        return with(settings().with(settings().dtype(), device));
    }
}
