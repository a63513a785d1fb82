package dev.cresset.cuda;

/**
 * How a graph is recorded.
 *
 * @param pool the memory that it shares with other graphs, null for memory of its own
 * @param stream where it is recorded, null for a stream that is kept for that
 * @param captureErrorMode what else may happen meanwhile
 */
public record GraphOptions(GraphPool pool, CudaStream stream, CaptureErrorMode captureErrorMode) {

    /** Memory of its own, a stream that is kept for recording, {@link CaptureErrorMode#GLOBAL}. */
    public static final GraphOptions DEFAULT = new GraphOptions(null, null, CaptureErrorMode.GLOBAL);

    /**
     * {@return the same with a pool}
     *
     * @param shared the memory that it shares with other graphs, null for memory of its own
     */
    public GraphOptions withPool(GraphPool shared) {
        return new GraphOptions(shared, stream, captureErrorMode);
    }

    /**
     * {@return the same with a stream}
     *
     * @param recording where it is recorded, null for a stream that is kept for that
     */
    public GraphOptions withStream(CudaStream recording) {
        return new GraphOptions(pool, recording, captureErrorMode);
    }

    /**
     * {@return the same with another mode}
     *
     * @param mode what else may happen meanwhile
     */
    public GraphOptions withCaptureErrorMode(CaptureErrorMode mode) {
        return new GraphOptions(pool, stream, mode);
    }
}
