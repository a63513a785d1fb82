package dev.cresset.nn;

import dev.cresset.Tensor;
import dev.cresset.internal.Checks;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Walks over a network; what occurs twice is met once, at its first place. */
final class ModuleTree {

    private ModuleTree() {}

    static Map<String, Module<?>> modules(Module<?> root) {
        Map<String, Module<?>> found = new LinkedHashMap<>();
        visit("", root, identitySet(), found);
        return found;
    }

    static Map<String, Module<?>> children(Module<?> parent) {
        Set<Module<?>> seen = identitySet();
        Map<String, Module<?>> found = new LinkedHashMap<>(parent.registry().children);
        found.values().removeIf(child -> !seen.add(child));
        return found;
    }

    /** The tensors of the modules, without the names that stand for nothing. */
    static Map<String, Tensor> tensors(Module<?> root, Function<Module<?>, Map<String, Tensor>> registered) {
        Set<Tensor> seen = identitySet();
        Map<String, Tensor> found = new LinkedHashMap<>();
        modules(root)
                .forEach((path, module) -> registered.apply(module).forEach((name, tensor) -> {
                    if (tensor != null && seen.add(tensor)) {
                        found.put(join(path, name), tensor);
                    }
                }));
        return found;
    }

    /** The tensors of one module, without the names that stand for nothing. */
    static Map<String, Tensor> own(Map<String, Tensor> registered) {
        Map<String, Tensor> found = new LinkedHashMap<>(registered);
        found.values().removeIf(tensor -> tensor == null);
        return found;
    }

    /** The part to which names lead. */
    static Module<?> find(Module<?> root, String path) {
        Module<?> found = root;
        for (String name : path.isEmpty() ? new String[0] : path.split("\\.", -1)) {
            Module<?> next = found.registry().children.get(name);
            Checks.that(
                    next != null,
                    "no module has the path '%s': %s has no part '%s', it has %s",
                    path,
                    found.name(),
                    name,
                    found.registry().children.keySet());
            found = next;
        }
        return found;
    }

    /** The tensor to which names lead. */
    static Tensor find(Module<?> root, String key, String kind, Function<Module<?>, Map<String, Tensor>> registered) {
        int dot = key.lastIndexOf('.');
        Module<?> owner = find(root, dot < 0 ? "" : key.substring(0, dot));
        Map<String, Tensor> tensors = registered.apply(owner);
        Tensor found = tensors.get(key.substring(dot + 1));
        Checks.that(found != null, "no %s has the key '%s': %s has %s", kind, key, owner.name(), tensors.keySet());
        return found;
    }

    private static void visit(String path, Module<?> module, Set<Module<?>> seen, Map<String, Module<?>> found) {
        if (seen.add(module)) {
            found.put(path, module);
            module.registry().children.forEach((name, child) -> visit(join(path, name), child, seen, found));
        }
    }

    private static String join(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private static <T> Set<T> identitySet() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }
}
