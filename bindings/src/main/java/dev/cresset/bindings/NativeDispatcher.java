package dev.cresset.bindings;

import static dev.cresset.bindings.jextract.cresset_h.*;

import java.lang.foreign.MemorySegment;

/** The shim's side of operators by name; {@code dev.cresset.bindings.dispatch} is what it is for. */
public final class NativeDispatcher {

    private NativeDispatcher() {}

    /** {@return the names that LibTorch's dispatcher knows, a line each, each with a point and its overload's name behind it} */
    public static String names() {
        NativeRuntime.load();
        return text(Failures.check(cresset_dispatcher_names(), "dispatcher"));
    }

    /**
     * {@return the operator, good for the life of the process; 0 where no library has registered it}
     *
     * @param name such as {@code aten::add}
     * @param overload such as {@code Tensor}, empty for none
     */
    public static long find(String name, String overload) {
        NativeRuntime.load();
        Frame frame = ThreadState.current().frame();
        long mark = frame.mark();
        try {
            MemorySegment nameText = MemorySegment.ofAddress(frame.string(name));
            MemorySegment overloadText = MemorySegment.ofAddress(frame.string(overload));
            return Failures.check(cresset_dispatcher_find(nameText, overloadText), name);
        } finally {
            frame.release(mark);
        }
    }

    /**
     * {@return an operator's schema, such as {@code aten::neg(Tensor self) -> Tensor}}
     *
     * @param operator an operator that was found
     */
    public static String schema(long operator) {
        return text(Failures.check(cresset_dispatcher_schema(operator), "dispatcher"));
    }

    /**
     * Calls an operator in the calling thread's modes. Whoever puts the arguments together keeps their tensors reachable.
     *
     * @param operator an operator that was found
     * @param name its name, for errors
     * @param arguments all its arguments as {@code cresset.h} writes values
     * @param count how many arguments these are
     * @return how many results there are, and the results as {@code cresset.h} writes values; their tensors are the caller's
     * @throws dev.cresset.error.TorchException if the operator refuses
     */
    public static long[] call(long operator, String name, long[] arguments, int count) {
        ThreadState state = ThreadState.current();
        Frame frame = state.frame();
        long mark = frame.mark();
        try {
            MemorySegment words = MemorySegment.ofAddress(frame.longs(arguments));
            return words(Failures.check(cresset_dispatcher_call(state.mode(), operator, words, count), name));
        } finally {
            frame.release(mark);
        }
    }

    private static long[] words(long address) {
        try {
            return Memory.longs(address + Long.BYTES, Math.toIntExact(Memory.getLong(address)));
        } finally {
            cresset_free(MemorySegment.ofAddress(address));
        }
    }

    private static String text(long address) {
        MemorySegment text = MemorySegment.ofAddress(address);
        try {
            return text.reinterpret(Long.MAX_VALUE).getString(0);
        } finally {
            cresset_free(text);
        }
    }
}
