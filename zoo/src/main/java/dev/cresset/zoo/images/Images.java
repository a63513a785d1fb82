package dev.cresset.zoo.images;

import dev.cresset.Scope;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import java.awt.image.Raster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/**
 * Reads JPEG and PNG files as tensors, with Pillow's pixels: with OpenJDK's decoders, all compared files are equal, baseline and
 * progressive, of every chroma subsampling, gray and CMYK.
 *
 * {@snippet :
 * Tensor image = Images.read(Path.of("dog.jpg")); // (3, H, W), UINT8
 * }
 */
public final class Images {

    /** The most pixels that {@link #read(Path)} takes, Pillow's limit: 178,956,970, or 537 MB. */
    public static final long MAX_PIXELS = 178_956_970;

    private static final long MAX_FILE_SIZE = 1L << 30;

    private Images() {}

    /**
     * Reads an image of up to {@link #MAX_PIXELS} pixels, as {@link #read(Path, long)} does.
     *
     * @param file a JPEG or PNG file
     * @return {@code (3, H, W)}, {@code UINT8}, in the order red, green, blue
     * @throws ImageException if the file is absent, damaged, too large or of another format
     */
    public static Tensor read(Path file) {
        return read(file, MAX_PIXELS);
    }

    /**
     * Reads an image, rotated by its EXIF orientation. Gray images and palettes become RGB; alpha and color profiles are ignored, and
     * samples of 16 bits are cut to 8, as by Pillow's {@code convert("RGB")} after {@code ImageOps.exif_transpose}.
     *
     * @param file a JPEG or PNG file; its content tells which, not its name
     * @param maxPixels the most pixels to take, so that a small file cannot fill the memory
     * @return {@code (3, H, W)}, {@code UINT8}, in the order red, green, blue
     * @throws ImageException if the file is absent, damaged, too large or of another format
     */
    public static Tensor read(Path file, long maxPixels) {
        return decode(file, bytes(file), maxPixels);
    }

    /** Decodes a file's bytes, which may change. */
    static Tensor decode(Path file, byte[] bytes, long maxPixels) {
        try {
            return isJpeg(bytes) ? jpeg(file, bytes, maxPixels) : png(file, bytes, maxPixels);
        } catch (IOException | RuntimeException e) {
            if (e instanceof ImageException known) {
                throw known;
            }
            throw new ImageException(file + " is damaged: " + oneLine(e), e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                throw new ImageException(file + (Files.exists(file) ? " is not a file" : " does not exist"));
            }
            if (Files.size(file) > MAX_FILE_SIZE) {
                throw new ImageException(file + " is too large: " + Files.size(file) + " bytes, more than 1 GiB");
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new ImageException("cannot read " + file + ": " + oneLine(e), e);
        }
    }

    private static Tensor jpeg(Path file, byte[] bytes, long maxPixels) throws IOException {
        JpegHeader header = JpegHeader.takeFrom(bytes);
        Decoder decoder = reader -> header.components() == 4 ? cmyk(reader, header) : Planes.of(reader.read(0));
        return decode(file, bytes, "jpeg", maxPixels, header.orientation(), decoder);
    }

    /** ImageIO decodes such files, but not their colors. */
    private static byte[] cmyk(ImageReader reader, JpegHeader header) throws IOException {
        Raster raster = reader.readRaster(0, null);
        return Cmyk.toPlanes(raster, header.adobeTransform());
    }

    private static Tensor png(Path file, byte[] bytes, long maxPixels) throws IOException {
        if (!isPng(bytes)) {
            throw new ImageException(file + " is neither JPEG nor PNG: "
                    + (bytes.length == 0 ? "it is empty" : "convert it to one of them"));
        }
        Decoder decoder = reader -> Planes.of(reader.read(0));
        return decode(file, bytes, "png", maxPixels, PngChunks.check(bytes, file), decoder);
    }

    private interface Decoder {
        byte[] planes(ImageReader reader) throws IOException;
    }

    private static Tensor decode(
            Path file, byte[] bytes, String format, long maxPixels, Orientation orientation, Decoder decoder)
            throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
        FileContent content = new FileContent(bytes);
        try {
            reader.setInput(content, true, true);
            requireSize(file, reader.getHeight(0), reader.getWidth(0), maxPixels);
            byte[] planes = decoder.planes(reader);
            if (content.isExhausted()) { // ImageIO has filled the missing part with gray
                throw truncated(file, bytes.length);
            }
            return tensor(planes, reader.getHeight(0), reader.getWidth(0), orientation);
        } catch (IOException | RuntimeException e) {
            if (content.isExhausted()) {
                throw truncated(file, bytes.length);
            }
            throw e;
        } finally {
            reader.dispose();
        }
    }

    static ImageException truncated(Path file, int length) {
        return new ImageException(file + " is truncated: it ends after " + length + " bytes");
    }

    private static void requireSize(Path file, int height, int width, long maxPixels) {
        if ((long) height * width > maxPixels) {
            throw new ImageException(
                    file + " is too large: " + height + " x " + width + " pixels, more than " + maxPixels + " in all");
        }
    }

    private static Tensor tensor(byte[] planes, int height, int width, Orientation orientation) {
        try (Scope _ = Scope.open()) {
            return orientation.apply(Torch.tensor(planes, 3, height, width)).moveToOuterScope();
        }
    }

    private static boolean isJpeg(byte[] bytes) {
        return starts(bytes, 0xFF, 0xD8, 0xFF);
    }

    private static boolean isPng(byte[] bytes) {
        return starts(bytes, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n');
    }

    private static boolean starts(byte[] bytes, int... signature) {
        if (bytes.length < signature.length) {
            return false;
        }
        for (int i = 0; i < signature.length; i++) {
            if ((bytes[i] & 0xFF) != signature[i]) {
                return false;
            }
        }
        return true;
    }

    /** An exception's message, or its name, on one line. */
    private static String oneLine(Exception e) {
        String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return message.replaceAll("\\s+", " ").strip();
    }
}
