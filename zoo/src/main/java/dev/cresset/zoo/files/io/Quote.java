package dev.cresset.zoo.files.io;

/** Shows text out of a file, which anyone may have written, in a message of ours: short, and on one line. */
public final class Quote {

    private static final int LONGEST = 80;

    private Quote() {}

    /**
     * {@return the text in quotation marks, with {@code \}{@code uXXXX} for what would not show}
     *
     * @param text any text, from a file too
     */
    public static String of(CharSequence text) {
        StringBuilder quoted = new StringBuilder("'");
        for (int i = 0; i < text.length() && i < LONGEST; i++) {
            char character = text.charAt(i);
            if (shows(character)) {
                quoted.append(character);
            } else {
                quoted.append(String.format("\\u%04x", (int) character));
            }
        }
        return quoted.append(text.length() > LONGEST ? "...'" : "'").toString();
    }

    /** Not so: control characters, line separators, what changes the direction of writing, halves of characters, unknown ones. */
    private static boolean shows(char character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
