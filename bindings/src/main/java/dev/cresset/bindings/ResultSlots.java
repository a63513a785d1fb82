package dev.cresset.bindings;

import static dev.cresset.bindings.jextract.cresset_h.cresset_free;

import java.lang.foreign.MemorySegment;

/**
 * The results of one call, read by slot: a list takes two slots, a scalar three, anything else one. A tensor's address is
 * owned by its reader; a list is read once.
 */
public final class ResultSlots {

    private final long[] slots;

    private ResultSlots(long[] slots) {
        this.slots = slots;
    }

    /**
     * {@return the results, good after the memory is given back}
     *
     * @param address where the call has written
     * @param count how many slots
     */
    public static ResultSlots read(long address, int count) {
        return new ResultSlots(Memory.longs(address, count));
    }

    /**
     * {@return a tensor's address, 0 for an undefined one}
     *
     * @param slot its first slot, counted from 0
     */
    public long tensor(int slot) {
        return slots[slot];
    }

    /**
     * {@return the addresses of a list of tensors}
     *
     * @param slot its first slot, counted from 0
     */
    public long[] tensors(int slot) {
        long[] addresses = Memory.longs(slots[slot], Math.toIntExact(slots[slot + 1]));
        cresset_free(MemorySegment.ofAddress(slots[slot]));
        return addresses;
    }

    /**
     * {@return an integer, or the code of a dtype}
     *
     * @param slot its first slot, counted from 0
     */
    public long integer(int slot) {
        return slots[slot];
    }

    /**
     * {@return a floating-point number}
     *
     * @param slot its first slot, counted from 0
     */
    public double real(int slot) {
        return Double.longBitsToDouble(slots[slot]);
    }

    /**
     * {@return a truth value}
     *
     * @param slot its first slot, counted from 0
     */
    public boolean bool(int slot) {
        return slots[slot] != 0;
    }

    /**
     * {@return a number of any kind}
     *
     * @param slot its first slot, counted from 0
     */
    public Scalar scalar(int slot) {
        return Scalar.of(slots[slot], slots[slot + 1], slots[slot + 2]);
    }
}
