package dev.cresset.optim;

import dev.cresset.Device;
import dev.cresset.GradMode;
import dev.cresset.Scope;
import dev.cresset.Tensor;
import dev.cresset.bindings.ThreadState;
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
 * <p>Parameters belong to their modules, the state (momentum and the like) to the optimizer, which frees it when it is closed.
 *
 * <p>A step changes many small parameters with one call, and each large one with a call of its own; the numbers are those of
 * PyTorch's loop over single parameters, which is what it does on the CPU.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/optim.html">torch.optim</a>
 */
public abstract class Optimizer implements AutoCloseable {

    // Four float32 tensors of so many elements fit into a core's cache, and calling costs little beside computing.
    private static final long CHUNK = 32768;

    private final List<ParameterGroup> groups = new ArrayList<>();
    private final Map<Tensor, ParameterState> states = new IdentityHashMap<>();
    private final Map<String, Object> defaults;

    /** An optimizer without parameters; its constructor adds them. */
    protected Optimizer() {
        this.defaults = Map.of();
    }

    Optimizer(OptimizerBuilder<?, ?> builder) {
        this.defaults = builder.options();
        builder.addGroupsTo(this);
    }

    /**
     * Adds a group of parameters with the options that hold for all groups, to a training that is under way.
     *
     * @param parameters leaves that are in no group yet
     * @return the group, whose options may be changed
     * @throws IllegalArgumentException if there are no parameters, one is no leaf, or one is in a group already
     */
    public final ParameterGroup addParameterGroup(List<Tensor> parameters) {
        return addParameterGroup(parameters, defaults);
    }

    /**
     * Adds a group of parameters.
     *
     * @param parameters leaves that are in no group yet
     * @param options the group's options by PyTorch's names, in its order
     * @return the group
     * @throws IllegalArgumentException if there are no parameters, one is no leaf, or one is in a group already
     */
    protected final ParameterGroup addParameterGroup(List<Tensor> parameters, Map<String, Object> options) {
        if (parameters.isEmpty()) {
            throw new IllegalArgumentException("a parameter group needs at least one parameter");
        }
        Set<Tensor> known = Collections.newSetFromMap(new IdentityHashMap<>());
        groups.forEach(group -> known.addAll(group.parameters()));
        for (Tensor parameter : parameters) {
            if (!parameter.isLeaf()) {
                throw new IllegalArgumentException(
                        "an optimizer changes leaves only; a parameter is the result of an operator");
            }
            if (!known.add(parameter)) {
                throw new IllegalArgumentException("a parameter appears twice in the parameter groups");
            }
            checkParameter(parameter);
        }
        ParameterGroup group = new ParameterGroup(parameters, options);
        groups.add(group);
        return group;
    }

    /**
     * Refuses a parameter that the optimizer cannot train.
     *
     * @param parameter one that is about to be added
     * @throws IllegalArgumentException if it cannot be trained; by default, all can
     */
    protected void checkParameter(Tensor parameter) {}

    /** {@return the groups, whose options may be changed between steps} */
    public final List<ParameterGroup> parameterGroups() {
        return Collections.unmodifiableList(groups);
    }

    /** Changes each parameter that has a gradient. Nothing is recorded for the backward pass. */
    public final void step() {
        try (GradMode _ = GradMode.disabled()) {
            stepAll();
        }
    }

    /**
     * Computes the loss and its gradients, then steps. Most optimizers call the closure once; {@link LBFGS} calls it again and again.
     *
     * @param closure removes the gradients, computes the loss, calls {@code backward()} on it and returns it; operators are recorded
     *     while it runs
     * @return the loss of the first call
     */
    public final Tensor step(Supplier<Tensor> closure) {
        try (GradMode _ = GradMode.disabled()) {
            return stepAll(closure);
        }
    }

    /** Changes the parameters; called while nothing is recorded. */
    void stepAll() {
        for (ParameterGroup group : groups) {
            step(group);
        }
    }

    /** Like {@link #stepAll()}, with the closure's first result. */
    Tensor stepAll(Supplier<Tensor> closure) {
        Tensor loss;
        try (GradMode _ = GradMode.enabled()) {
            loss = closure.get();
        }
        stepAll();
        return loss;
    }

    private void step(ParameterGroup group) {
        checkCapturable(group);
        long size = chunkSize(group);
        int next = 0;
        while (next < group.parameters().size()) {
            // A scope each, so that no more than one chunk's temporaries are alive at a time.
            try (Scope _ = Scope.open()) {
                Chunk chunk = new Chunk(this);
                next = chunk.fill(group, next, size);
                if (!chunk.isEmpty()) {
                    update(group, chunk);
                }
            }
        }
    }

