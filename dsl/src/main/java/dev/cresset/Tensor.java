package dev.cresset;

import dev.cresset.bindings.GradientHooks;
import dev.cresset.error.TorchException;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * A multi-dimensional array of numbers, as PyTorch's {@code torch.Tensor}. The operators are methods, in Java's spelling:
 * {@code x.matmul(w).add(b).relu()}; a trailing underscore changes the tensor in place: {@code x.add_(y)}.
 *
 * <p>The elements are native memory. A tensor is freed when it is {@linkplain #close() closed}, when the {@link Scope} that it was
 * made in ends, or some time after nobody refers to it any more. Using a closed tensor is an {@link IllegalStateException}; closing a
 * tensor while another thread uses it is a mistake that nothing catches.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/tensors.html">torch.Tensor</a>
 */
public final class Tensor extends TensorIndexing {

    /** Takes over a handle that a downcall has returned. */
    Tensor(long address) {
        super(address);
    }

    /** The tensor of a handle that a downcall has returned; null where LibTorch leaves it undefined. */
    static Tensor ofNullable(long address) {
        return address == 0 ? null : new Tensor(address);
    }

    static List<Tensor> list(long[] addresses) {
        List<Tensor> tensors = new ArrayList<>(addresses.length);
        for (long address : addresses) {
            tensors.add(ofNullable(address));
        }
        return tensors;
    }

    // ---- Autograd ----

    /** {@return whether operators on it are recorded for the backward pass} */
    public boolean requiresGrad() {
        return nativeRequiresGrad();
    }

    /**
     * {@return the name of the function that the backward pass will call for it, such as {@code AddBackward0}; null for a leaf of the
     * graph, such as a parameter}
     *
     * @throws dev.cresset.error.TorchException if it is a view that was changed in place while nothing was recorded
     */
    public String gradFn() {
        if (!requiresGrad()) {
            return null;
        }
        // Any recorded operator makes LibTorch bring a view's place in the graph up to date.
        try (var _ = Torch.enableGrad();
                Tensor _ = Aten.alias(this)) {
            return nativeGradFunction();
        }
    }

    /** {@return the gradient that the backward passes have summed up, null before the first} */
    public Tensor grad() {
        return ofNullable(nativeGrad());
    }

    /**
     * Replaces the gradient; null removes it.
     *
     * @param grad of this tensor's shape, dtype and device, or null
     */
    public void setGrad(Tensor grad) {
        nativeSetGrad(grad);
    }

    /** Removes the gradient, so that the next backward pass starts anew. */
    public void zeroGrad() {
        nativeSetGrad(null);
    }

    /**
     * Adds the gradient of this one number with respect to every leaf behind it to the leaf's {@link #grad()}.
     *
     * @throws dev.cresset.error.TorchException if it has more than one element, or nothing behind it requires a gradient
     */
    public void backward() {
        backward(null);
    }

    /**
     * Like {@link #backward()}, for a tensor of any shape whose own gradient is given: {@code gradient} has its shape.
     *
     * @param gradient the gradient of what is to be minimised with respect to this tensor, of its shape
     */
    public void backward(Tensor gradient) {
        backward(gradient, false, false);
    }

    /**
     * Like {@link #backward(Tensor)}.
     *
     * @param gradient the gradient of this tensor, of its shape; null for a tensor of one element
     * @param retainGraph whether the recorded graph stays for another backward pass
     * @param createGraph whether the backward pass is itself recorded, for higher derivatives
     */
    public void backward(Tensor gradient, boolean retainGraph, boolean createGraph) {
        try {
            Aten._backward(this, List.of(), gradient, retainGraph || createGraph, createGraph);
        } catch (TorchException failure) {
            throw GradientHooks.cause(failure);
        }
    }

    /**
     * Has each backward pass call a function with the gradient of this tensor, before it goes on to what the tensor was computed from. What
     * the function throws, the pass throws.
     *
     * @param hook returns another gradient of the same shape to go on with, or null to go on with the one it is given; tensors that it
     *     makes are freed after it, unless it keeps them
     * @return what removes the hook; without, it goes when the graph does
     * @throws TorchException if the tensor does not require a gradient
     * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.Tensor.register_hook.html">torch.Tensor.register_hook</a>
     */
    public HookHandle registerHook(UnaryOperator<Tensor> hook) {
        return TensorHooks.add(this, hook);
    }

    /**
     * Has each backward pass call a function once it has added a gradient to this leaf's {@link #grad()}: to use it and remove it while the
     * pass goes on, for example. What the function throws, the pass throws.
     *
     * @param hook gets this leaf; tensors that it makes are freed after it, unless it keeps them
     * @return what removes the hook
     * @throws IllegalStateException if the tensor requires no gradient or is no leaf
     * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.Tensor.register_post_accumulate_grad_hook.html">torch.Tensor.register_post_accumulate_grad_hook</a>
     */
    public HookHandle registerPostAccumulateGradHook(Consumer<Tensor> hook) {
        return TensorHooks.addAccumulated(this, hook);
    }

    /**
     * The elements without repetition, in ascending order: {@link Torch#unique(Tensor)}.
     *
     * @return of one dimension
     * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.Tensor.unique.html">torch.Tensor.unique</a>
     */
    public Tensor unique() {
        return Torch.unique(this);
    }

    // ---- Lifetime ----

    /**
     * Takes the tensor out of every scope: it lives until it is closed or unreachable.
     *
     * @return this tensor
     */
    public Tensor keep() {
        leaveScopes();
        return this;
    }

    /**
     * Gives the tensor to the scope around the calling thread's innermost one, or to none where there is none around it.
     *
     * @return this tensor
     */
    public Tensor moveToOuterScope() {
        moveOut();
        return this;
    }

    /**
     * Gives the tensor, whichever thread has made it, to the calling thread's innermost scope.
     *
     * @return this tensor
     */
    public Tensor attach() {
        adopt();
        return this;
    }

    /**
     * {@return the bytes of memory behind the open tensors of the calling thread and of threads that have ended; memory that several
     * tensors share counts once}
     */
    public static long liveBytes() {
        return countBytes();
    }

    /** The first bytes of its memory, good only as long as this object is reachable and open. */
    MemorySegment data(long bytes) {
        return nativeData(bytes);
    }

    long storageBytes() {
        return nativeStorageBytes();
    }

    Tensor storagePart(long offset, long bytes) {
        return new Tensor(nativeStoragePart(offset, bytes));
    }

    // ---- Devices ----

    /**
     * Copies to a device without waiting for it: from or to {@linkplain #pinMemory pinned} memory of the CPU, the copy is only
     * begun, in the order of the current stream. What is copied to the CPU is there once that stream has got so far.
     *
     * @param device where the elements are to be
     * @param nonBlocking whether not to wait, where the memory allows it
     * @return this tensor there: one that shares its memory if it is there already
     */
    public Tensor to(Device device, boolean nonBlocking) {
        return to(device, dtype(), nonBlocking);
    }

    /** @return its values as PyTorch prints them */
    @Override
    public String toString() {
        return isClosed() ? "tensor(closed)" : TensorPrinter.print(this);
    }
}
