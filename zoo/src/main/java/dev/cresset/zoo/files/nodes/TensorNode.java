package dev.cresset.zoo.files.nodes;

import dev.cresset.DType;
import dev.cresset.zoo.files.pickle.Globals;
import java.util.List;

/** A tensor as a file describes it, without its values. */
public sealed interface TensorNode extends Globals.Described
        permits DenseNode, QuantizedNode, SparseNode, MetaNode, ArrayNode, ParameterNode {

    /** LibTorch's own limit, which some operators rely on. */
    int MOST_DIMENSIONS = 64;

    /** {@return the type of its elements} */
    DType dtype();

    /** {@return the extent of each dimension} */
    long[] shape();

    /** {@return whether operators on it are to be recorded for the backward pass} */
    boolean requiresGrad();

    /** {@return the views of storages that it is made of; none where its values stand in the pickle, or it has none} */
    List<DenseNode> parts();

    @Override
    default String description() {
        return "a tensor";
    }

    /**
     * Checks that a tensor may have so many dimensions.
     *
     * @param shape the extent of each dimension
     * @throws IllegalArgumentException if no tensor has so many dimensions
     */
    static void checkDimensions(long[] shape) {
        if (shape.length > MOST_DIMENSIONS) {
            throw new IllegalArgumentException("a tensor has " + shape.length + " dimensions");
        }
    }

    /**
     * Checks that a tensor of its type may require gradients.
     *
     * @param dtype the tensor's type
     * @param requiresGrad what the file says
     * @return {@code requiresGrad}
     * @throws IllegalArgumentException if a tensor of this type cannot require gradients but does
     */
    static boolean checkGrad(DType dtype, boolean requiresGrad) {
        if (requiresGrad && !dtype.isFloatingPoint() && !dtype.isComplex()) {
            throw new IllegalArgumentException("a tensor of " + dtype + " requires gradients");
        }
        return requiresGrad;
    }
}
