package dev.cresset.nn.vision;

/** How {@link Upsample} finds elements between the input's. */
public enum UpsampleMode {
    /** The nearest element, as older libraries compute it; for signals, images and volumes. */
    NEAREST("nearest", false),
    /** The nearest element, as Pillow and scikit-image compute it; for signals, images and volumes. */
    NEAREST_EXACT("nearest-exact", false),
    /** Linear interpolation; for signals. */
    LINEAR("linear", true),
    /** Linear interpolation in both directions; for images. */
    BILINEAR("bilinear", true),
    /** Cubic interpolation in both directions; for images. */
    BICUBIC("bicubic", true),
    /** Linear interpolation in all three directions; for volumes. */
    TRILINEAR("trilinear", true),
    /** The mean of the elements that an output element covers; for signals, images and volumes. */
    AREA("area", false);

    private final String text;

    private final boolean interpolates;

    UpsampleMode(String text, boolean interpolates) {
        this.text = text;
        this.interpolates = interpolates;
    }

    boolean interpolates() {
        return interpolates;
    }

    /** @return PyTorch's name for it */
    @Override
    public String toString() {
        return text;
    }
}
