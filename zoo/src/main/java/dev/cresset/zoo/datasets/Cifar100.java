package dev.cresset.zoo.datasets;

import dev.cresset.zoo.hub.DownloadException;
import dev.cresset.zoo.hub.Downloader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * CIFAR-100: 60,000 color photographs of 32 x 32 pixels in 100 classes of 20 superclasses: 50,000 for training and 10,000 for testing.
 *
 * <p>It is read from the binary distribution ({@code cifar-100-binary}) or the Python one ({@code cifar-100-python}), unpacked or as the
 * published {@code .tar.gz}, with the same result.
 *
 * {@snippet :
 * ImageDataset train = Cifar100.load(Path.of("data"), Split.TRAIN);
 * }
 *
 * @see <a href="https://www.cs.toronto.edu/~kriz/cifar.html">The CIFAR-100 dataset</a>, by Krizhevsky (2009)
 */
public final class Cifar100 {

    /** The name of each class, by label. */
    public static final List<String> CLASSES = List.of(
            "apple",
            "aquarium_fish",
            "baby",
            "bear",
            "beaver",
            "bed",
            "bee",
            "beetle",
            "bicycle",
            "bottle",
            "bowl",
            "boy",
            "bridge",
            "bus",
            "butterfly",
            "camel",
            "can",
            "castle",
            "caterpillar",
            "cattle",
            "chair",
            "chimpanzee",
            "clock",
            "cloud",
            "cockroach",
            "couch",
            "crab",
            "crocodile",
            "cup",
            "dinosaur",
            "dolphin",
            "elephant",
            "flatfish",
            "forest",
            "fox",
            "girl",
            "hamster",
            "house",
            "kangaroo",
            "keyboard",
            "lamp",
            "lawn_mower",
            "leopard",
            "lion",
            "lizard",
            "lobster",
            "man",
            "maple_tree",
            "motorcycle",
            "mountain",
            "mouse",
            "mushroom",
            "oak_tree",
            "orange",
            "orchid",
            "otter",
            "palm_tree",
            "pear",
            "pickup_truck",
            "pine_tree",
            "plain",
            "plate",
            "poppy",
            "porcupine",
            "possum",
            "rabbit",
            "raccoon",
            "ray",
            "road",
            "rocket",
            "rose",
            "sea",
            "seal",
            "shark",
            "shrew",
            "skunk",
            "skyscraper",
            "snail",
            "snake",
            "spider",
            "squirrel",
            "streetcar",
            "sunflower",
            "sweet_pepper",
            "table",
            "tank",
            "telephone",
            "television",
            "tiger",
            "tractor",
            "train",
            "trout",
            "tulip",
            "turtle",
            "wardrobe",
            "whale",
            "willow_tree",
            "wolf",
            "woman",
            "worm");

    /** The name of each superclass, by coarse label. */
    public static final List<String> SUPERCLASSES = List.of(
            "aquatic_mammals",
            "fish",
            "flowers",
            "food_containers",
            "fruit_and_vegetables",
            "household_electrical_devices",
            "household_furniture",
            "insects",
            "large_carnivores",
            "large_man-made_outdoor_things",
            "large_natural_outdoor_scenes",
            "large_omnivores_and_herbivores",
            "medium_mammals",
            "non-insect_invertebrates",
            "people",
            "reptiles",
            "small_mammals",
            "trees",
            "vehicles_1",
            "vehicles_2");

    private Cifar100() {}

    /**
     * Finds CIFAR-100: {@code data} is the folder of the files or its parent, or an archive or its folder. Unpacked files are preferred to
     * an archive, and the binary distribution to the Python one.
     *
     * @param data a folder or an archive
     * @return the folder of the files or the archive, or empty
     */
    public static Optional<Path> find(Path data) {
        return CifarSource.find(data, CifarLabels.FINE).map(CifarSource::path);
    }

    /**
     * Reads one split into memory, with the {@linkplain #CLASSES classes} as labels: 154 MB for the training images.
     *
     * @param data a folder or an archive as for {@link #find}
     * @param split which images
     * @return the images, {@code (3, 32, 32)} each, in the order red, green, blue
     * @throws DatasetException if the files are absent or damaged
     */
    public static ImageDataset load(Path data, Split split) {
        return new ImageDataset(CifarLabels.FINE.read(data, split, CLASSES));
    }

    /**
     * Reads one split into memory, with the {@linkplain #SUPERCLASSES superclasses} as labels.
     *
     * @param data a folder or an archive as for {@link #find}
     * @param split which images
     * @return the images, in the order of {@link #load}
     * @throws DatasetException if the files are absent or damaged
     */
    public static ImageDataset loadCoarse(Path data, Split split) {
        return new ImageDataset(CifarLabels.COARSE.read(data, split, SUPERCLASSES));
    }

    /**
     * Downloads the archive of the binary distribution, 169 MB, which {@link #load} reads without unpacking it. An archive that is there
     * already is only verified.
     *
     * @param data the folder to put it in
     * @param downloader how to download
     * @return the archive
     * @throws DownloadException if the archive cannot be downloaded
     */
    public static Path download(Path data, Downloader downloader) {
        return downloader.download(CifarDistribution.BINARY_100.archive(), data);
    }
}
