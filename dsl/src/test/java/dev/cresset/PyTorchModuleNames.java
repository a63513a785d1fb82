package dev.cresset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** What the classes and functions of PyTorch's modules around networks are called here: found in the classes that there are. */
final class PyTorchModuleNames {

    /** Where to look, as patterns of class names, the first that fits first: new classes are found without a word here. */
    private static final Map<String, List<String>> PLACES = places();

    private static final List<Class<?>> CLASSES = classes();

    private PyTorchModuleNames() {}

    private static Map<String, List<String>> places() {
        Map<String, List<String>> places = new LinkedHashMap<>();
        places.put("torch.nn", List.of("nn\\.\\w+", "nn\\.\\w+\\.\\w+"));
        places.put("torch.nn.init", List.of("nn\\.init\\.Init", "nn\\.init\\.\\w+"));
        places.put("torch.nn.utils", List.of("nn\\.utils\\.\\w+"));
        places.put("torch.nn.utils.rnn", List.of("nn\\.recurrent\\.PackedSequence", "nn\\.utils\\.\\w+"));
        places.put("torch.nn.utils.parametrizations", List.of("nn\\.utils\\.Parametrizations?", "nn\\.utils\\.\\w+"));
        places.put("torch.nn.utils.prune", List.of("nn\\.utils\\.\\w+"));
        places.put("torch.optim", List.of("optim\\.\\w+"));
        places.put("torch.optim.lr_scheduler", List.of("optim\\.lrscheduler\\.\\w+"));
        places.put("torch.optim.swa_utils", List.of("optim\\.\\w+", "optim\\.lrscheduler\\.SWALR"));
        places.put("torch.autograd", List.of("Autograd\\w*", "Grad\\w+", "Tensor"));
        places.put("torch.autograd.functional", List.of("Autograd\\w*", "autograd\\.\\w+"));
        places.put("torch.utils.checkpoint", List.of("Checkpoint\\w*"));
        places.put("torch.utils.data", List.of("data\\.\\w+"));
        places.put("torch.amp", List.of("Torch", "optim\\.GradScaler"));
        places.put("torch.cuda", List.of("cuda\\.Cuda", "cuda\\.\\w+"));
        places.put("torch.backends", List.of("cuda\\.Backends\\w*", "Backends\\w*", "backends\\.\\w+", "cuda\\.\\w+"));
        return places;
    }

    private static List<Class<?>> classes() {
        try {
            Path root = Path.of(Tensor.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            try (Stream<Path> files = Files.walk(root)) {
                List<Class<?>> classes = new ArrayList<>();
                for (Path file : files.map(root::relativize).sorted().toList()) {
                    String name = file.toString().replace('/', '.');
                    if (name.startsWith("dev.cresset.") && name.endsWith(".class") && !name.contains("$")) {
                        classes.add(Class.forName(name.substring(0, name.length() - ".class".length())));
                    }
                }
                return classes.stream()
                        .filter(type -> Modifier.isPublic(type.getModifiers()))
                        .toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException | ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether a namespace is one of these. */
    static boolean knows(String namespace) {
        return patterns(namespace) != null;
    }

    private static List<String> patterns(String namespace) {
        return namespace.startsWith("torch.backends") ? PLACES.get("torch.backends") : PLACES.get(namespace);
    }

    /** What does the same here, null for nothing. */
    static String ours(String namespace, String plain) {
        String className = plain.substring(0, 1).toUpperCase(Locale.ROOT) + plain.substring(1);
        for (String pattern : patterns(namespace)) {
            for (Class<?> type : CLASSES) {
                if (type.getName().matches("dev\\.cresset\\." + pattern)) {
                    if (type.getSimpleName().equals(className)) {
                        return "`" + type.getName().substring("dev.cresset.".length()) + "`";
                    }
                    String method = method(type, plain);
                    if (method != null) {
                        return method;
                    }
                }
            }
        }
        return null;
    }

    /** In nn.init and nn.utils the underscore at the end says that an argument changes, which Java's names need not say. */
    private static String method(Class<?> type, String plain) {
        for (String name : List.of(plain, plain.replaceFirst("_$", ""))) {
            String camelCase = PyTorchNames.camelCase(name);
            boolean found = Stream.of(type.getMethods())
                    .filter(method -> method.getDeclaringClass() != Object.class)
                    .anyMatch(method -> method.getName().equals(camelCase)
                            && (Modifier.isStatic(method.getModifiers()) || type == Tensor.class));
            if (found) {
                return "`" + type.getSimpleName() + "." + camelCase + "`";
            }
        }
        return null;
    }
}
