package dev.cresset.optim;

import dev.cresset.Aten;
import dev.cresset.DType;
import dev.cresset.Device;
import dev.cresset.Layout;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Parameters that one call updates together. They have gradients, one dtype, one device, and equal scalars in their states (the same
 * number of steps, say), so that values that depend on those scalars are computed once. Complex parameters, gradients and states are views
 * of real numbers, with one more dimension.
 */
public final class ParameterBatch {

    private final Optimizer optimizer;
    private final List<Tensor> owners = new ArrayList<>();
    private final List<ParameterState> states = new ArrayList<>();
    private final List<Tensor> parameters = new ArrayList<>();
    private final List<Tensor> ownGradients = new ArrayList<>();
    private final List<Tensor> gradients = new ArrayList<>();
    private long elements;
    private DType dtype;
    private Device device;

    ParameterBatch(Optimizer optimizer) {
        this.optimizer = optimizer;
    }

    /**
     * Adds parameters until the batch is full or the next one does not fit.
     *
     * @param group the group that has the parameters
     * @param start index of the first parameter to add
     * @param size number of elements that fill the batch
     * @return index of the first parameter that was not added
     */
    int fill(ParameterGroup group, int start, long size) {
        List<Tensor> candidates = group.parameters();
        int next = start;
        while (next < candidates.size() && elements < size && add(candidates.get(next))) {
            next++;
        }
        return next;
    }

    private boolean add(Tensor parameter) {
        Tensor gradient = parameter.grad();
        if (gradient == null) {
            return true;
        }
        DType ownDtype = parameter.dtype();
        Device ownDevice = parameter.device();
        ParameterState state = optimizer.state().of(parameter);
        if (!owners.isEmpty() && (ownDtype != dtype || !ownDevice.equals(device) || !state.isAsFarAs(states.get(0)))) {
            return false;
        }
        if (gradient.layout() != Layout.STRIDED) {
            optimizer.acceptSparse(gradient);
        }
        dtype = ownDtype;
        device = ownDevice;
        owners.add(parameter);
        states.add(state);
        parameters.add(real(parameter));
        ownGradients.add(gradient);
        gradients.add(real(gradient));
        elements += parameter.numel();
        return true;
    }

    private Tensor real(Tensor tensor) {
        return dtype.isComplex() && !optimizer.computesWithComplex() ? Torch.viewAsReal(tensor) : tensor;
    }

    boolean isEmpty() {
        return owners.isEmpty();
    }

    /** {@return the number of parameters} */
    public int size() {
        return owners.size();
    }

    /** {@return the parameters, to be changed in place} */
    public List<Tensor> parameters() {
        return parameters;
    }

    /** {@return their gradients, not to be changed} */
    public List<Tensor> gradients() {
        return gradients;
    }

    /** Returns the gradients, negated if the group has the option {@code maximize}; not to be changed. */
    List<Tensor> gradients(ParameterGroup group) {
        return group.maximize() ? Aten._foreachNeg(gradients) : gradients;
    }

    /** Returns the gradients with the sign of the option and the gradient of the L2 penalty; not to be changed. */
    List<Tensor> penalizedGradients(ParameterGroup group) {
        double decay = group.weightDecay();
        if (decay == 0 || !dtype.isComplex() || optimizer.computesWithComplex()) {
            return penalizedRealGradients(group);
        }
        // Most of PyTorch's optimizers use complex arithmetic here, which rounds differently.
        List<Tensor> signed = group.maximize() ? Aten._foreachNeg(ownGradients) : ownGradients;
        return Aten._foreachAdd(signed, owners, decay).stream()
                .map(Torch::viewAsReal)
                .toList();
    }

    /** Returns {@link #penalizedGradients}, computed with real numbers even for complex parameters. */
    List<Tensor> penalizedRealGradients(ParameterGroup group) {
        double decay = group.weightDecay();
        List<Tensor> signed = gradients(group);
        return decay == 0 ? signed : Aten._foreachAdd(signed, parameters, decay);
    }

    /**
     * {@return a tensor of each parameter's state, zeros at first}
     *
     * @param name a name such as {@code exp_avg}
     */
    public List<Tensor> state(String name) {
        return state(name, Torch::zerosLike);
    }

    /**
     * {@return a tensor of each parameter's state}
     *
     * @param name a name such as {@code exp_avg}
     * @param initial creates the initial tensor from the parameter
     */
    public List<Tensor> state(String name, UnaryOperator<Tensor> initial) {
        List<Tensor> tensors = new ArrayList<>(owners.size());
        for (int i = 0; i < owners.size(); i++) {
            tensors.add(state(i, name, initial));
        }
        return tensors;
    }

    /** Returns a tensor of one parameter's state. */
    Tensor state(int index, String name, UnaryOperator<Tensor> initial) {
        Tensor tensor = (Tensor) states.get(index).value(name);
        if (tensor == null) {
            tensor = initial.apply(owners.get(index)).keep();
            states.get(index).put(name, tensor);
        }
        return real(tensor);
    }

    /** Whether the states have a tensor of that name; all of a batch have it, or none. */
    boolean has(String name) {
        return states.get(0).value(name) != null;
    }

    /**
     * {@return a scalar of the state, which all parameters of the batch share}
     *
     * @param name one of {@link Optimizer#stateScalars}, such as {@code step}
     */
    public double scalar(String name) {
        return states.get(0).scalar(name).get();
    }

    /**
     * Sets a scalar of the state of all parameters of the batch.
     *
     * @param name one of {@link Optimizer#stateScalars}
     * @param value the new value, rounded to a float
     */
    public void scalar(String name, double value) {
        for (ParameterState state : states) {
            state.scalar(name).set(value);
        }
    }

    /** {@return the number of this step, 1 for the first; to be called once in a step} */
    public double nextStep() {
        double step = scalar("step") + 1;
        scalar("step", step);
        return (float) step;
    }

    /** Returns the number of this step as tensors on the parameters' device, for the fused operators; to be called once in a step. */
    List<Tensor> nextStepTensors() {
        List<Tensor> steps = new ArrayList<>(states.size());
        for (ParameterState state : states) {
            steps.add(state.scalar("step").tensor());
            state.scalar("step").followTensor();
        }
        Aten._foreachAdd_(steps, 1);
        return device.equals(Device.CPU)
                ? steps
                : steps.stream().map(step -> step.to(device)).toList();
    }
}
