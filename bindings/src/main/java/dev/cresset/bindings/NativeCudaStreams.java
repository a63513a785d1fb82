package dev.cresset.bindings;

import static dev.cresset.bindings.jextract.cresset_h.*;

import java.lang.ref.Reference;

/** Streams of CUDA devices, as a device's index and LibTorch's number of the stream. */
public final class NativeCudaStreams {

    private NativeCudaStreams() {}

    /**
     * {@return the number of a stream of LibTorch's pool}
     *
     * @param device a CUDA device; without an index, the current one
     * @param priority 0 for an ordinary stream, less for one that goes first
     */
    public static long create(int device, int priority) {
        return NativeCuda.numbers(1, "cuda.Stream", into -> cresset_cuda_stream_new(device, priority, into))[0];
    }

    /**
     * {@return whether everything on it is done}
     *
     * @param device a CUDA device; without an index, the current one
     * @param stream the stream's id as LibTorch has it, 0 for the device's default stream
     */
    public static boolean query(int device, long stream) {
        return NativeErrors.check(cresset_cuda_stream_query(device, stream), "cuda.Stream.query") != 0;
    }

    /**
     * Waits until everything on it is done.
     *
     * @param device a CUDA device; without an index, the current one
     * @param stream the stream's id as LibTorch has it, 0 for the device's default stream
     */
    public static void synchronize(int device, long stream) {
        NativeErrors.check(cresset_cuda_stream_synchronize(device, stream), "cuda.Stream.synchronize");
    }

    /**
     * {@return whether a graph is being recorded on it}
     *
     * @param device a CUDA device; without an index, the current one
     * @param stream the stream's id as LibTorch has it, 0 for the device's default stream
     */
    public static boolean isCapturing(int device, long stream) {
        return NativeErrors.check(cresset_cuda_stream_capturing(device, stream), "cuda.is_current_stream_capturing")
                != 0;
    }

    /**
     * Delays the reuse of a tensor's memory, once it is freed, until what is on the stream now is done.
     *
     * @param tensor a tensor on a CUDA device
     * @param device a CUDA device; without an index, the current one
     * @param stream the stream's id as LibTorch has it, 0 for the device's default stream
     */
    public static void record(NativeTensor tensor, int device, long stream) {
        try {
            NativeErrors.check(cresset_cuda_record_stream(tensor.address(), device, stream), "aten::record_stream");
        } finally {
            Reference.reachabilityFence(tensor);
        }
    }
}
