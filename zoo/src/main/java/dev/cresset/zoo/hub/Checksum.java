package dev.cresset.zoo.hub;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The published checksum of a file.
 *
 * @param algorithm {@code MD5} or {@code SHA-256}
 * @param hex the digest in lower-case hexadecimal digits, or its first 8 or more digits if no more are published
 */
public record Checksum(String algorithm, String hex) {

    private static final int BUFFER = 1 << 16;

    private static final Pattern HEX = Pattern.compile("[0-9a-fA-F]*");

    /** The number of digits in the file names of PyTorch's weights. */
    private static final int SHORTEST_PREFIX = 8;

    /**
     * Checks the digest's length and digits.
     *
     * @throws IllegalArgumentException if the algorithm is neither MD5 nor SHA-256, or {@code hex} is not its digest or the
     *     first 8 or more digits of one
     */
    public Checksum {
        int length = length(algorithm);
        hex = hex.toLowerCase(Locale.ROOT);
        if (!hex.matches("[0-9a-f]{" + SHORTEST_PREFIX + "," + length + "}")) {
            throw new IllegalArgumentException("'" + hex + "' is not a checksum of " + algorithm + ": expected "
                    + SHORTEST_PREFIX + " to " + length + " hexadecimal digits");
        }
    }

    /**
     * An MD5 checksum, which many data sets publish: a guard against accidents, not against forgery.
     *
     * @param hex 32 hexadecimal digits
     * @return the checksum
     * @throws IllegalArgumentException if {@code hex} is not 32 hexadecimal digits
     */
    public static Checksum md5(String hex) {
        return whole("MD5", hex);
    }

    /**
     * A SHA-256 checksum.
     *
     * @param hex 64 hexadecimal digits
     * @return the checksum
     * @throws IllegalArgumentException if {@code hex} is not 64 hexadecimal digits
     */
    public static Checksum sha256(String hex) {
        return whole("SHA-256", hex);
    }

    /**
     * The first digits of a SHA-256 checksum, as in the file names of PyTorch's weights.
     *
     * @param hex 8 to 64 hexadecimal digits
     * @return the checksum
     * @throws IllegalArgumentException if {@code hex} is not 8 to 64 hexadecimal digits
     */
    public static Checksum sha256Prefix(String hex) {
        return new Checksum("SHA-256", hex);
    }

    private static Checksum whole(String algorithm, String hex) {
        int length = length(algorithm);
        if (hex.length() != length || !HEX.matcher(hex).matches()) {
            throw new IllegalArgumentException(
                    "'" + hex + "' is not a checksum of " + algorithm + ": expected " + length + " hexadecimal digits");
        }
        return new Checksum(algorithm, hex);
    }

    /**
     * The checksum of a file, by this checksum's algorithm.
     *
     * @param file an existing file
     * @return the file's checksum, which {@link #accepts} if the file is the published one
     * @throws IOException if the file cannot be read
     */
    public Checksum of(Path file) throws IOException {
        MessageDigest digest = digest(algorithm);
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(file)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
        }
        return new Checksum(algorithm, HexFormat.of().formatHex(digest.digest()));
    }

    /**
     * Whether a file's checksum is this one, as far as it is published.
     *
     * @param actual a result of {@link #of}
     * @return whether it begins with this checksum
     */
    public boolean accepts(Checksum actual) {
        return actual.algorithm.equals(algorithm) && actual.hex.startsWith(hex);
    }

    private static int length(String algorithm) {
        return digest(algorithm).getDigestLength() * 2;
    }

    private static MessageDigest digest(String algorithm) {
        if (!algorithm.equals("MD5") && !algorithm.equals("SHA-256")) {
            throw new IllegalArgumentException("unknown checksum '" + algorithm + "': expected MD5 or SHA-256");
        }
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java lacks " + algorithm, e);
        }
    }

    /** The algorithm and the digits, such as {@code MD5 c32a1d4ab5d03f1284b67883e8d87530}. */
    @Override
    public String toString() {
        return algorithm + " " + hex;
    }
}
