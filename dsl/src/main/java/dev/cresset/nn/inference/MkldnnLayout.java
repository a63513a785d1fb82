package dev.cresset.nn.inference;

import static dev.cresset.nn.internal.ModuleAccess.access;

import dev.cresset.DType;
import dev.cresset.Device;
import dev.cresset.Layout;
import dev.cresset.PaddingMode;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import dev.cresset.nn.UnaryModule;
import dev.cresset.nn.activation.ReLU;
import dev.cresset.nn.convolution.Conv2d;
import dev.cresset.nn.internal.Extents;
import dev.cresset.nn.pooling.MaxPool2d;
import dev.cresset.nn.pooling.PoolOptions;
import dev.cresset.nn.utils.Parametrize;

/**
 * The layout {@link Layout#MKLDNN}, in which oneDNN computes, for images that pass from layer to layer. Without it LibTorch converts
 * the input of every convolution into this layout and every result back into an array: a sixth of a training step, around the same
 * kernels.
 */
public final class MkldnnLayout {

    private MkldnnLayout() {}

    /** An image in the layout for a layer; hooks take arrays. */
    public static Tensor forLayer(Tensor image, UnaryModule<?> layer) {
        boolean isWanted = !access().hasHooks(layer) && computes(layer, image);
        if (isWanted == isIn(image)) {
            return image;
        }
        return isWanted ? image.toMkldnn() : image.toDense();
    }

    /** An image as an array, for what follows the layers. */
    public static Tensor toArray(Tensor image) {
        return isIn(image) ? image.toDense() : image;
    }

    /** Whether an image is in this layout. */
    public static boolean isIn(Tensor image) {
        return image.layout() == Layout.MKLDNN;
    }

    /** Whether a layer computes the same from an image in this layout as from an array, and returns its output in this layout. */
    private static boolean computes(UnaryModule<?> layer, Tensor image) {
        return switch (layer) {
            case Conv2d conv ->
                takes(conv, image)
                        && (access().fused(conv) == null || access().fused(conv).computesInMkldnnLayout());
            case ReLU _ -> isIn(image);
            case MaxPool2d pool -> isIn(image) && hasSeparateWindows(pool.options());
            default -> false;
        };
    }

    private static boolean hasSeparateWindows(PoolOptions pool) {
        long[] kernel = Extents.expand(pool.kernelSize(), 2);
        long[] stride = Extents.expand(pool.effectiveStride(), 2);
        return Extents.isAll(pool.dilation(), 1) && kernel[0] <= stride[0] && kernel[1] <= stride[1];
    }

    /** Whether LibTorch computes a convolution of images in an array by oneDNN, too, and with the same kernels. */
    static boolean takes(Conv2d convolution, Tensor image) {
        return image.dim() == 4
                && convolution.options().window().padding().size() != null
                && !Parametrize.isParametrized(convolution) // each access to the weight computes it
                && convolution.options().paddingMode() == PaddingMode.ZEROS
                && isPlain(convolution.weight())
                && (isIn(image) || isPlain(image))
                && isLarge(convolution, image)
                && !Torch.isAutocastEnabled(Device.CPU);
    }

    private static boolean isPlain(Tensor tensor) {
        return tensor.dtype() == DType.FLOAT32
                && tensor.device().equals(Device.CPU)
                && tensor.layout() == Layout.STRIDED
                && tensor.numel() > 0
                && tensor.isContiguous();
    }

    /** LibTorch has other kernels for single small images, and for few images with kernels of one pixel. */
    private static boolean isLarge(Conv2d convolution, Tensor image) {
        long images = image.size(0);
        Tensor weight = convolution.weight();
        return images >= 16 || images > 1 && weight.size(2) * weight.size(3) > 1;
    }
}
