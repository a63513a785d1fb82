package dev.cresset.zoo.files.nodes;

import dev.cresset.DType;
import dev.cresset.Layout;
import java.util.List;

/**
 * A sparse tensor.
 *
 * @param layout the layout of the indices
 * @param indices the coordinates, or the compressed indices
 * @param plainIndices the indices that are not compressed, null for coordinates
 * @param values the values
 * @param shape the extent of each dimension
 * @param coalesced whether no coordinate occurs twice; null if the file does not tell
 */
public record SparseNode(
        Layout layout, DenseNode indices, DenseNode plainIndices, DenseNode values, long[] shape, Boolean coalesced)
        implements TensorNode {

    /** Refuses impossible tensors; the indices are checked when they are read. */
    public SparseNode {
        TensorNode.checkDimensions(shape);
    }

    @Override
    public DType dtype() {
        return values.dtype();
    }

    @Override
    public boolean requiresGrad() {
        return false;
    }

    @Override
    public List<DenseNode> parts() {
        return plainIndices == null ? List.of(indices, values) : List.of(indices, plainIndices, values);
    }
}
