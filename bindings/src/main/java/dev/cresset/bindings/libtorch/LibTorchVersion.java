package dev.cresset.bindings.libtorch;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The three numbers of a LibTorch version, such as 2.13.0.
 *
 * @param major the first number
 * @param minor the second number
 * @param patch the third number
 */
public record LibTorchVersion(int major, int minor, int patch) implements Comparable<LibTorchVersion> {

    /** The oldest LibTorch that Cresset works with. */
    public static final LibTorchVersion OLDEST = new LibTorchVersion(2, 10, 0);

    private static final Comparator<LibTorchVersion> ORDER = Comparator.comparingInt(LibTorchVersion::major)
            .thenComparingInt(LibTorchVersion::minor)
            .thenComparingInt(LibTorchVersion::patch);

    /** Reads the numbers at the head of a build's name, such as {@code 2.13.0+cpu} or {@code 2.13.0-1.5.14}. */
    static Optional<LibTorchVersion> parse(String build) {
        Matcher matcher = Numbers.PATTERN.matcher(build);
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        int patch = matcher.group(3) == null ? 0 : Integer.parseInt(matcher.group(3));
        return Optional.of(
                new LibTorchVersion(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)), patch));
    }

    /** Reads what {@code aoti_torch_abi_version()} returns: one byte each, from the top. */
    static LibTorchVersion ofAbi(long abi) {
        return new LibTorchVersion((int) (abi >>> 56), (int) (abi >>> 48) & 0xff, (int) (abi >>> 40) & 0xff);
    }

    @Override
    public int compareTo(LibTorchVersion other) {
        return ORDER.compare(this, other);
    }

    /** Returns the numbers joined by dots. */
    @Override
    public String toString() {
        return major + "." + minor + "." + patch;
    }

    /** A start with a flat folder reads no build's name, and then needs no pattern. */
    private static final class Numbers {
        static final Pattern PATTERN = Pattern.compile("(\\d{1,4})\\.(\\d{1,4})(?:\\.(\\d{1,4}))?");
    }
}
