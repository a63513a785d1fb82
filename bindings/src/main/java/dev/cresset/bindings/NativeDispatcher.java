package dev.cresset.bindings;

import static dev.cresset.bindings.jextract.cresset_h.*;

import java.lang.foreign.MemorySegment;

/** Calls of operators by name, for {@code dev.cresset.bindings.dispatch}. */
public final class NativeDispatcher {

    private NativeDispatcher() {}

    /** {@return the names that LibTorch's dispatcher knows, one a line, each followed by a point and its overload's name} */
    public static String names() {
        NativeRuntime.load();
        return Memory.takeText(NativeErrors.check(cresset_dispatcher_names(), "dispatcher"));
    }

    /**
     * {@return the operator, good for the life of the process; 0 where no library has registered it}
     *
     * @param name such as {@code aten::add}
     * @param overload such as {@code Tensor}, empty for none
     */
    public static long find(String name, String overload) {
        NativeRuntime.load();
        ArgumentStack stack = ThreadState.current().argumentStack();
        long mark = stack.mark();
        try {
            MemorySegment nameText = MemorySegment.ofAddress(stack.string(name));
            MemorySegment overloadText = MemorySegment.ofAddress(stack.string(overload));
            return NativeErrors.check(cresset_dispatcher_find(nameText, overloadText), name);
        } finally {
            stack.release(mark);
        }
    }

    /**
     * {@return an operator's schema, such as {@code aten::neg(Tensor self) -> Tensor}}
     *
     * @param operator an operator that was found
     */
    public static String schema(long operator) {
        return Memory.takeText(NativeErrors.check(cresset_dispatcher_schema(operator), "dispatcher"));
    }

    /**
     * Calls an operator in the calling thread's modes. The caller keeps the tensors of the arguments reachable.
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
        ArgumentStack stack = state.argumentStack();
        long mark = stack.mark();
        try {
            MemorySegment words = MemorySegment.ofAddress(stack.longs(arguments));
            return words(NativeErrors.check(cresset_dispatcher_call(state.mode(), operator, words, count), name));
        } finally {
            stack.release(mark);
        }
    }

    private static long[] words(long address) {
        try {
            return Memory.longs(address + Long.BYTES, Math.toIntExact(Memory.getLong(address)));
        } finally {
            cresset_free(MemorySegment.ofAddress(address));
        }
    }
}
