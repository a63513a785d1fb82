package dev.cresset.bindings;

import static dev.cresset.bindings.jextract.cresset_h.*;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import dev.cresset.bindings.libtorch.LibTorch;
import dev.cresset.error.TorchException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandles;
import java.lang.ref.Reference;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The hooks of tensors. LibTorch knows each by a number, with which it calls one function here. The shim notes the numbers of hooks that
 * LibTorch has dropped, and is asked for them from time to time.
 */
public final class GradientHooks {

    private static final Pattern FAILED = Pattern.compile("a hook has failed, #([0-9]+)");
    private static final int BATCH = 256;

    private static final Map<Long, GradientHook> HOOKS = new ConcurrentHashMap<>();
    private static final Map<Long, Throwable> FAILURES = new ConcurrentHashMap<>();
    private static final AtomicLong NEXT = new AtomicLong();
    private static final MemorySegment CALLBACK = callback();

    private GradientHooks() {}

    private static MemorySegment callback() {
        LibTorch.loaded();
        FunctionDescriptor descriptor = FunctionDescriptor.of(JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_INT);
        try {
            return Linker.nativeLinker()
                    .upcallStub(
                            MethodHandles.lookup().findStatic(GradientHooks.class, "call", descriptor.toMethodType()),
                            descriptor,
                            Arena.global());
        } catch (ReflectiveOperationException impossible) {
            throw new ExceptionInInitializerError(impossible);
        }
    }

    /** The function that LibTorch calls in the middle of a backward pass; an exception that left it would end the process. */
    @SuppressWarnings("UnusedMethod") // the upcall stub calls it
    private static long call(long id, long gradient, int mode) {
        ThreadState thread = null;
        int before = 0;
        try {
            thread = ThreadState.current();
            before = thread.mode();
            thread.mode(mode);
            return HOOKS.get(id).run(gradient);
        } catch (Throwable failure) {
            long number = NEXT.incrementAndGet();
            FAILURES.put(number, failure);
            return number << 1 | 1;
        } finally {
            if (thread != null) {
                thread.mode(before);
            }
        }
    }

    /**
     * Adds a hook to a tensor.
     *
     * @param tensor one that requires a gradient
     * @param hook called with its gradient in each backward pass
     * @return the hook's position among those of the tensor
     * @throws TorchException if the tensor does not require a gradient
     */
    public static long add(NativeTensor tensor, GradientHook hook) {
        releaseDropped();
        long id = NEXT.incrementAndGet();
        HOOKS.put(id, hook);
        try {
            return NativeErrors.check(cresset_tensor_add_hook(tensor.address(), id, CALLBACK), "register_hook") >> 1;
        } finally {
            Reference.reachabilityFence(tensor);
        }
    }

    /**
     * Adds a hook to a leaf, called with the leaf each time a gradient has been added to its own.
     *
     * @param leaf one that requires a gradient
     * @param hook called with the leaf's address; it returns 0
     * @return the hook's number
     */
    public static long addAccumulated(NativeTensor leaf, GradientHook hook) {
        releaseDropped();
        long id = NEXT.incrementAndGet();
        HOOKS.put(id, hook);
        try {
            NativeErrors.check(
                    cresset_tensor_add_accumulated_hook(leaf.address(), id, CALLBACK),
                    "register_post_accumulate_grad_hook");
            return id;
        } finally {
            Reference.reachabilityFence(leaf);
        }
    }

    /**
     * Removes such a hook.
     *
     * @param leaf the one that has it
     * @param id the result of {@link #addAccumulated}
     */
    public static void removeAccumulated(NativeTensor leaf, long id) {
        try {
            NativeErrors.check(cresset_tensor_remove_accumulated_hook(leaf.address(), id), "remove_hook");
        } finally {
            Reference.reachabilityFence(leaf);
        }
        releaseDropped();
    }

    /**
     * Removes a hook.
     *
     * @param tensor the one that has it
     * @param position the result of {@link #add}
     */
    public static void remove(NativeTensor tensor, long position) {
        try {
            NativeErrors.check(cresset_tensor_remove_hook(tensor.address(), position), "remove_hook");
        } finally {
            Reference.reachabilityFence(tensor);
        }
        releaseDropped();
    }

    /** Lets go of the hooks that LibTorch has dropped; each may free graphs whose hooks are dropped then. */
    public static void releaseDropped() {
        if (HOOKS.isEmpty()) {
            return;
        }
        ArgumentStack stack = ThreadState.current().argumentStack();
        long mark = stack.mark();
        try {
            long ids = stack.slots(BATCH);
            long count;
            while ((count = cresset_hooks_released(MemorySegment.ofAddress(ids), BATCH)) > 0) {
                for (long id : Memory.longs(ids, (int) count)) {
                    GradientHook hook = HOOKS.remove(id);
                    if (hook != null) {
                        hook.release();
                    }
                }
            }
        } finally {
            stack.release(mark);
        }
    }

    /**
     * {@return the exception that a hook has thrown, or else the failure itself, with the forward call as its cause if that was noted}
     *
     * @param failure the exception that a backward pass has thrown
     */
    public static RuntimeException cause(TorchException failure) {
        Matcher matcher = FAILED.matcher(String.valueOf(failure.getMessage()));
        Throwable thrown = matcher.find() ? FAILURES.remove(Long.parseLong(matcher.group(1))) : null;
        if (thrown instanceof Error error) {
            throw error;
        }
        if (thrown instanceof RuntimeException exception) {
            return exception;
        }
        AnomalyNotes.explain(failure);
        return failure;
    }
}
