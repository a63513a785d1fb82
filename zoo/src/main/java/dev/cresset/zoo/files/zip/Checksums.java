package dev.cresset.zoo.files.zip;

import dev.cresset.zoo.files.io.ByteSource;
import dev.cresset.zoo.files.io.Malformed;
import dev.cresset.zoo.files.io.Quote;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.zip.CRC32;

/** Compares the bytes of a zip file's entries with their checksums. */
public final class Checksums {

    private static final int BUFFER = 1 << 20;

    private Checksums() {}

    /**
     * Reads entries and compares their CRC-32 with those of the zip directory.
     *
     * @param file the archive
     * @param entries the entries to read
     * @throws Malformed if an entry's bytes have changed
     */
    public static void check(ByteSource file, List<ZipEntry> entries) {
        MemorySegment buffer = MemorySegment.ofArray(new byte[BUFFER]);
        for (ZipEntry entry : entries) {
            Malformed.unless(
                    crc32(file, entry, buffer) == entry.crc32(), Quote.of(entry.name()) + ": its checksum is wrong");
        }
    }

    private static int crc32(ByteSource file, ZipEntry entry, MemorySegment buffer) {
        CRC32 crc32 = new CRC32();
        for (long done = 0; done < entry.size(); done += BUFFER) {
            MemorySegment part = buffer.asSlice(0, Math.min(BUFFER, entry.size() - done));
            file.read(entry.position() + done, part);
            crc32.update(part.asByteBuffer());
        }
        return (int) crc32.getValue();
    }
}
