package dev.cresset.samples.train;

import static dev.cresset.zoo.transforms.Transforms.normalize;
import static dev.cresset.zoo.transforms.Transforms.toTensor;

import dev.cresset.data.Dataset;
import dev.cresset.nn.UnaryModule;
import dev.cresset.nn.init.Init;
import dev.cresset.samples.notebook.VggNet;
import dev.cresset.zoo.datasets.Cifar10;
import dev.cresset.zoo.datasets.Digits;
import dev.cresset.zoo.datasets.FashionMnist;
import dev.cresset.zoo.datasets.ImageDataset;
import dev.cresset.zoo.datasets.Split;
import dev.cresset.zoo.transforms.Transform;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What there is to learn: images, a network that fits them, and settings that suit both.
 *
 * @param name what the images are called
 * @param train the images to learn from
 * @param test the images to judge by; null for none
 * @param network makes the network
 * @param blank makes it for parameters that are loaded afterwards
 * @param model what the network is called
 * @param defaults the settings where the user has none
 * @param interval after how many steps loss and accuracy are printed
 * @param testBatch how many images are judged at a time
 * @param identity what a run must have in common with the one that it continues, by name
 */
record Task(
        String name,
        Dataset train,
        Dataset test,
        Supplier<? extends UnaryModule<?>> network,
        Supplier<? extends UnaryModule<?>> blank,
        String model,
        Hyperparameters defaults,
        int interval,
        int testBatch,
        Map<String, String> identity) {

    /** Bytes to numbers from -1 to 1. */
    private static final Transform FROM_BYTES = toTensor().andThen(normalize(0.5, 0.5));

    private static final Transform FROM_DIGITS =
            toTensor().maximum(Digits.MAXIMUM).andThen(normalize(0.5, 0.5));

    /** The setting that is compared with PyTorch: a network with room for 16 classes, batches of 4. */
    static Task cifar10(Path data) {
        return vggNet(
                Cifar10.load(data, Split.TRAIN).transform(FROM_BYTES),
                Cifar10.load(data, Split.TEST).transform(FROM_BYTES),
                () -> new VggNet(16),
                new Hyperparameters(50, 4, 1e-3, 0.9));
    }

    static Task fashionMnist(Path data) {
        return vggNet(
                FashionMnist.load(data, Split.TRAIN).transform(FROM_BYTES),
                FashionMnist.load(data, Split.TEST).transform(FROM_BYTES),
                () -> SmallVgg.forFashionMnist(FashionMnist.CLASSES.size()),
                new Hyperparameters(10, 64, 0.01, 0.9));
    }

    /** About a minute on two cores. */
    static Task digits() {
        return vggNet(
                Digits.load(Split.TRAIN).transform(FROM_DIGITS),
                Digits.load(Split.TEST).transform(FROM_DIGITS),
                () -> SmallVgg.forDigits(Digits.CLASSES.size()),
                new Hyperparameters(30, 32, 0.02, 0.9));
    }

    /** Judges 250 images at a time: enough for speed, no memory to speak of. */
    private static Task vggNet(
            ImageDataset train,
            ImageDataset test,
            Supplier<? extends UnaryModule<?>> network,
            Hyperparameters defaults) {
        return new Task(
                train.name(),
                train,
                test,
                network,
                () -> Init.skipped(network),
                "VggNet",
                defaults,
                2000,
                250,
                Map.of("model", "VggNet", "images", train.toString()));
    }
}
