package dev.cresset;

/**
 * What {@link Torch#unique(Tensor, boolean, boolean, boolean)} gives.
 *
 * @param output the elements or parts without repetition
 * @param inverse where each element or part of the input stands among them; null if not asked for
 * @param counts how often each occurs; null if not asked for
 */
public record Unique(Tensor output, Tensor inverse, Tensor counts) {

    /** Frees what was not asked for. */
    static Unique of(Tensor output, Tensor inverse, boolean wantsInverse, Tensor counts, boolean wantsCounts) {
        return new Unique(output, wanted(inverse, wantsInverse), wanted(counts, wantsCounts));
    }

    private static Tensor wanted(Tensor tensor, boolean wants) {
        if (!wants) {
            tensor.close();
        }
        return wants ? tensor : null;
    }
}
