package dev.cresset.zoo.files.nodes;

import dev.cresset.DType;
import dev.cresset.QScheme;
import dev.cresset.Storage;
import java.util.List;

/**
 * A quantized tensor.
 *
 * @param integers the integers
 * @param scheme the mapping of integers to numbers
 * @param scale the scale of all elements, if the scheme has one
 * @param zeroPoint the zero point of all elements, if the scheme has one
 * @param scales the scale of each channel, null if all elements have one
 * @param zeroPoints the zero point of each channel, null if all elements have one
 * @param axis the dimension of the channels
 */
public record QuantizedNode(
        DenseNode integers,
        QScheme scheme,
        double scale,
        long zeroPoint,
        DenseNode scales,
        DenseNode zeroPoints,
        long axis)
        implements TensorNode {

    /** Checks what LibTorch does not check, or only after it has allocated memory. */
    public QuantizedNode {
        if (!integers.dtype().isQuantized()) {
            throw new IllegalArgumentException("a tensor of " + integers.dtype() + " is marked as quantized");
        }
        if (integers.storage().byteSize()
                < Storage.reach(integers.dtype(), 0, integers.shape(), contiguousStrides(integers))) {
            throw new IllegalArgumentException("a quantized tensor has more elements than its storage");
        }
        if (scales != null && (axis < 0 || axis >= integers.shape().length)) {
            throw new IllegalArgumentException("a quantized tensor has its channels in dimension " + axis);
        }
    }

    @Override
    public DType dtype() {
        return integers.dtype();
    }

    @Override
    public long[] shape() {
        return integers.shape();
    }

    @Override
    public boolean requiresGrad() {
        return integers.requiresGrad();
    }

    @Override
    public List<DenseNode> parts() {
        return scales == null ? List.of(integers) : List.of(integers, scales, zeroPoints);
    }

    private static long[] contiguousStrides(DenseNode integers) {
        long[] strides = integers.shape().clone();
        long step = 1;
        for (int i = strides.length - 1; i >= 0; i--) {
            long extent = strides[i];
            strides[i] = step;
            step *= extent;
        }
        return strides;
    }
}
