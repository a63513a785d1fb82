package dev.cresset.zoo.files.zip;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/** Writes a zip file of stored entries, each aligned to 64 bytes, as PyTorch does. */
public final class ZipWriter {

    private static final int ALIGNMENT = 64;
    /** The extra field with which PyTorch pads headers. */
    private static final short PADDING = 'F' | 'B' << 8;

    private static final long CHUNK = 1 << 20;
    private static final short ZIP64 = 1;

    private final FileChannel out;
    private final List<ListedEntry> entries = new ArrayList<>();

    /**
     * Begins an archive in a file.
     *
     * @param out an empty file, open for writing
     */
    public ZipWriter(FileChannel out) {
        this.out = out;
    }

    /**
     * Writes the next entry.
     *
     * @param name its path
     * @param bytes its bytes
     * @throws IOException if the file cannot be written
     */
    public void add(String name, MemorySegment bytes) throws IOException {
        long header = out.position();
        boolean large = bytes.byteSize() >= ZipBytes.ABSENT_32;
        byte[] path = name.getBytes(StandardCharsets.UTF_8);
        int fixed = LocalEntry.HEADER_SIZE + path.length + (large ? 20 : 0) + 4;
        int padding = Math.floorMod(-(header + fixed), ALIGNMENT);
        ByteBuffer local = buffer(fixed + padding);
        local.putInt(LocalEntry.HEADER);
        common(local, large);
        local.putInt(0); // the checksum, known at the end
        putSize(local, bytes.byteSize(), large);
        local.putShort((short) path.length);
        local.putShort((short) (fixed + padding - LocalEntry.HEADER_SIZE - path.length));
        local.put(path);
        if (large) {
            local.putShort(ZIP64).putShort((short) 16).putLong(bytes.byteSize()).putLong(bytes.byteSize());
        }
        local.putShort(PADDING).putShort((short) padding);
        write(local.rewind());
        int crc32 = copy(bytes);
        out.write(buffer(4).putInt(crc32).flip(), header + 14);
        entries.add(ListedEntry.stored(name, header, bytes.byteSize(), crc32));
    }

    /**
     * Writes the directory, which completes the file.
     *
     * @throws IOException if the file cannot be written
     */
    public void finish() throws IOException {
        long start = out.position();
        for (ListedEntry entry : entries) {
            write(listed(entry));
        }
        long size = out.position() - start;
        boolean large = start >= ZipBytes.ABSENT_32 || entries.size() >= ZipBytes.ABSENT_16;
        ByteBuffer end = buffer(ZipEnd.RECORD_64_SIZE + ZipEnd.LOCATOR_64_SIZE + ZipEnd.RECORD_SIZE);
        if (large) {
            end.putInt(ZipEnd.RECORD_64).putLong(ZipEnd.RECORD_64_SIZE - 12).putShort((short) 45);
            end.putShort((short) 45).putLong(0).putLong(entries.size()).putLong(entries.size());
            end.putLong(size).putLong(start);
            end.putInt(ZipEnd.LOCATOR_64).putInt(0).putLong(start + size).putInt(1);
        }
        short count = (short) Math.min(entries.size(), ZipBytes.ABSENT_16);
        end.putInt(ZipEnd.RECORD).putInt(0).putShort(count).putShort(count);
        end.putInt((int) size).putInt((int) Math.min(start, ZipBytes.ABSENT_32)).putShort((short) 0);
        write(end.flip());
    }

    private static ByteBuffer listed(ListedEntry entry) {
        boolean largeSize = entry.size() >= ZipBytes.ABSENT_32;
        boolean largePosition = entry.header() >= ZipBytes.ABSENT_32;
        boolean large = largeSize || largePosition;
        byte[] path = entry.name().getBytes(StandardCharsets.UTF_8);
        int extra = large ? 4 + (largeSize ? 16 : 0) + (largePosition ? 8 : 0) : 0;
        ByteBuffer header = buffer(ZipDirectory.HEADER_SIZE + path.length + extra);
        header.putInt(ZipDirectory.HEADER).putShort((short) (large ? 45 : 20));
        common(header, large);
        header.putInt(entry.crc32());
        putSize(header, entry.size(), largeSize);
        header.putShort((short) path.length).putShort((short) extra);
        header.putShort((short) 0).putShort((short) 0).putShort((short) 0).putInt(0);
        header.putInt((int) Math.min(entry.header(), ZipBytes.ABSENT_32)).put(path);
        if (large) {
            header.putShort(ZIP64).putShort((short) (extra - 4));
        }
        if (largeSize) {
            header.putLong(entry.size()).putLong(entry.size());
        }
        if (largePosition) {
            header.putLong(entry.header());
        }
        return header.flip();
    }

    /** Version, flags, method, and the date 1980-01-01, so that equal contents make equal files. */
    private static void common(ByteBuffer header, boolean large) {
        header.putShort((short) (large ? 45 : 20))
                .putShort((short) ListedEntry.UTF_8)
                .putShort((short) 0);
        header.putShort((short) 0).putShort((short) (1 << 5 | 1));
    }

    private static void putSize(ByteBuffer header, long size, boolean large) {
        int value = large ? (int) ZipBytes.ABSENT_32 : (int) size;
        header.putInt(value).putInt(value);
    }

    private int copy(MemorySegment bytes) throws IOException {
        CRC32 crc32 = new CRC32();
        for (long done = 0; done < bytes.byteSize(); done += CHUNK) {
            ByteBuffer chunk = bytes.asSlice(done, Math.min(CHUNK, bytes.byteSize() - done))
                    .asByteBuffer();
            crc32.update(chunk.duplicate());
            write(chunk);
        }
        return (int) crc32.getValue();
    }

    private void write(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            out.write(bytes);
        }
    }

    private static ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
