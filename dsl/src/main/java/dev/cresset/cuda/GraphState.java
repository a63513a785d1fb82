package dev.cresset.cuda;

/** The stage of a graph, and the calls that it allows. */
final class GraphState {

    private enum Stage {
        EMPTY,
        CAPTURING,
        CAPTURED,
        CLOSED
    }

    private Stage stage = Stage.EMPTY;
    private Thread capturer;

    /** Checks that a thread may start a capture. */
    void begin(Thread thread, CaptureErrorMode mode) {
        checkOpen();
        if (stage == Stage.CAPTURING) {
            throw new IllegalStateException("the graph is being captured already");
        }
        if (stage == Stage.CAPTURED) {
            throw new IllegalStateException("the graph holds a capture already: reset() it, or make another one");
        }
        if (thread.isVirtual() && mode != CaptureErrorMode.RELAXED) {
            // The native thread that starts a capture must end it, and a virtual thread may change its carrier.
            throw new IllegalStateException("a virtual thread captures with CaptureErrorMode.RELAXED only");
        }
    }

    /** Notes that the capture has started. */
    void begun(Thread thread) {
        stage = Stage.CAPTURING;
        capturer = thread;
    }

    /** Checks that a thread may end the capture, which counts as ended even if CUDA refuses it. */
    void end(Thread thread) {
        checkOpen();
        if (stage != Stage.CAPTURING) {
            throw new IllegalStateException("captureEnd() without captureBegin()");
        }
        if (thread != capturer) {
            throw new IllegalStateException("a capture is ended by the thread that started it");
        }
        stage = Stage.EMPTY;
    }

    /** Notes that the capture has succeeded. */
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
