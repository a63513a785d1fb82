package dev.cresset.bindings;

import static dev.cresset.bindings.jextract.cresset_h.*;

import java.lang.ref.Reference;

/** Streams of CUDA devices: a device's index and the number that LibTorch has for the stream. */
public final class NativeCudaStreams {

    private NativeCudaStreams() {}

    /** @return the number of a stream of LibTorch's pool */
    public static long create(int device, int priority) {
        return NativeCuda.numbers(1, "cuda.Stream", into -> cresset_cuda_stream_new(device, priority, into))[0];
    }

    /** @return whether everything on it is done */
    public static boolean query(int device, long stream) {
        return Failures.check(cresset_cuda_stream_query(device, stream), "cuda.Stream.query") != 0;
    }

    /** Waits until everything on it is done. */
    public static void synchronize(int device, long stream) {
        Failures.check(cresset_cuda_stream_synchronize(device, stream), "cuda.Stream.synchronize");
    }

    /** @return whether a graph is being recorded on it */
    public static boolean isCapturing(int device, long stream) {
        return Failures.check(cresset_cuda_stream_capturing(device, stream), "cuda.is_current_stream_capturing") != 0;
    }

    /** Has the tensor's memory wait for what is on the stream now, once it is freed. */
    public static void record(NativeTensor tensor, int device, long stream) {
        try {
            Failures.check(cresset_cuda_record_stream(tensor.address(), device, stream), "aten::record_stream");
        } finally {
            Reference.reachabilityFence(tensor);
        }
    }
}
