package dev.cresset.zoo.files.malicious;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/** Writes zip files byte by byte, so that anything in them can be wrong. */
final class TestArchive {

    private record Entry(byte[] name, byte[] bytes, byte[] localExtra, byte[] listedExtra) {}

    private final List<Entry> entries = new ArrayList<>();
    private final List<Integer> locals = new ArrayList<>();
    private final List<Integer> listed = new ArrayList<>();
    private int end;

    /** The files of a good archive: a dictionary with one tensor of four floats. */
    static TestArchive good() {
        return pickled(
                new TestPickle().op('}').string("weight").tensor().op('s').end());
    }

    /** An archive of a pickle, in which storage 0 has four floats. */
    static TestArchive pickled(byte[] pickle) {
        return new TestArchive()
                .add("archive/data.pkl", pickle)
                .add("archive/byteorder", "little")
                .add("archive/data/0", new byte[16])
                .add("archive/version", "3\n");
    }

    /** An archive of a pickle that speaks of no storage. */
    static TestArchive withoutStorage(byte[] pickle) {
        return pickled(pickle).remove("archive/data/0");
    }

    TestArchive add(String name, String text) {
        return add(name, text.getBytes(StandardCharsets.UTF_8));
    }

    TestArchive add(String name, byte[] bytes) {
        return add(name.getBytes(StandardCharsets.UTF_8), bytes, new byte[0], new byte[0]);
    }

    TestArchive add(byte[] name, byte[] bytes, byte[] localExtra, byte[] listedExtra) {
        entries.add(new Entry(name, bytes, localExtra, listedExtra));
        return this;
    }

    /** Replaces an entry that was added. */
    TestArchive set(String name, byte[] bytes) {
        int index = index(name);
        entries.set(index, new Entry(entries.get(index).name, bytes, new byte[0], new byte[0]));
        return this;
    }

    TestArchive set(String name, String text) {
        return set(name, text.getBytes(StandardCharsets.UTF_8));
    }

    TestArchive remove(String name) {
        entries.remove(index(name));
        return this;
    }

    TestArchive rename(String name, String newName) {
        int index = index(name);
        entries.set(
                index,
                new Entry(
                        newName.getBytes(StandardCharsets.UTF_8), entries.get(index).bytes, new byte[0], new byte[0]));
        return this;
    }

    int index(String name) {
        for (int i = 0; i < entries.size(); i++) {
            if (new String(entries.get(i).name, StandardCharsets.UTF_8).equals(name)) {
                return i;
            }
        }
        throw new IllegalArgumentException("no entry is called " + name);
    }

    /** Where the entry's own header begins in what {@link #build} has returned. */
    int local(String name) {
        return locals.get(index(name));
    }

    /** Where the entry's header in the directory begins. */
    int listed(String name) {
        return listed.get(index(name));
    }

    /** Where the end record begins. */
    int end() {
        return end;
    }

    byte[] build() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (Entry entry : entries) {
            locals.add(out.size());
            out.writeBytes(local(entry));
            out.writeBytes(entry.bytes);
        }
        int start = out.size();
        for (int i = 0; i < entries.size(); i++) {
            listed.add(out.size());
            out.writeBytes(listed(entries.get(i), locals.get(i)));
        }
        end = out.size();
        ByteBuffer record = buffer(22).putInt(0x06054b50).putInt(0);
        record.putShort((short) entries.size()).putShort((short) entries.size());
        record.putInt(end - start).putInt(start).putShort((short) 0);
        out.writeBytes(record.array());
        return out.toByteArray();
    }

    private static byte[] local(Entry entry) {
        ByteBuffer header = buffer(30 + entry.name.length + entry.localExtra.length);
        header.putInt(0x04034b50).putShort((short) 20);
        common(header, entry);
        header.putShort((short) entry.localExtra.length).put(entry.name).put(entry.localExtra);
        return header.array();
    }

    private static byte[] listed(Entry entry, int position) {
        ByteBuffer header = buffer(46 + entry.name.length + entry.listedExtra.length);
        header.putInt(0x02014b50).putShort((short) 20).putShort((short) 20);
        common(header, entry);
        header.putShort((short) entry.listedExtra.length).putShort((short) 0).putShort((short) 0);
        header.putShort((short) 0).putInt(0).putInt(position).put(entry.name).put(entry.listedExtra);
        return header.array();
    }

    /** Flags, method, date, checksum, sizes, length of the name. */
    private static void common(ByteBuffer header, Entry entry) {
        CRC32 crc32 = new CRC32();
        crc32.update(entry.bytes);
        header.putShort((short) 0x800).putShort((short) 0).putInt(0);
        header.putInt((int) crc32.getValue());
        header.putInt(entry.bytes.length).putInt(entry.bytes.length);
        header.putShort((short) entry.name.length);
    }

    static ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
