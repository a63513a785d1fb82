package dev.cresset.nn.init;

import dev.cresset.Torch;
import java.util.function.Supplier;

/**
 * The usual initial values, to be imported statically. They draw from the default generator and record nothing for the backward
 * pass.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/nn.init.html">torch.nn.init</a>
 */
public final class Init {

    private static final ThreadLocal<Boolean> SKIPPED = ThreadLocal.withInitial(() -> false);

    private Init() {}

    /**
     * Builds what gets its values from elsewhere: meanwhile the random initialisers of this class, on this thread, draw nothing and
     * leave tensors as they are. Layers are made without the time that their initial values take.
     *
     * {@snippet :
     * Linear layer = Init.skipped(() -> linear(4096, 4096).build());
     * layer.loadStateDict(state);
     * }
     *
     * @param build makes it
     * @param <T> what is built
     * @return what it has made, with parameters of any value
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

    /** Draws, unless initial values are skipped. */
    static void draw(Runnable draw) {
        if (!SKIPPED.get()) {
            try (var _ = Torch.noGrad()) {
                draw.run();
            }
        }
    }

    /** {@return normally distributed values after He et al.; fan-in and slope 0 unless said otherwise} */
    public static Kaiming kaimingNormal() {
        return new Kaiming(Distribution.NORMAL);
    }

    /** {@return uniformly distributed values after He et al.; fan-in and slope 0 unless said otherwise} */
    public static Kaiming kaimingUniform() {
        return new Kaiming(Distribution.UNIFORM);
    }

    /** {@return normally distributed values after Glorot and Bengio} */
    public static Xavier xavierNormal() {
        return new Xavier(Distribution.NORMAL, 1);
    }

    /** {@return uniformly distributed values after Glorot and Bengio} */
    public static Xavier xavierUniform() {
        return new Xavier(Distribution.UNIFORM, 1);
    }

    /**
     * {@return normally distributed values of that mean and standard deviation}
     *
     * @param mean of the distribution
     * @param deviation the standard deviation, 0 or more
     */
    public static Initializer normal(double mean, double deviation) {
        if (!(deviation >= 0)) {
            throw new IllegalArgumentException("a standard deviation is 0 or more, not " + deviation);
        }
        return tensor -> draw(() -> {
            tensor.normal_(mean, deviation);
        });
    }

    /**
     * {@return uniformly distributed values from {@code low} to {@code high}}
     *
     * @param low the least value
     * @param high the bound, which no value reaches
     */
    public static Initializer uniform(double low, double high) {
        if (!(low <= high)) {
            throw new IllegalArgumentException("values from " + low + " to " + high + " are none");
        }
        return tensor -> draw(() -> {
            tensor.uniform_(low, high);
        });
    }

    /**
     * {@return that value everywhere}
     *
     * @param value what each element becomes
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

    /**
     * {@return normally distributed values, those beyond two standard deviations from 0 drawn anew: mean 0, deviation 1 unless said
     * otherwise}
     */
    public static TruncatedNormal truncNormal() {
        return new TruncatedNormal(0, 1, -2, 2);
    }

    /** {@return a matrix whose rows, or columns where there are fewer, are orthonormal} */
    public static Orthogonal orthogonal() {
        return new Orthogonal(1);
    }

    /** {@return 1 on the diagonal of a matrix, else 0, so that inputs are kept as far as there is room for them} */
    public static Initializer eye() {
        return new Eye();
    }

    /** {@return a kernel that keeps as many channels as there is room for} */
    public static Dirac dirac() {
        return new Dirac(1);
    }

    /**
     * Normally distributed values of mean 0 and deviation 0.01, of which a share in each column of the matrix is zero.
     *
     * @param sparsity the share of zeros, from 0 to 1
     * @return the initialiser
     */
    public static Sparse sparse(double sparsity) {
        return new Sparse(sparsity, 0.01);
    }
}
