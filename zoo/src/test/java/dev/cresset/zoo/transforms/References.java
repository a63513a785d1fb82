package dev.cresset.zoo.transforms;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The images of make_transforms.py, and what PyTorch made of them. */
public final class References {

    private References() {}

    /** (3, 16, 16): each byte once per channel. */
    public static byte[] levels() {
        byte[] levels = new byte[768];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = (byte) i;
        }
        return levels;
    }

    /** The bits of each float that PyTorch computed. */
    public static int[] bits(String name) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                References.class.getResourceAsStream("transforms.tsv"), StandardCharsets.US_ASCII))) {
            String line = lines.lines()
                    .filter(candidate -> candidate.startsWith(name + "\t"))
                    .findFirst()
                    .orElseThrow();
            return Arrays.stream(line.substring(name.length() + 1).split(" "))
                    .mapToInt(hex -> Integer.parseUnsignedInt(hex, 16))
                    .toArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The bits of floats. */
    public static int[] bits(float[] values) {
        int[] bits = new int[values.length];
        for (int i = 0; i < bits.length; i++) {
            bits[i] = Float.floatToRawIntBits(values[i]);
        }
        return bits;
    }
}
