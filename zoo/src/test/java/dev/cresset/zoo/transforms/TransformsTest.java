package dev.cresset.zoo.transforms;

import static dev.cresset.zoo.transforms.Transforms.compose;
import static dev.cresset.zoo.transforms.Transforms.normalize;
import static dev.cresset.zoo.transforms.Transforms.toTensor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.cresset.DType;
import dev.cresset.Shape;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import java.util.List;
import org.junit.jupiter.api.Test;

class TransformsTest {

    private static final double[] MEAN = {0.485, 0.456, 0.406};
    private static final double[] STD = {0.229, 0.224, 0.225};

    @Test
    void toTensorHasTorchvisionsBits() {
        Tensor result = toTensor().apply(levels());

        assertThat(result.dtype()).isEqualTo(DType.FLOAT32);
        assertThat(result.shape()).isEqualTo(Shape.of(3, 16, 16));
        assertThat(bits(result)).isEqualTo(References.bits("levels.toTensor"));
    }

    @Test
    void normalizeHasTorchvisionsBits() {
        assertThat(bits(toTensor().andThen(normalize(0.5, 0.5)).apply(levels())))
                .isEqualTo(References.bits("levels.half"));
        assertThat(bits(toTensor().andThen(normalize(MEAN, STD)).apply(levels())))
                .isEqualTo(References.bits("levels.imagenet"));
    }

    @Test
    void normalizeComputesInTheTypeOfTheImages() {
        Tensor result = normalize(MEAN, STD).apply(levels().to(DType.FLOAT64));

        assertThat(result.dtype()).isEqualTo(DType.FLOAT64);
        assertThat(bits(result)).isEqualTo(References.bits("levels.imagenet.float64"));
    }

    @Test
    void channelsLastHasTorchvisionsBits() {
        byte[] ramp = new byte[60];
        for (int i = 0; i < ramp.length; i++) {
            ramp[i] = (byte) (i * 37);
        }

        Tensor result = toTensor().channelsLast().apply(Torch.tensor(ramp, 4, 5, 3));

        assertThat(result.shape()).isEqualTo(Shape.of(3, 4, 5));
        assertThat(result.stride()).containsExactly(20, 5, 1);
        assertThat(bits(result)).isEqualTo(References.bits("ramp.channelsLast"));
    }

    @Test
    void anotherMaximumHasPyTorchsBits() {
        byte[] gray = new byte[64];
        for (int i = 0; i < gray.length; i++) {
            gray[i] = (byte) (i % 17);
        }

        Tensor result = compose(toTensor().maximum(16), normalize(0.3, 0.37)).apply(Torch.tensor(gray, 1, 8, 8));

        assertThat(bits(result)).isEqualTo(References.bits("gray.maximum16"));
    }

    @Test
    void givesAnImageTheSameBitsAloneAndInABatch() {
        Tensor first = levels();
        Tensor second = levels().add(100);
        Tensor batch = Torch.stack(List.of(first, second), 0);
        for (Transform transform : List.of(
                toTensor(),
                toTensor().channelsLast(),
                toTensor().maximum(16),
                toTensor().andThen(normalize(0.1, 0.3)))) {
            Tensor transformed = transform.apply(batch);

            assertThat(bits(transformed.get(0))).isEqualTo(bits(transform.apply(first)));
            assertThat(bits(transformed.get(1))).isEqualTo(bits(transform.apply(second)));
        }
    }

    @Test
    void changesNoInput() {
        Tensor images = levels();
        Tensor floats = toTensor().apply(images);
        int[] bits = bits(floats);

        normalize(0.5, 0.5).apply(floats);

        assertThat(images.toByteArray()).isEqualTo(References.levels());
        assertThat(bits(floats)).isEqualTo(bits);
    }

    @Test
    void composeFreesWhatItMakesInBetween() {
        Tensor images = levels();
        long live = Tensor.liveCount();

        compose(toTensor(), normalize(0.5, 0.5), normalize(MEAN, STD)).apply(images);

        assertThat(Tensor.liveCount()).isLessThanOrEqualTo(live + 1);
    }

    @Test
    void composeHandsOnWhatNoTransformChanges() {
        Tensor images = levels();

        assertThat(compose(x -> x, x -> x).apply(images)).isSameAs(images);
        assertThat(images.isClosed()).isFalse();
    }

    @Test
    void describesItself() {
        assertThat(compose(toTensor().maximum(16).channelsLast(), normalize(0.5, 0.25)))
                .hasToString("compose(toTensor().maximum(16).channelsLast(), normalize([0.5], [0.25]))");
        assertThat(toTensor()).hasToString("toTensor()");
    }

    @Test
    void rejectsImagesOfTheWrongType() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> toTensor().apply(levels().to(DType.FLOAT32)))
                .withMessage("toTensor takes images of torch.uint8, not of torch.float32");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> normalize(0.5, 0.5).apply(levels()))
                .withMessage("normalize takes images of floats, not of torch.uint8: put toTensor() before it");
    }

    @Test
    void rejectsImagesOfTheWrongShape() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> toTensor().apply(levels().view(-1)))
                .withMessage("toTensor takes an image of 3 dimensions or a batch of 4, not shape [768]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> normalize(0.5, 0.5).apply(Torch.zeros(2, 2)))
                .withMessage("normalize takes an image of 3 dimensions or a batch of 4, not shape [2, 2]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> normalize(MEAN, STD).apply(Torch.zeros(1, 8, 8)))
                .withMessage("normalize has 3 means, but the images have 1 channels (shape [1, 8, 8])");
    }

    @Test
    void rejectsNonsenseOptions() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> toTensor().maximum(0))
                .withMessage("maximum must be between 1 and 255, not 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> normalize(new double[2], new double[3]))
                .withMessage("normalize needs as many means as standard deviations, at least one of each, not 2 and 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> normalize(0.5, 0))
                .withMessage("normalize needs finite standard deviations other than 0, not [0.0]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> normalize(Double.NaN, 1))
                .withMessage("normalize needs finite means, not [NaN]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> compose())
                .withMessage("compose needs at least one transform");
    }

    private static Tensor levels() {
        return Torch.tensor(References.levels(), 3, 16, 16);
    }

    private static int[] bits(Tensor tensor) {
        return References.bits(tensor.toFloatArray());
    }
}
