package dev.cresset.bindings;

import static dev.cresset.bindings.jextract.cresset_h.*;

import java.util.HashMap;
import java.util.Map;

/** Counts the tensors that are open. */
final class LiveTensors {

    private LiveTensors() {}

    static long count() {
        long[] count = new long[1];
        HandleList.forEachOpen(_ -> count[0]++);
        return count[0];
    }

    static long bytes() {
        // Several tensors may share a storage: each counts once, by its first byte.
        Map<Long, Long> bytes = new HashMap<>();
        HandleList.forEachStable(handle -> {
            long address = handle.address();
            bytes.put(cresset_tensor_storage_address(address), cresset_tensor_storage_bytes(address));
        });
        bytes.remove(0L);
        return bytes.values().stream().mapToLong(Long::longValue).sum();
    }
}
