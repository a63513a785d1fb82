package dev.cresset.zoo.files.malicious;

import java.util.ArrayList;
import java.util.List;

/** Sound zip files that are no files of PyTorch, or lack something. */
final class BadContents {

    private static final String PICKLE = "archive/data.pkl";
    private static final String STORAGE = "archive/data/0";
    private static final String ORDER = "archive/byteorder";

    private final List<BadFile> files = new ArrayList<>();

    private BadContents() {}

    static List<BadFile> all() {
        BadContents contents = new BadContents();
        contents.contents();
        return contents.files;
    }

    private void add(String name, TestArchive archive, String message) {
        files.add(new BadFile(name, archive.build(), message));
    }

    private void contents() {
        add(
                "two folders",
                TestArchive.good().add("other/x", "x"),
                "the zip entry 'other/x' is not in the one folder of such a file");
        add(
                "no folder",
                TestArchive.good().rename(PICKLE, "data.pkl"),
                "the zip entry 'data.pkl' is not in the one folder of such a file");
        add("no pickle", TestArchive.good().remove(PICKLE), "the zip entry 'data.pkl' is missing");
        add(
                "an unknown entry",
                TestArchive.good().add("archive/run.py", "x"),
                "the zip entry 'run.py' does not belong in such a file");
        add(
                "TorchScript",
                TestArchive.good().add("archive/constants.pkl", "x"),
                "a TorchScript archive (torch.jit.save); only files of torch.save can be read");
        add(
                "a storage of nothing",
                TestArchive.good().add("archive/data/1", "x"),
                "the zip entry 'data/1' is a storage that no tensor uses");
        add("no storage", TestArchive.good().remove(STORAGE), "the zip entry 'data/0' is missing");
        add(
                "a storage that is too small",
                TestArchive.good().set(STORAGE, new byte[15]),
                "data/0: the storage has 15 bytes, but should have 16");
        add(
                "a storage that is too large",
                TestArchive.good().set(STORAGE, new byte[20]),
                "data/0: the storage has 20 bytes, but should have 16");
        add(
                "a version to come",
                TestArchive.good().set("archive/version", "11\n"),
                "version: the format's version '11' is not known");
        add(
                "no version",
                TestArchive.good().set("archive/version", "-1"),
                "version: the format's version '-1' is not known");
        add(
                "a long version",
                TestArchive.good().set("archive/version", "3".repeat(17)),
                "version: the record is too long: 17 bytes");
        add(
                "a middle byte order",
                TestArchive.good().set(ORDER, "middle"),
                "byteorder: the byte order 'middle' is neither 'little' nor 'big'");
        add(
                "an exported program",
                TestArchive.good().add("archive/archive_format", "pt2"),
                "an archive of torch.export.save; only files of torch.save can be read");
        add("an empty pickle", TestArchive.good().set(PICKLE, ""), "data.pkl: it is truncated (at byte 0)");
        add(
                "a pickle of text",
                TestArchive.good().set(PICKLE, "cos\nsystem\n"),
                "data.pkl: it does not begin like a pickle: unknown (0x63) (at byte 1)");
    }
}
