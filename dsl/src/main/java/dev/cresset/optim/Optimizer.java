package dev.cresset.optim;

import dev.cresset.Shape;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import dev.cresset.internal.Checks;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Base class of all optimizers, as PyTorch's {@code torch.optim.Optimizer}.
 *
 * <p>Parameters belong to their modules. The state (momentum buffers and the like) belongs to the optimizer, which frees it when it is
 * closed.
 *
 * <p>A step updates many small parameters in one call and each large parameter in a call of its own; the results are those of PyTorch's
 * loop over single parameters, its default on the CPU.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/optim.html">torch.optim</a>
 */
public abstract class Optimizer implements AutoCloseable {

    private final List<ParameterGroup> groups = new ArrayList<>();
    private final Map<String, Object> defaults;
    private OptimizerState state;

    /** An optimizer without parameters; the constructor of the subclass adds them. */
    protected Optimizer() {
        this.defaults = Map.of();
    }

    Optimizer(OptimizerBuilder<?, ?> builder) {
        this.defaults = builder.options();
        builder.addGroupsTo(this);
    }

    // ---- Parameters ----

    /**
     * Adds a parameter group with the shared options, at any time.
     *
     * @param parameters leaves that are in no group yet
     * @return the group, whose options may be changed
     * @throws IllegalArgumentException if there are no parameters, one is not a leaf, or one is in a group already
     */
    public final ParameterGroup addParameterGroup(List<Tensor> parameters) {
        return addParameterGroup(parameters, defaults);
    }

    /**
     * Adds a parameter group.
     *
     * @param parameters leaves that are in no group yet
     * @param options the group's options by PyTorch's names, in its order
     * @return the group
     * @throws IllegalArgumentException if there are no parameters, one is not a leaf, or one is in a group already
     */
    protected final ParameterGroup addParameterGroup(List<Tensor> parameters, Map<String, Object> options) {
        Checks.that(!parameters.isEmpty(), "a parameter group needs at least one parameter");
        Set<Tensor> known = Collections.newSetFromMap(new IdentityHashMap<>());
        groups.forEach(group -> known.addAll(group.parameters()));
        for (Tensor parameter : parameters) {
            Checks.that(
                    parameter.isLeaf(), "an optimizer changes leaves only; a parameter is the result of an operator");
            Checks.that(known.add(parameter), "a parameter appears twice in the parameter groups");
            checkParameter(parameter);
        }
        ParameterGroup group = new ParameterGroup(parameters, options);
        fixOptions(group);
        groups.add(group);
        return group;
    }

    /**
     * Refuses a parameter that the optimizer cannot train.
     *
     * @param parameter the parameter that is about to be added
     * @throws IllegalArgumentException if it cannot be trained; by default, all can
     */
    protected void checkParameter(Tensor parameter) {}

    /** Sets the options of a new or loaded group that are always the same. */
    void fixOptions(ParameterGroup group) {}

    /** {@return the groups, whose options may be changed between steps} */
    public final List<ParameterGroup> parameterGroups() {
        return Collections.unmodifiableList(groups);
    }

    /** Removes the gradients of all parameters, as PyTorch's {@code zero_grad(set_to_none=True)}. */
    public final void zeroGrad() {
        groups.forEach(group -> group.parameters().forEach(Tensor::zeroGrad));
    }

    // ---- Steps ----

    /** Updates each parameter that has a gradient. Autograd does not record the step. */
    public final void step() {
        try (var _ = Torch.noGrad()) {
            stepAll();
        }
    }

    /**
     * Computes the loss and its gradients, then makes a step. Most optimizers call the closure once; {@link LBFGS} calls it repeatedly.
     *
     * @param closure removes the gradients, computes the loss, calls {@code backward()} on it and returns it; autograd records it
     * @return the loss of the first call
     */
    public final Tensor step(Supplier<Tensor> closure) {
        try (var _ = Torch.noGrad()) {
            return stepAll(closure);
        }
    }

