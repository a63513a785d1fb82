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

/** Brings storages of a file into memory: read, each byte once and straight to its place, or mapped. */
final class StorageReader {

    /** Where elements of unknown type may begin. */
    private static final int ALIGNMENT = 16;

    private StorageReader() {}

    /**
     * @param file where the storages are; one that is mapped gives parts of itself
     * @param wanted which storages
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

    /** Elements must begin at a multiple of their size; what stands elsewhere in the file is read. */
    private static boolean canBeMapped(StorageRef storage) {
        int alignment = storage.dtype() == null ? ALIGNMENT : storage.dtype().itemSize();
        return storage.position() % alignment == 0 && storage.swapSize() == 1;
    }
}
