package dev.cresset.cuda;

import static dev.cresset.cuda.CaptureErrorMode.GLOBAL;
import static dev.cresset.cuda.CaptureErrorMode.RELAXED;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import org.junit.jupiter.api.Test;

class GraphStateTest {

    private final GraphState state = new GraphState();
    private final Thread thread = Thread.currentThread();

    private void capture() {
        state.begin(thread, GLOBAL);
        state.begun(thread);
        state.end(thread);
        state.ended();
    }

    private void assertRefused(Runnable action, String message) {
        assertThatIllegalStateException().isThrownBy(action::run).withMessage(message);
    }

    @Test
    void nothingIsReplayedBeforeACapture() {
        assertRefused(state::replay, "there is nothing to replay: the graph has not been captured");
    }

    @Test
    void aCaptureIsReplayedAgainAndAgain() {
        capture();
        assertThatNoException().isThrownBy(() -> {
            state.replay();
            state.replay();
        });
    }

    @Test
    void aSecondCaptureNeedsAReset() {
        capture();
        assertRefused(
                () -> state.begin(thread, GLOBAL),
                "the graph holds a capture already: reset() it, or make another one");
        state.reset();
        assertRefused(state::replay, "there is nothing to replay: the graph has not been captured");
        assertThatNoException().isThrownBy(this::capture);
    }

    @Test
    void aCaptureIsNotBegunTwiceNorResetNorClosed() {
        state.begin(thread, GLOBAL);
        state.begun(thread);
        assertRefused(() -> state.begin(thread, GLOBAL), "the graph is being captured already");
        assertRefused(state::replay, "there is nothing to replay: the graph has not been captured");
        assertRefused(state::reset, "the graph is being captured: end that first");
        assertRefused(state::close, "the graph is being captured: end that first");
    }

    @Test
    void aCaptureEndsOnceAndInItsThread() {
        assertRefused(() -> state.end(thread), "captureEnd() without captureBegin()");
        state.begin(thread, GLOBAL);
        state.begun(thread);
        assertRefused(() -> state.end(new Thread()), "a capture is ended by the thread that started it");
        state.end(thread);
        assertRefused(() -> state.end(thread), "captureEnd() without captureBegin()");
    }

    @Test
    void aCaptureThatCudaRefusesLeavesTheGraphEmpty() {
        state.begin(thread, GLOBAL);
        state.begun(thread);
        state.end(thread);
        assertRefused(state::replay, "there is nothing to replay: the graph has not been captured");
        assertThatNoException().isThrownBy(this::capture);
    }

    @Test
    void aVirtualThreadCapturesInRelaxedModeOnly() {
        Thread virtual = Thread.ofVirtual().unstarted(() -> {});
        assertRefused(
                () -> state.begin(virtual, GLOBAL), "a virtual thread captures with CaptureErrorMode.RELAXED only");
        assertThatNoException().isThrownBy(() -> state.begin(virtual, RELAXED));
    }

    @Test
    void aClosedGraphIsOfNoUse() {
        state.close();
        assertRefused(() -> state.begin(thread, GLOBAL), "the graph is closed");
        assertRefused(state::replay, "the graph is closed");
        assertRefused(state::reset, "the graph is closed");
        assertThatNoException().isThrownBy(state::close);
    }
}
