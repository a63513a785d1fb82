package dev.cresset;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A tensor's parts. Use it as {@link Tensor}'s. */
public abstract class TensorIndexing extends TensorValues implements Iterable<Tensor> {

    TensorIndexing(long address) {
        super(address);
    }

    /**
     * A part of it, as {@code tensor[2]} in Python: the dimension goes away.
     *
     * @param index a position in the first dimension; -1 is the last
     * @return a tensor that shares this one's memory
     * @throws dev.cresset.error.TorchIndexException if the index is outside its dimension
     */
    public Tensor get(long index) {
        return Indexing.get(self(), index);
    }

    /**
     * A part of it, as {@code tensor[2, 0]} in Python: both dimensions go away.
     *
     * @param first a position in the first dimension; -1 is the last
     * @param second a position in the second dimension; -1 is the last
     * @return a tensor that shares this one's memory
     * @throws dev.cresset.error.TorchIndexException if an index is outside its dimension
     */
    public Tensor get(long first, long second) {
        return Indexing.get(self(), first, second);
    }

    /**
     * A part of it, as {@code tensor[1:3, ..., mask]} in Python. An index is
     * <ul>
     *   <li>an integer: a position, whose dimension goes away; negative ones count from the end;
     *   <li>{@link Index#slice(long, long)}, {@link Index#from}, {@link Index#to} or {@link Index#ALL}: positions in a row or at a
     *       regular step;
     *   <li>{@link Index#ELLIPSIS}: as many whole dimensions as are left;
     *   <li>{@link Index#NEW_AXIS} or null: a new dimension of size 1;
     *   <li>a tensor, an array or a list of integers: these positions;
     *   <li>a tensor, an array or a list of truth values: the positions where this mask is true; {@code true} alone takes all.
     * </ul>
     *
     * @param indices an index for each of the first dimensions
     * @return a tensor that shares this one's memory, unless positions or a mask are among the indices
     * @throws IllegalArgumentException if there are more indices than dimensions, two ellipses, or something that is no index
     * @throws dev.cresset.error.TorchIndexException if a position is outside its dimension, or a mask of another shape
     */
    public Tensor get(Object... indices) {
        return Indexing.get(self(), indices);
    }

    /**
     * Changes a part of it, as {@code tensor[0, mask] = value} in Python.
     *
     * @param value broadcast to the part's shape
     * @param indices what to change, as {@link #get(Object...)} takes it
     */
    public void set(Tensor value, Object... indices) {
        Indexing.set(self(), value, indices);
    }

    /**
     * Changes all elements of a part of it, as {@code tensor[0] = 1.5} in Python.
     *
     * @param value what each element of the part becomes, converted to this tensor's dtype
     * @param indices what to change, as {@link #get(Object...)} takes it
     */
    public void set(double value, Object... indices) {
        Indexing.set(self(), value, indices);
    }

    /**
     * Changes all elements of a part of it, as {@code tensor[0] = 1} in Python.
     *
     * @param value what each element of the part becomes, converted to this tensor's dtype
     * @param indices what to change, as {@link #get(Object...)} takes it
     */
    public void set(long value, Object... indices) {
        Indexing.set(self(), value, indices);
    }

    /**
     * Changes all elements of a part of it, as {@code tensor[0] = True} in Python.
     *
     * @param value what each element of the part becomes, converted to this tensor's dtype
     * @param indices what to change, as {@link #get(Object...)} takes it
     */
    public void set(boolean value, Object... indices) {
        Indexing.set(self(), value ? 1 : 0, indices);
    }

    /**
     * Changes all elements of a part of it, as {@code tensor[0] = 1 + 2j} in Python.
     *
     * @param value what each element of the part becomes
     * @param indices what to change, as {@link #get(Object...)} takes it
     */
    public void set(Complex value, Object... indices) {
        Indexing.set(self(), value, indices);
    }

    /** @return its parts along the first dimension, one after another */
    @Override
    public Iterator<Tensor> iterator() {
        if (dim() == 0) {
            throw new IllegalStateException("a tensor without dimensions has nothing to iterate over");
        }
        long size = size(0);
        return new Iterator<>() {
            private long next;

            @Override
            public boolean hasNext() {
                return next < size;
            }

            @Override
            public Tensor next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return select(0, next++);
            }
        };
    }

    /**
     * Its parts along the first dimension, each made when the stream comes to it.
     *
     * @return as many tensors as {@code size(0)}, which share this one's memory
     * @throws IllegalStateException if it has no dimensions
     */
    public Stream<Tensor> stream() {
        int characteristics = Spliterator.ORDERED | Spliterator.NONNULL;
        return StreamSupport.stream(Spliterators.spliterator(iterator(), size(0), characteristics), false);
    }
}