    /** Makes a step; called while gradients are disabled. */
    void stepAll() {
        for (ParameterGroup group : groups) {
            new GroupStep(this, group).run();
        }
    }

    /** Makes a step with a closure, and returns the first result of the closure. */
    Tensor stepAll(Supplier<Tensor> closure) {
        Tensor loss;
        try (var _ = Torch.enableGrad()) {
            loss = closure.get();
        }
        stepAll();
        return loss;
    }

    /**
     * Updates some parameters in place. Temporary tensors that are not kept in the state are freed afterwards.
     *
     * @param group the options
     * @param batch the parameters, their gradients and their state
     */
    protected abstract void update(ParameterGroup group, ParameterBatch batch);

    /**
     * Accepts or refuses a gradient that is not dense.
     *
     * @param gradient the gradient
     * @throws IllegalArgumentException if the optimizer takes dense gradients only, which is the default
     */
    protected void acceptSparse(Tensor gradient) {
        throw new IllegalArgumentException(
                getClass().getSimpleName() + " takes dense gradients only, got one of layout " + gradient.layout());
    }

    /** Whether a batch's complex tensors are used as they are, and not as views of real numbers. */
    boolean computesWithComplex() {
        return false;
    }

    // ---- State ----

    /**
     * Lists the scalars that the optimizer keeps for each parameter, such as the number of steps. PyTorch keeps them as float32 tensors
     * without dimensions.
     *
     * @param group the parameter's group; initial values may depend on its options
     * @return initial values by PyTorch's names, in its order; by default, there are none
     */
    protected Map<String, Double> stateScalars(ParameterGroup group) {
        return Map.of();
    }

    /**
     * Returns the shape that a tensor of a loaded state must have.
     *
     * @param parameter the parameter that the state belongs to
     * @param name a name such as {@code exp_avg}
     * @return the shape; by default, the parameter's
     */
    protected Shape stateShape(Tensor parameter, String name) {
        return parameter.shape();
    }

    /** Whether the state has a number of that name, which PyTorch does not keep as a tensor. */
    boolean keepsPlainNumber(String name) {
        return false;
    }

    /** Whether PyTorch keeps the {@link #stateScalars} of this optimizer as plain integers, not as tensors. */
    boolean countsPlainly() {
        return false;
    }

    final OptimizerState state() {
        if (state == null) {
            state = new OptimizerState(this);
        }
        return state;
    }

    /**
     * Returns the content of a checkpoint, in PyTorch's form: {@code state} maps a parameter's number to its state, {@code param_groups}
     * lists each group's options and, as {@code params}, its parameters' numbers.
     *
     * @return the optimizer's own tensors, not copies
     */
    public final Map<String, Object> stateDict() {
        return state().toMap();
    }

    /**
     * Restores the options and a copy of the state of another optimizer with parameters of the same number and shapes.
     *
     * @param stateDict a result of {@link #stateDict}, or of PyTorch; tensors are converted to the parameters' dtype and device
     * @throws IllegalArgumentException if the groups differ in number or size, or a tensor has a wrong shape; nothing is changed then
     */
    public final void loadStateDict(Map<String, ?> stateDict) {
        StateDictReader saved = StateDictReader.read(this, stateDict);
        state().replace(saved.states());
        saved.options().forEach(ParameterGroup::replaceOptions);
        groups.forEach(this::fixOptions);
    }

    /** Frees the state; the parameters stay. Closing again has no effect. */
    @Override
    public void close() {
        state().close();
    }

    /** {@return the options of each group, as PyTorch prints them} */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(getClass().getSimpleName()).append(" (");
        for (int i = 0; i < groups.size(); i++) {
            text.append("\nParameter Group ").append(i).append('\n');
            groups.get(i).appendOptions(text);
        }
        return text.append(')').toString();
    }
}
