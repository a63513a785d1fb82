package dev.cresset.samples.bench;

import dev.cresset.DType;
import dev.cresset.Tensor;
import dev.cresset.Torch;

/**
 * LibTorch's product of two large square matrices: nothing that it computes comes nearer to what the machine can do, so it stands for the
 * machine's peak.
 */
final class MatrixProduct implements Subject {

    /** Large enough for the arithmetic to hide all else, small enough for a round of 0.1 s. */
    static final int EXTENT = 2048;

    private final String name;
    private final Tensor left;
    private final Tensor right;

    MatrixProduct(String name, DType dtype) {
        this.name = name;
        left = Torch.ones(new long[] {EXTENT, EXTENT}, dtype);
        right = Torch.ones(new long[] {EXTENT, EXTENT}, dtype);
    }

    /** @return the multiplications and additions of one product */
    static double flops() {
        return 2.0 * EXTENT * EXTENT * EXTENT;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public double nanos(long iterations) {
        long start = System.nanoTime();
        for (long i = 0; i < iterations; i++) {
            Torch.mm(left, right).close();
        }
        return (double) (System.nanoTime() - start) / iterations;
    }

    @Override
    public void close() {
        left.close();
        right.close();
    }
}
