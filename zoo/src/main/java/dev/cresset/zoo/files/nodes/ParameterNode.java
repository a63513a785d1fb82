package dev.cresset.zoo.files.nodes;

import dev.cresset.DType;
import dev.cresset.zoo.files.pickle.Arguments;
import dev.cresset.zoo.files.pickle.Globals;
import dev.cresset.zoo.files.python.Tuple;
import java.util.List;

/** A parameter of a module. The first versions of PyTorch made it in two steps. */
public final class ParameterNode implements TensorNode, Globals.Buildable {

    private TensorNode data;
    private boolean requiresGrad;

    /**
     * A parameter.
     *
     * @param data the tensor, null where {@link #build} gives it later
     * @param requiresGrad whether it requires gradients
     * @throws IllegalArgumentException if a tensor of this dtype cannot require gradients
     */
    public ParameterNode(TensorNode data, boolean requiresGrad) {
        this.data = data;
        this.requiresGrad = data == null ? requiresGrad : TensorNode.checkGrad(data.dtype(), requiresGrad);
    }

    /**
     * {@return the tensor itself}
     *
     * @throws IllegalArgumentException if the file gives none
     */
    public TensorNode data() {
        if (data == null) {
            throw new IllegalArgumentException("a parameter has no tensor");
        }
        return data;
    }

    @Override
    public DType dtype() {
        return data().dtype();
    }

    @Override
    public long[] shape() {
        return data().shape();
    }

    @Override
    public boolean requiresGrad() {
        return requiresGrad;
    }

    @Override
    public List<DenseNode> parts() {
        return data().parts();
    }

    /** {@code Parameter.__setstate__}: the state of a Variable (3 or 5 values) or of a tensor (4). */
    @Override
    public void build(Object state) {
        if (!(state instanceof Tuple tuple) || tuple.size() < 3 || tuple.size() > 5) {
            throw new IllegalArgumentException("a parameter's state is " + Arguments.describe(state));
        }
        Arguments values = new Arguments(tuple);
        if (tuple.size() == 4) {
            StorageView storage = values.get(0, StorageView.class);
            if (storage.storage().dtype() == null) {
                throw new IllegalArgumentException("a parameter has a storage of bytes without a type");
            }
            data = storage.tensor(storage.storage().dtype(), values.integer(1), values.integers(2), values.integers(3));
            return;
        }
        boolean variable = tuple.size() == 5;
        data = variable ? values.get(0, DenseNode.class) : data();
        requiresGrad = TensorNode.checkGrad(data.dtype(), values.bool(variable ? 3 : 0));
    }
}
