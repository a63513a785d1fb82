package dev.cresset.bindings;

import static dev.cresset.bindings.Leaks.inOtherThread;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class ThreadModeTest {

    private final ThreadState thread = ThreadState.current();

    @Test
    void restoresItsOwnBitsAlone() {
        try (ThreadMode _ = ThreadMode.gradients(false)) {
            try (ThreadMode _ = ThreadMode.anomalyDetection(true)) {
                assertThat(thread.isGradEnabled()).isFalse();
                assertThat(thread.isAnomalyDetection()).isTrue();
                assertThat(thread.isAnomalyCheckNan()).isTrue();
            }
            assertThat(thread.isGradEnabled()).isFalse();
            assertThat(thread.isAnomalyDetection()).isFalse();
        }
        assertThat(thread.mode()).isZero();
    }

    @Test
    void inferenceModeTurnsGradientsOffAndOn() {
        try (ThreadMode _ = ThreadMode.inference(true)) {
            assertThat(thread.isInferenceMode()).isTrue();
            assertThat(thread.isGradEnabled()).isFalse();
            try (ThreadMode _ = ThreadMode.inference(false)) {
                assertThat(thread.isInferenceMode()).isFalse();
                assertThat(thread.isGradEnabled()).isTrue();
            }
            assertThat(thread.isInferenceMode()).isTrue();
        }
        assertThat(thread.mode()).isZero();
    }

    @Test
    void autocastIsForOneKindOfDevice() {
        try (ThreadMode _ = ThreadMode.autocast(AutocastDevice.CPU, true)) {
            try (ThreadMode _ = ThreadMode.autocast(AutocastDevice.CUDA, false)) {
                assertThat(thread.isAutocast(AutocastDevice.CUDA)).isTrue();
                try (ThreadMode _ = ThreadMode.withoutAutocast(AutocastDevice.CPU)) {
                    assertThat(thread.isAutocast(AutocastDevice.CPU)).isFalse();
                    assertThat(thread.isAutocast(AutocastDevice.CUDA)).isTrue();
                }
            }
            assertThat(thread.isAutocast(AutocastDevice.CPU)).isTrue();
            assertThat(thread.isAutocast(AutocastDevice.CUDA)).isFalse();
        }
        assertThat(thread.mode()).isZero();
    }

    @Test
    void closingAgainDoesNothing() {
        ThreadMode first = ThreadMode.gradients(false);
        first.close();
        try (ThreadMode _ = ThreadMode.gradients(false)) {
            first.close();
            assertThat(thread.isGradEnabled()).isFalse();
        }
        assertThat(thread.isGradEnabled()).isTrue();
    }

    @Test
    void refusesToBeClosedBeforeTheModesInsideIt() {
        try (ThreadMode outer = ThreadMode.gradients(false)) {
            try (ThreadMode _ = ThreadMode.anomalyDetection(false)) {
                assertThatIllegalStateException()
                        .isThrownBy(outer::close)
                        .withMessage("a mode is closed after the modes that were opened inside it");
                assertThat(thread.isGradEnabled()).isFalse();
            }
        }
        assertThat(thread.mode()).isZero();
    }

    @Test
    void belongsToItsThread() throws InterruptedException {
        try (ThreadMode mode = ThreadMode.gradients(false)) {
            inOtherThread(() -> {
                assertThat(ThreadState.current().isGradEnabled()).isTrue();
                assertThatIllegalStateException()
                        .isThrownBy(mode::close)
                        .withMessage("a mode is closed by the thread that opened it");
            });
            assertThat(thread.isGradEnabled()).isFalse();
        }
    }
}
