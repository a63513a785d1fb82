package dev.cresset.samples.parity;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** A file of recorded calls, read line by line. */
final class Recording implements AutoCloseable {

    private final Path file;
    private final BufferedReader lines;
    private long number;

    private Recording(Path file, BufferedReader lines) {
        this.file = file;
        this.lines = lines;
    }

    /**
     * @param file one call a line, compressed where the name ends with {@code .gz}
     * @throws RecordingException if it cannot be read
     */
    static Recording open(Path file) {
        try {
            InputStream bytes = Files.newInputStream(file);
            return new Recording(file, reader(file, bytes));
        } catch (IOException e) {
            throw new RecordingException(file + ": " + reason(e), e);
        }
    }

    private static BufferedReader reader(Path file, InputStream bytes) throws IOException {
        try {
            boolean compressed = file.getFileName().toString().endsWith(".gz");
            InputStream plain = compressed ? new GZIPInputStream(bytes, 1 << 16) : bytes;
            return new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8.newDecoder()));
        } catch (IOException e) {
            bytes.close();
            throw e;
        }
    }

    /**
     * @return the next call, null at the end
     * @throws RecordingException if the line is no recorded call
     */
    RecordedCall next() {
        number++;
        try {
            String line = lines.readLine();
            return line == null ? null : RecordedCall.of(Json.read(line));
        } catch (IOException e) {
            throw new RecordingException(place() + reason(e), e);
        } catch (RecordingException e) {
            throw new RecordingException(place() + e.getMessage(), e);
        }
    }

    private String place() {
        return file + ": line " + number + ": ";
    }

    private static String reason(IOException e) {
        if (e instanceof NoSuchFileException) {
            return "no such file";
        }
        if (e instanceof EOFException) {
            return "the compressed file ends too early";
        }
        if (e instanceof ZipException) {
            return "the compressed file is damaged (" + e.getMessage() + ")";
        }
        return e instanceof CharacterCodingException ? "not UTF-8" : e.toString();
    }

    @Override
    public void close() {
        try {
            lines.close();
        } catch (IOException e) {
            throw new RecordingException(file + ": " + reason(e), e);
        }
    }
}
