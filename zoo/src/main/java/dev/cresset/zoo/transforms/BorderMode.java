package dev.cresset.zoo.transforms;

/**
 * The values of a border around images, {@code padding_mode} in torchvision.
 *
 * @see <a href="https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.Pad.html">torchvision's Pad</a>
 */
public enum BorderMode {
    /** One number, by default 0. */
    CONSTANT,
    /** The value at the edge: {@code 1 2 3 4} padded by 2 is {@code 1 1 1 2 3 4 4 4}. */
    EDGE,
    /** The reflection without the value at the edge: {@code 1 2 3 4} padded by 2 is {@code 3 2 1 2 3 4 3 2}. */
    REFLECT,
    /** The reflection with the value at the edge: {@code 1 2 3 4} padded by 2 is {@code 2 1 1 2 3 4 4 3}. */
    SYMMETRIC
}
