package dev.cresset.zoo.datasets;

import dev.cresset.Scope;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import dev.cresset.data.Dataset;
import dev.cresset.data.Sample;
import dev.cresset.zoo.images.ImageException;
import dev.cresset.zoo.images.Images;
import dev.cresset.zoo.transforms.Transform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Images in folders, one for each class: {@code root/cat/1.jpg}, {@code root/dog/a/2.png}. Each access to a sample reads its file by {@link
 * Images#read(Path)}.
 *
 * <p>Classes are the sorted names of the folders; files are in torchvision's order, and those without an image's extension are ignored, as
 * in torchvision. A sample's input is {@code UINT8} of {@code (3, H, W)}, or the result of the {@linkplain #transform transform}; its
 * target is the label, {@code INT64} without dimensions. Batches need a transform that makes all images the same size.
 *
 * {@snippet :
 * ImageFolder train = ImageFolder.open(Path.of("pets/train"))
 *         .transform(compose(randomResizedCrop(224), randomHorizontalFlip(), toTensor(), normalize(0.5, 0.5)));
 * }
 *
 * @see <a href="https://docs.pytorch.org/vision/stable/generated/torchvision.datasets.ImageFolder.html">torchvision's
 *     ImageFolder</a>
 */
public final class ImageFolder implements Dataset {

    /** The extensions of image files, in any case. Of these, {@link Images} reads JPEG and PNG. */
    public static final List<String> EXTENSIONS =
            List.of(".jpg", ".jpeg", ".png", ".ppm", ".bmp", ".pgm", ".tif", ".tiff", ".webp");

    private record Entry(Path file, int label) {}

    private final Path root;
    private final List<String> classes;
    private final List<Entry> entries;
    private final Transform transform; // null: none

    private ImageFolder(Path root, List<String> classes, List<Entry> entries, Transform transform) {
        this.root = root;
        this.classes = classes;
        this.entries = entries;
        this.transform = transform;
    }

    /**
     * Lists the images; none is read yet.
     *
     * @param root the folder with one folder for each class
     * @return the data set
     * @throws DatasetException if there is no such folder, it has no folders, or one of them has no images
     */
    public static ImageFolder open(Path root) {
        if (!Files.isDirectory(root)) {
            throw new DatasetException("no folder of images at " + root);
        }
        try {
            List<String> classes = classes(root);
            return new ImageFolder(root, classes, entries(root, classes), null);
        } catch (IOException | UncheckedIOException e) {
            throw new DatasetException("cannot read the folder " + root + ": " + e.getMessage(), e);
        }
    }

    private static List<String> classes(Path root) throws IOException {
        try (Stream<Path> children = Files.list(root)) {
            List<String> classes = children.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
            if (classes.isEmpty()) {
                throw new DatasetException(root + " has no folders: put each class's images into one of its name");
            }
            return classes;
        }
    }

    private static List<Entry> entries(Path root, List<String> classes) throws IOException {
        List<Entry> entries = new ArrayList<>();
        List<String> empty = new ArrayList<>();
        for (int label = 0; label < classes.size(); label++) {
            List<Path> images = images(root.resolve(classes.get(label)));
            if (images.isEmpty()) {
                empty.add(classes.get(label));
            }
            for (Path image : images) {
                entries.add(new Entry(image, label));
            }
        }
        if (!empty.isEmpty()) {
            throw new DatasetException(root + " has no images of " + String.join(", ", empty)
                    + ": files that end in one of " + String.join(" ", EXTENSIONS));
        }
        return List.copyOf(entries);
    }

    /** Folder by folder, files sorted by name. */
    private static List<Path> images(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            return files.filter(file -> isImage(file.getFileName().toString()) && !Files.isDirectory(file))
                    .sorted(Comparator.comparing((Path file) -> file.getParent().toString())
                            .thenComparing(file -> file.getFileName().toString()))
                    .toList();
        }
    }

    private static boolean isImage(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return EXTENSIONS.stream().anyMatch(lower::endsWith);
    }

    /**
     * The same images with another transform.
     *
     * @param newTransform the transform of each image
     * @return the new data set
     */
    public ImageFolder transform(Transform newTransform) {
        return new ImageFolder(root, classes, entries, newTransform);
    }

    /**
     * The name of each class, by label.
     *
     * @return the names
     */
    public List<String> classes() {
        return classes;
    }

    /** The number of images. */
    @Override
    public long size() {
        return entries.size();
    }

    /**
     * The file of one image.
     *
     * @param index the image's index, from 0
     * @return its file
     * @throws IndexOutOfBoundsException if there is no such image
     */
    public Path file(long index) {
        return entry(index).file();
    }

    /**
     * The label of one image.
     *
     * @param index the image's index, from 0
     * @return its label, an index into {@link #classes()}
     * @throws IndexOutOfBoundsException if there is no such image
     */
    public int label(long index) {
        return entry(index).label();
    }

    /**
     * Reads and transforms one image.
     *
     * @param index the image's index, from 0
     * @throws IndexOutOfBoundsException if there is no such image
     * @throws ImageException if the file cannot be read
     */
    @Override
    public Sample get(long index) {
        Entry entry = entry(index);
        return new Sample(input(entry.file()), Torch.tensor((long) entry.label()));
    }

    private Tensor input(Path file) {
        if (transform == null) {
            return Images.read(file);
        }
        try (Scope _ = Scope.open()) {
            return transform.apply(Images.read(file)).moveToOuterScope();
        }
    }

    private Entry entry(long index) {
        if (index < 0 || index >= entries.size()) {
            throw new IndexOutOfBoundsException("image " + index + " of " + root + ", which has " + entries.size());
        }
        return entries.get((int) index);
    }

    /** Folder and numbers, such as {@code pets/train: 7390 images of 37 classes}. */
    @Override
    public String toString() {
        return root + ": " + entries.size() + " images of " + classes.size() + " classes";
    }
}
