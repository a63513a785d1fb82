package dev.cresset;

/** The ways to find elements between those of an input: {@code mode} of {@code F.interpolate} and of {@code nn.Upsample}. */
public enum InterpolationMode {
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
    /** Lanczos windows of three lobes; for images, with an anti-aliasing filter. */
    LANCZOS("lanczos", 2),
    /** The mean of the elements that an output element covers; for signals, images and volumes. */
    AREA("area", 0);

    private final String text;
    private final int dimensions;

    InterpolationMode(String text, int dimensions) {
        this.text = text;
        this.dimensions = dimensions;
    }

    /** {@return whether it weighs neighboring elements, so that corners can be aligned} */
    public boolean interpolates() {
        return dimensions > 0;
    }

    /** Whether it is for inputs of that many dimensions behind the channels. */
    boolean fits(int inputDimensions) {
        return inputDimensions >= 1 && inputDimensions <= 3 && (dimensions == 0 || dimensions == inputDimensions);
    }

    /** Whether it can filter out high frequencies before an image becomes smaller. */
    boolean antialiases() {
        return dimensions == 2;
    }

    /** @return PyTorch's word for it */
    @Override
    public String toString() {
        return text;
    }
}
