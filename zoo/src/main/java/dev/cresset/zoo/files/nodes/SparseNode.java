package dev.cresset.zoo.files.nodes;

import dev.cresset.DType;
import dev.cresset.Layout;
import java.util.List;

/**
 * A sparse tensor.
 *
 * @param layout how the places are written down
 * @param indices the coordinates, or the compressed indices
 * @param plainIndices the indices that are not compressed, null where there are coordinates
 * @param values the values
 * @param shape the extent of each dimension
 * @param coalesced whether no place stands twice; null where the file does not say
 */
public record SparseNode(
        Layout layout, DenseNode indices, DenseNode plainIndices, DenseNode values, long[] shape, Boolean coalesced)
        implements TensorNode {

    /** Refuses what no tensor has; the indices are looked at when they are read. */
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
