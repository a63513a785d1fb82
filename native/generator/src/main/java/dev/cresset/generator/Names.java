package dev.cresset.generator;

import java.util.Set;
import javax.lang.model.SourceVersion;

/** PyTorch's snake_case names in Java's spelling. */
final class Names {

    /** The variables of the generated methods. */
    private static final Set<String> TAKEN = Set.of("stack", "state", "mark", "outcome", "results");

    private Names() {}

    /** {@code max_pool2d_with_indices} becomes {@code maxPool2dWithIndices}; underscores at both ends stay. */
    static String camelCase(String name) {
        int start = 0;
        while (start < name.length() && name.charAt(start) == '_') {
            start++;
        }
        int end = name.length();
        while (end > start && name.charAt(end - 1) == '_') {
            end--;
        }
        StringBuilder camel = new StringBuilder(name.substring(0, start));
        boolean upper = false;
        for (char c : name.substring(start, end).toCharArray()) {
            if (c == '_') {
                upper = true;
            } else {
                camel.append(upper ? Character.toUpperCase(c) : c);
                upper = false;
            }
        }
        return camel.append(name.substring(end)).toString();
    }

    static String upperCamelCase(String name) {
        String camel = camelCase(name.replaceAll("^_+|_+$", ""));
        return Character.toUpperCase(camel.charAt(0)) + camel.substring(1);
    }

    /** Keeps parameter names off Java's keywords and the generated code's own variables. */
    static String escape(String name) {
        return SourceVersion.isKeyword(name) || TAKEN.contains(name) ? name + "_" : name;
    }
}
