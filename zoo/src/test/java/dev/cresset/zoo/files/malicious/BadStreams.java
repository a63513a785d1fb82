package dev.cresset.zoo.files.malicious;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Files of the format before PyTorch 1.6 that are damaged or lie about their storages. */
final class BadStreams {

    private static final byte[] MAGIC = TestPickle.magic();

    private final List<BadFile> files = new ArrayList<>();

    private BadStreams() {}

    static List<BadFile> all() {
        BadStreams streams = new BadStreams();
        streams.heads();
        streams.objects();
        streams.storages();
        return streams.files;
    }

    private void add(String name, byte[] bytes, String message) {
        files.add(new BadFile(name, bytes, message));
    }

    /** Magic number, protocol, facts about the machine. */
    private static byte[] head() {
        return join(
                MAGIC,
                new TestPickle().integer(1001).end(),
                new TestPickle().op('}').end());
    }

    /** An identifier of four floats: of all of them, or with {@code part} on the stack of a part. */
    private static TestPickle identifier(long elements) {
        return new TestPickle()
                .op('(')
                .string("storage")
                .global("torch", "FloatStorage")
                .string("94")
                .string("cpu")
                .integer(elements);
    }

    private static byte[] object() {
        return identifier(4).op('N', 't', 'Q').end();
    }

    private static byte[] keys(String... keys) {
        TestPickle pickle = new TestPickle().op(']', '(');
        Arrays.stream(keys).forEach(pickle::string);
        return pickle.op('e').end();
    }

    private static byte[] floats(long elements) {
        return TestArchive.buffer(24).putLong(elements).array();
    }

    private void heads() {
        add(
                "stream: another magic number",
                new TestPickle().integer(7).end(),
                "not a file of torch.save: a pickle without PyTorch's magic number");
        add("stream: nothing but the magic number", MAGIC, "pickle: it is truncated (at byte 15)");
        add(
                "stream: another protocol",
                join(MAGIC, new TestPickle().integer(1002).end()),
                "the protocol '1002' is not known, only 1001");
        add(
                "stream: a machine of no facts",
                join(
                        MAGIC,
                        new TestPickle().integer(1001).end(),
                        new TestPickle().op('N').end()),
                "the system information is not a dictionary");
        add(
                "stream: a call instead of the magic number",
                new TestPickle()
                        .global("os", "system")
                        .string("x")
                        .op(0x85, 'R')
                        .end(),
                "pickle: not a file of torch.save: the global 'os.system' is in the place of PyTorch's magic number "
                        + "(at byte 13)");
        add(
                "stream: an identifier instead of the magic number",
                new TestPickle().string("x").op('Q').end(),
                "pickle: a persistent identifier: it is not allowed here (at byte 9)");
        add(
                "stream: even an allowed name instead of the protocol",
                join(MAGIC, new TestPickle().global("torch", "Size").end()),
                "pickle: the global 'torch.Size' is not allowed here (at byte 29)");
    }

    private void objects() {
        add("stream: no object", head(), "pickle: it is truncated (at byte 27)");
        add(
                "stream: a call",
                join(
                        head(),
                        new TestPickle()
                                .global("os", "system")
                                .string("x")
                                .op(0x85, 'R')
                                .end()),
                "pickle: the global 'os.system' is not allowed (at byte 40)");
        add(
                "stream: a module",
                join(
                        head(),
                        new TestPickle()
                                .op('(')
                                .string("module")
                                .op('N', 'N', 'N', 't', 'Q')
                                .end()),
                "pickle: a persistent identifier: it is a tuple, not that of a storage (at byte 46)");
        add(
                "stream: an identifier of the new format",
                join(head(), identifier(4).op('t', 'Q').end()),
                "pickle: a persistent identifier: it has 5 arguments (at byte 84)");
        add(
                "stream: a part that begins before its storage",
                join(head(), part(-1, 2)),
                "pickle: a persistent identifier: storage '94' has -1 elements (at byte 103)");
        add(
                "stream: a part that reaches beyond its storage",
                join(head(), part(3, 2)),
                "pickle: a persistent identifier: a part of storage '94' reaches beyond it (at byte 103)");
        add(
                "stream: a part of no parts",
                join(head(), identifier(4).op(')', 't', 'Q').end()),
                "pickle: a persistent identifier: it has 0 arguments (at byte 85)");
    }

    private static byte[] part(long offset, long size) {
        return identifier(4)
                .op('(')
                .string("95")
                .integer(offset)
                .integer(size)
                .op('t', 't', 'Q')
                .end();
    }

    private void storages() {
        byte[] good = join(head(), object());
        add("stream: no keys", good, "pickle: it is truncated (at byte " + good.length + ")");
        add(
                "stream: keys that are no list",
                join(good, new TestPickle().op('}').end()),
                "the storage keys are not a list");
        add("stream: a storage that is not listed", join(good, keys()), "storage '94' is missing");
        add(
                "stream: a storage of nothing",
                join(good, keys("94", "95"), floats(4), floats(4)),
                "storage '95' is a storage that no tensor uses");
        add(
                "stream: a storage listed twice",
                join(good, keys("94", "94"), floats(4), floats(4)),
                "storage '94' occurs twice in the list");
        add(
                "stream: a key that is a number",
                join(good, new TestPickle().op(']').integer(94).op('a').end(), floats(4)),
                "storage '94' is a storage that no tensor uses");
        add(
                "stream: a storage of another size",
                join(good, keys("94"), floats(5)),
                "storage '94' has 5 elements, but should have 4");
        add("stream: a storage that is not there", join(good, keys("94")), "storage '94': the file ends before it");
        add(
                "stream: a storage that breaks off",
                Arrays.copyOf(join(good, keys("94"), floats(4)), good.length + keys("94").length + 23),
                "storage '94': the file ends within its 16 bytes");
        add(
                "stream: a byte behind the last storage",
                join(good, keys("94"), floats(4), new byte[1]),
                "1 bytes follow the last storage");
        byte[] large = join(head(), identifier(1L << 40).op('N', 't', 'Q').end(), keys("94"), floats(1L << 40));
        add("stream: a storage of 4 TB", large, "storage '94': the file ends within its 4398046511104 bytes");
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(joined::writeBytes);
        return joined.toByteArray();
    }
}
