package dev.cresset.nn.init;

import dev.cresset.Torch;
import dev.cresset.internal.Checks;
import java.util.function.Supplier;

/**
 * The usual initializers, to be imported statically. They draw from the default generator and record nothing for the backward pass.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/nn.init.html">torch.nn.init</a>
 */
public final class Init {

    private static final ThreadLocal<Boolean> SKIPPED = ThreadLocal.withInitial(() -> false);

    private Init() {}

    /**
     * Builds a module without initial values, because it gets its values from elsewhere: the random initializers of this class draw
     * nothing on this thread meanwhile, which saves their time.
     *
     * {@snippet :
     * Linear layer = Init.skipped(() -> linear(4096, 4096).build());
     * layer.loadStateDict(state);
     * }
     *
     * @param build the code that builds the module
     * @param <T> the type of the module
     * @return the module, whose parameters have arbitrary values
     * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.utils.skip_init.html">torch.nn.utils.skip_init</a>
     */
    public static <T> T skipped(Supplier<T> build) {
        boolean before = SKIPPED.get();
        SKIPPED.set(true);
        try {
            return build.get();
        } finally {
            SKIPPED.set(before);
        }
    }

    /** Draws unless initial values are skipped. */
    static void draw(Runnable draw) {
        if (!SKIPPED.get()) {
            try (var _ = Torch.noGrad()) {
                draw.run();
            }
        }
    }

    /** {@return Kaiming initialization with a normal distribution, by the fan-in and for the slope 0} */
    public static Kaiming kaimingNormal() {
        return new Kaiming(Distribution.NORMAL);
    }

    /** {@return Kaiming initialization with a uniform distribution, by the fan-in and for the slope 0} */
    public static Kaiming kaimingUniform() {
        return new Kaiming(Distribution.UNIFORM);
    }

    /** {@return Xavier initialization with a normal distribution} */
    public static Xavier xavierNormal() {
        return xavierNormal(1);
    }

    /**
     * {@return Xavier initialization with a normal distribution}
     *
     * @param gain the factor of the standard deviation; {@link Nonlinearity#gain()} recommends some
     */
    public static Xavier xavierNormal(double gain) {
        return new Xavier(Distribution.NORMAL, gain);
    }

    /** {@return Xavier initialization with a uniform distribution} */
    public static Xavier xavierUniform() {
        return xavierUniform(1);
    }

    /**
     * {@return Xavier initialization with a uniform distribution}
     *
     * @param gain the factor of the standard deviation; {@link Nonlinearity#gain()} recommends some
     */
    public static Xavier xavierUniform(double gain) {
        return new Xavier(Distribution.UNIFORM, gain);
    }

    /** {@return values of the standard normal distribution} */
    public static Initializer normal() {
        return normal(0, 1);
    }

    /**
     * {@return normally distributed values}
     *
     * @param mean the mean
     * @param deviation the standard deviation, 0 or more
     */
    public static Initializer normal(double mean, double deviation) {
        Checks.notNegative("standard deviation", deviation);
        return tensor -> draw(() -> tensor.normal_(mean, deviation));
    }

    /** {@return uniformly distributed values from 0 to 1} */
    public static Initializer uniform() {
        return uniform(0, 1);
    }

    /**
     * {@return uniformly distributed values}
     *
     * @param low the least value
     * @param high the upper bound, which is excluded
     */
    public static Initializer uniform(double low, double high) {
        Checks.that(low <= high, "a lower bound is at most the upper one, got %s and %s", low, high);
        return tensor -> draw(() -> tensor.uniform_(low, high));
    }

    /**
     * {@return one value everywhere}
     *
     * @param value the value of each element
     */
    public static Initializer constant(double value) {
        return tensor -> {
            try (var _ = Torch.noGrad()) {
                tensor.fill_(value);
            }
        };
    }

    /** {@return 0 everywhere} */
    public static Initializer zeros() {
        return constant(0);
    }

    /** {@return 1 everywhere} */
    public static Initializer ones() {
        return constant(1);
    }

    /** {@return values of the standard normal distribution between -2 and 2; values beyond are drawn again} */
    public static TruncatedNormal truncNormal() {
        return new TruncatedNormal(0, 1, -2, 2);
    }

    /**
     * {@return normally distributed values between -2 and 2; values beyond are drawn again}
     *
     * @param mean the mean before truncation
     * @param deviation the standard deviation before truncation, more than 0
     */
    public static TruncatedNormal truncNormal(double mean, double deviation) {
        return truncNormal().mean(mean).std(deviation);
    }

    /** {@return a matrix whose rows, or columns if there are fewer, are orthonormal} */
    public static Orthogonal orthogonal() {
        return orthogonal(1);
    }

    /**
     * {@return a matrix whose rows, or columns if there are fewer, are orthogonal}
     *
     * @param gain the length of these rows or columns
     */
    public static Orthogonal orthogonal(double gain) {
        return new Orthogonal(gain);
    }

    /** {@return the identity matrix, with which a linear layer passes through as many features as possible} */
    public static Initializer eye() {
        return new Eye();
    }

    /** {@return a kernel with which a convolution passes through as many channels as possible} */
    public static Dirac dirac() {
        return new Dirac(1);
    }

    /**
     * {@return a kernel with which a convolution passes through as many channels as possible}
     *
     * @param groups the number of the convolution's groups
     */
    public static Dirac dirac(long groups) {
        return new Dirac(groups);
    }

    /**
     * {@return normally distributed values of mean 0 and standard deviation 0.01, of which a share in each column is zero}
     *
     * @param sparsity the share of zeros, from 0 to 1
     */
    public static Sparse sparse(double sparsity) {
        return sparse(sparsity, 0.01);
    }

    /**
     * {@return normally distributed values of mean 0, of which a share in each column is zero}
     *
     * @param sparsity the share of zeros, from 0 to 1
     * @param deviation the standard deviation of the other values
     */
    public static Sparse sparse(double sparsity, double deviation) {
        return new Sparse(sparsity, deviation);
    }
}
