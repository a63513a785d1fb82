package dev.cresset.zoo.images;

import java.awt.image.BufferedImage;
import java.awt.image.ComponentSampleModel;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;

/**
 * A decoded image's samples as (3, H, W) bytes: red, green, blue. They are the stored samples, as in Pillow: color profile, gamma and alpha
 * are ignored; samples of 16 bits lose their lower 8.
 */
final class Planes {

    private Planes() {}

    static byte[] of(BufferedImage image) {
        return image.getColorModel() instanceof IndexColorModel palette
                ? looked(image.getRaster(), palette)
                : samples(image.getRaster());
    }

    private static byte[] looked(Raster raster, IndexColorModel palette) {
        int[] colors = new int[256]; // colors that the palette lacks are black
        palette.getRGBs(colors);
        int size = raster.getWidth() * raster.getHeight();
        byte[] planes = new byte[3 * size];
        int[] row = new int[raster.getWidth()];
        for (int y = 0, at = 0; y < raster.getHeight(); y++) {
            raster.getSamples(0, y, row.length, 1, 0, row);
            for (int index : row) {
                int rgb = colors[index];
                planes[at] = (byte) (rgb >> 16);
                planes[at + size] = (byte) (rgb >> 8);
                planes[at + 2 * size] = (byte) rgb;
                at++;
            }
        }
        return planes;
    }

    /** A gray band becomes all three colors; a second or fourth band is alpha. */
    private static byte[] samples(Raster raster) {
        int size = raster.getWidth() * raster.getHeight();
        byte[] planes = new byte[3 * size];
        boolean gray = raster.getNumBands() < 3;
        for (int color = 0; color < (gray ? 1 : 3); color++) {
            copy(raster, color, planes, color * size);
        }
        if (gray) {
            System.arraycopy(planes, 0, planes, size, size);
            System.arraycopy(planes, 0, planes, 2 * size, size);
        }
        return planes;
    }

    private static void copy(Raster raster, int band, byte[] planes, int start) {
        if (raster.getDataBuffer() instanceof DataBufferByte buffer
                && raster.getSampleModel() instanceof ComponentSampleModel model
                && model.getWidth() == raster.getWidth()) {
            copyBytes(buffer.getData(model.getBankIndices()[band]), model, band, planes, start);
            return;
        }
        int shift = raster.getSampleModel().getSampleSize(band) - Byte.SIZE;
        int[] row = new int[raster.getWidth()];
        for (int y = 0, at = start; y < raster.getHeight(); y++) {
            raster.getSamples(0, y, row.length, 1, band, row);
            for (int sample : row) {
                planes[at++] = (byte) (sample >> shift);
            }
        }
    }

    private static void copyBytes(byte[] samples, ComponentSampleModel model, int band, byte[] planes, int start) {
        int at = start;
        for (int y = 0; y < model.getHeight(); y++) {
            int from = model.getBandOffsets()[band] + y * model.getScanlineStride();
            for (int x = 0; x < model.getWidth(); x++, from += model.getPixelStride()) {
                planes[at++] = samples[from];
            }
        }
    }
}
