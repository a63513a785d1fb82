package dev.cresset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class TorchTest {

    @Test
    void tellsTheVersionOfLibTorch() {
        assertThat(Torch.version()).matches("2\\.\\d+\\.\\d+");
    }

    @Test
    void setsTheThreadsOfAnOperator() {
        int before = Torch.getNumThreads();
        try {
            Torch.setNumThreads(1);
            assertThat(Torch.getNumThreads()).isEqualTo(1);
        } finally {
            Torch.setNumThreads(before);
        }
    }

    @Test
    void refusesNoThreads() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Torch.setNumThreads(0))
                .withMessage("an operator needs at least 1 thread, not 0");
    }
}
