package dev.cresset.nn.recurrent;

import dev.cresset.nn.ParameterOptions;
import dev.cresset.nn.ParameterSpec;

/**
 * Specification of a recurrent network.
 *
 * @param <S> the specification of one network
 */
@SuppressWarnings("doclint:missing") // the components of the options say it once
public interface RecurrentSpec<S extends RecurrentSpec<S>> extends ParameterSpec<S> {

    /** {@return the options} */
    RecurrentOptions options();

    /** {@return the specification of the same network with other {@code options}} */
    S with(RecurrentOptions options);

    @Override
    default ParameterOptions parameters() {
        return options().parameters();
    }

    @Override
    default S with(ParameterOptions parameters) {
        return with(options().parameters(parameters));
    }

    /** {@return this specification with another {@link RecurrentOptions#numLayers() number of layers}} */
    default S numLayers(int numLayers) {
        return with(options().numLayers(numLayers));
    }

    /** {@return this specification with or without {@link RecurrentOptions#bias() biases}} */
    default S bias(boolean bias) {
        return with(options().bias(bias));
    }

    /** {@return this specification with the batch {@link RecurrentOptions#batchFirst() before the steps} or behind them} */
    default S batchFirst(boolean batchFirst) {
        return with(options().batchFirst(batchFirst));
    }

    /** {@return this specification with another probability of {@link RecurrentOptions#dropout() dropout}} */
    default S dropout(double dropout) {
        return with(options().dropout(dropout));
    }

    /** {@return this specification {@link RecurrentOptions#bidirectional() of both directions} or of one} */
    default S bidirectional(boolean bidirectional) {
        return with(options().bidirectional(bidirectional));
    }
}
