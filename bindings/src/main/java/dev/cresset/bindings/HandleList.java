package dev.cresset.bindings;

import static dev.cresset.bindings.jextract.cresset_h.cresset_tensor_free;
import static dev.cresset.bindings.jextract.cresset_h.cresset_tensors_free;

import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * The handles that one thread has made, in the order of their making, and the marks where its open scopes begin.
 *
 * <p>Only its thread changes the list, so that making and closing a tensor costs no lock; others may look at it. It also keeps the
 * handles reachable, without which the collector would not report a lost tensor.
 */
final class HandleList {

    private static final int FIRST_CAPACITY = 16;
    private static final VarHandle ELEMENT = MethodHandles.arrayElementVarHandle(Handle[].class);

    private static final Set<HandleList> ALL = ConcurrentHashMap.newKeySet();

    private final Thread thread;
    private volatile Handle[] handles = new Handle[FIRST_CAPACITY];
    private int count;

    /** The first position of each open scope, outermost first. */
    private int[] marks = new int[4];

    private int depth;

    private HandleList(Thread thread) {
        this.thread = thread;
    }

    static HandleList forCurrentThread() {
        ALL.removeIf(list -> !list.thread.isAlive() && list.live() == 0);
        HandleList list = new HandleList(Thread.currentThread());
        ALL.add(list);
        return list;
    }

    /** Calls {@code action} with each open handle of every thread. */
    static void forEachOpen(Consumer<Handle> action) {
        for (HandleList list : ALL) {
            list.forEachOpenHere(action);
        }
    }

    /**
     * Calls {@code action} with each open handle that no other thread can free meanwhile: those of the calling thread, and those of
     * threads that have ended.
     */
    static synchronized void forEachStable(Consumer<Handle> action) {
        for (HandleList list : ALL) {
            if (list.isCurrentThreads() || !list.thread.isAlive()) {
                list.forEachOpenHere(action);
            }
        }
    }

    private void forEachOpenHere(Consumer<Handle> action) {
        Handle[] seen = handles;
        for (int i = 0; i < seen.length; i++) {
            Handle handle = (Handle) ELEMENT.getAcquire(seen, i);
            if (handle != null && handle.list == this && handle.isOpen()) {
                action.accept(handle);
            }
        }
    }

    private long live() {
        long[] live = new long[1];
        forEachOpenHere(_ -> live[0]++);
        return live[0];
    }

    boolean isCurrentThreads() {
        return thread == Thread.currentThread();
    }

    /** @return how many scopes are open */
    int depth() {
        return depth;
    }

    /** Gives a handle to this thread and to its innermost scope. */
    void add(Handle handle) {
        if (count == handles.length) {
            makeRoom();
        }
        handle.list = this;
        handle.depth = depth;
        put(count++, handle);
    }

    /** Gives one of this thread's handles to its innermost scope. */
    void renew(Handle handle) {
        ELEMENT.setRelease(handles, handle.index, null);
        add(handle);
    }

    /** Frees a handle's tensor and forgets it. */
    void close(Handle handle) {
        if (isCurrentThreads()) {
            free(handle);
            ELEMENT.setRelease(handles, handle.index, null);
            while (count > floor() && handles[count - 1] == null) {
                count--;
            }
        } else {
            closeFromElsewhere(handle);
        }
    }

    /** The list itself stays as it is: its own thread drops closed handles when it next makes room. */
    private static synchronized void closeFromElsewhere(Handle handle) {
        free(handle);
        handle.clear();
    }

    private static void free(Handle handle) {
        long address = handle.take();
        if (address != 0) {
            cresset_tensor_free(address);
        }
    }

    /** {@return the first position of the innermost scope} */
    private int floor() {
        return depth == 0 ? 0 : marks[depth - 1];
    }

    /** @return the depth of the new scope */
    int openScope() {
        if (depth == marks.length) {
            marks = Arrays.copyOf(marks, 2 * depth);
        }
        marks[depth++] = count;
        return depth;
    }

    /** Closes the innermost scope: frees what belongs to it, hands what was moved out to the scope around it. */
    void closeScope() {
        int start = floor();
        long[] freed = new long[count - start];
        int freedCount = 0;
        int kept = start;
        for (int i = start; i < count; i++) {
            Handle handle = handles[i];
            if (handle == null || handle.list != this || !handle.isOpen()) {
                continue;
            }
            if (handle.depth < depth) {
                put(kept++, handle);
            } else {
                long address = handle.take();
                freed[freedCount] = address;
                freedCount += address == 0 ? 0 : 1;
            }
        }
        truncate(kept);
        depth--;
        freeAll(freed, freedCount);
    }

    /** Frees the first {@code count} of the addresses in one call. */
    private static void freeAll(long[] tensors, int count) {
        if (count == 0) {
            return;
        }
        ArgumentStack stack = ThreadState.current().argumentStack();
        long mark = stack.mark();
        cresset_tensors_free(MemorySegment.ofAddress(stack.longs(tensors)), count);
        stack.release(mark);
    }

    private void makeRoom() {
        int kept = 0;
        int mark = 0;
        for (int i = 0; i < count; i++) {
            while (mark < depth && marks[mark] == i) {
                marks[mark++] = kept;
            }
            Handle handle = handles[i];
            if (handle != null && handle.list == this && handle.isOpen()) {
                put(kept++, handle);
            }
        }
        while (mark < depth) {
            marks[mark++] = kept;
        }
        truncate(kept);
        if (count > handles.length / 2) {
            handles = Arrays.copyOf(handles, 2 * handles.length);
        }
    }

    private void put(int index, Handle handle) {
        handle.index = index;
        ELEMENT.setRelease(handles, index, handle);
    }

    private void truncate(int newCount) {
        for (int i = newCount; i < count; i++) {
            ELEMENT.setRelease(handles, i, null);
        }
        count = newCount;
    }
}
