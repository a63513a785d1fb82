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
        return weightNorm(module, "weight", 0);
    }

    /**
     * Like {@link #weightNorm(Module)}.
     *
     * @param module a module with a tensor of that name
     * @param name the tensor's name
     * @param dim the dimension along which there is a norm for each part; null for one norm of the whole
     * @param <M> the module's type
     * @return the module
     */
    public static <M extends Module<?>> M weightNorm(M module, String name, Integer dim) {
        return Parametrize.registerParametrization(module, name, new WeightNorm(dim == null ? -1 : dim), true);
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
        return spectralNorm(module, "weight", 1, SPECTRAL_EPS, null);
    }

    /**
     * Like {@link #spectralNorm(Module)}.
     *
     * @param module a module with a tensor of that name
     * @param name the tensor's name
     * @param powerIterations steps of the power method at each use in training, 1 or more
     * @param eps the smallest length that vectors are divided by
     * @param dim the dimension of outputs; null for that of the layer: 1 for transposed convolutions, else 0
     * @param <M> the module's type
     * @return the module
     */
    public static <M extends Module<?>> M spectralNorm(
            M module, String name, int powerIterations, double eps, Integer dim) {
        int outputs = dim != null ? dim : module instanceof TransposedConvolution<?, ?> ? 1 : 0;
        SpectralNorm norm = new SpectralNorm(value(module, name), powerIterations, outputs, eps);
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
        return orthogonal(module, "weight", null, true);
    }

    /**
     * Like {@link #orthogonal(Module)}.
     *
     * @param module a module with a tensor of that name that is a matrix or a batch of matrices
     * @param name the tensor's name
     * @param map how it is computed; null for the exponential for square and complex matrices, reflections for others
     * @param useTrivialization whether a fixed matrix stands in front, {@code base} in the state, which lets training begin at the present
     *     values
     * @param <M> the module's type
     * @return the module
     */
    public static <M extends Module<?>> M orthogonal(
            M module, String name, OrthogonalMap map, boolean useTrivialization) {
        Tensor weight = value(module, name);
        Checks.that(
                weight.dim() >= 2, "an orthogonal tensor has two or more dimensions, '%s' has %d", name, weight.dim());
        boolean square = weight.size(-2) == weight.size(-1);
        OrthogonalMap usual =
                square || weight.dtype().isComplex() ? OrthogonalMap.MATRIX_EXP : OrthogonalMap.HOUSEHOLDER;
        OrthogonalParametrization parametrization =
                new OrthogonalParametrization(weight, map == null ? usual : map, useTrivialization);
        return Parametrize.registerParametrization(module, name, parametrization, true);
    }

    private static Tensor value(Module<?> module, String name) {
        return Parametrize.isParametrized(module, name)
                ? access().registry(module).parametrization(name).call()
                : Parametrize.registered(module, name);
    }
}
