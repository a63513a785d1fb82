package dev.cresset.zoo.files.io;

/** Text from an untrusted file as messages show it: short, and on one line. */
public final class Quote {

    private static final int LONGEST = 80;

    private Quote() {}

    /**
     * {@return the text in quotation marks, with {@code \}{@code uXXXX} for characters that are not visible}
     *
     * @param text any text
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

    /** Control characters, line separators, changes of the writing direction, lone surrogates and unknown characters are not visible. */
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
