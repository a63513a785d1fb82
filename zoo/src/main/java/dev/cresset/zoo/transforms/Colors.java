package dev.cresset.zoo.transforms;

import dev.cresset.DType;
import dev.cresset.Tensor;
import java.util.List;

/**
 * Changes of color by the operators of torchvision's {@code _functional_tensor.py}, so that the bits are equal. The caller opens a scope;
 * images have 1 or 3 channels, of floats from 0 to 1 or of unsigned bytes.
 */
final class Colors {

    private static final long[] WHOLE_IMAGE = {-3, -2, -1};

    private Colors() {}

    /** A blend with black. */
    static Tensor brightness(Tensor images, double factor) {
        return clamped(images.mul(factor), images.dtype());
    }

    /** A blend with the mean of the gray image. */
    static Tensor contrast(Tensor images, double factor) {
        DType dtype = images.dtype().isFloatingPoint() ? images.dtype() : DType.FLOAT32;
        return blend(images, gray(images).to(dtype).mean(WHOLE_IMAGE, true), factor);
    }

    /** A blend with the gray image. */
    static Tensor saturation(Tensor images, double factor) {
        return isGray(images) ? images : blend(images, gray(images), factor);
    }

    /** A rotation of the hue circle; 1 is a full turn. */
    static Tensor hue(Tensor images, double turn) {
        if (isGray(images)) {
            return images;
        }
        boolean bytes = images.dtype() == DType.UINT8;
        Tensor floats = images.to(DType.FLOAT32);
        List<Tensor> hsv = HueSaturationValue.fromRgb(bytes ? floats.div(255) : floats);
        Tensor turned = hsv.get(0).add(turn).remainder(1.0);
        Tensor rgb = HueSaturationValue.toRgb(turned, hsv.get(1), hsv.get(2));
        return (bytes ? rgb.mul(255 + 1.0 - 1e-3) : rgb).to(images.dtype());
    }

    private static Tensor blend(Tensor images, Tensor other, double ratio) {
        return clamped(images.mul(ratio).add(other.mul(1.0 - ratio)), images.dtype());
    }

    private static Tensor clamped(Tensor images, DType dtype) {
        return images.clamp(0L, dtype == DType.UINT8 ? 255L : 1L).to(dtype);
    }

    private static boolean isGray(Tensor images) {
        return ImageShape.channels(images) == 1;
    }

    /** (.., 1, H, W), in the images' own dtype. */
    private static Tensor gray(Tensor images) {
        if (isGray(images)) {
            return images;
        }
        List<Tensor> rgb = images.unbind(-3);
        return rgb.get(0)
                .mul(0.2989)
                .add(rgb.get(1).mul(0.587))
                .add(rgb.get(2).mul(0.114))
                .to(images.dtype())
                .unsqueeze(-3);
    }
}
