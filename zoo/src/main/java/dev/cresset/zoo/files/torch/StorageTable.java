package dev.cresset.zoo.files.torch;

import dev.cresset.DType;
import dev.cresset.zoo.files.globals.TorchTypes.StorageType;
import dev.cresset.zoo.files.io.Quote;
import dev.cresset.zoo.files.nodes.StorageRef;
import dev.cresset.zoo.files.nodes.StorageView;
import dev.cresset.zoo.files.pickle.Arguments;
import dev.cresset.zoo.files.python.Tuple;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** The storages of a pickle, which names them by persistent identifiers. */
final class StorageTable {

    private final Map<String, StorageRef> storages = new LinkedHashMap<>();
    private final boolean withViews;

    /** @param withViews whether identifiers have a sixth part, as in the old format: a part of the storage */
    StorageTable(boolean withViews) {
        this.withViews = withViews;
    }

    /** @return the storages in the order of the pickle */
    Collection<StorageRef> all() {
        return storages.values();
    }

    /** @return the storage of that name, null if there is none */
    StorageRef get(String key) {
        return storages.get(key);
    }

    /**
     * @param identifier {@code ('storage', type, key, location, elements)}
     * @return a {@link StorageView}
     * @throws IllegalArgumentException if it is not an identifier, or contradicts an earlier one
     */
    Object load(Object identifier) {
        if (!(identifier instanceof Tuple tuple) || tuple.isEmpty() || !"storage".equals(tuple.get(0))) {
            throw new IllegalArgumentException("it is " + Arguments.describe(identifier) + ", not that of a storage");
        }
        int parts = withViews ? 6 : 5;
        Arguments values = new Arguments(tuple).count(parts, parts);
        DType dtype = values.get(1, StorageType.class).dtype();
        int itemSize = dtype == null ? 1 : dtype.itemSize();
        String key = values.get(2, String.class);
        long bytes = bytes(values.integer(4), itemSize, key);
        StorageRef storage =
                storages.computeIfAbsent(key, _ -> new StorageRef(key, dtype, bytes, values.get(3, String.class)));
        if (storage.byteSize() != bytes || !Objects.equals(storage.dtype(), dtype)) {
            throw new IllegalArgumentException("storage " + Quote.of(key) + " is described in two ways");
        }
        Tuple part = withViews && values.any(5) != null ? values.get(5, Tuple.class) : null;
        return part == null
                ? new StorageView(storage, 0, bytes)
                : part(storage, new Arguments(part).count(3, 3), itemSize);
    }

    private static StorageView part(StorageRef storage, Arguments part, int itemSize) {
        long offset = bytes(part.integer(1), itemSize, storage.key());
        long size = bytes(part.integer(2), itemSize, storage.key());
        if (size > storage.byteSize() - offset) {
            throw new IllegalArgumentException("a part of storage " + Quote.of(storage.key()) + " reaches beyond it");
        }
        return new StorageView(storage, offset, size);
    }

    private static long bytes(long elements, int itemSize, String key) {
        if (elements < 0 || elements > Long.MAX_VALUE / itemSize) {
            throw new IllegalArgumentException("storage " + Quote.of(key) + " has " + elements + " elements");
        }
        return elements * itemSize;
    }
}
