package dev.cresset.zoo.files.nodes;

import dev.cresset.DType;
import dev.cresset.Storage;
import java.util.List;

/**
 * A tensor without values, on the device {@code meta}.
 *
 * @param dtype the type of its elements
 * @param shape the extent of each dimension
 * @param strides the step of each dimension, in elements
 * @param requiresGrad whether it requires gradients
 */
public record MetaNode(DType dtype, long[] shape, long[] strides, boolean requiresGrad) implements TensorNode {

    /** Refuses impossible tensors. */
    public MetaNode {
        TensorNode.checkGrad(dtype, requiresGrad);
        TensorNode.checkDimensions(shape);
        // Only for its checks.
        Storage.reach(dtype, 0, shape, strides);
    }

    @Override
    public List<DenseNode> parts() {
        return List.of();
    }
}
