package dev.cresset.nn.sparse;

import dev.cresset.nn.ParameterOptions;
import dev.cresset.nn.ParameterSpec;

/**
 * Specification of an embedding; {@link EmbeddingOptions} describes the options.
 *
 * @param <S> the specification
 */
@SuppressWarnings("doclint:missing") // the components of EmbeddingOptions say it once
public interface EmbeddingSpec<S extends EmbeddingSpec<S>> extends ParameterSpec<S> {

    /** {@return the options that all embeddings have} */
    EmbeddingOptions options();

    /** {@return this specification with other {@code options}} */
    S with(EmbeddingOptions options);

    /** {@return this specification with another {@code paddingIdx}; negative ones count from the end} */
    default S paddingIdx(long paddingIdx) {
        return with(options().paddingIdx(paddingIdx));
    }

    /** {@return this specification with another {@code maxNorm}} */
    default S maxNorm(double maxNorm) {
        return with(options().maxNorm(maxNorm));
    }

    /** {@return this specification with another {@code normType}} */
    default S normType(double normType) {
        return with(options().normType(normType));
    }

    /** {@return this specification with another {@code scaleGradByFreq}} */
    default S scaleGradByFreq(boolean scaleGradByFreq) {
        return with(options().scaleGradByFreq(scaleGradByFreq));
    }

    /** {@return this specification with another {@code sparse}} */
    default S sparse(boolean sparse) {
        return with(options().sparse(sparse));
    }

    @Override
    default ParameterOptions parameters() {
        return options().parameters();
    }

    @Override
    default S with(ParameterOptions parameters) {
        return with(options().with(parameters));
    }
}
