package dev.cresset.zoo.datasets;

import dev.cresset.zoo.hub.DownloadException;
import dev.cresset.zoo.hub.Downloader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * CIFAR-10: 60,000 colour photographs, 32 x 32 pixels, in 10 classes; 50,000 to train on and 10,000 to test with.
 *
 * <p>Both distributions are read, the binary one ({@code cifar-10-batches-bin}) and the Python one
 * ({@code cifar-10-batches-py}), unpacked or as the published {@code .tar.gz}, with the same result.
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
     * Looks for CIFAR-10: {@code data} may be the folder of the batches or its parent, an archive or the folder that has
     * it. Unpacked batches are preferred to an archive, and the binary distribution to the Python one.
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
     * @return the images, {@code (3, 32, 32)} each, with the colours red, green, blue
     * @throws DatasetException if the files are absent or damaged
     */
    public static ImageDataset load(Path data, Split split) {
        return new ImageDataset(read(data, split));
    }

    static RawImages read(Path data, Split split) {
        return CifarLabels.TEN.read(data, split, CLASSES);
    }

    /**
     * Downloads the binary distribution's archive, 170 MB, which {@link #load} reads as it is. If it is there already, it
     * is only checked.
     *
     * @param data the folder to put it in
     * @param downloader how to download
     * @return the archive
     * @throws DownloadException if the archive cannot be had
     */
    public static Path download(Path data, Downloader downloader) {
        return downloader.download(CifarDistribution.BINARY.archive(), data);
    }
}
