package dev.cresset.nn;

/** How {@link Upsample} finds elements between the input's. */
public enum UpsampleMode {
    /** The nearest element, as older libraries compute it; for signals, images and volumes. */
    NEAREST("nearest", 0),
    /** The nearest element, as Pillow and scikit-image compute it; for signals, images and volumes. */
    NEAREST_EXACT("nearest-exact", 0),
    /** Linear interpolation; for signals. */
    LINEAR("linear", 1),
    /** Linear interpolation in both directions; for images. */
    BILINEAR("bilinear", 2),
    /** Cubic interpolation in both directions; for images. */
    BICUBIC("bicubic", 2),
    /** Linear interpolation in all three directions; for volumes. */
    TRILINEAR("trilinear", 3),
    /** The mean of the elements that an output element covers; for signals, images and volumes. */
    AREA("area", 0);

    private final String text;

    /** The only number of dimensions that it takes; 0 for any. */
    private final int dimensions;

    UpsampleMode(String text, int dimensions) {
        this.text = text;
        this.dimensions = dimensions;
    }

    boolean interpolates() {
        return dimensions > 0;
    }

    boolean takes(int dimensions) {
        return dimensions >= 1 && dimensions <= 3 && (this.dimensions == 0 || this.dimensions == dimensions);
    }

    /** @return PyTorch's name for it */
    @Override
    public String toString() {
        return text;
    }
}