    /** A count of steps is a number of Java's, which a recorded graph would keep as it is. */
    private void checkCapturable(ParameterGroup group) {
        if (ThreadState.current().capturing() && !stateNumbers(group).isEmpty()) {
            throw new IllegalStateException("a CUDA graph cannot hold a step of "
                    + getClass().getSimpleName() + ", which counts its steps: call step() after the replay");
        }
    }

    private static long chunkSize(ParameterGroup group) {
        boolean fused = Boolean.TRUE.equals(group.option("fused"));
        // On a GPU a call costs more than the parameters' way through memory, and PyTorch too takes them all at once
        // there.
        boolean onGpu = group.parameters().get(0).device().type() == Device.Type.CUDA;
        if (fused || onGpu && group.option("foreach") == null || Boolean.TRUE.equals(group.option("foreach"))) {
            return Long.MAX_VALUE;
        }
        return Boolean.FALSE.equals(group.option("foreach")) ? 1 : CHUNK;
    }

    /**
     * Changes some parameters in place. What it makes and does not put into the state is freed afterwards.
     *
     * @param group the options
     * @param chunk what to change, with the gradients and what is kept for each
     */
    protected abstract void update(ParameterGroup group, Chunk chunk);

    /**
     * Called for a gradient that is not dense.
     *
     * @param gradient the gradient
     * @throws IllegalArgumentException if the optimizer takes dense gradients only, which is the default
     */
    protected void acceptSparse(Tensor gradient) {
        throw new IllegalArgumentException(
                getClass().getSimpleName() + " takes dense gradients only, got one of layout " + gradient.layout());
    }

    /** Removes the gradients of all parameters, as PyTorch's {@code zero_grad(set_to_none=True)}. */
    public final void zeroGrad() {
        groups.forEach(group -> group.parameters().forEach(Tensor::zeroGrad));
    }

    /**
     * The numbers that are kept for each parameter, which PyTorch keeps as float32 tensors without dimensions.
     *
     * @param group whose options they may depend on
     * @return their first values by PyTorch's names, in its order; by default, there are none
     */
    protected Map<String, Double> stateNumbers(ParameterGroup group) {
        return Map.of();
    }

    /**
     * Called for each tensor of a state that is being loaded.
     *
     * @param parameter whose state it is
     * @param name such as {@code exp_avg}
     * @return the shape that the tensor must have; by default, the parameter's
     */
    protected long[] stateShape(Tensor parameter, String name) {
        return parameter.shape();
    }

    /** Whether the state has a plain number of that name, which PyTorch does not keep as a tensor. */
    boolean keepsPlainNumber(String name) {
        return false;
    }

    /** Whether a chunk's complex tensors stay what they are, and are not seen as real ones. */
    boolean computesWithComplex() {
        return false;
    }

    /** Whether PyTorch keeps the {@link #stateNumbers} of this optimizer as plain integers, not as tensors. */
    boolean countsPlainly() {
        return false;
    }

    /** What is kept for a parameter, made where there is nothing yet. */
    final ParameterState stateOf(Tensor parameter) {
        return states.computeIfAbsent(parameter, this::newState);
    }

    final ParameterState newState(Tensor parameter) {
        for (ParameterGroup group : groups) {
            for (Tensor known : group.parameters()) {
                if (known == parameter) {
                    return new ParameterState(stateNumbers(group), countsPlainly());
                }
            }
        }
        throw new IllegalArgumentException("the optimizer has no such parameter");
    }

    /**
     * What a checkpoint of the optimizer holds, in PyTorch's form: {@code state} maps a parameter's number to what is kept for it,
     * {@code param_groups} lists each group's options and, as {@code params}, its parameters' numbers.
     *
     * @return the optimizer's own tensors, not copies
     */
    public final Map<String, Object> stateDict() {
        return OptimizerState.of(groups, states);
    }

    /**
     * Takes over options and a copy of the state of another optimizer over parameters of the same number and shapes.
     *
     * @param stateDict what {@link #stateDict} has returned, or PyTorch has saved; tensors are converted to the parameters' dtype and
     *     device
     * @throws IllegalArgumentException if the groups differ in number or size, or a tensor has a wrong shape; nothing is changed then
     */
    public final void loadStateDict(Map<String, ?> stateDict) {
        OptimizerState saved = OptimizerState.parse(this, stateDict);
        Map<Tensor, ParameterState> copies = saved.copies(this); // they may be of this optimizer's own state
        freeState();
        states.putAll(copies);
        saved.options().forEach(ParameterGroup::replaceOptions);
    }

    /** Frees the state; the parameters stay. Closing again does nothing. */
    @Override
    public void close() {
        freeState();
    }

    private void freeState() {
        states.values().forEach(ParameterState::close);
        states.clear();
    }
}
