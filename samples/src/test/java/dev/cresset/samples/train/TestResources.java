package dev.cresset.samples.train;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** What the scripts in {@code src/test/python} have written. */
public final class TestResources {

    private TestResources() {}

    public static Stream<String> lines(String name) {
        try (InputStream resource = TestResources.class.getResourceAsStream(name)) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8).lines();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
