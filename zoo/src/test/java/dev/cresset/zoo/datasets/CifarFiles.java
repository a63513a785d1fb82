package dev.cresset.zoo.datasets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** Writes small files of both distributions of CIFAR-10 and CIFAR-100: byte k of image i is {@code (k * 7 + i * 31) % 256}. */
final class CifarFiles {

    private CifarFiles() {}

    static byte[] pixels(int images) {
        byte[] pixels = new byte[images * CifarBatch.IMAGE_SIZE];
        for (int i = 0; i < images; i++) {
            for (int k = 0; k < CifarBatch.IMAGE_SIZE; k++) {
                pixels[i * CifarBatch.IMAGE_SIZE + k] = (byte) (k * 7 + i * 31);
            }
        }
        return pixels;
    }

    /** A batch of the binary distribution. */
    static byte[] binary(int... labels) {
        byte[] pixels = pixels(labels.length);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < labels.length; i++) {
            out.write(labels[i]);
            out.write(pixels, i * CifarBatch.IMAGE_SIZE, CifarBatch.IMAGE_SIZE);
        }
        return out.toByteArray();
    }

    /** A batch of CIFAR-100's binary distribution: for each image its coarse label and its fine one. */
    static byte[] binary100(int... labels) {
        byte[] pixels = pixels(labels.length / 2);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < labels.length / 2; i++) {
            out.write(labels[2 * i]);
            out.write(labels[2 * i + 1]);
            out.write(pixels, i * CifarBatch.IMAGE_SIZE, CifarBatch.IMAGE_SIZE);
        }
        return out.toByteArray();
    }

    /** A batch of the Python distribution, instruction by instruction as Python 2 wrote the published ones. */
    static byte[] python2(int... labels) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ascii(out, "\u0080\u0002}q\u0001(");
        string(out, "batch_label", 2);
        string(out, "testing batch 1 of 1", 3);
        string(out, "labels", 4);
        ascii(out, "]q\u0005(");
        for (int label : labels) {
            ascii(out, "K" + (char) label);
        }
        ascii(out, "e");
        string(out, "data", 6);
        ascii(out, "cnumpy.core.multiarray\n_reconstruct\nq\u0007cnumpy\nndarray\nq\bK\0\u0085U\u0001b\u0087Rq\t");
        ascii(
                out,
                "(K\u0001M" + (char) labels.length
                        + "\0M\0\f\u0086cnumpy\ndtype\nq\nU\u0002u1K\0K\u0001\u0087Rq\u000b");
        ascii(out, "(K\u0003U\u0001|NNNJ\u00ff\u00ff\u00ff\u00ffJ\u00ff\u00ff\u00ff\u00ffK\0tb\u0089T");
        byte[] pixels = pixels(labels.length);
        out.writeBytes(ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(pixels.length)
                .array());
        out.writeBytes(pixels);
        ascii(out, "tb");
        string(out, "filenames", 12);
        ascii(out, "]q\r(");
        for (int i = 0; i < labels.length; i++) {
            string(out, "image_" + i + ".png", 14 + i);
        }
        ascii(out, "eu.");
        return out.toByteArray();
    }

    private static void string(ByteArrayOutputStream out, String text, int memo) {
        ascii(out, "U" + (char) text.length() + text + "q" + (char) memo);
    }

    private static void ascii(ByteArrayOutputStream out, String bytes) {
        out.writeBytes(bytes.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** A folder of six binary batches: batch b of 1 to 5 has two images with the labels b and b + 4, the test batch one. */
    static Path binaryFolder(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (int b = 1; b <= 5; b++) {
            Files.write(folder.resolve("data_batch_" + b + ".bin"), binary(b, b + 4));
        }
        Files.write(folder.resolve("test_batch.bin"), binary(7));
        return folder;
    }

    /** The same six batches in the Python distribution. */
    static Path pythonFolder(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (int b = 1; b <= 5; b++) {
            Files.write(folder.resolve("data_batch_" + b), python2(b, b + 4));
        }
        Files.write(folder.resolve("test_batch"), python2(7));
        return folder;
    }

    /** A gzipped tar of a folder's files, named {@code prefix/file}, among other entries as in the published archives. */
    static Path archive(Path archive, Path folder, String prefix) throws IOException {
        try (OutputStream file = Files.newOutputStream(archive);
                TarArchiveOutputStream tar = new TarArchiveOutputStream(new GZIPOutputStream(file));
                var files = Files.list(folder)) {
            tar.putArchiveEntry(new TarArchiveEntry(prefix + "/"));
            tar.closeArchiveEntry();
            put(tar, prefix + "/readme.html", "<html/>".getBytes(StandardCharsets.US_ASCII));
            for (Path path : files.sorted().toList()) {
                put(tar, prefix + "/" + path.getFileName(), Files.readAllBytes(path));
            }
        }
        return archive;
    }

    static void put(TarArchiveOutputStream tar, String name, byte[] content) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(name);
        entry.setSize(content.length);
        tar.putArchiveEntry(entry);
        tar.write(content);
        tar.closeArchiveEntry();
    }
}
