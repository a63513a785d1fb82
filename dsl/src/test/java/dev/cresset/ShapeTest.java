package dev.cresset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShapeTest {

    private final Shape shape = Shape.of(2, 3, 4);

    @Test
    void givesExtentsFromBothEnds() {
        assertThat(shape.get(0)).isEqualTo(2);
        assertThat(shape.get(-1)).isEqualTo(4);
        assertThat(shape.ndim()).isEqualTo(3);
        assertThat(shape.numel()).isEqualTo(24);
        assertThat(Shape.of().numel()).isEqualTo(1);
    }

    @Test
    void isAValue() {
        assertThat(shape).isEqualTo(Shape.of(2L, 3L, 4L)).hasSameHashCodeAs(Shape.of(2, 3, 4));
        assertThat(shape).isNotEqualTo(Shape.of(2, 3)).isNotEqualTo(List.of(2L, 3L, 4L));
        assertThat(shape).hasToString("[2, 3, 4]");
        assertThat(Shape.of()).hasToString("[]");
    }

    @Test
    void keepsItsExtentsToItself() {
        long[] sizes = {1, 2};
        Shape made = Shape.of(sizes);
        sizes[0] = 5;
        made.toArray()[1] = 6;

        assertThat(made.toArray()).containsExactly(1, 2);
    }

    @Test
    void goesThroughItsExtents() {
        List<Long> seen = new ArrayList<>();
        for (long size : shape) {
            seen.add(size);
        }

        assertThat(seen).containsExactly(2L, 3L, 4L);
        assertThat(shape.stream().max()).hasValue(4);
    }

    /** As s = torch.Size([2, 3, 4]); s[1:], s[:-1], s[-2:], s[2:1], s[5:], s[-9:2] do. */
    @Test
    void slicesAsPythonDoes() {
        assertThat(shape.slice(1)).isEqualTo(Shape.of(3, 4));
        assertThat(shape.slice(0, -1)).isEqualTo(Shape.of(2, 3));
        assertThat(shape.slice(-2)).isEqualTo(Shape.of(3, 4));
        assertThat(shape.slice(2, 1)).isEqualTo(Shape.of());
        assertThat(shape.slice(5)).isEqualTo(Shape.of());
        assertThat(shape.slice(-9, 2)).isEqualTo(Shape.of(2, 3));
    }

    @Test
    void growsAtBothEnds() {
        assertThat(Shape.of(2, 3).append(4, 5)).isEqualTo(Shape.of(2, 3, 4, 5));
        assertThat(Shape.of(2, 3).prepend(1)).isEqualTo(Shape.of(1, 2, 3));
    }

    @Test
    void replacesOneExtent() {
        assertThat(shape.replace(-1, 5)).isEqualTo(Shape.of(2, 3, 5));
        assertThat(shape).isEqualTo(Shape.of(2, 3, 4));
    }

    @Test
    void isWhatATensorSays() {
        assertThat(Torch.ones(2, 3).shape()).isEqualTo(Shape.of(2, 3));
        assertThat(Torch.ones(2, 3).size()).isEqualTo(Shape.of(2, 3));
        assertThat(Torch.tensor(1).shape()).isEqualTo(Shape.of());
    }

    @Test
    void goesWhereSizesGo() {
        Tensor x = Torch.arange(24);

        assertThat(x.view(shape).shape()).isEqualTo(Shape.of(2, 3, 4));
        assertThat(x.reshape(Shape.of(-1, 12)).shape()).isEqualTo(Shape.of(2, 12));
        assertThat(Torch.zeros(shape).shape()).isEqualTo(Shape.of(2, 3, 4));
        assertThat(Torch.randint(0, 10, Shape.of(2, 3)).shape()).isEqualTo(Shape.of(2, 3));
        assertThat(Torch.full(Shape.of(2), 1.5).toFloatArray()).containsExactly(1.5f, 1.5f);
        assertThat(Torch.ones(3).expand(Shape.of(2, 3)).shape()).isEqualTo(Shape.of(2, 3));
        assertThat(x.unflatten(0, Shape.of(4, 6)).shape()).isEqualTo(Shape.of(4, 6));
    }

    @Test
    void refusesADimensionThatItHasNot() {
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> shape.get(3))
                .withMessage("the shape [2, 3, 4] has no dimension 3");
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> shape.get(-4))
                .withMessage("the shape [2, 3, 4] has no dimension -4");
    }

    @Test
    void refusesToCountTheElementsOfAnOpenShape() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Shape.of(-1, 2).numel())
                .withMessage("a shape has no negative sizes: [-1, 2]");
    }
}
