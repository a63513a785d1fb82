package dev.cresset;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What PyTorch's functions and methods are called here: {@code docs/operators.md}. */
final class PyTorchNames {

    private static final List<Class<?>> PLACES =
            List.of(Torch.class, Tensor.class, F.class, Linalg.class, Fft.class, Special.class, Aten.class);
    private static final Map<String, Class<?>> FIRST_PLACES = Map.of(
            "torch.nn.functional", F.class,
            "torch.linalg", Linalg.class,
            "torch.fft", Fft.class,
            "torch.special", Special.class,
            "torch.Tensor", Tensor.class);
    private static final Map<String, String> PREFIXES =
            Map.of("torch.linalg", "linalg_", "torch.fft", "fft_", "torch.special", "special_");

    private final Map<String, String> aliases = new HashMap<>();
    private final Map<String, String> reasons = new LinkedHashMap<>();
    private final Set<String> operators;

    private final List<String> names;

    /** @param lists the folder of the list of ATen operators and of PyTorch's names, {@code native/operators} */
    PyTorchNames(Path lists) throws IOException {
        names = Files.readAllLines(lists.resolve("pytorch_names.txt"));
        try (Stream<String> lines = Files.lines(lists.resolve("operators.tsv"))) {
            operators = lines.filter(line -> !line.startsWith("#"))
                    .map(line -> line.substring(0, line.indexOf('(')))
                    .map(name -> name.replaceFirst("\\..*", ""))
                    .collect(Collectors.toSet());
        }
        for (String line : resource("pytorch_aliases.tsv")) {
            String[] columns = line.split("\t");
            aliases.put(columns[0], columns[1]);
        }
        for (String line : resource("pytorch_reasons.tsv")) {
            String[] columns = line.split("\t");
            reasons.put(columns[0], columns[1]);
        }
    }

    /** @return the whole page */
    String page() {
        Map<String, List<String>> namespaces = new LinkedHashMap<>();
        for (String name : names) {
            int point = name.lastIndexOf('.');
            namespaces
                    .computeIfAbsent(name.substring(0, point), _ -> new ArrayList<>())
                    .add(name);
        }
        StringBuilder page = new StringBuilder("""
                # PyTorch's names and ours

                What the public functions of PyTorch 2.13.0, the methods of its tensors and the classes around networks and their training are called
                here; `Torch.call("aten::...")` where only the call by name is there, the reason where there is nothing on purpose, and a dash where
                something is missing. Written by `PyTorchNamesTest` from the classes, the list of operators, PyTorch's own list
                (`native/operators/pytorch_names.py`) and the reasons (`pytorch_reasons.tsv` beside the test); `-Dcresset.docs=write` renews it.

                Variants that write to an argument `out` are no methods: `AtenA.add_out` and its kin in `dev.cresset.bindings.aten` call them, and
                `Torch.call("aten::add.out", x, y, 1, out)`.
                """);
        namespaces.forEach((namespace, names) -> page.append(section(namespace, names)));
        return page.toString();
    }

    /** @return the names of {@code pytorch_aliases.tsv}, as the page writes them */
    Collection<String> otherNames() {
        return aliases.values();
    }

    private String section(String namespace, List<String> names) {
        Map<String, String> rows = new LinkedHashMap<>();
        names.forEach(name -> rows.put(name, ours(namespace, name)));
        long onPurpose = rows.values().stream()
                .filter(ours -> ours.startsWith("not here: "))
                .count();
        long byName = rows.values().stream()
                .filter(ours -> ours.startsWith("`Torch.call("))
                .count();
        List<String> missing = rows.entrySet().stream()
                .filter(row -> row.getValue().equals("-"))
                .map(row -> "`" + row.getKey().substring(namespace.length() + 1) + "`")
                .toList();
        StringBuilder section = new StringBuilder("\n## " + namespace + "\n\n");
        section.append(rows.size() + " names: " + (rows.size() - byName - onPurpose - missing.size())
                + " are here, " + byName + " through `Torch.call`, " + onPurpose + " not for a reason, "
                + missing.size()
                + " are missing"
                + (missing.isEmpty() ? "" : ": " + String.join(", ", missing))
                + ".\n\n| PyTorch | here |\n| --- | --- |\n");
        rows.forEach((name, ours) -> section.append("| `" + name + "` | " + ours + " |\n"));
        return section.toString();
    }

    private String ours(String namespace, String name) {
        if (aliases.containsKey(name)) {
            return aliases.get(name);
        }
        String plain = name.substring(namespace.length() + 1);
        if (PyTorchModuleNames.knows(namespace)) {
            String ours = PyTorchModuleNames.ours(namespace, plain);
            return ours == null ? reason(name) : ours;
        }
        for (Class<?> place : places(namespace)) {
            if (methods(place).contains(camelCase(plain))) {
                return "`" + place.getSimpleName() + "." + camelCase(plain) + "`";
            }
        }
        for (String operator : List.of(PREFIXES.getOrDefault(namespace, "") + plain, plain)) {
            if (operators.contains(operator)) {
                return "`Torch.call(\"aten::" + operator + "\")`";
            }
        }
        return reason(name);
    }

    /** Why there is nothing of that name, a dash where it is just missing. */
    private String reason(String name) {
        return reasons.entrySet().stream()
                .filter(each -> name.matches(pattern(each.getKey())))
                .map(each -> "not here: " + each.getValue())
                .findFirst()
                .orElse("-");
    }

    /** {@code torch.sym_*} stands for all names that begin so. */
    private static String pattern(String names) {
        return Pattern.quote(names).replace("*", "\\E.*\\Q");
    }

    /** Reasons for names that PyTorch does not have, or that are here. */
    List<String> idleReasons() {
        return reasons.keySet().stream()
                .filter(reason -> names.stream()
                        .filter(name -> name.matches(pattern(reason)))
                        .noneMatch(name -> ours(name.substring(0, name.lastIndexOf('.')), name)
                                .startsWith("not here: ")))
                .toList();
    }

    private static List<Class<?>> places(String namespace) {
        List<Class<?>> places = new ArrayList<>(PLACES);
        Class<?> first = FIRST_PLACES.getOrDefault(namespace, Torch.class);
        // A function of linalg is nothing else than what torch has under the same name.
        if (PREFIXES.containsKey(namespace)) {
            return List.of(first);
        }
        places.remove(first);
        places.add(0, first);
        return places;
    }

    private static Set<String> methods(Class<?> place) {
        return Stream.of(place.getMethods())
                .filter(method -> method.getDeclaringClass() != Object.class)
                .filter(method -> place == Tensor.class || Modifier.isStatic(method.getModifiers()))
                .map(Method::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** {@code log_softmax_} becomes {@code logSoftmax_}. */
    static String camelCase(String name) {
        Matcher matcher = Pattern.compile("(?<=[^_])_+([a-zA-Z0-9])").matcher(name);
        return matcher.replaceAll(found -> found.group(1).toUpperCase(Locale.ROOT));
    }

    private static List<String> resource(String name) {
        try (InputStream bytes = PyTorchNames.class.getResourceAsStream(name)) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
