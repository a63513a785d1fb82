package dev.cresset.cuda;

/**
 * Options of a graph capture.
 *
 * {@snippet :
 * GraphOptions options = GraphOptions.builder().pool(pool).stream(stream).build();
 * }
 *
 * @param pool see {@link Builder#pool}
 * @param stream see {@link Builder#stream}
 * @param captureErrorMode see {@link Builder#captureErrorMode}
 */
public record GraphOptions(GraphPool pool, CudaStream stream, CaptureErrorMode captureErrorMode) {

    /** The default options. */
    public static final GraphOptions DEFAULT = builder().build();

    /**
     * Starts with the default options.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the options. */
    public static final class Builder {

        private GraphPool pool;
        private CudaStream stream;
        private CaptureErrorMode captureErrorMode = CaptureErrorMode.GLOBAL;

        private Builder() {}

        /**
         * Sets the memory pool, which graphs may share; a pool of its own by default.
         *
         * @param pool the memory pool, or null for a pool of its own
         * @return this builder
         */
        public Builder pool(GraphPool pool) {
            this.pool = pool;
            return this;
        }

        /**
         * Sets the stream that is captured; a stream that is used for captures only by default.
         *
         * @param stream the stream, or null for the default
         * @return this builder
         */
        public Builder stream(CudaStream stream) {
            this.stream = stream;
            return this;
        }

        /**
         * Sets which calls fail during the capture; {@link CaptureErrorMode#GLOBAL} by default.
         *
         * @param mode the mode
         * @return this builder
         */
        public Builder captureErrorMode(CaptureErrorMode mode) {
            captureErrorMode = mode;
            return this;
        }

        /** {@return the options} */
        public GraphOptions build() {
            return new GraphOptions(pool, stream, captureErrorMode);
        }
    }
}
