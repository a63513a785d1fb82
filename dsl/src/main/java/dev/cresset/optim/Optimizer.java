package dev.cresset.optim;

import dev.cresset.GradMode;
import dev.cresset.Scope;
import dev.cresset.Tensor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Base class of all optimizers, as PyTorch's {@code torch.optim.Optimizer}.
 *
 * <p>Parameters belong to their modules, the state (momentum and the like) to the optimizer, which frees it when it is closed.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/optim.html">torch.optim</a>
 */
public abstract class Optimizer implements AutoCloseable {

    private final List<ParameterGroup> groups = new ArrayList<>();
    private final Map<Tensor, Map<String, Tensor>> state = new IdentityHashMap<>();

    /** An optimizer without parameters; its constructor adds them. */
    protected Optimizer() {}

    /**
     * Adds a group of parameters.
     *
     * @param parameters leaves that are in no group yet
     * @param options the group's options by PyTorch's names, in its order
     * @throws IllegalArgumentException if there are no parameters, one is no leaf, or one is in a group already
     */
    protected final void addParameterGroup(List<Tensor> parameters, Map<String, Object> options) {
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
        }
        groups.add(new ParameterGroup(parameters, options));
    }

    /** @return the groups, whose options may be changed between steps */
    public final List<ParameterGroup> parameterGroups() {
        return Collections.unmodifiableList(groups);
    }

    /** Changes each parameter that has a gradient. Nothing is recorded for the backward pass. */
    public final void step() {
        try (GradMode mode = GradMode.disabled()) {
            groups.forEach(this::step);
        }
    }

    private void step(ParameterGroup group) {
        for (Tensor parameter : group.parameters()) {
            // A scope each, so that no more than one parameter's temporaries are alive at a time.
            try (Scope scope = Scope.open()) {
                Tensor gradient = parameter.grad();
                if (gradient != null) {
                    update(group, parameter, gradient);
                }
            }
        }
    }

    /**
     * Changes one parameter in place. What it makes and does not put into the state is freed afterwards.
     *
     * @param group the options
     * @param parameter what to change
     * @param gradient its gradient, not to be changed
     */
    protected abstract void update(ParameterGroup group, Tensor parameter, Tensor gradient);

    /** Removes the gradients of all parameters, as PyTorch's {@code zero_grad(set_to_none=True)}. */
    public final void zeroGrad() {
        groups.forEach(group -> group.parameters().forEach(Tensor::zeroGrad));
    }

    /**
     * @param parameter one of the parameters
     * @param name such as {@code momentum_buffer}
     * @return what the optimizer keeps under that name, null before the first step
     */
    protected final Tensor state(Tensor parameter, String name) {
        return state.getOrDefault(parameter, Map.of()).get(name);
    }

    /**
     * Keeps a tensor for the steps to come, in the place of the one of that name.
     *
     * @param parameter one of the parameters
     * @param name such as {@code momentum_buffer}
     * @param value the tensor, which the optimizer takes over
     * @return the tensor
     */
    protected final Tensor keepState(Tensor parameter, String name, Tensor value) {
        Map<String, Tensor> kept = state.computeIfAbsent(parameter, key -> new LinkedHashMap<>());
        Tensor previous = kept.put(name, value.keep());
        if (previous != null && previous != value) {
            previous.close();
        }
        return value;
    }

    /**
     * What a checkpoint of the optimizer holds, in PyTorch's form: {@code state} maps a parameter's number to what is kept for it,
     * {@code param_groups} lists each group's options and, as {@code params}, its parameters' numbers.
     *
     * @return the optimizer's own tensors, not copies
     */
    public final Map<String, Object> stateDict() {
        return OptimizerState.of(groups, state);
    }

    /**
     * Takes over options and a copy of the state of another optimizer over parameters of the same number and shapes.
     *
     * @param stateDict what {@link #stateDict} has returned; tensors are converted to the parameters' dtype and device
     * @throws IllegalArgumentException if the groups differ in number or size; nothing is changed then
     */
    public final void loadStateDict(Map<String, ?> stateDict) {
        OptimizerState saved = OptimizerState.parse(groups, stateDict);
        Map<Tensor, Map<String, Tensor>> copies = saved.copyTensors(); // they may be of this optimizer's own state
        freeState();
        state.putAll(copies);
        saved.options().forEach(ParameterGroup::replaceOptions);
    }

    /** Frees the state; the parameters stay. Closing again does nothing. */
    @Override
    public void close() {
        freeState();
    }

    private void freeState() {
        state.values().forEach(kept -> kept.values().forEach(Tensor::close));
        state.clear();
    }
}
