package dev.cresset;

import java.util.Arrays;

/** The inputs of a reference's cases, which both sides draw by the recipes of {@code layer_cases.py}. */
public final class Recipe {

    private Recipe() {}

    /**
     * Draws an input.
     *
     * @param recipe a letter and a shape, such as {@code f2,3} or {@code i5:2,3}
     * @param position the input's position in the call
     */
    public static Tensor draw(String recipe, int position) {
        char kind = recipe.charAt(0);
        String[] parts = recipe.substring(1).split(":", -1);
        String sizes = parts[parts.length - 1];
        long[] shape = sizes.isEmpty()
                ? new long[0]
                : Arrays.stream(sizes.split(",")).mapToLong(Long::parseLong).toArray();
        long high = kind == 'i' ? Long.parseLong(parts[0]) : 2;
        Torch.manualSeed(100 + position);
        return switch (kind) {
            case 'f' -> Torch.rand(shape).mul(4).sub(2);
            case 'p' -> Torch.rand(shape);
            case 'i' -> Torch.randint(high, shape);
            case 's' -> Torch.randint(high, shape).mul(2).sub(1);
            case 'b' -> Torch.randint(high, shape).to(DType.BOOL);
            default -> throw new IllegalArgumentException("no recipe " + recipe);
        };
    }
}
