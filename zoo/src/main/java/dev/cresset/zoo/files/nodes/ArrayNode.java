package dev.cresset.zoo.files.nodes;

import dev.cresset.DType;
import dev.cresset.Storage;
import dev.cresset.zoo.files.pickle.Arguments;
import dev.cresset.zoo.files.pickle.Globals;
import dev.cresset.zoo.files.python.Tuple;
import java.util.List;

/** An array of NumPy, whose values are in the pickle. It becomes a tensor. */
public final class ArrayNode implements TensorNode, Globals.Buildable {

    private NumpyType type;
    private long[] shape;
    private boolean columnsFirst;
    private byte[] values;

    /** An array without a type, a shape and values, which {@link #build} gives it. */
    public ArrayNode() {}

    /**
     * A complete array.
     *
     * @param type the type of its elements
     * @param shape the extent of each dimension
     * @param columnsFirst whether the first dimension varies fastest (Fortran's order), not the last
     * @param values the elements' bytes
     * @throws IllegalArgumentException if the shape needs another number of bytes
     */
    public ArrayNode(NumpyType type, long[] shape, boolean columnsFirst, byte[] values) {
        set(type, shape, columnsFirst, values);
    }

    private void set(NumpyType newType, long[] newShape, boolean newColumnsFirst, byte[] newValues) {
        type = newType;
        shape = newShape;
        columnsFirst = newColumnsFirst;
        values = newValues;
        TensorNode.checkDimensions(newShape);
        long bytes = Storage.reach(newType.dtype(), 0, newShape, strides());
        if (bytes != newValues.length) {
            throw new IllegalArgumentException(
                    "a NumPy array of " + bytes + " bytes comes with " + newValues.length + " bytes of values");
        }
    }

    /** NumPy's {@code ndarray.__setstate__}: version, shape, type, order, values. */
    @Override
    public void build(Object state) {
        if (!(state instanceof Tuple tuple) || tuple.size() != 5) {
            throw new IllegalArgumentException("a NumPy array's state is " + Arguments.describe(state));
        }
        Arguments parts = new Arguments(tuple);
        set(parts.get(2, NumpyType.class), parts.integers(1), parts.bool(3), parts.get(4, byte[].class));
    }

    @Override
    public DType dtype() {
        return type().dtype();
    }

    @Override
    public long[] shape() {
        type();
        return shape;
    }

    @Override
    public boolean requiresGrad() {
        return false;
    }

    @Override
    public List<DenseNode> parts() {
        return List.of();
    }

    /** {@return the step of each dimension, in elements} */
    public long[] strides() {
        long[] strides = new long[shape.length];
        long step = 1;
        for (int i = 0; i < shape.length; i++) {
            int dimension = columnsFirst ? i : shape.length - 1 - i;
            strides[dimension] = step;
            step *= Math.max(1, shape[dimension]); // where this overflows, the shape is refused
        }
        return strides;
    }

    /** {@return the values in the machine's byte order} */
    public byte[] values() {
        return type().inMachineOrder(values);
    }

    private NumpyType type() {
        if (type == null) {
            throw new IllegalArgumentException("a NumPy array has no values");
        }
        return type;
    }
}
