package dev.cresset.nn.recurrent;

import dev.cresset.DType;
import dev.cresset.Device;

/**
 * The options that all recurrent networks have in common.
 *
 * @param <S> the options of one network
 */
public interface RecurrentSpec<S extends RecurrentSpec<S>> {

    /** {@return what the options consist of} */
    RecurrentOptions options();

    /**
     * {@return other options of the same network}
     *
     * @param options what they consist of instead
     */
    S with(RecurrentOptions options);

    /**
     * {@return these options with that many layers stacked, 1 by default}
     *
     * @param numLayers how many layers are stacked; 1 by default
     */
    default S numLayers(int numLayers) {
        return with(options().with(numLayers, options().bias(), options().dropout()));
    }

    /**
     * {@return these options with or without biases, which are there by default}
     *
     * @param bias whether gates have numbers added; true by default
     */
    default S bias(boolean bias) {
        return with(options().with(options().numLayers(), bias, options().dropout()));
    }

    /**
     * {@return these options with that dropout after every layer but the last, 0 by default}
     *
     * @param p from 0 to 1
     */
    default S dropout(double p) {
        return with(options().with(options().numLayers(), options().bias(), p));
    }

    /**
     * {@return these options with the batch before the steps or, as by default, behind them}
     *
     * @param batchFirst whether the batch comes before the steps, {@code (N, L, *)} instead of {@code (L, N, *)}; false by default
     */
    default S batchFirst(boolean batchFirst) {
        return with(
                options().with(batchFirst, options().bidirectional(), options().projSize()));
    }

    /**
     * {@return these options with a second network that reads backward or, as by default, without}
     *
     * @param bidirectional whether a second network reads the input backward; false by default
     */
    default S bidirectional(boolean bidirectional) {
        return with(
                options().with(options().batchFirst(), bidirectional, options().projSize()));
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
