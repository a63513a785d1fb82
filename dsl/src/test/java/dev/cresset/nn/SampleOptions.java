package dev.cresset.nn;

import dev.cresset.Device;
import dev.cresset.Shape;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import dev.cresset.nn.normalization.LayerNorm;
import dev.cresset.nn.transformer.TransformerDecoderLayer;
import dev.cresset.nn.transformer.TransformerEncoderLayer;
import java.lang.invoke.MethodType;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Values of options for {@link SpecTest}. */
final class SampleOptions {

    /** Arguments with a restricted range. */
    private static final Map<String, Object> BY_NAME =
            Map.of("padding", 1L, "paddingIdx", 1L, "numHeads", 2L, "nhead", 2L, "p", 1, "cutoffs", new long[] {2, 4});

    /** Values that are not like others of their type. */
    private static final Map<Class<?>, List<?>> BY_TYPE = Map.ofEntries(
            Map.entry(boolean.class, List.of(true, false)),
            Map.entry(long.class, List.of(1L, 2L, 3L, 4L)),
            Map.entry(int.class, List.of(1, 2, 3)),
            Map.entry(double.class, List.of(0.25, 0.5, 2.0)),
            Map.entry(Shape.class, List.of(Shape.of(2), Shape.of(1))),
            Map.entry(Device.class, List.of(Device.CPU)),
            Map.entry(String.class, List.of("same", "valid", "relu", "gelu")),
            Map.entry(LayerNorm.Spec.class, List.of(Layers.layerNorm(8))),
            Map.entry(TransformerEncoderLayer.Spec.class, List.of(Layers.transformerEncoderLayer(8, 2))),
            Map.entry(TransformerDecoderLayer.Spec.class, List.of(Layers.transformerDecoderLayer(8, 2))));

    private SampleOptions() {}

    /** An argument of a factory, another one at each position. */
    static Object argument(Parameter parameter, int position) {
        Class<?> type = parameter.getType();
        Object named = BY_NAME.get(parameter.getName());
        if (named instanceof Number number && type.isPrimitive()) {
            return of(type, number.doubleValue());
        }
        if (named != null && type.isInstance(named)) {
            return named;
        }
        if (type == double.class) {
            return 0.25 * (position + 1);
        }
        return type == long.class || type == int.class ? of(type, 4.0 * (position + 1)) : of(type).get(0);
    }

    private static Object of(Class<?> type, double number) {
        if (type == long.class) {
            return (long) number;
        }
        if (type == int.class) {
            return (int) number;
        }
        return number;
    }

    /** Values to try. */
    static List<?> of(Class<?> type) {
        Class<?> unboxed = MethodType.methodType(type).unwrap().returnType();
        if (BY_TYPE.containsKey(unboxed)) {
            return BY_TYPE.get(unboxed);
        }
        if (type.isArray()) {
            return of(type.getComponentType()).stream()
                    .map(element -> array(type.getComponentType(), element))
                    .toList();
        }
        if (type == Tensor.class) {
            return List.of(Torch.ones(3));
        }
        if (type.isEnum()) {
            return Arrays.asList(type.getEnumConstants());
        }
        if (type.isInterface()) {
            return List.of(implementation(type));
        }
        throw new IllegalArgumentException("no sample of " + type);
    }

    private static Object array(Class<?> type, Object element) {
        Object array = Array.newInstance(type, 1);
        Array.set(array, 0, element);
        return array;
    }

    /** An implementation that is equal to itself alone. */
    private static Object implementation(Class<?> type) {
        return Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> switch (method.getName()) {
                    case "equals" -> proxy == arguments[0];
                    case "hashCode" -> System.identityHashCode(proxy);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    /** What a wither returns; empty if it refuses the value. */
    static Optional<Record> call(Method wither, Record spec, Object value) {
        try {
            return Optional.of((Record) wither.invoke(spec, value));
        } catch (InvocationTargetException failure) {
            if (failure.getCause() instanceof IllegalArgumentException) {
                return Optional.empty();
            }
            throw new AssertionError(failure);
        } catch (IllegalAccessException failure) {
            throw new AssertionError(failure);
        }
    }

    /** The wither of an option, which takes an argument's type, or a row of numbers in the place of one. */
    static Optional<Method> wither(Class<?> spec, String option, Class<?> type) {
        return Stream.of(type, long[].class)
                .flatMap(taken -> Arrays.stream(spec.getMethods())
                        .filter(method -> method.getName().equals(option) && !method.isBridge())
                        .filter(method -> Arrays.equals(method.getParameterTypes(), new Class<?>[] {taken})))
                .findFirst();
    }

    /** The specification with an option. */
    static Record set(Record spec, Method wither, Object value) throws ReflectiveOperationException {
        boolean isRow = wither.getParameterTypes()[0] == long[].class && value instanceof Long;
        Object argument = isRow ? new long[] {(Long) value} : value;
        return (Record) wither.invoke(spec, argument);
    }

    /** A factory's name and parameters. */
    static String text(Method factory) {
        return Arrays.stream(factory.getParameters())
                .map(parameter -> parameter.getType().getSimpleName() + " " + parameter.getName())
                .collect(Collectors.joining(", ", factory.getName() + "(", ")"));
    }
}
