package dev.cresset.samples.train;

import static dev.cresset.zoo.transforms.Transforms.normalize;
import static dev.cresset.zoo.transforms.Transforms.toTensor;

import dev.cresset.zoo.datasets.Cifar10;
import dev.cresset.zoo.datasets.Digits;
import dev.cresset.zoo.datasets.FashionMnist;
import dev.cresset.zoo.datasets.ImageDataset;
import dev.cresset.zoo.datasets.Split;
import dev.cresset.zoo.transforms.Transform;
import java.nio.file.Path;
import java.util.function.Supplier;

/**
 * What there is to learn: images, a network that fits them, and settings that suit both.
 *
 * @param train the images to learn from
 * @param test the images to judge by
 * @param network makes the network
 * @param defaults the settings where the user has none
 */
record Task(ImageDataset train, ImageDataset test, Supplier<VggNet> network, Hyperparameters defaults) {

    /** Bytes to numbers from -1 to 1. */
    private static final Transform FROM_BYTES = toTensor().andThen(normalize(0.5, 0.5));

    private static final Transform FROM_DIGITS =
            toTensor().maximum(Digits.MAXIMUM).andThen(normalize(0.5, 0.5));

    /** The setting that is compared with PyTorch: a network with room for 16 classes, batches of 4. */
    static Task cifar10(Path data) {
        return new Task(
                Cifar10.load(data, Split.TRAIN).transform(FROM_BYTES),
                Cifar10.load(data, Split.TEST).transform(FROM_BYTES),
                () -> VggNet.forCifar10(16),
                new Hyperparameters(50, 4, 1e-3, 0.9));
    }

    static Task fashionMnist(Path data) {
        return new Task(
                FashionMnist.load(data, Split.TRAIN).transform(FROM_BYTES),
                FashionMnist.load(data, Split.TEST).transform(FROM_BYTES),
                () -> VggNet.forFashionMnist(FashionMnist.CLASSES.size()),
                new Hyperparameters(10, 64, 0.01, 0.9));
    }

    /** About a minute on two cores. */
    static Task digits() {
        return new Task(
                Digits.load(Split.TRAIN).transform(FROM_DIGITS),
                Digits.load(Split.TEST).transform(FROM_DIGITS),
                () -> VggNet.forDigits(Digits.CLASSES.size()),
                new Hyperparameters(30, 16, 0.01, 0.9));
    }
}
