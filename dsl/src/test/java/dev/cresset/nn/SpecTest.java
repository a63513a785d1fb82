package dev.cresset.nn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cresset.InterpolationMode;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each wither of each specification changes the option of its name and no other, and so does each argument of {@link Layers}. */
class SpecTest {

    /** Specifications with which options make sense that others of the same layer refuse. */
    private static final List<Record> MORE = List.of(
            Layers.upsample().scaleFactor(2).mode(InterpolationMode.BILINEAR),
            Layers.upsamplingNearest2d(),
            Layers.upsamplingBilinear2d());

    private static Stream<Method> factories() {
        return Arrays.stream(Layers.class.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .filter(method -> method.getReturnType().isRecord());
    }

    static Stream<Arguments> withers() {
        Map<Class<?>, List<Record>> specs = Stream.concat(factories().map(SpecTest::make), MORE.stream())
                .collect(Collectors.groupingBy(Record::getClass, Collectors.toList()));
        return specs.entrySet().stream()
                .flatMap(entry -> withersOf(entry.getKey())
                        .map(wither -> Arguments.of(
                                entry.getKey().getDeclaringClass().getSimpleName() + "." + wither.getName(),
                                wither,
                                entry.getValue())));
    }

    private static Stream<Method> withersOf(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getParameterCount() == 1 && !method.isBridge())
                .filter(method -> path(SpecOptions.of(type), method.getName()).isPresent());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("withers")
    void changesOneOption(String name, Method wither, List<Record> specs) {
        for (Record spec : specs) {
            Map<String, Object> before = SpecOptions.of(spec);
            String path = path(before.keySet(), wither.getName()).orElseThrow();
            for (Object value : SampleOptions.of(wither.getParameterTypes()[0])) {
                Optional<Record> changed =
                        SampleOptions.call(wither, spec, value).filter(it -> !it.equals(spec));
                if (changed.isPresent()) {
                    assertThat(SpecOptions.of(spec)).isEqualTo(before);
                    assertThat(SpecOptions.changes(before, SpecOptions.of(changed.get())))
                            .isNotEmpty()
                            .allMatch(other -> isPart(other, path) || isPart(path, other));
                    return;
                }
            }
        }
        throw new AssertionError("no sample of " + name + " is accepted");
    }

    private static Optional<String> path(Set<String> options, String wither) {
        return options.stream()
                .filter(path -> SpecOptions.simpleName(path).equals(wither))
                .findFirst();
    }

    private static boolean isPart(String path, String whole) {
        return path.equals(whole) || path.startsWith(whole + ".");
    }

    static Stream<Arguments> overloads() {
        return factories()
                .flatMap(longer -> factories()
                        .filter(shorter -> isPrefix(shorter, longer) && hasWithers(shorter, longer))
                        .map(shorter -> Arguments.of(SampleOptions.text(longer), shorter, longer)));
    }

    private static boolean isPrefix(Method shorter, Method longer) {
        int count = shorter.getParameterCount();
        return shorter.getName().equals(longer.getName())
                && count < longer.getParameterCount()
                && Arrays.equals(shorter.getParameterTypes(), Arrays.copyOf(longer.getParameterTypes(), count));
    }

    /** Whether all arguments of the longer one alone are options; {@code dModel} is not one. */
    private static boolean hasWithers(Method shorter, Method longer) {
        return Arrays.stream(longer.getParameters())
                .skip(shorter.getParameterCount())
                .allMatch(parameter -> SampleOptions.wither(
                                longer.getReturnType(), parameter.getName(), parameter.getType())
                        .isPresent());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("overloads")
    void takesOptionsByPosition(String name, Method shorter, Method longer) throws ReflectiveOperationException {
        List<Object> arguments = new ArrayList<>();
        for (Parameter parameter : longer.getParameters()) {
            arguments.add(SampleOptions.argument(parameter, arguments.size()));
        }
        Record spec = (Record) shorter.invoke(
                null, arguments.subList(0, shorter.getParameterCount()).toArray());
        for (int i = shorter.getParameterCount(); i < arguments.size(); i++) {
            Parameter option = longer.getParameters()[i];
            Method wither = SampleOptions.wither(spec.getClass(), option.getName(), option.getType())
                    .orElseThrow();
            spec = SampleOptions.set(spec, wither, arguments.get(i));
        }
        assertThat(longer.invoke(null, arguments.toArray())).isEqualTo(spec);
    }

    private static Record make(Method factory) {
        List<Object> arguments = new ArrayList<>();
        for (Parameter parameter : factory.getParameters()) {
            arguments.add(SampleOptions.argument(parameter, arguments.size()));
        }
        try {
            return (Record) factory.invoke(null, arguments.toArray());
        } catch (ReflectiveOperationException failure) {
            throw new LinkageError(SampleOptions.text(factory) + " refuses " + arguments, failure);
        }
    }
}
