package dev.cresset.cuda;

/** What may be done with a graph, by what has been done. */
final class GraphState {

    private enum Stage {
        EMPTY,
        CAPTURING,
        CAPTURED,
        CLOSED
    }

    private Stage stage = Stage.EMPTY;
    private Thread recorder;

    /** Before a recording begins, in a thread. */
    void begin(Thread thread, CaptureErrorMode mode) {
        checkOpen();
        if (stage == Stage.CAPTURING) {
            throw new IllegalStateException("the graph is being captured already");
        }
        if (stage == Stage.CAPTURED) {
            throw new IllegalStateException("the graph holds a capture already: reset() it, or make another one");
        }
        if (thread.isVirtual() && mode != CaptureErrorMode.RELAXED) {
            // CUDA wants the same native thread at the end, and a virtual thread may have changed its carrier.
            throw new IllegalStateException("a virtual thread captures with CaptureErrorMode.RELAXED only");
        }
    }

    /** The recording has begun. */
    void begun(Thread thread) {
        stage = Stage.CAPTURING;
        recorder = thread;
    }

    /** Before a recording ends. It counts as ended even if CUDA refuses what was recorded. */
    void end(Thread thread) {
        checkOpen();
        if (stage != Stage.CAPTURING) {
            throw new IllegalStateException("captureEnd() without captureBegin()");
        }
        if (thread != recorder) {
            throw new IllegalStateException("a capture is ended by the thread that began it");
        }
        stage = Stage.EMPTY;
    }

    /** There is something to replay now. */
    void ended() {
        stage = Stage.CAPTURED;
    }

    void replay() {
        checkOpen();
        if (stage != Stage.CAPTURED) {
            throw new IllegalStateException("there is nothing to replay: the graph has not been captured");
        }
    }

    void reset() {
        checkOpen();
        if (stage == Stage.CAPTURING) {
            throw new IllegalStateException("the graph is being captured: end that first");
        }
        stage = Stage.EMPTY;
    }

    void close() {
        if (stage == Stage.CAPTURING) {
            throw new IllegalStateException("the graph is being captured: end that first");
        }
        stage = Stage.CLOSED;
    }

    void checkOpen() {
        if (stage == Stage.CLOSED) {
            throw new IllegalStateException("the graph is closed");
        }
    }
}
