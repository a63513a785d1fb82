package dev.cresset.bindings.libtorch;

import dev.cresset.error.LibTorchLoadException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/**
 * What the header of a Linux library says before it is loaded: the dynamic linker's words for a foreign processor help
 * nobody, and it maps a truncated file without complaint, which ends the process at the first missing page.
 *
 * <p>Offsets are those of the 64-bit little-endian format (System V ABI, "ELF Header" and "Program Header").
 */
final class ElfFile {

    static final int X86_64 = 62;
    static final int AARCH64 = 183;

    private static final int HEADER = 64;
    private static final int PROGRAM_HEADER = 56;

    /** One page holds the header and, right behind it, the program headers. */
    private static final int HEAD = 4096;

    private final Path path;
    private final long size;
    private final ByteBuffer head;

    private ElfFile(Path path, long size, ByteBuffer head) {
        this.path = path;
        this.size = size;
        this.head = head;
    }

    /**
     * Checks that a library is whole and made for a platform.
     *
     * @throws LibTorchLoadException if it is not
     * @throws IOException if it cannot be read
     */
    static void check(Path path, Platform platform) throws IOException {
        try (FileChannel channel = FileChannel.open(path)) {
            ByteBuffer head = ByteBuffer.allocate(HEAD).order(ByteOrder.LITTLE_ENDIAN);
            while (head.hasRemaining() && channel.read(head) > 0) {}
            new ElfFile(path, channel.size(), head.flip()).check(platform);
        }
    }

    private void check(Platform platform) {
        if (head.limit() >= 4 && head.order(ByteOrder.BIG_ENDIAN).getInt(0) != 0x7f454c46) {
            throw new LibTorchLoadException(path + " is no Linux library (it has no ELF header)");
        }
        head.order(ByteOrder.LITTLE_ENDIAN);
        if (head.limit() < HEADER) {
            throw truncated(HEADER);
        }
        int machine = Short.toUnsignedInt(head.getShort(18));
        if (machine != platform.machine) {
            throw new LibTorchLoadException("%s is made for %s, this JVM for %s: name a LibTorch for Linux on %s"
                    .formatted(path, name(machine), platform.processor, platform.processor));
        }
        if (size < expectedSize()) {
            throw truncated(expectedSize());
        }
    }

    private LibTorchLoadException truncated(long expected) {
        return new LibTorchLoadException(
                "%s is truncated: %d bytes of at least %d; copy or install it again".formatted(path, size, expected));
    }

    /** The end of whatever reaches farthest: a segment or the section headers, which linkers put last. */
    private long expectedSize() {
        long end = head.getLong(40) + (long) unsigned(58) * unsigned(60);
        long first = head.getLong(32);
        for (int i = 0; i < unsigned(56) && first + (i + 1L) * PROGRAM_HEADER <= head.limit(); i++) {
            int at = (int) first + i * PROGRAM_HEADER;
            end = Math.max(end, head.getLong(at + 8) + head.getLong(at + 32));
        }
        return end;
    }

    private int unsigned(int offset) {
        return Short.toUnsignedInt(head.getShort(offset));
    }

    private static String name(int machine) {
        return switch (machine) {
            case 3 -> "32-bit x86";
            case 40 -> "32-bit ARM";
            case X86_64 -> "x86-64";
            case AARCH64 -> "aarch64";
            case 243 -> "RISC-V";
            default -> "ELF machine " + machine;
        };
    }
}
