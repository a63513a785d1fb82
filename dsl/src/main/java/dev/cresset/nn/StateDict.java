package dev.cresset.nn;

import dev.cresset.Tensor;
import dev.cresset.Torch;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Comparing a state with a network and copying it in. */
final class StateDict {

    private final Module<?> root;
    private final Map<String, Tensor> own = new LinkedHashMap<>();
    private final Set<String> optional = new LinkedHashSet<>();

    private StateDict(Module<?> root) {
        this.root = root;
        collect("", root);
    }

    /** The tensors of the state by their keys; a module that occurs twice has its tensors under both names. */
    static Map<String, Tensor> of(Module<?> root) {
        return new StateDict(root).own;
    }

    static IncompatibleKeys load(Module<?> root, Map<String, Tensor> state, boolean strict, boolean assign) {
        return new StateDict(root).load(state, strict, assign);
    }

    private void collect(String prefix, Module<?> module) {
        module.registry().state().forEach((name, tensor) -> {
            own.put(prefix + name, tensor);
            if (module.registry().isOptional(name)) {
                optional.add(prefix + name);
            }
        });
        module.registry().children.forEach((name, child) -> collect(prefix + name + ".", child));
    }

    private IncompatibleKeys load(Map<String, Tensor> state, boolean strict, boolean assign) {
        List<String> missing = new ArrayList<>(own.keySet());
        missing.removeIf(key -> state.get(key) != null || optional.contains(key));
        List<String> unexpected = new ArrayList<>(state.keySet());
        unexpected.removeAll(own.keySet());
        List<String> mismatched = mismatched(state);
        boolean incomplete = strict && !(missing.isEmpty() && unexpected.isEmpty());
        if (incomplete || !mismatched.isEmpty()) {
            List<String> none = List.of();
            throw new StateDictException(root.name(), strict ? missing : none, strict ? unexpected : none, mismatched);
        }
        copy(state, assign);
        return new IncompatibleKeys(missing, unexpected);
    }

    private List<String> mismatched(Map<String, Tensor> state) {
        List<String> mismatched = new ArrayList<>();
        own.forEach((key, tensor) -> {
            Tensor given = state.get(key);
            if (given != null && !given.shape().equals(tensor.shape())) {
                mismatched.add("%s (the state has %s, the network %s)".formatted(key, given.shape(), tensor.shape()));
            }
        });
        return mismatched;
    }

    private void copy(Map<String, Tensor> state, boolean assign) {
        try (var _ = Torch.noGrad()) {
            own.forEach((key, tensor) -> {
                Tensor given = state.get(key);
                if (given != null && assign) {
                    tensor.setGrad(null); // of the dtype and on the device of before
                    tensor.setData(given);
                } else if (given != null) {
                    tensor.copy_(given);
                }
            });
        }
    }
}
