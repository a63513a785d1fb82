package dev.cresset.bindings;

import static dev.cresset.bindings.jextract.cresset_h.*;

import dev.cresset.bindings.libtorch.LibTorch;
import java.lang.foreign.MemorySegment;
import java.util.HashMap;
import java.util.Map;

/** What the shim answers about a native tensor, by its address. */
final class NativeTensors {

    static {
        LibTorch.loaded();
    }

    private NativeTensors() {}

    static void free(long tensor) {
        cresset_tensor_free(tensor);
    }

    /** Frees the first {@code count} of the addresses in one call. */
    static void free(long[] tensors, int count) {
        if (count == 0) {
            return;
        }
        Frame frame = ThreadState.current().frame();
        long mark = frame.mark();
        cresset_tensors_free(MemorySegment.ofAddress(frame.longs(tensors)), count);
        frame.release(mark);
    }

    static int dim(long tensor) {
        return (int) cresset_tensor_dim(tensor);
    }

    static long numel(long tensor) {
        return cresset_tensor_numel(tensor);
    }

    static long size(long tensor, int dimension) {
        return cresset_tensor_size(tensor, dimension);
    }

    static long[] sizes(long tensor) {
        long[] sizes = new long[dim(tensor)];
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = cresset_tensor_size(tensor, i);
        }
        return sizes;
    }

    static long[] strides(long tensor) {
        long[] strides = new long[dim(tensor)];
        for (int i = 0; i < strides.length; i++) {
            strides[i] = cresset_tensor_stride(tensor, i);
        }
        return strides;
    }

    static long storageOffset(long tensor) {
        return cresset_tensor_storage_offset(tensor);
    }

    static long storageBytes(long tensor) {
        return cresset_tensor_storage_bytes(tensor);
    }

    static long storagePart(long tensor, long offset, long bytes) {
        return Failures.check(cresset_tensor_storage_part(tensor, offset, bytes), "storage");
    }

    static int dtype(long tensor) {
        return cresset_tensor_dtype(tensor);
    }

    static int layout(long tensor) {
        return cresset_tensor_layout(tensor);
    }

    static int device(long tensor) {
        return cresset_tensor_device(tensor);
    }

    static long data(long tensor) {
        return cresset_tensor_data(tensor);
    }

    static boolean requiresGrad(long tensor) {
        return cresset_tensor_requires_grad(tensor);
    }

    static String gradFunction(long tensor) {
        long address = Failures.check(cresset_tensor_grad_fn(tensor), "grad_fn");
        if (address == 0) {
            return null;
        }
        MemorySegment name = MemorySegment.ofAddress(address);
        try {
            return name.reinterpret(Long.MAX_VALUE).getString(0);
        } finally {
            cresset_free(name);
        }
    }

    static long grad(long tensor) {
        return Failures.check(cresset_tensor_grad(tensor), "grad");
    }

    static void setGrad(long tensor, long grad) {
        Failures.check(cresset_tensor_set_grad(tensor, grad), "grad");
    }

    static long countOpen() {
        long[] count = new long[1];
        HandleList.forEachOpen(_ -> count[0]++);
        return count[0];
    }

    static long countBytes() {
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
