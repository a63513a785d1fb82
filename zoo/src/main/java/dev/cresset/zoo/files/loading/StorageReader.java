package dev.cresset.zoo.files.loading;

import dev.cresset.Storage;
import dev.cresset.zoo.files.io.ByteSource;
import dev.cresset.zoo.files.io.MappedSource;
import dev.cresset.zoo.files.nodes.ByteOrders;
import dev.cresset.zoo.files.nodes.StorageRef;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Loads the storages of a file: reads each byte once, straight to its place, or maps them. */
final class StorageReader {

    /** The alignment of elements of unknown type. */
    private static final int ALIGNMENT = 16;

    private StorageReader() {}

    /**
     * @param file the file; a mapped one gives parts of itself
     * @param wanted the storages
     * @return their bytes in the machine's order; the caller's scope frees what it does not use
     */
    static Map<StorageRef, Storage> read(ByteSource file, Collection<StorageRef> wanted) {
        Map<StorageRef, Storage> storages = new IdentityHashMap<>();
        List<FileRange> ranges = new ArrayList<>();
        for (StorageRef storage : wanted) {
            if (storages.containsKey(storage)) {
                continue;
            }
            if (file instanceof MappedSource mapped && canBeMapped(storage)) {
                storages.put(storage, mapped.file().part(storage.position(), storage.byteSize()));
            } else {
                Storage memory = Storage.allocate(storage.byteSize());
                storages.put(storage, memory);
                ranges.add(new FileRange(storage.position(), memory.segment()));
            }
        }
        FileRange.read(file, ranges);
        for (StorageRef storage : storages.keySet()) {
            if (storage.swapSize() > 1) {
                ByteOrders.swap(storages.get(storage).segment(), storage.swapSize());
            }
        }
        return storages;
    }

    /** Elements must be aligned to their size; others are read. */
    private static boolean canBeMapped(StorageRef storage) {
        int alignment = storage.dtype() == null ? ALIGNMENT : storage.dtype().itemSize();
        return storage.position() % alignment == 0 && storage.swapSize() == 1;
    }
}
