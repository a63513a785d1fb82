package dev.cresset.zoo.files.torch;

import dev.cresset.DType;
import dev.cresset.Device;
import dev.cresset.Storage;
import dev.cresset.Tensor;
import dev.cresset.zoo.files.globals.TorchTypes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** The storages of the tensors that are to be saved, each once. */
final class SavedStorages {

    private record Place(Device device, long address) {}

    /** A storage and its name in the file. */
    static final class Saved {
        private final String key;
        private final Storage memory;
        private DType dtype;
        private boolean untyped;

        private Saved(String key, Storage memory, DType dtype) {
            this.key = key;
            this.memory = memory;
            this.dtype = dtype;
        }

        String key() {
            return key;
        }

        Storage memory() {
            return memory;
        }

        /** The dtype of all its tensors, null if there are several or the format has no name for it. */
        DType dtype() {
            return untyped ? null : dtype;
        }

        private void add(DType other) {
            untyped |= dtype != other
                    || TorchTypes.storageName(other) == null
                    || memory.byteSize() % other.itemSize() != 0;
        }
    }

    private final Map<Place, Saved> byPlace = new HashMap<>();
    private final Map<Tensor, Saved> byTensor = new IdentityHashMap<>();
    private final List<Saved> all = new ArrayList<>();

    /** Adds the storage of a tensor. */
    void add(Tensor tensor) {
        if (byTensor.containsKey(tensor)) {
            return;
        }
        Storage memory = Storage.of(tensor);
        Place place = new Place(tensor.device(), memory.address());
        Saved saved = memory.address() == 0 ? null : byPlace.get(place);
        if (saved == null) {
            saved = new Saved(String.valueOf(all.size()), memory, tensor.dtype());
            byPlace.put(place, saved);
            all.add(saved);
        }
        saved.add(tensor.dtype());
        byTensor.put(tensor, saved);
    }

    Saved of(Tensor tensor) {
        return byTensor.get(tensor);
    }

    /** The storages in the order of the object. */
    List<Saved> all() {
        return all;
    }
}
