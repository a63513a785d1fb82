package dev.cresset.zoo.images;

import java.awt.image.Raster;

/**
 * Converts a JPEG's four components (cyan, magenta, yellow, black) to (3, H, W) bytes of red, green and blue, as Pillow does: {@code (1 -
 * ink) * (1 - black)}.
 */
final class Cmyk {

    private static final int YCCK = 2;

    private Cmyk() {}

    /** Files with Adobe's marker have inverted inks. */
    static byte[] toPlanes(Raster raster, int adobeTransform) {
        int size = raster.getWidth() * raster.getHeight();
        byte[] planes = new byte[3 * size];
        int[] row = new int[4 * raster.getWidth()];
        int[] inks = new int[3];
        for (int y = 0, at = 0; y < raster.getHeight(); y++) {
            raster.getPixels(0, y, raster.getWidth(), 1, row);
            for (int x = 0; x < row.length; x += 4, at++) {
                inks(row, x, adobeTransform == YCCK, inks);
                int light = adobeTransform < 0 ? 255 - row[x + 3] : row[x + 3];
                for (int color = 0; color < 3; color++) {
                    int ink = adobeTransform < 0 ? inks[color] : 255 - inks[color];
                    planes[at + color * size] = (byte) Math.max(0, light - scaled(ink, light));
                }
            }
        }
        return planes;
    }

    /** {@code a * b / 255}, rounded, in Pillow's integers. */
    private static int scaled(int a, int b) {
        int product = a * b + 128;
        return ((product >> 8) + product) >> 8;
    }

    private static void inks(int[] row, int x, boolean ycck, int[] inks) {
        if (!ycck) {
            System.arraycopy(row, x, inks, 0, 3);
            return;
        }
        double cb = row[x + 1] - 128;
        double cr = row[x + 2] - 128;
        inks[0] = ink(row[x] + 1.402 * cr);
        inks[1] = ink(row[x] - 0.344136 * cb - 0.714136 * cr);
        inks[2] = ink(row[x] + 1.772 * cb);
    }

    /** The complement of red, green or blue. */
    private static int ink(double light) {
        return 255 - (int) Math.max(0, Math.min(255, Math.rint(light)));
    }
}
