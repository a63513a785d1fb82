package dev.cresset.zoo.datasets;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * The idx format of MNIST: a magic number that holds the element type and the number of dimensions, the dimensions as
 * big-endian 32-bit integers, then unsigned bytes in row-major order. A file may be compressed by gzip, which its content tells, not its
 * name.
 *
 * @param shape the dimensions
 * @param data the bytes
 * @see <a href="https://web.archive.org/web/20220509025752/http://yann.lecun.com/exdb/mnist/">The MNIST database</a>
 */
record Idx(int[] shape, byte[] data) {

    private static final int UNSIGNED_BYTE = 0x08;
    private static final int GZIP_MAGIC = 0x1f8b;

    /** Images of 8 bits: {@code (N, H, W)}. */
    static Idx images(Path file) {
        return read(file, 3);
    }

    /** Labels of 8 bits: {@code (N)}. */
    static Idx labels(Path file) {
        return read(file, 1);
    }

    private static Idx read(Path file, int dimensions) {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in, file.toString(), dimensions);
        } catch (NoSuchFileException e) {
            throw new DatasetException("cannot read " + file + ": no such file", e);
        } catch (IOException e) {
            throw new DatasetException("cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    /** Reads a whole stream; {@code name} is its name in messages. */
    static Idx read(InputStream stream, String name, int dimensions) throws IOException {
        try (InputStream in = decompressed(stream)) {
            int[] shape = readHeader(in, name, dimensions);
            int size = size(shape, name);
            byte[] data = in.readNBytes(size);
            if (data.length < size) {
                throw new DatasetException(name + " is truncated: " + data.length + " of " + size + " bytes of data");
            }
            if (in.read() >= 0) {
                throw new DatasetException(name + " has more than the " + size + " bytes of data that its header says");
            }
            return new Idx(shape, data);
        } catch (EOFException e) {
            throw new DatasetException(name + " is truncated: the compressed data ends early", e);
        } catch (ZipException e) {
            throw new DatasetException(name + " is corrupt: " + e.getMessage(), e);
        }
    }

    private static InputStream decompressed(InputStream stream) throws IOException {
        BufferedInputStream in = new BufferedInputStream(stream, 1 << 16);
        in.mark(2);
        int magic = in.read() << 8 | in.read();
        in.reset();
        return magic == GZIP_MAGIC ? new GZIPInputStream(in, 1 << 16) : in;
    }

    private static int[] readHeader(InputStream in, String name, int dimensions) throws IOException {
        byte[] header = in.readNBytes(4 + 4 * dimensions);
        ByteBuffer buffer = ByteBuffer.wrap(header);
        int expected = UNSIGNED_BYTE << 8 | dimensions;
        if (header.length < 4 || buffer.getInt() != expected) {
            String actual = header.length < 4 ? "no" : String.format("0x%08x as", buffer.getInt(0));
            throw new DatasetException(String.format(
                    "%s is not an idx file of %s: it has %s magic number, expected 0x%08x",
                    name, dimensions == 1 ? "labels" : "images", actual, expected));
        }
        if (header.length < 4 + 4 * dimensions) {
            throw new DatasetException(name + " is truncated: its header ends early");
        }
        int[] shape = new int[dimensions];
        buffer.asIntBuffer().get(shape);
        return shape;
    }

    private static int size(int[] shape, String name) {
        long size = 1;
        for (int dimension : shape) {
            size = dimension < 0 || size > Integer.MAX_VALUE ? Long.MAX_VALUE : size * dimension;
        }
        if (size <= 0 || size > Integer.MAX_VALUE - 16) {
            throw new DatasetException(name + " has an impossible shape in its header: " + describe(shape));
        }
        return (int) size;
    }

    private static String describe(int[] shape) {
        StringBuilder text = new StringBuilder();
        for (int dimension : shape) {
            text.append(text.isEmpty() ? "" : " x ").append(Integer.toUnsignedString(dimension));
        }
        return text.toString();
    }
}
