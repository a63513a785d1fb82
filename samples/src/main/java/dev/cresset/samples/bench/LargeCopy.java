package dev.cresset.samples.bench;

import dev.cresset.Tensor;
import dev.cresset.Torch;

/** The copying of a tensor that no cache holds: what memory can give. */
final class LargeCopy implements Subject {

    /** 256 MiB of float32. */
    private static final long ELEMENTS = 1 << 26;

    private final Tensor from = Torch.ones(ELEMENTS);
    private final Tensor to = Torch.zeros(ELEMENTS);

    /** @return the bytes that one copying reads and writes */
    static double bytes() {
        return 2.0 * Float.BYTES * ELEMENTS;
    }

    @Override
    public String name() {
        return "java";
    }

    @Override
    public double nanos(long iterations) {
        long start = System.nanoTime();
        for (long i = 0; i < iterations; i++) {
            to.copy_(from);
        }
        return (double) (System.nanoTime() - start) / iterations;
    }

    @Override
    public void close() {
        from.close();
        to.close();
    }
}
