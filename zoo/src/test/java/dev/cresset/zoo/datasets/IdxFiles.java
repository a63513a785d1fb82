package dev.cresset.zoo.datasets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/** Writes small idx files: byte k of image i is {@code (k * 5 + i * 17) % 256}. */
final class IdxFiles {

    private IdxFiles() {}

    static byte[] images(int count, int height, int width) {
        int size = height * width;
        ByteBuffer file = ByteBuffer.allocate(16 + count * size);
        file.putInt(0x803).putInt(count).putInt(height).putInt(width).put(pixels(count, size));
        return file.array();
    }

    static byte[] pixels(int count, int size) {
        byte[] pixels = new byte[count * size];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) (i % size * 5 + i / size * 17);
        }
        return pixels;
    }

    static byte[] labels(int... labels) {
        ByteBuffer file = ByteBuffer.allocate(8 + labels.length);
        file.putInt(0x801).putInt(labels.length);
        for (int label : labels) {
            file.put((byte) label);
        }
        return file.array();
    }

    static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
        }
        return out.toByteArray();
    }

    /** A folder with three training images, compressed, and two test images, not compressed. */
    static Path folder(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.write(folder.resolve("train-images-idx3-ubyte.gz"), gzip(images(3, 28, 28)));
        Files.write(folder.resolve("train-labels-idx1-ubyte.gz"), gzip(labels(4, 0, 9)));
        Files.write(folder.resolve("t10k-images-idx3-ubyte"), images(2, 28, 28));
        Files.write(folder.resolve("t10k-labels-idx1-ubyte"), labels(8, 1));
        return folder;
    }
}
