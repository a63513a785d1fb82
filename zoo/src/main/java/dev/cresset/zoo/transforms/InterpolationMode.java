package dev.cresset.zoo.transforms;

/** How pixels are computed when an image is resized. */
public enum InterpolationMode {
    /** From the four nearest pixels; when an image shrinks, from all that a new pixel covers. */
    BILINEAR,
    /** From the sixteen nearest pixels; when an image shrinks, from all that a new pixel covers. */
    BICUBIC
}
