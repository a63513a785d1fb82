package dev.cresset.nn;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A state dict does not fit the network that it was to be loaded into; nothing has been loaded. */
public final class StateDictException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private static final int MOST_KEYS_SHOWN = 5;
    private static final int LONGEST_KEY_SHOWN = 200;

    /** The prefix of all keys of a network inside of torch.nn.DataParallel. */
    private static final String WRAPPER = "module.";

    private final transient List<String> missing;
    private final transient List<String> unexpected;
    private final transient List<String> mismatched;

    StateDictException(
            String source, String module, List<String> missing, List<String> unexpected, List<String> mismatched) {
        super(source + " does not fit " + module + ": " + differences(missing, unexpected, mismatched));
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

    private static String differences(List<String> missing, List<String> unexpected, List<String> mismatched) {
        List<String> parts = new ArrayList<>();
        if (isWrapped(unexpected) && !isWrapped(missing)) {
            parts.add("its keys begin with '" + WRAPPER + "', as those of torch.nn.DataParallel do");
        }
        add(parts, "missing keys", missing);
        add(parts, "unexpected keys", unexpected);
        add(parts, "mismatched shapes", mismatched);
        return String.join("; ", parts);
    }

    private static boolean isWrapped(List<String> keys) {
        return !keys.isEmpty() && keys.stream().allMatch(key -> key.startsWith(WRAPPER));
    }

    private static void add(List<String> parts, String title, List<String> keys) {
        if (!keys.isEmpty()) {
            String shown = keys.stream()
                    .limit(MOST_KEYS_SHOWN)
                    .map(StateDictException::printable)
                    .collect(Collectors.joining(", "));
            int more = keys.size() - MOST_KEYS_SHOWN;
            parts.add(title + " " + shown + (more > 0 ? " and " + more + " more" : ""));
        }
    }

    /** Keys may come from any file: short, and without line breaks and control characters. */
    private static String printable(String key) {
        String shown = key.length() > LONGEST_KEY_SHOWN ? key.substring(0, LONGEST_KEY_SHOWN) + "..." : key;
        return shown.replaceAll("[\\p{C}\\p{Zl}\\p{Zp}]", "?");
    }
}
