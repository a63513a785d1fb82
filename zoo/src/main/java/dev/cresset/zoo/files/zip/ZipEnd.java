package dev.cresset.zoo.files.zip;

import dev.cresset.zoo.files.io.ByteSource;
import dev.cresset.zoo.files.io.Malformed;
import java.nio.ByteBuffer;

/**
 * The end record of a zip file with the position of the directory (4.3.14 to 4.3.16). It must end the file: no comment, nothing appended.
 *
 * @param entries the number of entries in the directory
 * @param position the position of the directory
 * @param size its size in bytes
 */
record ZipEnd(long entries, long position, long size) {

    static final int RECORD = 0x06054b50;
    static final int LOCATOR_64 = 0x07064b50;
    static final int RECORD_64 = 0x06064b50;
    static final int RECORD_SIZE = 22;
    static final int LOCATOR_64_SIZE = 20;
    static final int RECORD_64_SIZE = 56;

    static ZipEnd read(ByteSource file) {
        long at = file.size() - RECORD_SIZE;
        Malformed.unless(at >= 0, "the zip file is truncated: it has " + file.size() + " bytes");
        ByteBuffer record = ZipBytes.wrap(file.bytes(at, RECORD_SIZE));
        Malformed.unless(
                record.getInt() == RECORD,
                "the zip file does not end with its end record: it is truncated, or something is appended");
        Malformed.unless(record.getInt() == 0, "the zip file is one of several");
        int entriesHere = ZipBytes.u16(record);
        int entries = ZipBytes.u16(record);
        Malformed.unless(entries == entriesHere, "the zip file is one of several");
        long size = ZipBytes.u32(record);
        long position = ZipBytes.u32(record);
        Malformed.unless(ZipBytes.u16(record) == 0, "the zip file ends with a comment");
        return new ZipEnd(entries, position, size).checked(file, at);
    }

    private ZipEnd checked(ByteSource file, long at) {
        long locator = at - LOCATOR_64_SIZE;
        boolean large = locator >= 0 && ZipBytes.wrap(file.bytes(locator, 4)).getInt() == LOCATOR_64;
        ZipEnd end = large ? large(file, locator) : this;
        long until = large ? locator - RECORD_64_SIZE : at;
        Malformed.unless(
                end.position <= until && end.size == until - end.position,
                "the zip directory is not where the end record says");
        Malformed.unless(
                end.entries <= end.size / ZipDirectory.HEADER_SIZE,
                "the zip directory is too small for " + end.entries + " entries");
        return end;
    }

    private ZipEnd large(ByteSource file, long locatorAt) {
        ByteBuffer locator =
                ZipBytes.wrap(file.bytes(locatorAt, LOCATOR_64_SIZE)).position(4);
        long recordAt = locatorAt - RECORD_64_SIZE;
        Malformed.unless(
                recordAt >= 0 && locator.getInt() == 0 && ZipBytes.u64(locator) == recordAt && locator.getInt() == 1,
                "the zip64 end record is not where its locator says");
        ByteBuffer record = ZipBytes.wrap(file.bytes(recordAt, RECORD_64_SIZE));
        Malformed.unless(
                record.getInt() == RECORD_64 && record.getLong() == RECORD_64_SIZE - 12,
                "the zip64 end record is malformed");
        record.getInt(); // versions
        Malformed.unless(record.getLong() == 0, "the zip file is one of several");
        long entriesHere = ZipBytes.u64(record);
        long all = ZipBytes.u64(record);
        Malformed.unless(all == entriesHere, "the zip file is one of several");
        long size64 = ZipBytes.u64(record);
        long position64 = ZipBytes.u64(record);
        Malformed.unless(
                agree(entries, all, ZipBytes.ABSENT_16)
                        && agree(size, size64, ZipBytes.ABSENT_32)
                        && agree(position, position64, ZipBytes.ABSENT_32),
                "the zip file's two end records differ");
        return new ZipEnd(all, position64, size64);
    }

    private static boolean agree(long small, long large, long absent) {
        return small == absent || small == large;
    }
}
