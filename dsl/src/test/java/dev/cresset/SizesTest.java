package dev.cresset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class SizesTest {

    @Test
    void countsTheElementsOfAShape() {
        assertThat(Sizes.numel()).isEqualTo(1);
        assertThat(Sizes.numel(2, 3, 4)).isEqualTo(24);
        assertThat(Sizes.numel(5, 0)).isZero();
    }

    @Test
    void refusesWhatIsNoShape() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sizes.numel(2, -1))
                .withMessage("a shape has no negative sizes: [2, -1]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sizes.numel(Long.MAX_VALUE, 2))
                .withMessage("a shape with too many elements: [9223372036854775807, 2]");
    }

    @Test
    void repeatsASize() {
        assertThat(Sizes.repeat(3, 2)).containsExactly(3, 3);
    }
}
