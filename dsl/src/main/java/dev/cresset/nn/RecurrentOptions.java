package dev.cresset.nn;

import dev.cresset.DType;
import dev.cresset.Device;

/**
 * The options that all recurrent networks have in common.
 *
 * @param <O> the options of one network
 */
public interface RecurrentOptions<O extends RecurrentOptions<O>> extends Layer {

    /** {@return what the options consist of} */
    RecurrentSettings settings();

    /**
     * {@return other options of the same network}
     *
     * @param settings what they consist of instead
     */
    O with(RecurrentSettings settings);

    /**
     * {@return these options with that many layers stacked, 1 by default}
     *
     * @param numLayers how many layers are stacked; 1 by default
     */
    default O numLayers(int numLayers) {
        return with(settings().with(numLayers, settings().bias(), settings().dropout()));
    }

    /**
     * {@return these options with or without biases, which are there by default}
     *
     * @param bias whether gates have numbers added; true by default
     */
    default O bias(boolean bias) {
        return with(settings().with(settings().numLayers(), bias, settings().dropout()));
    }

    /**
     * {@return these options with that dropout after every layer but the last, 0 by default}
     *
     * @param p from 0 to 1
     */
    default O dropout(double p) {
        return with(settings().with(settings().numLayers(), settings().bias(), p));
    }

    /**
     * {@return these options with the batch before the steps or, as by default, behind them}
     *
     * @param batchFirst whether the batch comes before the steps, {@code (N, L, *)} instead of {@code (L, N, *)}; false by default
     */
    default O batchFirst(boolean batchFirst) {
        return with(settings()
                .with(batchFirst, settings().bidirectional(), settings().projSize()));
    }

    /**
     * {@return these options with a second network that reads backward or, as by default, without}
     *
     * @param bidirectional whether a second network reads the input backward; false by default
     */
    default O bidirectional(boolean bidirectional) {
        return with(settings()
                .with(settings().batchFirst(), bidirectional, settings().projSize()));
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
