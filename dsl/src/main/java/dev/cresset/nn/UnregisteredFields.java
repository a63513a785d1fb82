package dev.cresset.nn;

import dev.cresset.Tensor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A look into the fields of a user's module for what was never registered and would silently stay untrained: modules, specifications,
 * tensors that require gradients, and collections of those. A {@code transient} field is meant so and is left out, as is a class whose
 * package is not open to this library.
 */
final class UnregisteredFields {

    private static final String OWN_PACKAGES = "dev.cresset.nn";

    private UnregisteredFields() {}

    /** Checks all modules of a network, each once in its life. */
    static void checkTree(Module<?> root) {
        root.modules().forEach(Module::checkFields);
    }

    static void check(Module<?> module) {
        for (Class<?> type = module.getClass(); isUsers(type); type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                check(module, type, field);
            }
        }
    }

    private static boolean isUsers(Class<?> type) {
        String name = type.getPackageName();
        return type != Object.class && !name.equals(OWN_PACKAGES) && !name.startsWith(OWN_PACKAGES + ".");
    }

    private static void check(Module<?> module, Class<?> owner, Field field) {
        int modifiers = field.getModifiers();
        if (Modifier.isStatic(modifiers)
                || Modifier.isTransient(modifiers)
                || field.isSynthetic()
                || field.getType().isPrimitive()
                || !field.trySetAccessible()) {
            return;
        }
        String place = owner.getSimpleName() + "." + field.getName();
        for (Object value : elements(value(module, field))) {
            check(module, place, field.getName(), value);
        }
    }

    private static void check(Module<?> module, String place, String name, Object value) {
        switch (value) {
            case Module<?> part -> require(module.modules().contains(part), place, part.name(), "register", name);
            case LayerSpec<?> spec -> require(isOwn(module, spec), place, kind(spec), "register", name);
            case Tensor tensor ->
                require(
                        tensor.isClosed() || !tensor.requiresGrad() || !tensor.isLeaf() || isRegistered(module, tensor),
                        place,
                        "tensor that requires gradients",
                        "registerParameter",
                        name);
            default -> {}
        }
    }

    /** Whether a specification describes the module that holds it. */
    private static boolean isOwn(Module<?> module, LayerSpec<?> spec) {
        Class<?> outer = spec.getClass().getDeclaringClass();
        return outer != null && outer.isInstance(module);
    }

    private static boolean isRegistered(Module<?> module, Tensor tensor) {
        return module.modules().stream()
                .anyMatch(part -> contains(part.registry().parameters.values(), tensor)
                        || contains(part.registry().buffers.values(), tensor));
    }

    private static boolean contains(Collection<Tensor> tensors, Tensor wanted) {
        return tensors.stream().anyMatch(tensor -> tensor == wanted);
    }

    private static void require(boolean isRegistered, String place, String kind, String method, String name) {
        if (!isRegistered) {
            throw new IllegalStateException(
                    "%s is a %s that is not registered, so it would be neither trained nor saved: write %s(\"%s\", ...), or make the field transient if that is meant"
                            .formatted(place, kind, method, name));
        }
    }

    private static String kind(LayerSpec<?> spec) {
        Class<?> outer = spec.getClass().getDeclaringClass();
        return outer == null ? "layer specification" : "specification of a " + outer.getSimpleName();
    }

    private static Object value(Module<?> module, Field field) {
        try {
            return field.get(module);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Object> withoutNulls(Collection<?> values) {
        List<Object> elements = new ArrayList<>(values);
        elements.removeIf(Objects::isNull);
        return elements;
    }

    private static List<Object> elements(Object value) {
        if (value == null) {
            return List.of();
        }
        return switch (value) {
            case Module<?> module -> List.of(module); // some are iterable
            case Collection<?> values -> withoutNulls(values);
            case Map<?, ?> map -> withoutNulls(map.values());
            case Object[] array -> withoutNulls(Arrays.asList(array));
            default -> List.of(value);
        };
    }
}
