package dev.cresset.samples.parity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * An operator whose answers nobody can repeat from a recording, as {@code unrepeatable.tsv} lists them.
 *
 * @param comparesForm whether dtypes and shapes have to agree all the same
 * @param reason why nothing else can
 */
record Unrepeatable(boolean comparesForm, String reason) {

    private static final Map<String, Unrepeatable> BY_NAME = read();

    /**
     * @param operator such as {@code aten::empty.memory_format}
     * @return what is known of it, null for an operator whose answers can be repeated
     */
    static Unrepeatable of(String operator) {
        String plain = operator.replaceFirst("^aten::", "").replaceFirst("\\..*", "");
        return BY_NAME.get(plain.replaceFirst("(?<=[^_])_$", ""));
    }

    private static Map<String, Unrepeatable> read() {
        try (InputStream bytes = Unrepeatable.class.getResourceAsStream("unrepeatable.tsv")) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .collect(Collectors.toMap(
                            columns -> columns[0], columns -> new Unrepeatable(columns[1].equals("form"), columns[2])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
