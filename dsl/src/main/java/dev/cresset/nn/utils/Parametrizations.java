package dev.cresset.nn.utils;

import static dev.cresset.nn.internal.ModuleAccess.access;

import dev.cresset.Tensor;
import dev.cresset.internal.Checks;
import dev.cresset.nn.Module;
import dev.cresset.nn.convolution.TransposedConvolution;

/**
 * The usual parametrizations, as PyTorch's {@code torch.nn.utils.parametrizations}; to be imported statically.
 *
 * {@snippet :
 * Conv2d layer = weightNorm(conv2d(3, 8, 3).build());
 * Linear critic = spectralNorm(linear(64, 1).build());
 * }
 */
public final class Parametrizations {

    private static final double SPECTRAL_EPS = 1e-12;

    private Parametrizations() {}

    /**
     * Has a module's {@code weight} computed from norms, {@code original0}, and directions, {@code original1}, one norm for each output.
     *
     * @param module a module with a weight
     * @param <M> its type
     * @return the module
     * @throws IllegalArgumentException if it has no weight
     * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.utils.parametrizations.weight_norm.html">torch.nn.utils.parametrizations.weight_norm</a>
     * @see <a href="https://arxiv.org/abs/1602.07868">Weight Normalization</a>
     */
    public static <M extends Module<?>> M weightNorm(M module) {
        return weightNorm(module, "weight");
    }

    /**
     * Like {@link #weightNorm(Module)}, for another tensor.
     *
     * @param module a module with a tensor of that name
     * @param name the name of the tensor
     * @param <M> the type of the module
     * @return the module
     */
    public static <M extends Module<?>> M weightNorm(M module, String name) {
        return weightNorm(module, name, 0);
    }

    /**
     * Like {@link #weightNorm(Module)}.
     *
     * @param module a module with a tensor of that name
     * @param name the tensor's name
     * @param dim the dimension along which there is a norm for each part; -1 for one norm of the whole tensor, as in PyTorch
     * @param <M> the module's type
     * @return the module
     */
    public static <M extends Module<?>> M weightNorm(M module, String name, int dim) {
        return Parametrize.registerParametrization(module, name, new WeightNorm(dim), true);
    }

    /**
     * Has a module's {@code weight} divided by its largest singular value.
     *
     * @param module a module with a weight
     * @param <M> its type
     * @return the module
     * @throws IllegalArgumentException if it has no weight
     * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.utils.parametrizations.spectral_norm.html">torch.nn.utils.parametrizations.spectral_norm</a>
     * @see <a href="https://arxiv.org/abs/1802.05957">Spectral Normalization for Generative Adversarial Networks</a>
     */
    public static <M extends Module<?>> M spectralNorm(M module) {
        return spectralNorm(module, "weight", 1);
    }

    /**
     * Like {@link #spectralNorm(Module)}, for another tensor or number of iterations.
     *
     * @param module a module with a tensor of that name
     * @param name the name of the tensor
     * @param powerIterations the number of steps of the power method at each use in training, 1 or more
     * @param <M> the type of the module
     * @return the module
     */
    public static <M extends Module<?>> M spectralNorm(M module, String name, int powerIterations) {
        return spectralNorm(module, name, powerIterations, SPECTRAL_EPS);
    }

    /**
     * Like {@link #spectralNorm(Module)}, for another tensor, number of iterations or smallest divisor.
     *
     * @param module a module with a tensor of that name
     * @param name the name of the tensor
     * @param powerIterations the number of steps of the power method at each use in training, 1 or more
     * @param eps the smallest divisor of a vector
     * @param <M> the type of the module
     * @return the module
     */
    public static <M extends Module<?>> M spectralNorm(M module, String name, int powerIterations, double eps) {
        int dim = module instanceof TransposedConvolution<?, ?> ? 1 : 0;
        return spectralNorm(module, name, powerIterations, eps, dim);
    }

    /**
     * Like {@link #spectralNorm(Module)}.
     *
     * @param module a module with a tensor of that name
     * @param name the tensor's name
     * @param powerIterations the number of steps of the power method at each use in training, 1 or more
     * @param eps the smallest divisor of a vector
     * @param dim the dimension of the outputs; by default 1 for transposed convolutions, else 0
     * @param <M> the module's type
     * @return the module
     */
    public static <M extends Module<?>> M spectralNorm(
            M module, String name, int powerIterations, double eps, int dim) {
        SpectralNorm norm = new SpectralNorm(value(module, name), powerIterations, dim, eps);
        return Parametrize.registerParametrization(module, name, norm);
    }

    /**
     * Keeps a module's {@code weight} orthogonal: its columns are orthonormal, or its rows where there are fewer of them. The values that it
     * has are made orthogonal first.
     *
     * @param module a module with a weight that is a matrix or a batch of matrices
     * @param <M> its type
     * @return the module
     * @throws IllegalArgumentException if it has no weight, or that has fewer than two dimensions
     * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.utils.parametrizations.orthogonal.html">torch.nn.utils.parametrizations.orthogonal</a>
     */
    public static <M extends Module<?>> M orthogonal(M module) {
        return orthogonal(module, "weight");
    }

    /**
     * Like {@link #orthogonal(Module)}, for another tensor.
     *
     * @param module a module with a tensor of that name that is a matrix or a batch of matrices
     * @param name the name of the tensor
     * @param <M> the type of the module
     * @return the module
     */
    public static <M extends Module<?>> M orthogonal(M module, String name) {
        return orthogonal(module, name, true);
    }

    /**
     * Like {@link #orthogonal(Module)}, with or without a fixed matrix in front. Square and complex matrices are exponentials, others are
     * products of reflections.
     *
     * @param module a module with a tensor of that name that is a matrix or a batch of matrices
     * @param name the name of the tensor
     * @param useTrivialization whether a fixed matrix is in front, {@code base} in the state, which lets training begin at the current values
     * @param <M> the type of the module
     * @return the module
     */
    public static <M extends Module<?>> M orthogonal(M module, String name, boolean useTrivialization) {
        Tensor weight = matrices(module, name);
        boolean square = weight.size(-2) == weight.size(-1);
        OrthogonalMap map = square || weight.dtype().isComplex() ? OrthogonalMap.MATRIX_EXP : OrthogonalMap.HOUSEHOLDER;
        return orthogonal(module, name, map, useTrivialization);
    }

    /**
     * Like {@link #orthogonal(Module)}.
     *
     * @param module a module with a tensor of that name that is a matrix or a batch of matrices
     * @param name the tensor's name
     * @param map the computation of an orthogonal matrix
     * @param useTrivialization whether a fixed matrix is in front, {@code base} in the state, which lets training begin at the current values
     * @param <M> the module's type
     * @return the module
     */
    public static <M extends Module<?>> M orthogonal(
            M module, String name, OrthogonalMap map, boolean useTrivialization) {
        OrthogonalParametrization parametrization =
                new OrthogonalParametrization(matrices(module, name), map, useTrivialization);
        return Parametrize.registerParametrization(module, name, parametrization, true);
    }

    private static Tensor matrices(Module<?> module, String name) {
        Tensor weight = value(module, name);
        Checks.that(
                weight.dim() >= 2, "an orthogonal tensor has two or more dimensions, '%s' has %d", name, weight.dim());
        return weight;
    }

    private static Tensor value(Module<?> module, String name) {
        return Parametrize.isParametrized(module, name)
                ? access().registry(module).parametrization(name).call()
                : Parametrize.registered(module, name);
    }
}
