package dev.cresset.nn.dropout;

import dev.cresset.Tensor;
import dev.cresset.internal.PythonText;
import dev.cresset.nn.UnaryModule;

/**
 * Base class of dropouts: a function of the input, the probability, the mode and whether it works in place.
 *
 * @param <M> the dropout
 * @param <S> its specification
 */
abstract class DropoutNd<M extends DropoutNd<M, S>, S extends DropoutSpec<S>> extends UnaryModule<M> {

    private final S spec;
    private final Function function;

    DropoutNd(S spec, Function function) {
        this.spec = spec;
        this.function = function;
    }

    /** One of the dropouts of {@link dev.cresset.F}. */
    interface Function {
        Tensor apply(Tensor input, double p, boolean training, boolean inplace);
    }

    @Override
    protected final Tensor forward(Tensor input) {
        return function.apply(input, spec.p(), isTraining(), spec.isInplace());
    }

    /** {@return the specification that the layer was built from} */
    public final S spec() {
        return spec;
    }

    @Override
    protected final String extraRepr() {
        return "p=%s, inplace=%s".formatted(PythonText.of(spec.p()), PythonText.of(spec.isInplace()));
    }
}
