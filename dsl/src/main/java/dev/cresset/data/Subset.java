package dev.cresset.data;

import dev.cresset.Generator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Some samples of a data set, in an order of their own. */
public final class Subset implements Dataset {

    private final Dataset dataset;
    private final long[] indices;

    /**
     * Makes a data set of some of the samples of another one, in the order of the indices.
     *
     * @param dataset the whole
     * @param indices which of its samples
     * @throws IndexOutOfBoundsException if the whole has no such sample
     */
    public Subset(Dataset dataset, long... indices) {
        this.dataset = dataset;
        this.indices = indices.clone();
        for (long index : indices) {
            Objects.checkIndex(index, dataset.size());
        }
    }

    /**
     * Divides a data set at random into parts that have no sample in common, as PyTorch's {@code random_split}.
     *
     * @param dataset the whole
     * @param generator where the order is drawn from; null for the default one
     * @param sizes how many samples each part gets, together as many as there are
     * @return the parts
     * @throws IllegalArgumentException if a size is negative or they do not sum up to the whole
     */
    public static List<Subset> randomSplit(Dataset dataset, Generator generator, long... sizes) {
        boolean negative = Arrays.stream(sizes).anyMatch(size -> size < 0);
        if (negative || Arrays.stream(sizes).sum() != dataset.size()) {
            throw new IllegalArgumentException("the sizes " + Arrays.toString(sizes) + " do not divide a data set of "
                    + dataset.size() + " samples");
        }
        long[] order = Draws.permutation(dataset.size(), generator);
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
        return dataset.get(whole(index));
    }

    @Override
    public Batch batch(long[] chosen) {
        return dataset.batch(Arrays.stream(chosen).map(this::whole).toArray());
    }

    /** The index in the whole of what has this index here. */
    private long whole(long index) {
        return indices[(int) Objects.checkIndex(index, (long) indices.length)];
    }
}
