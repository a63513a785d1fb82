package dev.cresset.zoo.files.malicious;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** Zip files that are damaged, lie about themselves, or are no files of PyTorch. */
final class BadArchives {

    private static final String PICKLE = "archive/data.pkl";
    private static final String STORAGE = "archive/data/0";
    private static final String ORDER = "archive/byteorder";

    private final List<BadFile> files = new ArrayList<>();

    private BadArchives() {}

    static List<BadFile> all() {
        BadArchives archives = new BadArchives();
        archives.noArchives();
        archives.cutAndAppended();
        archives.names();
        archives.forms();
        archives.ends();
        return archives.files;
    }

    private void add(String name, byte[] bytes, String message) {
        files.add(new BadFile(name, bytes, message));
    }

    private void add(String name, TestArchive archive, String message) {
        add(name, archive.build(), message);
    }

    /** A good archive in which one number is changed. */
    private void patch(String name, Patch patch, String message) {
        TestArchive archive = TestArchive.good();
        byte[] bytes = archive.build();
        patch.apply(archive, ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN));
        add(name, bytes, message);
    }

    private interface Patch {
        void apply(TestArchive archive, ByteBuffer bytes);
    }

    private void noArchives() {
        add("nothing", new byte[0], "the file is empty");
        add("a letter", text("P"), "not a file of torch.save: it begins with 'P'");
        add(
                "text",
                text("weights\r\n\u001b[31m"),
                "not a file of torch.save: it begins with 'weights\\u000d\\u000a\\u001b[31m'");
        add(
                "a Git LFS pointer",
                text("version https://git-lfs.github.com/spec/v1\n"),
                "not a file of torch.save: it begins with 'version https://git-lfs.github.com/spec/', "
                        + "a pointer to the file in Git LFS (run git lfs pull)");
        add("a web page", text("<html>"), "not a file of torch.save: it begins with '<html>', a web page");
        add(
                "safetensors",
                text("\u0002\0\0\0\0\0\0\0{\"a\":1}"),
                "not a file of torch.save: it begins with '\\u0002\\u0000\\u0000\\u0000\\u0000\\u0000\\u0000\\u0000"
                        + "{\"a\":1}', probably a safetensors file");
        add(
                "gzip",
                text("\u001f\u008b\u0008\0"),
                "not a file of torch.save: it begins with '\\u001f\\u008b\\u0008\\u0000', compressed by gzip");
        add(
                "an array of NumPy",
                text("\u0093NUMPY\u0001\0"),
                "not a file of torch.save: it begins with '\\u0093NUMPY\\u0001\\u0000', an array of NumPy");
        add("an old tar file", text("storages\0"), "not a file of torch.save: it begins with 'storages\\u0000'");
        add("only a zip header", text("PK\u0003\u0004"), "the zip file is truncated: it has 4 bytes");
        add("an empty zip file behind a header's magic", text("PK\u0003\u0004" + "\0".repeat(30)), NO_END);
    }

    private static final String NO_END =
            "the zip file does not end with its end record: it is truncated, or something is appended";

    private void cutAndAppended() {
        byte[] good = TestArchive.good().build();
        add("one byte missing", Arrays.copyOf(good, good.length - 1), NO_END);
        add("half of it missing", Arrays.copyOf(good, good.length / 2), NO_END);
        add("one byte appended", Arrays.copyOf(good, good.length + 1), NO_END);
        add("a second archive appended", concat(good, good), WRONG_PLACE);
        add("a comment", commented(good), "the zip file ends with a comment");
        add("something in front", concat(text("PK\u0003\u0004...."), good), WRONG_PLACE);
        patch(
                "a gap between entries",
                (archive, bytes) -> bytes.putShort(archive.local(PICKLE) + 28, (short) 0)
                        .putInt(archive.listed(ORDER) + 42, archive.local(ORDER) + 4),
                "'archive/byteorder': bytes that belong to no entry precede it");
        patch(
                "overlapping entries",
                (archive, bytes) -> bytes.putInt(archive.listed(ORDER) + 42, archive.local(PICKLE)),
                "'archive/byteorder': the entry overlaps the one before it");
        add(
                "bytes before the directory",
                bytesBeforeDirectory(),
                "bytes that belong to no entry precede the zip directory");
    }

    private static final String WRONG_PLACE = "the zip directory is not where the end record says";

    private static byte[] commented(byte[] good) {
        byte[] commented = Arrays.copyOf(good, good.length);
        commented[good.length - 2] = 1;
        return commented;
    }

    private static byte[] bytesBeforeDirectory() {
        TestArchive archive = TestArchive.good();
        byte[] good = archive.build();
        int directory = archive.listed(PICKLE);
        byte[] gap = concat(
                concat(Arrays.copyOf(good, directory), new byte[8]), Arrays.copyOfRange(good, directory, good.length));
        ByteBuffer.wrap(gap).order(ByteOrder.LITTLE_ENDIAN).putInt(archive.end() + 8 + 16, directory + 8);
        return gap;
    }

    private void names() {
        add(
                "the same name twice",
                TestArchive.good().add(PICKLE, "x"),
                "the zip entry 'archive/data.pkl' occurs twice");
        add(
                "names that differ in case",
                TestArchive.good().add("archive/DATA.pkl", "x"),
                "the zip entries 'archive/data.pkl' and 'archive/DATA.pkl' differ in case alone");
        add(
                "an absolute name",
                TestArchive.good().add("/archive/x", "x"),
                "the zip entry '/archive/x' is not a plain relative path");
        add(
                "a name upwards",
                TestArchive.good().add("archive/../x", "x"),
                "the zip entry 'archive/../x' is not a plain relative path");
        add(
                "a name with a dot",
                TestArchive.good().add("archive/./x", "x"),
                "the zip entry 'archive/./x' is not a plain relative path");
        add(
                "a folder",
                TestArchive.good().add("archive/x/", ""),
                "the zip entry 'archive/x/' is not a plain relative path");
        add(
                "a name with backslashes",
                TestArchive.good().add("archive\\x", "x"),
                "the zip entry 'archive\\x' is not a plain relative path");
        add(
                "a name with a drive",
                TestArchive.good().add("C:/x", "x"),
                "the zip entry 'C:/x' is not a plain relative path");
        add("no name", TestArchive.good().add("", "x"), "the zip entry '' is not a plain relative path");
        add(
                "a name of two lines",
                TestArchive.good().add("archive/\nx", "x"),
                "the zip entry 'archive/\\u000ax' is not a plain relative path");
        add(
                "a name that is not UTF-8",
                TestArchive.good().add(new byte[] {'a', (byte) 0xff}, new byte[0], new byte[0], new byte[0]),
                "the zip directory holds a name that is not UTF-8");
        patch(
                "two names for one entry",
                (archive, bytes) -> bytes.put(archive.local(STORAGE) + 30, (byte) 'A'),
                "'archive/data/0': its header has the name 'Archive/data/0'");
    }

    private void forms() {
        patchFlags("encrypted", 1, "'archive/data/0': the entry is encrypted");
        patchFlags("strongly encrypted", 0x40, "'archive/data/0': the entry is encrypted");
        patchFlags("a masked header", 0x2000, "'archive/data/0': the entry is encrypted");
        patchFlags("an unknown flag", 0x10, "'archive/data/0': the entry has the unknown flags 0x0810");
        patchListed("compressed", 10, 8, "'archive/data/0': the entry is compressed (method 8), not stored");
        patch(
                "compressed where it stands",
                (archive, bytes) -> bytes.putShort(archive.local(STORAGE) + 8, (short) 8),
                "'archive/data/0': its header and the zip directory differ");
        patch(
                "another checksum where it stands",
                (archive, bytes) -> bytes.putInt(archive.local(STORAGE) + 14, 1),
                "'archive/data/0': its header and the zip directory differ");
        patch(
                "another size where it stands",
                (archive, bytes) -> bytes.putInt(archive.local(STORAGE) + 22, 1),
                "'archive/data/0': its header and the zip directory differ");
        patch(
                "a bomb: little stored, much promised",
                (archive, bytes) -> bytes.putInt(archive.listed(STORAGE) + 24, 0x7fffffff),
                "'archive/data/0': the stored entry has two different sizes");
        patch(
                "an entry larger than the file",
                (archive, bytes) -> bytes.putInt(archive.listed(STORAGE) + 20, 0x7fffffff)
                        .putInt(archive.listed(STORAGE) + 24, 0x7fffffff),
                "'archive/data/0': the entry reaches beyond the end of the file (2147483647 bytes)");
        patch(
                "an entry behind the file",
                (archive, bytes) -> bytes.putInt(archive.listed("archive/version") + 42, 0x7fffffff),
                "'archive/version': bytes that belong to no entry precede it");
        patch(
                "no entry where one should be",
                (archive, bytes) -> bytes.put(archive.local(ORDER) + 2, (byte) 0x13),
                "'archive/byteorder': no entry begins where the zip directory says");
    }

    private void patchFlags(String name, int flag, String message) {
        patchListed(name, 8, 0x800 | flag, message);
    }

    private void patchListed(String name, int field, int value, String message) {
        patch(name, (archive, bytes) -> bytes.putShort(archive.listed(STORAGE) + field, (short) value), message);
    }

    private void ends() {
        patchEnd(
                "more entries than there are",
                end -> end.putShort(8, (short) 5).putShort(10, (short) 5),
                "the zip directory has fewer entries than the end record says");
        patchEnd(
                "very many entries",
                end -> end.putShort(8, (short) 0xfffe).putShort(10, (short) 0xfffe),
                "the zip directory is too small for 65534 entries");
        patchEnd(
                "an entry that is not counted",
                end -> end.putShort(8, (short) 3).putShort(10, (short) 3),
                "the zip directory has more entries than the end record says");
        patchEnd("a directory elsewhere", end -> end.putInt(16, 7), WRONG_PLACE);
        patchEnd("a directory behind the file", end -> end.putInt(16, 0x7fffffff), WRONG_PLACE);
        patchEnd("a directory of another size", end -> end.putInt(12, 46), WRONG_PLACE);
        patchEnd("the second of two files", end -> end.putShort(4, (short) 1), "the zip file is one of several");
        patchEnd("entries in other files", end -> end.putShort(8, (short) 1), "the zip file is one of several");
        patch(
                "an entry in another file",
                (archive, bytes) -> bytes.putShort(archive.listed(STORAGE) + 34, (short) 1),
                "the zip file is one of several");
        add(
                "zip64: a locator that points elsewhere",
                zip64(locator -> locator.putLong(8, 3), _ -> {}),
                "the zip64 end record is not where its locator says");
        add(
                "zip64: another number of entries",
                zip64(_ -> {}, record -> record.putLong(24, 5).putLong(32, 5)),
                "the zip file's two end records differ");
        add(
                "zip64: a negative size",
                zip64(_ -> {}, record -> record.putLong(40, -1)),
                "the zip directory holds a number of 18446744073709551615");
        add(
                "zip64: a longer end record",
                zip64(_ -> {}, record -> record.putLong(4, 99)),
                "the zip64 end record is malformed");
        add(
                "zip64: an end record of several",
                zip64(_ -> {}, record -> record.putInt(16, 1)),
                "the zip file is one of several");
        extraFields();
    }

    private void patchEnd(String name, Consumer<ByteBuffer> change, String message) {
        patch(
                name,
                (archive, bytes) -> change.accept(bytes.slice(archive.end(), 22).order(ByteOrder.LITTLE_ENDIAN)),
                message);
    }

    /** A good archive with a zip64 end record. */
    private static byte[] zip64(Consumer<ByteBuffer> changeLocator, Consumer<ByteBuffer> changeRecord) {
        TestArchive archive = TestArchive.good();
        byte[] good = archive.build();
        int start = archive.listed(PICKLE);
        ByteBuffer record =
                TestArchive.buffer(56).putInt(0x06064b50).putLong(44).putInt(0).putLong(0);
        record.putLong(4).putLong(4).putLong(archive.end() - start).putLong(start);
        changeRecord.accept(record);
        ByteBuffer locator = TestArchive.buffer(20)
                .putInt(0x07064b50)
                .putInt(0)
                .putLong(archive.end())
                .putInt(1);
        changeLocator.accept(locator);
        byte[] before = Arrays.copyOf(good, archive.end());
        return concat(
                concat(before, concat(record.array(), locator.array())),
                Arrays.copyOfRange(good, archive.end(), good.length));
    }

    private void extraFields() {
        byte[] nothing = new byte[0];
        byte[] cut = {1, 0, 9, 0};
        byte[] twice = {1, 0, 1, 0, 0, 1, 0, 1, 0, 0};
        add("extra fields that are cut off", extra(cut, nothing), "'archive/x': its extra fields are truncated");
        add("three bytes of extra fields", extra(new byte[3], nothing), "'archive/x': its extra fields are truncated");
        add("two zip64 fields", extra(twice, nothing), "'archive/x': it has two zip64 fields");
        add(
                "extra fields that are cut off where they stand",
                extra(nothing, cut),
                "'archive/x': its extra fields are truncated");
        TestArchive archive = TestArchive.good();
        byte[] bytes = archive.build();
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(archive.listed(STORAGE) + 24, -1);
        add("a zip64 size without its field", bytes, "'archive/data/0': its zip64 field is truncated");
    }

    private static TestArchive extra(byte[] listed, byte[] local) {
        return TestArchive.good().add(text("archive/x"), new byte[0], local, listed);
    }

    static byte[] text(String latin1) {
        return latin1.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] concat(byte[] left, byte[] right) {
        byte[] both = Arrays.copyOf(left, left.length + right.length);
        System.arraycopy(right, 0, both, left.length, right.length);
        return both;
    }
}
