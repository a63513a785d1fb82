package dev.cresset.nn.pooling;

import dev.cresset.internal.PythonText;
import dev.cresset.nn.internal.Extents;

/** The extents of a pooling's window, one number for each dimension. */
record PoolWindow(long[] kernel, long[] stride, long[] padding, long[] dilation) {

    /** The window of some options; its default stride is the kernel size. */
    static PoolWindow of(PoolOptions options, int dimensions) {
        return new PoolWindow(
                Extents.expand(options.kernelSize(), dimensions),
                Extents.expand(options.effectiveStride(), dimensions),
                Extents.expand(options.padding(), dimensions),
                Extents.expand(options.dilation(), dimensions));
    }

    /** The window as PyTorch prints it where it has expanded what it was given. */
    String text() {
        return "kernel_size=%s, stride=%s, padding=%s"
                .formatted(PythonText.tuple(kernel), PythonText.tuple(stride), PythonText.tuple(padding));
    }
}
