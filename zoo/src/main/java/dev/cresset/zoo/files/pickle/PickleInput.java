package dev.cresset.zoo.files.pickle;

import dev.cresset.zoo.files.io.ByteSource;
import dev.cresset.zoo.files.io.Malformed;
import dev.cresset.zoo.files.io.Quote;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** A range of a file, read from its beginning to its end through a small window. */
public final class PickleInput {

    private static final int WINDOW = 1 << 16;
    private static final int LONGEST_NAME = 256;

    private final ByteSource file;
    private final String where;
    private final Budget budget;
    private final long start;
    private final long end;
    private long loaded;
    private final ByteBuffer window = ByteBuffer.allocate(WINDOW).order(ByteOrder.LITTLE_ENDIAN);

    /**
     * Makes an input of a range of a file.
     *
     * @param file the file
     * @param where the name of the range in messages
     * @param start its first position
     * @param end the position after it
     * @param budget the budget of its strings
     */
    public PickleInput(ByteSource file, String where, long start, long end, Budget budget) {
        this.file = file;
        this.where = where;
        this.start = start;
        this.end = end;
        this.loaded = start;
        this.budget = budget;
        window.limit(0);
    }

    /** {@return the position of the next byte in the file} */
    public long position() {
        return loaded - window.remaining();
    }

    /** {@return the number of bytes that are left} */
    public long remaining() {
        return end - position();
    }

    /** {@return the budget that is charged for what is read} */
    public Budget budget() {
        return budget;
    }

    /**
     * {@return an exception that tells the position of a problem}
     *
     * @param problem the problem, on one line
     */
    public Malformed malformed(String problem) {
        return new Malformed(where + ": " + problem + " (at byte " + (position() - start) + ")");
    }

    /**
     * Skips bytes.
     *
     * @param count their number, at most {@link #remaining()}
     */
    public void skip(long count) {
        int inWindow = (int) Math.min(count, window.remaining());
        window.position(window.position() + inWindow);
        loaded += count - inWindow;
    }

    void require(boolean condition, String problem) {
        if (!condition) {
            throw malformed(problem);
        }
    }

    int u8() {
        return window(1).get() & 0xff;
    }

    int u16() {
        return window(2).getShort() & 0xffff;
    }

    int i32() {
        return window(4).getInt();
    }

    long u32() {
        return i32() & 0xffffffffL;
    }

    /** {@return a 64-bit number, little-endian} */
    public long i64() {
        return window(8).getLong();
    }

    /** Big-endian, unlike the integers. */
    double f64() {
        return Double.longBitsToDouble(Long.reverseBytes(i64()));
    }

    byte[] bytes(long count) {
        if (count < 0 || count > remaining()) {
            throw malformed("it is truncated in a value of " + Long.toUnsignedString(count) + " bytes");
        }
        require(count <= Integer.MAX_VALUE - 8, "a value is too long for Java");
        budget.spend(Budget.STRING + count);
        byte[] bytes = new byte[(int) count];
        for (int done = 0; done < bytes.length; ) {
            int part = Math.min(bytes.length - done, WINDOW);
            window(part).get(bytes, done, part);
            done += part;
        }
        return bytes;
    }

    String utf8(long count) {
        byte[] bytes = bytes(count);
        budget.spend(2L * bytes.length);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException _) {
            throw malformed("a string is not UTF-8");
        }
    }

    /** The rest of a line, without the line feed. */
    String line() {
        StringBuilder line = new StringBuilder();
        for (int next = u8(); next != '\n'; next = u8()) {
            require(line.length() < LONGEST_NAME, "the name " + Quote.of(line) + " is too long");
            line.append((char) next);
        }
        return line.toString();
    }

    /** The window, with at least {@code count} bytes in it. */
    private ByteBuffer window(int count) {
        if (window.remaining() < count) {
            require(count <= remaining(), "it is truncated");
            window.compact();
            int more = (int) Math.min(end - loaded, window.remaining());
            file.read(loaded, MemorySegment.ofArray(window.array()).asSlice(window.position(), more));
            loaded += more;
            window.limit(window.position() + more).position(0);
        }
        return window;
    }
}
