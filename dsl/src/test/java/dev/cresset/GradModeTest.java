package dev.cresset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class GradModeTest {

    @Test
    void nestsAndReturnsToTheModeBefore() {
        assertThat(GradMode.isEnabled()).isTrue();
        try (GradMode _ = GradMode.disabled()) {
            assertThat(GradMode.isEnabled()).isFalse();
            try (GradMode _ = GradMode.enabled()) {
                assertThat(GradMode.isEnabled()).isTrue();
            }
            assertThat(GradMode.isEnabled()).isFalse();
        }
        assertThat(GradMode.isEnabled()).isTrue();
    }

    @Test
    void endsWithTheExceptionThatLeavesIt() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Torch.noGrad(() -> {
                    throw new IllegalStateException("stop");
                }))
                .withMessage("stop");

        assertThat(GradMode.isEnabled()).isTrue();
    }

    @Test
    @SuppressWarnings("try") // closed by another thread, which is refused
    void belongsToItsThread() throws InterruptedException {
        try (GradMode off = GradMode.disabled()) {
            boolean[] elsewhere = new boolean[1];
            String[] refused = new String[1];
            Thread thread = Thread.startVirtualThread(() -> {
                elsewhere[0] = GradMode.isEnabled();
                try {
                    off.close();
                } catch (IllegalStateException failure) {
                    refused[0] = failure.getMessage();
                }
            });
            thread.join();

            assertThat(elsewhere[0]).isTrue();
            assertThat(refused[0]).isEqualTo("a gradient mode is closed by the thread that opened it");
        }
    }
}
