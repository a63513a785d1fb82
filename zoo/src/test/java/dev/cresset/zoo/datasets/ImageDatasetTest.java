package dev.cresset.zoo.datasets;

import static dev.cresset.zoo.transforms.Transforms.compose;
import static dev.cresset.zoo.transforms.Transforms.normalize;
import static dev.cresset.zoo.transforms.Transforms.randomCrop;
import static dev.cresset.zoo.transforms.Transforms.randomHorizontalFlip;
import static dev.cresset.zoo.transforms.Transforms.toTensor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.cresset.DType;
import dev.cresset.Shape;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import dev.cresset.data.Batch;
import dev.cresset.data.Sample;
import dev.cresset.zoo.transforms.References;
import dev.cresset.zoo.transforms.Transform;
import java.util.List;
import org.junit.jupiter.api.Test;

class ImageDatasetTest {

    private static final int COUNT = 5;

    private final ImageDataset dataset = new ImageDataset(new RawImages(
            "test", List.of("a", "b", "c"), 3, 32, 32, CifarFiles.pixels(COUNT), new byte[] {0, 2, 1, 1, 0}));

    @Test
    void describesItself() {
        assertThat(dataset.size()).isEqualTo(COUNT);
        assertThat(dataset.name()).isEqualTo("test");
        assertThat(dataset.classes()).containsExactly("a", "b", "c");
        assertThat(dataset.imageShape()).containsExactly(3, 32, 32);
        assertThat(dataset.label(1)).isEqualTo(2);
        assertThat(dataset).hasToString("test: 5 images of 3 x 32 x 32");
    }

    @Test
    void drawsForEachImageOfABatchInOrder() {
        ImageDataset random = dataset.transform(compose(randomCrop(32).padding(4), randomHorizontalFlip()));
        Torch.manualSeed(3);
        Batch together = random.batch(new long[] {2, 0, 4});
        Torch.manualSeed(3);
        List<Tensor> alone = List.of(
                random.get(2).input(), random.get(0).input(), random.get(4).input());

        for (int i = 0; i < alone.size(); i++) {
            assertThat(together.input().get(i).toByteArray())
                    .isEqualTo(alone.get(i).toByteArray());
        }
        assertThat(together.target().toLongArray()).containsExactly(1, 0, 0);
        assertThat(together.target().dtype()).isEqualTo(DType.INT64);
    }

    @Test
    void givesBytesWithoutATransform() {
        Sample sample = dataset.get(3);
        Batch batch = dataset.batch(new long[] {3, 0});

        assertThat(sample.input().dtype()).isEqualTo(DType.UINT8);
        assertThat(sample.input().shape()).isEqualTo(Shape.of(3, 32, 32));
        assertThat(sample.input().toByteArray()).isEqualTo(dataset.pixels(3));
        assertThat(batch.input().shape()).isEqualTo(Shape.of(2, 3, 32, 32));
        assertThat(batch.input().get(1).toByteArray()).isEqualTo(dataset.pixels(0));
    }

    @Test
    void givesLabelsAsLongs() {
        Sample sample = dataset.get(1);
        Batch batch = dataset.batch(new long[] {1, 2, 4, 1});

        assertThat(sample.target().dtype()).isEqualTo(DType.INT64);
        assertThat(sample.target().shape()).isEqualTo(Shape.of());
        assertThat(sample.target().itemLong()).isEqualTo(2);
        assertThat(batch.target().dtype()).isEqualTo(DType.INT64);
        assertThat(batch.target().toLongArray()).containsExactly(2, 1, 0, 2);
    }

    @Test
    void appliesTheTransformToSamplesAndBatchesAlike() {
        Transform transform =
                toTensor().andThen(normalize(new double[] {0.485, 0.456, 0.406}, new double[] {0.229, 0.224, 0.225}));

        assertSameBits(transform);
    }

    @Test
    void appliesTransformsOfTheUsersOwn() {
        assertSameBits(toTensor().andThen(images -> images.flip(-1)));
    }

    /** The reference is PyTorch's own (make_transforms.py). */
    @Test
    void hasTorchvisionsBits() {
        ImageDataset levels =
                new ImageDataset(new RawImages("levels", List.of("a"), 3, 16, 16, References.levels(), new byte[1]));

        Tensor half =
                levels.transform(toTensor().andThen(normalize(0.5, 0.5))).get(0).input();

        assertThat(bits(half)).isEqualTo(References.bits("levels.half"));
    }

    @Test
    void replacesTheTransformAndKeepsTheOriginal() {
        ImageDataset transformed = dataset.transform(toTensor());

        assertThat(transformed
                        .transform(toTensor().maximum(1))
                        .get(0)
                        .input()
                        .max()
                        .itemFloat())
                .isEqualTo(255);
        assertThat(transformed.get(0).input().max().itemFloat()).isEqualTo(1);
        assertThat(dataset.get(0).input().dtype()).isEqualTo(DType.UINT8);
    }

    @Test
    void makesAnEmptyBatch() {
        Batch batch = dataset.transform(toTensor()).batch(new long[0]);

        assertThat(batch.input().shape()).isEqualTo(Shape.of(0, 3, 32, 32));
        assertThat(batch.target().shape()).isEqualTo(Shape.of(0));
    }

    @Test
    void makesTwoTensorsAndNoMore() {
        ImageDataset slow = dataset.transform(toTensor().andThen(images -> images.flip(-1)));
        long live = Tensor.liveCount();

        slow.get(0);
        assertThat(Tensor.liveCount()).isLessThanOrEqualTo(live + 2);
        dataset.transform(toTensor()).batch(new long[] {0, 1});
        assertThat(Tensor.liveCount()).isLessThanOrEqualTo(live + 4);
    }

    @Test
    void rejectsIndicesOutsideTheDataSet() {
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> dataset.get(5))
                .withMessage("image 5 of test, which has 5");
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> dataset.batch(new long[] {0, -1}))
                .withMessage("image -1 of test, which has 5");
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> dataset.pixels(1L << 32))
                .withMessage("image 4294967296 of test, which has 5");
    }

    /** Each sample, and each image of a batch, is what the transform makes of the bytes by tensor operators. */
    private void assertSameBits(Transform transform) {
        ImageDataset transformed = dataset.transform(transform);
        Batch batch = transformed.batch(new long[] {4, 0, 2});
        for (int i = 0; i < 3; i++) {
            long index = new long[] {4, 0, 2}[i];
            Tensor expected = transform.apply(Torch.tensor(dataset.pixels(index), 3, 32, 32));

            assertThat(bits(transformed.get(index).input())).isEqualTo(bits(expected));
            assertThat(bits(batch.input().get(i))).isEqualTo(bits(expected));
        }
    }

    private static int[] bits(Tensor tensor) {
        return References.bits(tensor.toFloatArray());
    }
}
