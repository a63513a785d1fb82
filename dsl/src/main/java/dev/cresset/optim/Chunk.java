package dev.cresset.optim;

import dev.cresset.DType;
import dev.cresset.Device;
import dev.cresset.Layout;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Parameters that one call changes together. They have gradients, one dtype, one device, and the same numbers in their states (they
 * have made the same count of steps, say), so that what is computed of those numbers is computed once. Complex parameters and what
 * belongs to them are seen as real ones with one more dimension.
 */
public final class Chunk {

    private final Optimizer optimizer;
    private final List<Tensor> owners = new ArrayList<>();
    private final List<ParameterState> states = new ArrayList<>();
    private final List<Tensor> parameters = new ArrayList<>();
    private final List<Tensor> ownGradients = new ArrayList<>();
    private final List<Tensor> gradients = new ArrayList<>();
    private long elements;
    private DType dtype;
    private Device device;

    Chunk(Optimizer optimizer) {
        this.optimizer = optimizer;
    }

    /**
     * Takes parameters until the next would not fit.
     *
     * @param group whose parameters
     * @param start the first that is to be taken
     * @param size how many elements are enough
     * @return the index of the next parameter
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
        ParameterState state = optimizer.stateOf(parameter);
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

    /** {@return how many parameters it has} */
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

    /** @return their gradients, with the sign changed if the group has the option {@code maximize}, not to be changed */
    List<Tensor> gradients(ParameterGroup group) {
        return group.flag("maximize") ? Torch._foreachNeg(gradients) : gradients;
    }

    /** The gradients with the option's sign and the derivative of the L2 penalty, not to be changed. */
    List<Tensor> penalizedGradients(ParameterGroup group) {
        double decay = group.number("weight_decay");
        if (decay == 0 || !dtype.isComplex() || optimizer.computesWithComplex()) {
            return penalizedRealGradients(group);
        }
        // Complex arithmetic rounds differently, and that is what PyTorch uses in most optimizers.
        List<Tensor> signed = group.flag("maximize") ? Torch._foreachNeg(ownGradients) : ownGradients;
        return Torch._foreachAdd(signed, owners, decay).stream()
                .map(Torch::viewAsReal)
                .toList();
    }

    /** Like {@link #penalizedGradients}, computed with real numbers even where parameters are complex. */
    List<Tensor> penalizedRealGradients(ParameterGroup group) {
        double decay = group.number("weight_decay");
        List<Tensor> signed = gradients(group);
        return decay == 0 ? signed : Torch._foreachAdd(signed, parameters, decay);
    }

    /**
     * {@return what is kept for each parameter under that name, zeros at first}
     *
     * @param name such as {@code exp_avg}
     */
    public List<Tensor> state(String name) {
        return state(name, Torch::zerosLike);
    }

    /**
     * {@return what is kept for each parameter under that name}
     *
     * @param name such as {@code exp_avg}
     * @param initial makes what is kept at first of a parameter, a tensor of its own
     */
    public List<Tensor> state(String name, UnaryOperator<Tensor> initial) {
        List<Tensor> tensors = new ArrayList<>(owners.size());
        for (int i = 0; i < owners.size(); i++) {
            tensors.add(state(i, name, initial));
        }
        return tensors;
    }

    /** Like {@link #state(String, UnaryOperator)}, for one of the parameters. */
    Tensor state(int index, String name, UnaryOperator<Tensor> initial) {
        Tensor kept = (Tensor) states.get(index).value(name);
        if (kept == null) {
            kept = initial.apply(owners.get(index)).keep();
            states.get(index).put(name, kept);
        }
        return real(kept);
    }

    /** Whether something is kept under that name for the parameters: for all here, or for none. */
    boolean has(String name) {
        return states.get(0).value(name) != null;
    }

    /**
     * {@return a number of the state, which is the same for all parameters here}
     *
     * @param name a number that {@link Optimizer#stateNumbers} has, such as {@code step}
     */
    public double number(String name) {
        return states.get(0).number(name).get();
    }

    /**
     * Sets a number of the state for all parameters of the chunk.
     *
     * @param name a number that {@link Optimizer#stateNumbers} has
     * @param value its new value for all parameters here, rounded to a float
     */
    public void number(String name, double value) {
        for (ParameterState state : states) {
            state.number(name).set(value);
        }
    }

    /** {@return the number of the step that is being made, 1 for the first; to be called once in a step} */
    public double nextStep() {
        double step = number("step") + 1;
        number("step", step);
        return (float) step;
    }

    /** @return the steps as tensors for the fused operators, on the parameters' device, with the step that is being made added */
    List<Tensor> nextStepTensors() {
        List<Tensor> steps = new ArrayList<>(states.size());
        for (ParameterState state : states) {
            steps.add(state.number("step").tensor());
            state.number("step").followTensor();
        }
        Torch._foreachAdd_(steps, 1);
        return device.equals(Device.CPU)
                ? steps
                : steps.stream().map(step -> step.to(device)).toList();
    }
}
