package dev.cresset.zoo.transforms;

import static dev.cresset.zoo.transforms.Transforms.centerCrop;
import static dev.cresset.zoo.transforms.Transforms.colorJitter;
import static dev.cresset.zoo.transforms.Transforms.randomCrop;
import static dev.cresset.zoo.transforms.Transforms.randomHorizontalFlip;
import static dev.cresset.zoo.transforms.Transforms.randomResizedCrop;
import static dev.cresset.zoo.transforms.Transforms.resize;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.cresset.DType;
import dev.cresset.InterpolationMode;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ImageTransformErrorsTest {

    @Test
    void rejectsSizesThatAreNone() {
        assertRejected(() -> resize(0), "resize needs a size of at least 1, not 0");
        assertRejected(() -> resize(3, 0), "resize needs a size of at least 1 x 1, not 3 x 0");
        assertRejected(() -> centerCrop(-1), "centerCrop needs a size of at least 1 x 1, not -1 x -1");
        assertRejected(() -> randomCrop(0), "randomCrop needs a size of at least 1 x 1, not 0 x 0");
        assertRejected(() -> randomResizedCrop(0, 4), "randomResizedCrop needs a size of at least 1 x 1, not 0 x 4");
    }

    @Test
    void rejectsALimitThatIsNoLimit() {
        assertRejected(
                () -> resize(256).maxSize(256),
                "maxSize must be greater than the size of the shorter side, 256, not 256");
        assertRejected(
                () -> resize(3, 4).maxSize(9), "maxSize is for the resize of the shorter side, not for resize(3, 4)");
    }

    @Test
    void rejectsOtherInterpolations() {
        assertRejected(
                () -> resize(4).interpolation(InterpolationMode.NEAREST),
                "resize has the modes bilinear and bicubic, not 'nearest'");
    }

    @Test
    void rejectsAnImageThatWouldVanish() {
        assertRejected(
                () -> resize(4).maxSize(5).apply(bytes(3, 2, 40)),
                "resize(4).maxSize(5) would leave nothing of an image of 2 x 40: it would become 0 x 5");
        assertRejected(() -> resize(4).apply(bytes(3, 0, 40)), "resize needs a size of at least 1 x 1, not 0 x 40");
    }

    @Test
    void rejectsACropThatDoesNotFit() {
        assertRejected(
                () -> randomCrop(9, 4).apply(bytes(3, 8, 10)),
                "randomCrop(9, 4) does not fit images of 8 x 10: resize them, or add padIfNeeded()");
        assertRejected(
                () -> randomCrop(40).padding(4).apply(bytes(3, 8, 10)),
                "randomCrop(40, 40).padding(4, 4, 4, 4) does not fit images of 8 x 10: resize them, or add"
                        + " padIfNeeded()");
        assertRejected(
                () -> randomResizedCrop(4).ratio(100, 200).apply(bytes(3, 8, 10)),
                "randomResizedCrop(4, 4).ratio(100.0, 200.0) finds no rectangle in images of 8 x 10");
    }

    @Test
    void rejectsPaddingThatCannotBe() {
        assertRejected(() -> randomCrop(4).padding(1, -2), "padding must not be negative, as in padding(1, -2, 1, -2)");
        assertRejected(
                () -> randomCrop(4).padding(8).paddingMode(BorderMode.REFLECT).apply(bytes(3, 8, 10)),
                "padding(8, 8, 8, 8) with BorderMode.REFLECT is too wide for images of 8 x 10: at most 7 rows and 9"
                        + " columns can be mirrored");
        assertRejected(
                () -> randomCrop(4)
                        .padding(11, 0)
                        .paddingMode(BorderMode.SYMMETRIC)
                        .apply(bytes(3, 8, 10)),
                "padding(11, 0, 11, 0) with BorderMode.SYMMETRIC is too wide for images of 8 x 10: at most 8 rows"
                        + " and 10 columns can be mirrored");
    }

    @Test
    void rejectsRangesThatAreNone() {
        assertRejected(
                () -> randomResizedCrop(4).scale(-0.1, 1),
                "scale needs numbers least first and finite, not less than 0.0, not (-0.1, 1.0)");
        assertRejected(
                () -> randomResizedCrop(4).ratio(2, 1),
                "ratio needs numbers least first and greater than 0, not (2.0, 1.0)");
        assertRejected(() -> colorJitter().brightness(-1), "brightness needs an amount of at least 0, not -1.0");
        assertRejected(
                () -> colorJitter().contrast(0.5, Double.POSITIVE_INFINITY),
                "contrast needs numbers least first and finite, not less than 0.0, not (0.5, Infinity)");
        assertRejected(() -> colorJitter().saturation(Double.NaN), "saturation needs an amount of at least 0, not NaN");
        assertRejected(() -> colorJitter().hue(0.6), "hue needs an amount between 0 and 0.5, not 0.6");
        assertRejected(
                () -> colorJitter().hue(-0.2, 0.7),
                "hue needs numbers least first and between -0.5 and 0.5, not (-0.2, 0.7)");
        assertRejected(
                () -> randomHorizontalFlip(1.5), "randomHorizontalFlip needs a probability between 0 and 1, not 1.5");
    }

    @Test
    void rejectsWhatIsNoImage() {
        for (Transform transform : List.of(
                resize(4), centerCrop(4), randomCrop(4), randomResizedCrop(4), randomHorizontalFlip(), colorJitter())) {
            String name = transform.toString().replaceAll("\\(.*", "");
            assertRejected(
                    () -> transform.apply(bytes(8, 10)),
                    name + " takes an image of 3 dimensions or a batch of 4, not shape [8, 10]");
        }
        assertRejected(
                () -> colorJitter().apply(bytes(3, 4, 4).to(DType.INT64)),
                "colorJitter takes images of torch.uint8 or of floats, not of torch.int64");
        assertRejected(
                () -> colorJitter().apply(bytes(2, 4, 4)), "colorJitter takes images of 1 or 3 channels, not of 2");
    }

    private static void assertRejected(ThrowingCallable action, String message) {
        assertThatIllegalArgumentException().isThrownBy(action).withMessage(message);
    }

    private static Tensor bytes(long... shape) {
        return Torch.zeros(shape, DType.UINT8);
    }
}
