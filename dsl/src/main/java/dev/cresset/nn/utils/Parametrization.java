package dev.cresset.nn.utils;

import dev.cresset.Tensor;
import dev.cresset.nn.Module;
import dev.cresset.nn.UnaryModule;
import java.util.List;

/**
 * A way to compute a module's tensor from one or several others, which are trained in its place. A module that computes a tensor from one
 * of the same shape can be a parametrization as it is; this class is for those that also know the way back.
 *
 * @see Parametrize#registerParametrization(Module, String, UnaryModule)
 */
public abstract class Parametrization extends UnaryModule<Parametrization> {

    /** A parametrization in training mode. */
    protected Parametrization() {}

    /**
     * Computes the tensor.
     *
     * @param originals as many as {@link #rightInverse} returns
     * @return the tensor, of the shape and dtype that the module had it in
     */
    protected abstract Tensor forward(List<Tensor> originals);

    @Override
    protected final Tensor forward(Tensor original) {
        return forward(List.of(original));
    }

    /**
     * Computes the tensor with the hooks around it.
     *
     * @param originals as many as {@link #rightInverse} returns
     * @return the tensor, of the shape and dtype that the module had it in
     */
    public final Tensor call(List<Tensor> originals) {
        return callWithHooks(originals, this::forward);
    }

    /**
     * Finds originals from which a value is computed. Nothing is recorded.
     *
     * @param value of the shape of the module's tensor
     * @return one original, of the same dtype, or several
     */
    public abstract List<Tensor> rightInverse(Tensor value);
}
