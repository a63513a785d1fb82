package dev.cresset.zoo.files.nodes;

import dev.cresset.DType;
import java.util.List;

/**
 * An ordinary tensor: a view of a storage.
 *
 * @param storage the storage
 * @param dtype the type of its elements
 * @param offset the position of its first element in the storage, in elements
 * @param shape the extent of each dimension
 * @param strides the step of each dimension, in elements
 * @param requiresGrad whether it requires gradients
 * @param conjugate whether the values are the conjugates of the storage's
 * @param negative whether the values are the negatives of the storage's
 */
public record DenseNode(
        StorageRef storage,
        DType dtype,
        long offset,
        long[] shape,
        long[] strides,
        boolean requiresGrad,
        boolean conjugate,
        boolean negative)
        implements TensorNode {

    /** Refuses impossible tensors. */
    public DenseNode {
        TensorNode.checkGrad(dtype, requiresGrad);
        if (conjugate && !dtype.isComplex()) {
            throw new IllegalArgumentException("a tensor of " + dtype + " is marked as conjugate");
        }
        if (negative && !dtype.isComplex() && !dtype.isFloatingPoint()) {
            throw new IllegalArgumentException("a tensor of " + dtype + " is marked as negative");
        }
    }

    /**
     * {@return a tensor whose last dimension varies fastest}
     *
     * @param storage the storage, all of it
     * @param shape the extent of each dimension
     */
    public static DenseNode contiguous(StorageRef storage, long[] shape) {
        TensorNode.checkDimensions(shape);
        long[] strides = new long[shape.length];
        long step = 1;
        for (int i = shape.length - 1; i >= 0; i--) {
            strides[i] = step;
            step *= Math.max(1, shape[i]);
        }
        return new DenseNode(storage, storage.dtype(), 0, shape, strides, false, false, false);
    }

    @Override
    public List<DenseNode> parts() {
        return List.of(this);
    }

    /**
     * {@return this tensor with another {@link #requiresGrad}}
     *
     * @param required whether it requires gradients
     */
    public DenseNode withGrad(boolean required) {
        return new DenseNode(storage, dtype, offset, shape, strides, required, conjugate, negative);
    }

    /**
     * {@return this tensor with other marks}
     *
     * @param isConjugate whether the values are the conjugates of the storage's
     * @param isNegative whether the values are the negatives of the storage's
     */
    public DenseNode withBits(boolean isConjugate, boolean isNegative) {
        return new DenseNode(storage, dtype, offset, shape, strides, requiresGrad, isConjugate, isNegative);
    }

    /** {@return whether its elements are contiguous, the last dimension varying fastest} */
    public boolean isContiguous() {
        long expected = 1;
        for (int i = shape.length - 1; i >= 0; i--) {
            if (shape[i] == 0) {
                return true;
            }
            if (shape[i] != 1 && strides[i] != expected) {
                return false;
            }
            expected *= shape[i];
        }
        return true;
    }

    /** {@return whether the file's bytes are the values, without conversion} */
    public boolean isLiteral() {
        return !conjugate && !negative && storage.swapSize() == 1;
    }
}
