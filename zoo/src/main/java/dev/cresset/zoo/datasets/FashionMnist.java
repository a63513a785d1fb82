package dev.cresset.zoo.datasets;

import dev.cresset.zoo.hub.DownloadException;
import dev.cresset.zoo.hub.Downloader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Fashion-MNIST: 70,000 gray images of clothes, 28 x 28 pixels, in 10 classes: 60,000 for training and 10,000 for testing.
 *
 * <p>It is read from its four idx files, compressed by gzip or not. Debian's package {@code dataset-fashion-mnist} installs
 * them.
 *
 * @see <a href="https://github.com/zalandoresearch/fashion-mnist">Fashion-MNIST</a>, by Xiao, Rasul and Vollgraf (2017)
 */
public final class FashionMnist {

    /** The name of each class, by label. */
    public static final List<String> CLASSES = List.of(
            "T-shirt/top", "Trouser", "Pullover", "Dress", "Coat", "Sandal", "Shirt", "Sneaker", "Bag", "Ankle boot");

    static final IdxFamily FAMILY = new IdxFamily(
            "Fashion-MNIST",
            CLASSES,
            List.of("fashion-mnist", "FashionMNIST/raw"),
            List.of("http://fashion-mnist.s3-website.eu-central-1.amazonaws.com/"),
            List.of(
                    "8d4fb7e6c68d591d4c3dfef9ec88bf0d",
                    "25c81989df183df01b3e8a0aad5dffbe",
                    "bef4ecab320f06d8554ea6380940ec79",
                    "bb300cfdad3c16e7a12a480ee83cd310"));

    private static final Path DEBIAN = Path.of("/usr/share/datasets/fashion-mnist");

    private FashionMnist() {}

    /**
     * Finds the four files in {@code data/fashion-mnist}, in {@code data/FashionMNIST/raw} (where torchvision puts them)
     * and in {@code data} itself.
     *
     * @param data the data folder
     * @return the folder that has the files, or empty
     */
    public static Optional<Path> find(Path data) {
        return FAMILY.find(data);
    }

    /**
     * Finds the files of Debian's package {@code dataset-fashion-mnist}.
     *
     * @return the folder that has the files, or empty
     */
    public static Optional<Path> installed() {
        return FAMILY.find(DEBIAN);
    }

    /**
     * Reads one split into memory: 47 MB for the training images.
     *
     * @param data a folder as for {@link #find}
     * @param split which images
     * @return the images, {@code (1, 28, 28)} each
     * @throws DatasetException if the files are absent or damaged
     */
    public static ImageDataset load(Path data, Split split) {
        return new ImageDataset(FAMILY.read(data, split));
    }

    /**
     * Downloads the four files, 30 MB, to {@code data/fashion-mnist}; those that are there already are only verified.
     *
     * @param data the data folder
     * @param downloader how to download
     * @return the folder that has the files
     * @throws DownloadException if a file cannot be downloaded
     */
    public static Path download(Path data, Downloader downloader) {
        return FAMILY.download(data, downloader);
    }
}
