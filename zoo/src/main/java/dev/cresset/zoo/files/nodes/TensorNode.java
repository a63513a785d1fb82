package dev.cresset.zoo.files.nodes;

import dev.cresset.DType;
import dev.cresset.zoo.files.pickle.Globals;
import java.util.List;

/** The description of a tensor in a file, without its values. */
public sealed interface TensorNode extends Globals.Described
        permits DenseNode, QuantizedNode, SparseNode, MetaNode, ArrayNode, ParameterNode {

    /** The limit of LibTorch, on which some operators rely. */
    int MOST_DIMENSIONS = 64;

    /** {@return the type of its elements} */
    DType dtype();

    /** {@return the extent of each dimension} */
    long[] shape();

    /** {@return whether it requires gradients} */
    boolean requiresGrad();

    /** {@return the views of storages that it consists of; none if its values are in the pickle, or it has none} */
    List<DenseNode> parts();

    @Override
    default String description() {
        return "a tensor";
    }

    /**
     * Checks the number of dimensions.
     *
     * @param shape the extent of each dimension
     * @throws IllegalArgumentException if there are more than {@value #MOST_DIMENSIONS}
     */
    static void checkDimensions(long[] shape) {
        if (shape.length > MOST_DIMENSIONS) {
            throw new IllegalArgumentException("a tensor has " + shape.length + " dimensions");
        }
    }

    /**
     * Checks whether a tensor may require gradients.
     *
     * @param dtype the tensor's type
     * @param requiresGrad whether it requires gradients
     * @return {@code requiresGrad}
     * @throws IllegalArgumentException if it does, and tensors of this type cannot
     */
    static boolean checkGrad(DType dtype, boolean requiresGrad) {
        if (requiresGrad && !dtype.isFloatingPoint() && !dtype.isComplex()) {
            throw new IllegalArgumentException("a tensor of " + dtype + " requires gradients");
        }
        return requiresGrad;
    }
}
