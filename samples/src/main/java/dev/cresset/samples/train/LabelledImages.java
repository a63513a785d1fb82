package dev.cresset.samples.train;

import static dev.cresset.zoo.transforms.Transforms.centerCrop;
import static dev.cresset.zoo.transforms.Transforms.compose;
import static dev.cresset.zoo.transforms.Transforms.resize;
import static dev.cresset.zoo.transforms.Transforms.toTensor;

import dev.cresset.Tensor;
import dev.cresset.data.Dataset;
import dev.cresset.samples.cli.UserError;
import dev.cresset.zoo.datasets.Cifar10;
import dev.cresset.zoo.datasets.Cifar100;
import dev.cresset.zoo.datasets.Digits;
import dev.cresset.zoo.datasets.FashionMnist;
import dev.cresset.zoo.datasets.ImageDataset;
import dev.cresset.zoo.datasets.ImageFolder;
import dev.cresset.zoo.datasets.Split;
import dev.cresset.zoo.transforms.Transform;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * Images for networks that take them in colour and of a size of their own.
 *
 * @param name what they are called
 * @param train the images to learn from
 * @param test the images to judge by; null for none
 * @param classes the names of the classes
 */
record LabelledImages(String name, Dataset train, Dataset test, List<String> classes) {

    /**
     * Loads images.
     *
     * @param images which ones
     * @param choice where they are
     * @param size height and width that they get, in pixels
     * @param normalize what is done with each channel in the end
     */
    static LabelledImages load(Images images, DataChoice choice, long size, Transform normalize) {
        Transform bytes = compose(resize(size), centerCrop(size), toTensor(), normalize);
        return switch (images) {
            case CIFAR10 -> of(Cifar10::load, choice.cifar10(), bytes);
            case CIFAR100 -> of(Cifar100::load, choice.cifar100(), bytes);
            case FASHION_MNIST ->
                of(
                        FashionMnist::load,
                        choice.fashionMnist(),
                        compose(LabelledImages::inColour, resize(size), centerCrop(size), toTensor(), normalize));
            case DIGITS -> of((path, split) -> Digits.load(split), null, digits(size, normalize));
            case FOLDER -> folder(choice.folder(), bytes);
        };
    }

    /** Their 17 levels would stay 17 if they were resized as bytes. */
    private static Transform digits(long size, Transform normalize) {
        return compose(
                toTensor().maximum(Digits.MAXIMUM),
                LabelledImages::inColour,
                resize(size),
                centerCrop(size),
                normalize);
    }

    private static LabelledImages of(BiFunction<Path, Split, ImageDataset> load, Path data, Transform transform) {
        ImageDataset train = load.apply(data, Split.TRAIN).transform(transform);
        return new LabelledImages(
                train.name(), train, load.apply(data, Split.TEST).transform(transform), train.classes());
    }

    /** With the folders train and test, or val, if there are such; else all images are learnt from. */
    private static LabelledImages folder(Path data, Transform transform) {
        Path train = data.resolve("train");
        if (!Files.isDirectory(train)) {
            ImageFolder all = ImageFolder.open(data).transform(transform);
            return new LabelledImages(data.toString(), all, null, all.classes());
        }
        ImageFolder images = ImageFolder.open(train).transform(transform);
        ImageFolder test = Stream.of("test", "val")
                .map(data::resolve)
                .filter(Files::isDirectory)
                .findFirst()
                .map(folder -> ImageFolder.open(folder).transform(transform))
                .orElse(null);
        if (test != null && !test.classes().equals(images.classes())) {
            throw new UserError("--data: " + data + " has other classes to test with than to learn from");
        }
        return new LabelledImages(data.toString(), images, test, images.classes());
    }

    /** (C, H, W) -> (3, H, W), the one channel three times. */
    private static Tensor inColour(Tensor images) {
        return images.expand(images.shape().replace(-3, 3));
    }
}
