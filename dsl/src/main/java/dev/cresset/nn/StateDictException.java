package dev.cresset.nn;

import java.util.ArrayList;
import java.util.List;

/** A state that does not fit the network it was to be loaded into; nothing has been loaded. */
public final class StateDictException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> missing;
    private final transient List<String> unexpected;
    private final transient List<String> mismatched;

    StateDictException(String module, List<String> missing, List<String> unexpected, List<String> mismatched) {
        super(message(module, missing, unexpected, mismatched));
        this.missing = List.copyOf(missing);
        this.unexpected = List.copyOf(unexpected);
        this.mismatched = List.copyOf(mismatched);
    }

    /** {@return the keys that the network has and the state lacks} */
    public List<String> missing() {
        return missing;
    }

    /** {@return the keys that the state has and the network lacks} */
    public List<String> unexpected() {
        return unexpected;
    }

    /** {@return the keys whose shapes differ, each with both shapes} */
    public List<String> mismatched() {
        return mismatched;
    }

    private static String message(
            String module, List<String> missing, List<String> unexpected, List<String> mismatched) {
        List<String> parts = new ArrayList<>();
        add(parts, "missing keys", missing);
        add(parts, "unexpected keys", unexpected);
        add(parts, "mismatched shapes", mismatched);
        return "the state does not fit " + module + ": " + String.join("; ", parts);
    }

    private static void add(List<String> parts, String title, List<String> keys) {
        if (!keys.isEmpty()) {
            parts.add(title + " " + String.join(", ", keys));
        }
    }
}
