package dev.cresset.data;

import dev.cresset.DType;
import dev.cresset.Generator;
import dev.cresset.Tensor;
import dev.cresset.Torch;

/** Random draws of samplers and loaders, each with the operator that PyTorch uses. */
final class RandomDraws {

    private RandomDraws() {}

    /** Draws a seed, from the default generator if the argument is null. */
    static long seed(Generator generator) {
        try (Tensor seed = Torch.empty(new long[0], DType.INT64)) {
            return seed.random_(generator).itemLong();
        }
    }

    static long[] permutation(long size, Generator generator) {
        try (Tensor permutation = Torch.randperm(size, generator)) {
            return permutation.toLongArray();
        }
    }

    static long[] integers(long bound, long count, Generator generator) {
        try (Tensor integers = Torch.randint(bound, new long[] {count}, generator)) {
            return integers.toLongArray();
        }
    }

    static long[] weighted(double[] weights, long count, boolean replacement, Generator generator) {
        try (Tensor given = Torch.tensor(weights);
                Tensor drawn = Torch.multinomial(given, count, replacement, generator)) {
            return drawn.toLongArray();
        }
    }
}
