package dev.cresset.zoo.files.globals;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Compares the names that a file may use with those of PyTorch's {@code weights_only}. */
class AllowedGlobalsTest {

    /** What PyTorch accepts and this library does not: values that Java could not hold, or that no file of today has. */
    private static final List<String> LEFT_OUT = List.of(
            "torch\\.u?int[1-7]", // dtypes without operators, whose tensors PyTorch itself cannot save
            "torch\\.(cuda\\.)?(sparse\\.)?[A-Za-z0-9]+Tensor", // classes of tensors before PyTorch 0.1
            "torch\\.storage\\.TypedStorage", // never written by its own name
            "torch\\._utils\\._rebuild_nested_tensor",
            "torch\\._utils\\._rebuild_wrapper_subclass");

    /** What PyTorch accepts once a program asks for it, and for bytes without any, which PyTorch writes but does not read. */
    private static final List<String> IN_ADDITION =
            List.of("numpy\\.(dtype|ndarray)", "numpy\\._?core\\.(multiarray|numeric)\\..*", "builtins\\.bytes");

    @Test
    void areThoseOfPyTorch() throws IOException {
        Set<String> ours = new TreeSet<>();
        AllowedGlobals.TORCH.names().forEach(ours::add);
        Set<String> theirs = new TreeSet<>(pyTorchs());
        assertThat(without(theirs, ours)).allMatch(name -> matches(name, LEFT_OUT));
        assertThat(without(ours, theirs)).allMatch(name -> matches(name, IN_ADDITION));
        assertThat(theirs).anyMatch(name -> matches(name, LEFT_OUT)).hasSize(144);
    }

    private static List<String> pyTorchs() throws IOException {
        try (InputStream in =
                AllowedGlobalsTest.class.getResourceAsStream("/dev/cresset/zoo/files/allowed_globals.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    private static Set<String> without(Set<String> names, Set<String> others) {
        Set<String> rest = new TreeSet<>(names);
        rest.removeAll(others);
        return rest;
    }

    private static boolean matches(String name, List<String> patterns) {
        return patterns.stream().anyMatch(pattern -> Pattern.matches(pattern, name));
    }
}
