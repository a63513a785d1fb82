package dev.cresset.zoo.datasets;

import dev.cresset.zoo.hub.DownloadException;
import dev.cresset.zoo.hub.Downloader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * MNIST: 70,000 gray images of handwritten digits, 28 x 28 pixels, in 10 classes: 60,000 for training and 10,000 for
 * testing. It is read from its four idx files, compressed by gzip or not.
 *
 * @see <a href="https://web.archive.org/web/20220509025752/http://yann.lecun.com/exdb/mnist/">The MNIST database</a>, by
 *     LeCun, Cortes and Burges (1998)
 */
public final class Mnist {

    /** The name of each class, by label. */
    public static final List<String> CLASSES = List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");

    static final IdxFamily FAMILY = new IdxFamily(
            "MNIST",
            CLASSES,
            List.of("mnist", "MNIST/raw"),
            List.of("https://ossci-datasets.s3.amazonaws.com/mnist/", "http://yann.lecun.com/exdb/mnist/"),
            List.of(
                    "f68b3c2dcbeaaa9fbdd348bbdeb94873",
                    "d53e105ee54ea40749a09fcbcd1e9432",
                    "9fb629c4189551a2d022fa330f9573f3",
                    "ec29112dd5afa0611ce80d1b7f02629c"));

    private Mnist() {}

    /**
     * Finds the four files in {@code data/mnist}, in {@code data/MNIST/raw} (where torchvision puts them) and in
     * {@code data} itself.
     *
     * @param data the data folder
     * @return the folder that has the files, or empty
     */
    public static Optional<Path> find(Path data) {
        return FAMILY.find(data);
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
     * Downloads the four files, 12 MB, to {@code data/mnist}; those that are there already are only verified.
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
