package dev.cresset.zoo.datasets;

import dev.cresset.Scope;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import dev.cresset.data.Batch;
import dev.cresset.data.Dataset;
import dev.cresset.data.Sample;
import dev.cresset.zoo.transforms.Transform;
import java.util.Arrays;
import java.util.List;

/**
 * Labeled images in memory, as unsigned bytes {@code (C, H, W)}: a quarter of the memory of floats.
 *
 * <p>A sample's input is the image, {@code UINT8} of {@code (C, H, W)}, or the result of the {@linkplain #transform
 * transform}; its target is the label, {@code INT64} without dimensions. A batch has {@code (N, C, H, W)} and {@code (N)}.
 * Samples and batches have the same bits. A data set is immutable; several threads may read it.
 *
 * {@snippet :
 * ImageDataset train = Digits.load(Split.TRAIN).transform(toTensor().maximum(16).andThen(normalize(0.5, 0.5)));
 * }
 */
public final class ImageDataset implements Dataset {

    private final RawImages images;
    private final Transform transform; // null: none

    ImageDataset(RawImages images) {
        this(images, null);
    }

    private ImageDataset(RawImages images, Transform transform) {
        this.images = images;
        this.transform = transform;
    }

    /**
     * The same images with another transform; the bytes are shared.
     *
     * @param newTransform the transform of the bytes of each sample and batch
     * @return the new data set
     */
    public ImageDataset transform(Transform newTransform) {
        return new ImageDataset(images, newTransform);
    }

    /**
     * The data set's name, such as {@code CIFAR-10}.
     *
     * @return the name
     */
    public String name() {
        return images.name();
    }

    /**
     * The name of each class, by label.
     *
     * @return the names
     */
    public List<String> classes() {
        return images.classes();
    }

    /**
     * The shape of one image before any transform.
     *
     * @return channels, height, width
     */
    public long[] imageShape() {
        return new long[] {images.channels(), images.height(), images.width()};
    }

    /** The number of images. */
    @Override
    public long size() {
        return images.count();
    }

    /**
     * The label of one image.
     *
     * @param index the image's index, from 0
     * @return its label, an index into {@link #classes()}
     * @throws IndexOutOfBoundsException if there is no such image
     */
    public int label(long index) {
        return images.label(check(index));
    }

    /**
     * The bytes of one image, before any transform.
     *
     * @param index the image's index, from 0
     * @return a copy of its unsigned bytes, {@code (C, H, W)} in row-major order
     * @throws IndexOutOfBoundsException if there is no such image
     */
    public byte[] pixels(long index) {
        int from = check(index) * images.imageSize();
        return Arrays.copyOfRange(images.pixels(), from, from + images.imageSize());
    }

    /**
     * One transformed image and its label.
     *
     * @param index the image's index, from 0
     * @throws IndexOutOfBoundsException if there is no such image
     */
    @Override
    public Sample get(long index) {
        Tensor input = inputs(new long[] {index}, imageShape());
        return new Sample(input, Torch.tensor((long) label(index)));
    }

    /**
     * Several transformed images and their labels: the whole batch is transformed at once, or image by image if the transform is
     * {@linkplain Transform#isRandom random}.
     *
     * @param indices the images' indices, from 0, in any order
     * @throws IndexOutOfBoundsException if there is no such image
     */
    @Override
    public Batch batch(long[] indices) {
        if (transform != null && transform.isRandom()) {
            return Dataset.super.batch(indices); // draws for each image, in their order
        }
        long[] labels = new long[indices.length];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = label(indices[i]);
        }
        long[] shape = {indices.length, images.channels(), images.height(), images.width()};
        return new Batch(inputs(indices, shape), Torch.tensor(labels, labels.length));
    }

    private Tensor inputs(long[] indices, long... shape) {
        if (transform == null) {
            return bytes(indices, shape);
        }
        try (Scope _ = Scope.open()) {
            return transform.apply(bytes(indices, shape)).moveToOuterScope();
        }
    }

    private Tensor bytes(long[] indices, long... shape) {
        int size = images.imageSize();
        byte[] chosen = new byte[Math.multiplyExact(indices.length, size)];
        for (int i = 0; i < indices.length; i++) {
            System.arraycopy(images.pixels(), check(indices[i]) * size, chosen, i * size, size);
        }
        return Torch.tensor(chosen, shape);
    }

    private int check(long index) {
        if (index < 0 || index >= images.count()) {
            throw new IndexOutOfBoundsException(
                    "image " + index + " of " + images.name() + ", which has " + images.count());
        }
        return (int) index;
    }

    /** Name, number and shape, such as {@code CIFAR-10: 50000 images of 3 x 32 x 32}. */
    @Override
    public String toString() {
        return images.name() + ": " + images.count() + " images of " + images.channels() + " x " + images.height()
                + " x " + images.width();
    }
}
