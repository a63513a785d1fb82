package dev.cresset.nn;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The options of a specification and of the records in it, by path: {@code options.kernelSize}. */
final class SpecOptions {

    private SpecOptions() {}

    /** The values of all options. */
    static Map<String, Object> of(Record spec) {
        Map<String, Object> options = new LinkedHashMap<>();
        collect("", spec, options);
        return options;
    }

    private static void collect(String prefix, Record record, Map<String, Object> options) {
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            Object value = value(component, record);
            options.put(prefix + component.getName(), value);
            if (value instanceof Record part) {
                collect(prefix + component.getName() + ".", part, options);
            }
        }
    }

    private static Object value(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException failure) {
            throw new LinkageError(failure.getMessage(), failure);
        }
    }

    /** The paths of all options of a type of specification. */
    static Set<String> of(Class<?> type) {
        Set<String> options = new LinkedHashSet<>();
        for (RecordComponent component : type.getRecordComponents()) {
            options.add(component.getName());
            if (component.getType().isRecord()) {
                of(component.getType()).forEach(part -> options.add(component.getName() + "." + part));
            }
        }
        return options;
    }

    /** The paths whose values differ. */
    static List<String> changes(Map<String, Object> before, Map<String, Object> after) {
        Set<String> paths = new LinkedHashSet<>(before.keySet());
        paths.addAll(after.keySet());
        return paths.stream()
                .filter(path -> !Objects.equals(before.get(path), after.get(path)))
                .toList();
    }

    /** The name of the wither of an option: {@code inplace} of {@code isInplace}. */
    static String simpleName(String path) {
        String name = path.substring(path.lastIndexOf('.') + 1);
        return name.equals("isInplace") ? "inplace" : name;
    }
}
