package dev.cresset.zoo.transforms;

import dev.cresset.DType;
import dev.cresset.Scope;
import dev.cresset.Torch;

/** Random numbers of LibTorch's default generator, drawn by torchvision's operators. */
final class RandomNumbers {

    private static final long[] ONE = {1};

    private RandomNumbers() {}

    /** An integer from 0 to {@code bound - 1}: {@code torch.randint(0, bound, (1,))}. */
    static long integer(long bound) {
        try (Scope _ = Scope.open()) {
            return Torch.randint(0, bound, ONE, DType.INT64).itemLong();
        }
    }

    /** A single-precision number: {@code torch.empty(1).uniform_(from, to)}. */
    static double uniform(double from, double to) {
        try (Scope _ = Scope.open()) {
            return Torch.empty(ONE, DType.FLOAT32).uniform_(from, to).item();
        }
    }

    /** True with a probability: {@code torch.rand(1) < probability}, compared in single precision as PyTorch does. */
    static boolean happens(double probability) {
        try (Scope _ = Scope.open()) {
            return Torch.rand(ONE, DType.FLOAT32).lt(probability).itemBoolean();
        }
    }

    /** The integers from 0 to {@code count - 1} in a random order: {@code torch.randperm(count)}. */
    static int[] permutation(int count) {
        try (Scope _ = Scope.open()) {
            return Torch.randperm(count, DType.INT64).toIntArray();
        }
    }
}
