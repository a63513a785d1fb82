package dev.cresset.nn.transformer;

import dev.cresset.Tensor;
import dev.cresset.nn.ParameterOptions;
import dev.cresset.nn.ParameterSpec;
import java.util.function.UnaryOperator;

/**
 * Specification of a transformer or of one of its layers.
 *
 * @param <S> the specification of one module
 */
@SuppressWarnings("doclint:missing") // the components of the options say it once
public interface TransformerSpec<S extends TransformerSpec<S>> extends ParameterSpec<S> {

    /** {@return the options} */
    TransformerOptions options();

    /** {@return the specification of the same module with other {@code options}} */
    S with(TransformerOptions options);

    @Override
    default ParameterOptions parameters() {
        return options().parameters();
    }

    @Override
    default S with(ParameterOptions parameters) {
        return with(options().parameters(parameters));
    }

    /** {@return this specification with another number of {@link TransformerOptions#dimFeedforward() inner features}} */
    default S dimFeedforward(long dimFeedforward) {
        return with(options().dimFeedforward(dimFeedforward));
    }

    /** {@return this specification with another probability of {@link TransformerOptions#dropout() dropout}} */
    default S dropout(double dropout) {
        return with(options().dropout(dropout));
    }

    /** {@return this specification with another {@link TransformerOptions#activation() activation}} */
    default S activation(UnaryOperator<Tensor> activation) {
        return with(options().activation(activation));
    }

    /** {@return this specification with another {@link TransformerOptions#layerNormEps() eps} in normalizations} */
    default S layerNormEps(double layerNormEps) {
        return with(options().layerNormEps(layerNormEps));
    }

    /** {@return this specification with the batch {@link TransformerOptions#batchFirst() before the steps} or behind them} */
    default S batchFirst(boolean batchFirst) {
        return with(options().batchFirst(batchFirst));
    }

    /** {@return this specification with normalizations {@link TransformerOptions#normFirst() first} or last} */
    default S normFirst(boolean normFirst) {
        return with(options().normFirst(normFirst));
    }

    /** {@return this specification with or without {@link TransformerOptions#bias() biases}} */
    default S bias(boolean bias) {
        return with(options().bias(bias));
    }
}
