package dev.cresset.data;

import dev.cresset.Generator;
import dev.cresset.internal.Checks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Some samples of a dataset, in an order of their own. */
public final class Subset implements Dataset {

    private final Dataset dataset;
    private final long[] indices;

    /**
     * Creates a dataset of some samples of another one.
     *
     * @param dataset the dataset that has the samples
     * @param indices its samples, in order
     * @throws IndexOutOfBoundsException if the dataset has no such sample
     */
    public Subset(Dataset dataset, long... indices) {
        this.dataset = dataset;
        this.indices = indices.clone();
        for (long index : indices) {
            Objects.checkIndex(index, dataset.size());
        }
    }

    /**
     * Splits a dataset at random into disjoint parts, as PyTorch's {@code random_split}, with draws from the default generator.
     *
     * @param dataset the dataset
     * @param sizes number of samples of each part; their sum is the size of the dataset
     * @return the parts
     * @throws IllegalArgumentException if a size is negative or the sum is another one
     */
    public static List<Subset> randomSplit(Dataset dataset, long... sizes) {
        return randomSplit(dataset, null, sizes);
    }

    /**
     * Splits a dataset at random into disjoint parts, as PyTorch's {@code random_split}.
     *
     * @param dataset the dataset
     * @param generator the generator of the draws; null for the default generator
     * @param sizes number of samples of each part; their sum is the size of the dataset
     * @return the parts
     * @throws IllegalArgumentException if a size is negative or the sum is another one
     */
    public static List<Subset> randomSplit(Dataset dataset, Generator generator, long... sizes) {
        boolean negative = Arrays.stream(sizes).anyMatch(size -> size < 0);
        Checks.that(
                !negative && Arrays.stream(sizes).sum() == dataset.size(),
                "the sizes %s do not add up to a dataset of %d samples",
                Arrays.toString(sizes),
                dataset.size());
        long[] order = RandomDraws.permutation(dataset.size(), generator);
        List<Subset> parts = new ArrayList<>();
        int start = 0;
        for (long size : sizes) {
            int end = start + Math.toIntExact(size);
            parts.add(new Subset(dataset, Arrays.copyOfRange(order, start, end)));
            start = end;
        }
        return parts;
    }

    @Override
    public long size() {
        return indices.length;
    }

    @Override
    public Sample get(long index) {
        return dataset.get(indexInWhole(index));
    }

    @Override
    public Batch batch(long[] chosen) {
        return dataset.batch(Arrays.stream(chosen).map(this::indexInWhole).toArray());
    }

    private long indexInWhole(long index) {
        return indices[(int) Objects.checkIndex(index, (long) indices.length)];
    }

    /** {@return the number of samples and the dataset that has them} */
    @Override
    public String toString() {
        return "Subset(" + indices.length + " samples of " + DataText.of(dataset) + ")";
    }
}
