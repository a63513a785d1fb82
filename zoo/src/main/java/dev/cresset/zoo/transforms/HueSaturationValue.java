package dev.cresset.zoo.transforms;

import dev.cresset.Aten;
import dev.cresset.DType;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import java.util.List;

/** Conversion of red, green and blue to hue, saturation and value, all from 0 to 1, and back, as in Pillow and torchvision. */
final class HueSaturationValue {

    private static final int SECTORS = 6;

    private HueSaturationValue() {}

    /** (.., 3, H, W) to three of (.., H, W). */
    static List<Tensor> fromRgb(Tensor images) {
        List<Tensor> rgb = images.unbind(-3);
        Tensor greatest = images.amax(new long[] {-3}, false);
        Tensor least = images.amin(new long[] {-3}, false);
        Tensor range = greatest.sub(least);
        Tensor ones = Torch.onesLike(greatest);
        Tensor isGray = greatest.eq(least); // where a division by 1 gives the saturation 0 and some hue
        Tensor saturation = range.div(Torch.where(isGray, ones, greatest));
        return List.of(hue(rgb, greatest, Torch.where(isGray, ones, range)), saturation, greatest);
    }

    private static Tensor hue(List<Tensor> rgb, Tensor greatest, Tensor range) {
        Tensor red = greatest.sub(rgb.get(0)).div(range);
        Tensor green = greatest.sub(rgb.get(1)).div(range);
        Tensor blue = greatest.sub(rgb.get(2)).div(range);
        Tensor isRed = greatest.eq(rgb.get(0));
        Tensor isGreen = greatest.eq(rgb.get(1));
        Tensor fromRed = isRed.mul(blue.sub(green));
        Tensor fromGreen =
                isGreen.logicalAnd(isRed.logicalNot()).mul(red.add(2.0).sub(blue));
        Tensor fromBlue = isGreen.logicalNot()
                .logicalAnd(isRed.logicalNot())
                .mul(green.add(4.0).sub(red));
        Tensor sixths = fromRed.add(fromGreen).add(fromBlue);
        return sixths.div(6.0).add(1.0).fmod(1.0);
    }

    /** Three of (.., H, W) to (.., 3, H, W). */
    static Tensor toRgb(Tensor hue, Tensor saturation, Tensor value) {
        Tensor sixths = hue.mul(6.0);
        Tensor sector = sixths.floor();
        Tensor fraction = sixths.sub(sector);
        Tensor low = part(value, saturation);
        Tensor falling = part(value, saturation.mul(fraction));
        Tensor rising = part(value, saturation.mul(Aten.rsub(fraction, 1.0)));
        Tensor index = sector.to(DType.INT64).remainder(SECTORS).unsqueeze(-3);
        return Torch.cat(
                List.of(
                        choose(index, value, falling, low, low, rising, value),
                        choose(index, rising, value, value, falling, low, low),
                        choose(index, low, low, rising, value, value, falling)),
                -3);
    }

    /** {@code value * (1 - amount)}, between 0 and 1. */
    private static Tensor part(Tensor value, Tensor amount) {
        return value.mul(Aten.rsub(amount, 1.0)).clamp(0.0, 1.0);
    }

    /** One channel (.., 1, H, W): for each pixel that of its sector. */
    private static Tensor choose(Tensor index, Tensor... bySector) {
        return Torch.stack(List.of(bySector), -3).gather(-3, index);
    }
}
