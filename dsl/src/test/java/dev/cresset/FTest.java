package dev.cresset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The whole of {@code F}; the functions' results are tested by subject, such as in {@code LossFunctionsTest}. */
class FTest {

    private static final List<String> SUBJECTS = List.of(
            "activations",
            "attention",
            "convolutions",
            "dropouts",
            "embeddings",
            "images",
            "losses",
            "normalizations",
            "poolings");

    /** Checks and hooks of Python; and a function of CUDA devices alone. */
    private static final Set<String> WITHOUT_REFERENCE = Set.of(
            "assert_int_or_pair",
            "has_torch_function",
            "has_torch_function_unary",
            "has_torch_function_variadic",
            "scaled_grouped_mm");

    private static List<String> names() throws IOException {
        String prefix = "torch.nn.functional.";
        return Files.readAllLines(Path.of("../native/operators/pytorch_names.txt")).stream()
                .filter(name -> name.startsWith(prefix))
                .map(name -> name.substring(prefix.length()))
                .filter(name -> !WITHOUT_REFERENCE.contains(name))
                .toList();
    }

    @Test
    void hasEveryFunctionOfPyTorch() throws IOException {
        Set<String> methods =
                Stream.of(F.class.getMethods()).map(Method::getName).collect(Collectors.toSet());

        assertThat(names()).allMatch(name -> methods.contains(PyTorchNames.camelCase(name)));
    }

    @Test
    void hasPyTorchsAnswersForEveryFunction() throws IOException {
        Set<String> functions = SUBJECTS.stream()
                .flatMap(subject -> FunctionCase.names(FunctionCase.reference(subject)).stream())
                .map(name -> name.replaceFirst("/.*", ""))
                .collect(Collectors.toSet());

        assertThat(functions).containsExactlyInAnyOrderElementsOf(names());
    }

    @Test
    void takesNoCodesAndNoAbsentNumbers() {
        assertThat(Stream.of(F.class.getMethods())
                        .filter(method -> method.getDeclaringClass() == F.class)
                        .flatMap(method -> Arrays.stream(method.getParameterTypes())))
                .doesNotContain(String.class, Long.class, Double.class, Boolean.class, Integer.class);
    }
}
