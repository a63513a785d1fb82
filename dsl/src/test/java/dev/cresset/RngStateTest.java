package dev.cresset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cresset.error.TorchException;
import java.util.List;
import org.junit.jupiter.api.Test;

class RngStateTest {

    @Test
    void continuesTheNumbersWhereTheyWere() {
        Torch.manualSeed(5);
        Torch.rand(7);
        Torch.randn(3); // leaves the second half of a pair of normal numbers behind
        Tensor state = Torch.getRngState();
        float[] expected = numbers();

        Torch.manualSeed(6);
        Torch.setRngState(state);
        assertThat(numbers()).containsExactly(expected);
    }

    @Test
    void isACopy() {
        Torch.manualSeed(5);
        Tensor state = Torch.getRngState();
        byte[] before = state.toByteArray();
        Torch.rand(7);
        assertThat(state.toByteArray()).containsExactly(before);
        assertThat(Torch.getRngState().toByteArray()).isNotEqualTo(before);
    }

    /** PyTorch's size: {@code torch.get_rng_state().shape}. */
    @Test
    void hasPyTorchsForm() {
        assertThat(Torch.getRngState().dtype()).isEqualTo(DType.UINT8);
        assertThat(Torch.getRngState().shape()).isEqualTo(Shape.of(5056));
    }

    @Test
    void refusesWhatIsNoState() {
        assertThatThrownBy(() -> Torch.setRngState(Torch.ones(3)))
                .isInstanceOf(TorchException.class)
                .hasMessage("set_rng_state: RNG state must be a torch.ByteTensor");
    }

    private static float[] numbers() {
        return Torch.cat(List.of(Torch.randn(5), Torch.rand(5))).toFloatArray();
    }
}
