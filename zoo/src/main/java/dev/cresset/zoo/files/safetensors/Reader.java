package dev.cresset.zoo.files.safetensors;

import dev.cresset.zoo.files.io.ByteSource;
import dev.cresset.zoo.files.io.Malformed;
import dev.cresset.zoo.files.nodes.DenseNode;
import dev.cresset.zoo.files.nodes.FileContents;
import dev.cresset.zoo.files.nodes.StorageRef;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the headers of safetensors files. */
public final class Reader {

    /** The format's name in messages. */
    public static final String FORMAT = "safetensors";

    /** The reference implementation's limit, in bytes. */
    private static final long MAX_HEADER = 100_000_000;

    private Reader() {}

    /**
     * {@return the descriptions of the tensors by name, in the order of the header; each has a storage of its own}
     *
     * @param file a safetensors file
     * @throws Malformed if it has another format, or tensors and bytes do not match exactly
     */
    public static FileContents read(ByteSource file) {
        byte[] header = header(file);
        long data = (long) Long.BYTES + header.length;
        Map<String, DenseNode> root = new LinkedHashMap<>();
        List<StorageRef> storages = new ArrayList<>();
        for (Entry entry : Header.checked(HeaderJson.read(header), file.size() - data)) {
            StorageRef storage = StorageRef.at(data + entry.begin(), entry.name(), entry.dtype(), entry.bytes());
            storages.add(storage);
            root.put(entry.name(), DenseNode.contiguous(storage, entry.sizes()));
        }
        return new FileContents(FORMAT, root, storages, List.of());
    }

    private static byte[] header(ByteSource file) {
        Malformed.unless(file.size() >= Long.BYTES, "not a safetensors file: it has " + file.size() + " bytes");
        long length = ByteBuffer.wrap(file.bytes(0, Long.BYTES))
                .order(ByteOrder.LITTLE_ENDIAN)
                .getLong();
        Malformed.unless(
                length >= 0 && length <= MAX_HEADER,
                "not a safetensors file: its header would have " + Long.toUnsignedString(length) + " bytes");
        long most = file.size() - Long.BYTES;
        Malformed.unless(
                length <= most, "its header has " + length + " bytes, but the file has " + most + ": it is truncated");
        return file.bytes(Long.BYTES, (int) length);
    }
}
