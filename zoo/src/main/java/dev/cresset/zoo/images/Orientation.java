package dev.cresset.zoo.images;

import dev.cresset.Tensor;

/** The rotation and reflection of a stored image for display: the values of EXIF's tag 0x0112, from 1. */
enum Orientation {
    UPRIGHT(false),
    MIRRORED(false, -1),
    UPSIDE_DOWN(false, -2, -1),
    MIRRORED_UPSIDE_DOWN(false, -2),
    TRANSPOSED(true),
    TURN_RIGHT(true, -1),
    TRANSVERSE(true, -2, -1),
    TURN_LEFT(true, -2);

    private final boolean transpose;
    private final long[] flips;

    Orientation(boolean transpose, long... flips) {
        this.transpose = transpose;
        this.flips = flips;
    }

    /** The orientation of a value; unknown values are upright, as in Pillow. */
    static Orientation of(int value) {
        return value >= 1 && value <= values().length ? values()[value - 1] : UPRIGHT;
    }

    /** (3, H, W) as displayed: rows and columns change places first, then some are reversed. */
    Tensor apply(Tensor image) {
        Tensor turned = transpose ? image.transpose(-2, -1) : image;
        return (flips.length == 0 ? turned : turned.flip(flips)).contiguous();
    }
}
