package dev.cresset.zoo.files.python;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.RandomAccess;

/**
 * PyTorch's {@code torch.Size}: the shape of a tensor as a value. It never changes.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/size.html">torch.Size</a>
 */
public final class Size extends AbstractList<Long> implements RandomAccess {

    private final long[] extents;

    private Size(long[] extents) {
        this.extents = extents;
    }

    /**
     * {@return a shape of these extents, one for each dimension}
     *
     * @param extents 0 or more each
     */
    public static Size of(long... extents) {
        return new Size(extents.clone());
    }

    @Override
    public Long get(int index) {
        return extents[index];
    }

    @Override
    public int size() {
        return extents.length;
    }

    /** {@return the extents, as operators take them} */
    public long[] toLongArray() {
        return extents.clone();
    }

    /** @return PyTorch's words for it, such as {@code torch.Size([2, 3])} */
    @Override
    public String toString() {
        return "torch.Size(" + Arrays.toString(extents) + ")";
    }
}
