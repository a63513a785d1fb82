package dev.cresset.zoo.datasets;

import dev.cresset.zoo.hub.DownloadException;
import dev.cresset.zoo.hub.Downloader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * CIFAR-10: 60,000 color photographs of 32 x 32 pixels in 10 classes: 50,000 for training and 10,000 for testing.
 *
 * <p>It is read from the binary distribution ({@code cifar-10-batches-bin}) or the Python one ({@code cifar-10-batches-py}), unpacked or as
 * the published {@code .tar.gz}, with the same result.
 *
 * {@snippet :
 * Path data = Path.of("data");
 * if (Cifar10.find(data).isEmpty()) {
 *     Cifar10.download(data, Downloader.create());
 * }
 * ImageDataset train = Cifar10.load(data, Split.TRAIN);
 * }
 *
 * @see <a href="https://www.cs.toronto.edu/~kriz/cifar.html">The CIFAR-10 dataset</a>, by Krizhevsky (2009)
 */
public final class Cifar10 {

    /** The name of each class, by label. */
    public static final List<String> CLASSES =
            List.of("airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck");

    private Cifar10() {}

    /**
     * Finds CIFAR-10: {@code data} is the folder of the batches or its parent, or an archive or its folder. Unpacked batches are preferred
     * to an archive, and the binary distribution to the Python one.
     *
     * @param data a folder or an archive
     * @return the folder of the batches or the archive, or empty
     */
    public static Optional<Path> find(Path data) {
        return CifarSource.find(data, CifarLabels.TEN).map(CifarSource::path);
    }

    /**
     * Reads one split into memory: 154 MB for the training images.
     *
     * @param data a folder or an archive as for {@link #find}
     * @param split which images
     * @return the images, {@code (3, 32, 32)} each, in the order red, green, blue
     * @throws DatasetException if the files are absent or damaged
     */
    public static ImageDataset load(Path data, Split split) {
        return new ImageDataset(read(data, split));
    }

    static RawImages read(Path data, Split split) {
        return CifarLabels.TEN.read(data, split, CLASSES);
    }

    /**
     * Downloads the archive of the binary distribution, 170 MB, which {@link #load} reads without unpacking it. An archive that is there
     * already is only verified.
     *
     * @param data the folder to put it in
     * @param downloader how to download
     * @return the archive
     * @throws DownloadException if the archive cannot be downloaded
     */
    public static Path download(Path data, Downloader downloader) {
        return downloader.download(CifarDistribution.BINARY.archive(), data);
    }
}
