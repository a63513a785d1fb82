package dev.cresset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class GradModeTest {

    @Test
    void nestsAndReturnsToTheModeBefore() {
        assertThat(Torch.isGradEnabled()).isTrue();
        try (var _ = Torch.noGrad()) {
            assertThat(Torch.isGradEnabled()).isFalse();
            try (var _ = Torch.enableGrad()) {
                assertThat(Torch.isGradEnabled()).isTrue();
            }
            assertThat(Torch.isGradEnabled()).isFalse();
        }
        assertThat(Torch.isGradEnabled()).isTrue();
    }

    @Test
    void endsWithTheExceptionThatLeavesIt() {
        assertThatIllegalStateException()
                .isThrownBy(() -> {
                    try (var _ = Torch.noGrad()) {
                        throw new IllegalStateException("stop");
                    }
                })
                .withMessage("stop");

        assertThat(Torch.isGradEnabled()).isTrue();
    }

    @Test
    @SuppressWarnings("try") // closed by another thread, which is refused
    void belongsToItsThread() throws InterruptedException {
        try (var off = Torch.noGrad()) {
            boolean[] elsewhere = new boolean[1];
            String[] refused = new String[1];
            Thread thread = Thread.startVirtualThread(() -> {
                elsewhere[0] = Torch.isGradEnabled();
                try {
                    off.close();
                } catch (IllegalStateException failure) {
                    refused[0] = failure.getMessage();
                }
            });
            thread.join();

            assertThat(elsewhere[0]).isTrue();
            assertThat(refused[0]).isEqualTo("a mode is closed by the thread that opened it");
        }
    }

    @Test
    void isSetByATruthValueToo() {
        try (var _ = Torch.setGradEnabled(false)) {
            assertThat(Torch.isGradEnabled()).isFalse();
            try (var _ = Torch.setGradEnabled(true)) {
                assertThat(Torch.isGradEnabled()).isTrue();
            }
        }
    }
}
