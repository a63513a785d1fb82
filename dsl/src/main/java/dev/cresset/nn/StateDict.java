package dev.cresset.nn;

import dev.cresset.Shape;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The state dict of a module: comparing another one with it, and copying that in. */
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
        Map<String, Shape> shapes = new LinkedHashMap<>();
        state.forEach((key, tensor) -> {
            if (tensor != null) {
                shapes.put(key, tensor.shape());
            }
        });
        StateDict own = new StateDict(root);
        IncompatibleKeys different = own.compare("the state", shapes, strict);
        own.copy(state, assign);
        return different;
    }

    /**
     * Compares a state dict with that of a module.
     *
     * @param source what messages call it
     * @param shapes the shapes of its tensors by key
     * @throws StateDictException if keys or shapes differ
     */
    static void check(Module<?> root, String source, Map<String, Shape> shapes) {
        new StateDict(root).compare(source, shapes, true);
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

    private IncompatibleKeys compare(String source, Map<String, Shape> shapes, boolean strict) {
        List<String> missing = new ArrayList<>(own.keySet());
        missing.removeIf(key -> shapes.containsKey(key) || optional.contains(key));
        List<String> unexpected = new ArrayList<>(shapes.keySet());
        unexpected.removeIf(own::containsKey);
        List<String> mismatched = mismatched(shapes);
        boolean incomplete = strict && !(missing.isEmpty() && unexpected.isEmpty());
        if (incomplete || !mismatched.isEmpty()) {
            List<String> none = List.of();
            throw new StateDictException(
                    source, root.name(), strict ? missing : none, strict ? unexpected : none, mismatched);
        }
        return new IncompatibleKeys(missing, unexpected);
    }

    private List<String> mismatched(Map<String, Shape> shapes) {
        List<String> mismatched = new ArrayList<>();
        own.forEach((key, tensor) -> {
            Shape given = shapes.get(key);
            Shape wanted = tensor.shape();
            if (given != null && !given.equals(wanted)) {
                mismatched.add("%s (the state has %s, the network %s)".formatted(key, given, wanted));
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
