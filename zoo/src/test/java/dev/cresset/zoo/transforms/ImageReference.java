package dev.cresset.zoo.transforms;

import dev.cresset.DType;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** One line of image_transforms.tsv, which make_image_transforms.py describes. */
record ImageReference(String transform, String input, long seed, String shape, String after, String bits) {

    private static final int LONGEST = 400;

    static Stream<ImageReference> all() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                ImageReference.class.getResourceAsStream("image_transforms.tsv"), StandardCharsets.US_ASCII))) {
            return lines.lines().map(line -> line.split("\t")).map(ImageReference::parse).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ImageReference parse(String... fields) {
        return new ImageReference(fields[0], fields[1], Long.parseLong(fields[2]), fields[3], fields[4], fields[5]);
    }

    static List<ImageReference> of(String transform) {
        return all().filter(reference -> reference.transform.equals(transform)).toList();
    }

    /** The input with a name, in the innermost scope. */
    static Tensor input(String name) {
        return switch (name) {
            case "bytes" -> noise(3, 8, 10);
            case "floats" -> noise(3, 8, 10).to(DType.FLOAT32).div(255);
            case "batch" -> noise(2, 3, 8, 10);
            case "gray" -> noise(1, 8, 10);
            case "photo" -> noise(3, 61, 83);
            case "strip" -> noise(3, 2, 40);
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static Tensor noise(long... shape) {
        byte[] noise = new byte[(int) LongStream.of(shape).reduce(1, Math::multiplyExact)];
        int x = 1;
        for (int i = 0; i < noise.length; i++) {
            x = 1103515245 * x + 12345 & Integer.MAX_VALUE;
            noise[i] = (byte) (x >> 16);
        }
        return Torch.tensor(noise, shape);
    }

    /** The line that a result gives; draws the number after it. */
    static ImageReference describe(ImageReference expected, Tensor result) {
        int after = Float.floatToRawIntBits(
                Torch.rand(new long[] {1}, DType.FLOAT32).itemFloat());
        String shape = result.shape().stream().mapToObj(Long::toString).collect(Collectors.joining("x"));
        return new ImageReference(
                expected.transform, expected.input, expected.seed, shape, "%08x".formatted(after), bits(result));
    }

    private static String bits(Tensor result) {
        if (result.dtype() != DType.UINT8) {
            return Arrays.stream(References.bits(result.toFloatArray()))
                    .mapToObj("%08x"::formatted)
                    .collect(Collectors.joining(" "));
        }
        byte[] bytes = result.toByteArray();
        return bytes.length > LONGEST ? sha256(bytes) : HexFormat.of().formatHex(bytes);
    }

    /** The result where it is of floats. */
    float[] floats() {
        String[] values = bits.split(" ");
        float[] floats = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            floats[i] = Float.intBitsToFloat(Integer.parseUnsignedInt(values[i], 16));
        }
        return floats;
    }

    /** The result where it is of bytes, and no digest of them. */
    byte[] bytes() {
        return HexFormat.of().parseHex(bits);
    }

    boolean isDigest() {
        return bits.length() == 64; // no result has 32 bytes
    }

    /** The same but for the result. */
    ImageReference withoutBits() {
        return new ImageReference(transform, input, seed, shape, after, "");
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
