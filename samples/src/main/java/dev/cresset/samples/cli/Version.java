package dev.cresset.samples.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** Cresset's version, as the build wrote it down. */
public final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"cresset " + cresset()};
    }

    /**
     * The version alone.
     *
     * @return such as {@code 0.1.0}
     */
    public static String cresset() {
        try (InputStream resource = Version.class.getResourceAsStream("version.properties")) {
            Properties properties = new Properties();
            properties.load(resource);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
