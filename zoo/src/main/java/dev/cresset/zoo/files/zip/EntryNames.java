package dev.cresset.zoo.files.zip;

import dev.cresset.zoo.files.io.Malformed;
import dev.cresset.zoo.files.io.Quote;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The allowed names of zip entries: plain relative paths, which all file systems understand alike. */
final class EntryNames {

    private EntryNames() {}

    static void check(List<String> names) {
        Map<String, String> seen = new HashMap<>();
        for (String name : names) {
            Malformed.unless(isPlainPath(name), "the zip entry " + Quote.of(name) + " is not a plain relative path");
            // Both ways: some letters are equal only in one of them.
            String folded = name.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
            String other = seen.put(folded, name);
            Malformed.unless(!name.equals(other), "the zip entry " + Quote.of(name) + " occurs twice");
            Malformed.unless(
                    other == null,
                    "the zip entries " + Quote.of(other == null ? "" : other) + " and " + Quote.of(name)
                            + " differ in case alone");
        }
    }

    private static boolean isPlainPath(String name) {
        if (name.matches("[A-Za-z]:.*") || name.chars().anyMatch(EntryNames::isNoPartOfAName)) {
            return false;
        }
        for (String part : name.split("/", -1)) {
            if (part.isEmpty() || part.equals(".") || part.equals("..")) {
                return false;
            }
        }
        return true;
    }

    private static boolean isNoPartOfAName(int character) {
        return character == '\\' || Character.isISOControl(character);
    }
}
