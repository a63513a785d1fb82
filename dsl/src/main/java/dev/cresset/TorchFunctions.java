package dev.cresset;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Functions of PyTorch's {@code torch} module that are no operators; use them as {@link Torch}'s. */
public abstract class TorchFunctions extends TorchCreation {

    TorchFunctions() {}

    /**
     * The shape that tensors of several shapes are broadcast to.
     *
     * @param shapes the shapes
     * @return of as many dimensions as the longest
     * @throws IllegalArgumentException if they do not fit together
     * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.broadcast_shapes.html">torch.broadcast_shapes</a>
     */
    public static Shape broadcastShapes(Shape... shapes) {
        int dims = Arrays.stream(shapes).mapToInt(Shape::ndim).max().orElse(0);
        long[] result = Sizes.repeat(1, dims);
        for (Shape shape : shapes) {
            shape.numel(); // which refuses negative extents
            int offset = dims - shape.ndim();
            for (int i = 0; i < shape.ndim(); i++) {
                long size = shape.get(i);
                if (size != 1 && result[offset + i] != 1 && result[offset + i] != size) {
                    throw new IllegalArgumentException(
                            "the shapes " + Arrays.toString(shapes) + " cannot be broadcast together");
                }
                result[offset + i] = size == 1 ? result[offset + i] : size;
            }
        }
        return Shape.owning(result);
    }

    /**
     * The elements without repetition, in ascending order.
     *
     * @param input of any shape
     * @return of one dimension
     * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.unique.html">torch.unique</a>
     */
    public static Tensor unique(Tensor input) {
        return unique(input, true, false, false).output();
    }

    /**
     * The elements without repetition.
     *
     * @param input of any shape
     * @param sorted whether they come in ascending order
     * @param returnInverse whether to tell where each element has gone
     * @param returnCounts whether to count each
     * @return the elements and what was asked for
     * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.unique.html">torch.unique</a>
     */
    public static Unique unique(Tensor input, boolean sorted, boolean returnInverse, boolean returnCounts) {
        ReturnTypes._Unique2 found = Aten._unique2(input, sorted, returnInverse, returnCounts);
        return Unique.of(found.output(), found.inverseIndices(), returnInverse, found.counts(), returnCounts);
    }

    /**
     * The parts along a dimension without repetition.
     *
     * @param input of one dimension or more
     * @param sorted whether they come in ascending order
     * @param returnInverse whether to tell where each part has gone
     * @param returnCounts whether to count each
     * @param dim the dimension; -1 is the last
     * @return the parts and what was asked for
     * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.unique.html">torch.unique</a>
     */
    public static Unique unique(Tensor input, boolean sorted, boolean returnInverse, boolean returnCounts, long dim) {
        ReturnTypes.UniqueDim found = Aten.uniqueDim(input, dim, sorted, returnInverse, returnCounts);
        return Unique.of(found.output(), found.inverseIndices(), returnInverse, found.counts(), returnCounts);
    }

    /**
     * Turns positions in a flattened tensor into positions in each of its dimensions.
     *
     * @param indices integers, of any shape
     * @param shape the shape of the tensor that they are about
     * @return a tensor of the indices' shape for each dimension
     * @throws IllegalArgumentException if the indices are no integers, or the shape is none
     * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.unravel_index.html">torch.unravel_index</a>
     */
    public static List<Tensor> unravelIndex(Tensor indices, long... shape) {
        if (!indices.dtype().isInteger()) {
            throw new IllegalArgumentException("indices are integers, not of " + indices.dtype());
        }
        long elements = Sizes.numel(shape);
        List<Tensor> positions = new ArrayList<>();
        for (long size : shape) {
            elements = size == 0 ? 0 : elements / size;
            try (Tensor quotient = indices.div(Math.max(1, elements), "trunc")) {
                positions.add(quotient.remainder(Math.max(1, size)));
            }
        }
        return positions;
    }

    /**
     * An approximation of the singular value decomposition of a matrix of low rank, {@code A = U diag(S) V^H}, from random directions.
     *
     * @param A of shape {@code (*, m, n)}
     * @param q how many singular values, a little more than the rank
     * @param niter how many steps refine the directions, 0 or more
     * @param M what is taken off A first, broadcast to its shape; null for nothing
     * @return {@code U} of shape {@code (*, m, q)}, {@code S} of {@code (*, q)}, {@code V} of {@code (*, n, q)}
     * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.svd_lowrank.html">torch.svd_lowrank</a>
     * @see <a href="https://arxiv.org/abs/0909.4061">Finding structure with randomness</a>
     */
    public static ReturnTypes.Svd svdLowrank(Tensor A, long q, long niter, Tensor M) {
        return LowRank.svd(A, q, niter, M);
    }

    /**
     * Like {@link #svdLowrank(Tensor, long, long, Tensor)}, with 6 singular values, 2 steps and nothing taken off.
     *
     * @param A of shape {@code (*, m, n)}
     * @return {@code U}, {@code S} and {@code V}
     */
    public static ReturnTypes.Svd svdLowrank(Tensor A) {
        return LowRank.svd(A, 6, 2, null);
    }

    /**
     * The principal components of the rows of a matrix, from random directions: {@code V} has the principal directions.
     *
     * @param A of shape {@code (*, m, n)}: m samples of n features
     * @param q how many components, at most the smaller of m and n
     * @param center whether the mean of the samples is taken off first
     * @param niter how many steps refine the directions, 0 or more
     * @return {@code U} of shape {@code (*, m, q)}, {@code S} of {@code (*, q)}, {@code V} of {@code (*, n, q)}
     * @throws IllegalArgumentException if {@code q} or {@code niter} is out of range
     * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.pca_lowrank.html">torch.pca_lowrank</a>
     */
    public static ReturnTypes.Svd pcaLowrank(Tensor A, long q, boolean center, long niter) {
        return LowRank.pca(A, q, center, niter);
    }

    /**
     * Like {@link #pcaLowrank(Tensor, long, boolean, long)}, with 6 components or as many as there are, centred, 2 steps.
     *
     * @param A of shape {@code (*, m, n)}
     * @return {@code U}, {@code S} and {@code V}
     */
    public static ReturnTypes.Svd pcaLowrank(Tensor A) {
        return LowRank.pca(A, Math.min(6, Math.min(A.size(-2), A.size(-1))), true, 2);
    }

    /**
     * Seeds the generator that operators use when they are given none, differently each time.
     *
     * @return the seed, to be given to {@link Torch#manualSeed} for the same numbers
     * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.seed.html">torch.seed</a>
     */
    public static long seed() {
        long seed = new SecureRandom().nextLong();
        Torch.manualSeed(seed);
        return seed;
    }
}
