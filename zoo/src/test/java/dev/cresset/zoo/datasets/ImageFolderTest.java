package dev.cresset.zoo.datasets;

import static dev.cresset.zoo.transforms.Transforms.resize;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.cresset.DType;
import dev.cresset.Scope;
import dev.cresset.Shape;
import dev.cresset.data.Batch;
import dev.cresset.data.Sample;
import dev.cresset.zoo.images.ImageException;
import dev.cresset.zoo.images.Images;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageFolderTest {

    @TempDir
    Path root;

    /** The order is what torchvision's ImageFolder gives for the same files. */
    @Test
    void findsImagesInTorchvisionsOrder() throws IOException {
        for (String name : List.of(
                "dog/b.png",
                "dog/a.JPEG",
                "Cat/z.jpg",
                "Cat/sub/a.jpg",
                "Cat/sub-2/a.jpg",
                "Cat/sub/deep/c.webp",
                "dog/notes.txt",
                "dog/.hidden.jpg",
                "Cat/B.jpg",
                "ant/1.tiff",
                "readme.jpg")) {
            put(name, "photo.jpg");
        }

        ImageFolder images = ImageFolder.open(root);

        assertThat(images.classes()).containsExactly("Cat", "ant", "dog");
        assertThat(LongStream.range(0, images.size())
                        .mapToObj(i -> root.relativize(images.file(i)) + " " + images.label(i)))
                .containsExactly(
                        "Cat/B.jpg 0",
                        "Cat/z.jpg 0",
                        "Cat/sub/a.jpg 0",
                        "Cat/sub-2/a.jpg 0",
                        "Cat/sub/deep/c.webp 0",
                        "ant/1.tiff 1",
                        "dog/.hidden.jpg 2",
                        "dog/a.JPEG 2",
                        "dog/b.png 2");
        assertThat(images).hasToString(root + ": 9 images of 3 classes");
    }

    @Test
    void readsSamplesAndBatches() throws IOException {
        put("a/1.jpg", "photo.jpg");
        put("b/2.jpg", "orientation-6.jpg");
        try (Scope _ = Scope.open()) {
            ImageFolder images = ImageFolder.open(root);
            Sample sample = images.get(1);
            Batch batch = images.transform(resize(8, 9)).batch(new long[] {1, 0});

            assertThat(sample.input().shape()).isEqualTo(Shape.of(3, 24, 17));
            assertThat(sample.target().itemLong()).isEqualTo(1);
            assertThat(sample.target().dim()).isZero();
            assertThat(batch.input().shape()).isEqualTo(Shape.of(2, 3, 8, 9));
            assertThat(batch.input().get(1).toByteArray())
                    .isEqualTo(resize(8, 9)
                            .apply(Images.read(root.resolve("a/1.jpg")))
                            .toByteArray());
            assertThat(batch.target().toLongArray()).containsExactly(1, 0);
            assertThat(batch.target().dtype()).isEqualTo(DType.INT64);
        }
    }

    @Test
    void namesTheImageThatIsDamaged() throws IOException {
        Path file = put("a/1.jpg", "photo.jpg");
        Files.writeString(file, "<html>");
        ImageFolder images = ImageFolder.open(root);

        assertThatExceptionOfType(ImageException.class)
                .isThrownBy(() -> images.get(0))
                .withMessage(file + " is neither JPEG nor PNG: convert it to one of them");
    }

    @Test
    void namesClassesWithoutImages() throws IOException {
        put("a/1.jpg", "photo.jpg");
        put("c/notes.txt", "photo.jpg");
        Files.createDirectory(root.resolve("b"));

        assertFails(
                root,
                root + " has no images of b, c: files that end in one of .jpg .jpeg .png .ppm .bmp .pgm .tif .tiff"
                        + " .webp");
    }

    @Test
    void rejectsFoldersWithoutClasses() throws IOException {
        put("1.jpg", "photo.jpg");

        assertFails(root, root + " has no folders: put each class's images into one of its name");
        assertFails(root.resolve("absent"), "no folder of images at " + root.resolve("absent"));
        assertFails(root.resolve("1.jpg"), "no folder of images at " + root.resolve("1.jpg"));
    }

    @Test
    void rejectsIndicesOutOfRange() throws IOException {
        put("a/1.jpg", "photo.jpg");
        ImageFolder images = ImageFolder.open(root);

        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> images.get(1))
                .withMessage("image 1 of " + root + ", which has 1");
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> images.label(-1));
    }

    private static void assertFails(Path folder, String message) {
        assertThatExceptionOfType(DatasetException.class)
                .isThrownBy(() -> ImageFolder.open(folder))
                .withMessage(message);
    }

    private Path put(String name, String image) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        try (InputStream in = Images.class.getResourceAsStream(image)) {
            Files.copy(in, file);
        }
        return file;
    }
}
