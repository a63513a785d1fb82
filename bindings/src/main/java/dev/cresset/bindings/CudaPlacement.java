package dev.cresset.bindings;

import static dev.cresset.bindings.jextract.cresset_h.*;

import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The CUDA device and the streams that are current for a thread's calls. It belongs to the Java thread: LibTorch keeps both for each native
 * thread, and a virtual thread changes its carrier. Calls carry it as a number, which the shim knows too; there are few, and they are never
 * forgotten.
 *
 * @param device the current device's index
 * @param streams the current stream of each device that has another one than its default stream
 */
public record CudaPlacement(int device, SortedMap<Integer, Long> streams) {

    /** Device 0 and default streams. */
    private static final CudaPlacement NONE = new CudaPlacement(0, new TreeMap<>());

    private static final List<CudaPlacement> BY_NUMBER = new CopyOnWriteArrayList<>(List.of(NONE));
    private static final Map<CudaPlacement, Integer> NUMBERS = new ConcurrentHashMap<>(Map.of(NONE, 0));

    /**
     * {@return the one with another current device}
     *
     * @param index counted from 0
     */
    public CudaPlacement withDevice(int index) {
        return new CudaPlacement(index, streams);
    }

    /**
     * {@return the one with another current stream of a device; 0 is the device's default stream}
     *
     * @param index the device's index, counted from 0
     * @param stream LibTorch's number of the stream
     */
    public CudaPlacement withStream(int index, long stream) {
        TreeMap<Integer, Long> changed = new TreeMap<>(streams);
        if (stream == 0) {
            changed.remove(index);
        } else {
            changed.put(index, stream);
        }
        return new CudaPlacement(device, changed);
    }

    /**
     * {@return the current stream of a device, 0 for its default stream}
     *
     * @param index the device's index, counted from 0
     */
    public long stream(int index) {
        return streams.getOrDefault(index, 0L);
    }

    static CudaPlacement of(int number) {
        return BY_NUMBER.get(number);
    }

    /**
     * @return the number that calls carry
     * @throws dev.cresset.error.TorchException if more devices have streams of their own, or there are more combinations, than the shim
     *     can tell apart
     */
    int number() {
        Integer known = NUMBERS.get(this);
        return known == null ? register() : known;
    }

    private int register() {
        synchronized (NUMBERS) {
            Integer known = NUMBERS.get(this);
            if (known != null) {
                return known;
            }
            int number = registerNatively();
            if (number != BY_NUMBER.size()) {
                throw new IllegalStateException("the shim counts placements otherwise: " + number);
            }
            BY_NUMBER.add(this);
            NUMBERS.put(this, number);
            return number;
        }
    }

    private int registerNatively() {
        NativeRuntime.load();
        ArgumentStack stack = ThreadState.current().argumentStack();
        long mark = stack.mark();
        try {
            long[] devices =
                    streams.keySet().stream().mapToLong(Integer::longValue).toArray();
            long[] ids = streams.values().stream().mapToLong(Long::longValue).toArray();
            long number = cresset_cuda_placement(
                    device,
                    MemorySegment.ofAddress(stack.longs(devices)),
                    MemorySegment.ofAddress(stack.longs(ids)),
                    ids.length);
            return (int) (NativeErrors.check(number, "cuda.stream") >> 1);
        } finally {
            stack.release(mark);
        }
    }
}
