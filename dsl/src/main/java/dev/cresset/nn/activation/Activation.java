package dev.cresset.nn.activation;

import dev.cresset.nn.Inplace;
import dev.cresset.nn.UnaryModule;

/**
 * Base class of activations with options.
 *
 * @param <M> the activation
 * @param <S> its specification
 */
abstract class Activation<M extends Activation<M, S>, S> extends UnaryModule<M> {

    private final S spec;

    Activation(S spec) {
        this.spec = spec;
    }

    /** {@return the specification that the layer was built from} */
    public final S spec() {
        return spec;
    }

    /** The options except {@code inplace}, as PyTorch prints them. */
    String options() {
        return "";
    }

    @Override
    protected String extraRepr() {
        String options = options();
        boolean inplace = spec instanceof Inplace<?> option && option.isInplace();
        return inplace ? (options.isEmpty() ? "" : options + ", ") + "inplace=True" : options;
    }
}
