package dev.cresset.zoo.files.zip;

import dev.cresset.zoo.files.io.ByteSource;
import dev.cresset.zoo.files.io.Malformed;
import dev.cresset.zoo.files.io.Quote;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/**
 * Reads the directory of a zip file (4.3.12) and checks that the file is exactly what the directory lists: entries one after another from
 * the first byte on, each with its header, no gaps, no overlaps, and the directory at the end.
 */
public final class ZipDirectory {

    static final int HEADER = 0x02014b50;
    static final int HEADER_SIZE = 46;

    /** Enough for two hundred thousand entries, more than the tensors of any model. */
    private static final long MOST_BYTES = 16 << 20;

    private ZipDirectory() {}

    /**
     * {@return its entries in the order of the file}
     *
     * @param file a zip file
     * @param look checks the names, before anything else of the entries is checked
     * @throws Malformed if it is damaged, or has a feature that PyTorch does not use
     */
    public static List<ZipEntry> read(ByteSource file, Consumer<List<String>> look) {
        ZipEnd end = ZipEnd.read(file);
        Malformed.unless(end.size() <= MOST_BYTES, "the zip directory is too large: " + end.size() + " bytes");
        ByteBuffer directory = ZipBytes.wrap(file.bytes(end.position(), (int) end.size()));
        List<ListedEntry> listed = new ArrayList<>();
        for (long i = 0; i < end.entries(); i++) {
            listed.add(entry(directory));
        }
        Malformed.unless(!directory.hasRemaining(), "the zip directory has more entries than the end record says");
        List<String> names = listed.stream().map(ListedEntry::name).toList();
        look.accept(names);
        EntryNames.check(names);
        listed.forEach(ListedEntry::checkStored);
        return located(file, listed, end.position());
    }

    /** Finds the entries, which together must fill the file up to the directory. */
    private static List<ZipEntry> located(ByteSource file, List<ListedEntry> listed, long end) {
        List<ListedEntry> sorted = new ArrayList<>(listed);
        sorted.sort(Comparator.comparingLong(ListedEntry::header));
        List<ZipEntry> located = new ArrayList<>();
        long expected = 0;
        for (ListedEntry entry : sorted) {
            String name = Quote.of(entry.name());
            Malformed.unless(entry.header() >= expected, name + ": the entry overlaps the one before it");
            Malformed.unless(entry.header() == expected, name + ": bytes that belong to no entry precede it");
            LocalEntry local = LocalEntry.read(file, entry, end);
            located.add(new ZipEntry(entry.name(), local.position(), entry.size(), entry.crc32()));
            expected = local.end();
        }
        Malformed.unless(expected == end, "bytes that belong to no entry precede the zip directory");
        return located;
    }

    private static ListedEntry entry(ByteBuffer directory) {
        Malformed.unless(
                directory.remaining() >= HEADER_SIZE && directory.getInt() == HEADER,
                "the zip directory has fewer entries than the end record says");
        ByteBuffer header = ZipBytes.take(directory, HEADER_SIZE - 4).position(4);
        int flags = ZipBytes.u16(header);
        int method = ZipBytes.u16(header);
        header.getInt(); // date and time
        int crc32 = header.getInt();
        long packed = ZipBytes.u32(header);
        long size = ZipBytes.u32(header);
        int[] lengths = {ZipBytes.u16(header), ZipBytes.u16(header), ZipBytes.u16(header)};
        int disk = ZipBytes.u16(header);
        header.position(header.position() + 6); // attributes
        long position = ZipBytes.u32(header);
        Malformed.unless(
                lengths[0] + lengths[1] + lengths[2] <= directory.remaining(), "the zip directory is truncated");
        String name = ZipBytes.utf8(ZipBytes.take(directory, lengths[0]));
        String quoted = Quote.of(name);
        ByteBuffer zip64 = ZipBytes.zip64(ZipBytes.take(directory, lengths[1]), quoted);
        ZipBytes.take(directory, lengths[2]); // its comment
        size = ZipBytes.large(size, zip64, quoted);
        packed = ZipBytes.large(packed, zip64, quoted);
        position = ZipBytes.large(position, zip64, quoted);
        Malformed.unless(disk == 0, "the zip file is one of several");
        return new ListedEntry(name, flags, method, position, packed, size, crc32);
    }
}
