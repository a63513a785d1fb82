package dev.cresset;

import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;

/**
 * The memory that one or more tensors look at, as PyTorch's {@code torch.UntypedStorage}: bytes, to which a tensor adds dtype, shape
 * and strides.
 *
 * <p>Every tensor keeps its storage alive; so does an open object of this class, which like a tensor is freed when it is closed or the
 * {@link Scope} that it was made in ends.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/storage.html">torch.Storage</a>
 */
public final class Storage implements AutoCloseable {

    private final Tensor bytes;

    private Storage(Tensor bytes) {
        this.bytes = bytes;
    }

    /**
     * {@return new memory on the CPU, with whatever it holds}
     *
     * @param byteSize how many bytes, 0 or more
     */
    public static Storage allocate(long byteSize) {
        return new Storage(Torch.empty(new long[] {byteSize}, DType.UINT8));
    }

    /**
     * Maps a whole file into memory. The tensors on it read the file only where they are looked at, and changing them does not change
     * the file.
     *
     * <p>The mapping is as good as the file stays as it is: when someone makes the file shorter, the next look at what is gone ends
     * the process (SIGBUS), and nothing in Java can prevent it.
     *
     * @param file a regular file
     * @param byteSize how many bytes of it, at most its size
     * @return the mapped file, unmapped when neither this object nor a tensor on it is open any more
     * @throws dev.cresset.error.TorchException if it cannot be opened or is shorter
     */
    public static Storage map(Path file, long byteSize) {
        return new Storage(Torch.fromFile(file.toString(), false, byteSize, DType.UINT8));
    }

    /**
     * {@return the storage of a tensor, all of it, however small a part the tensor is}
     *
     * @param tensor an ordinary (strided) tensor
     * @throws IllegalArgumentException if it is sparse
     */
    public static Storage of(Tensor tensor) {
        if (tensor.layout() != Layout.STRIDED) {
            throw new IllegalArgumentException("a tensor of layout " + tensor.layout() + " has no storage");
        }
        if (tensor.dtype().isQuantized()) {
            // LibTorch makes no views of tensors that are quantised by channel.
            return tensor.numel() == 0 ? allocate(0) : new Storage(tensor.storagePart(0, tensor.storageBytes()));
        }
        try (var _ = Torch.noGrad();
                Tensor start = tensor.asStrided(new long[] {0}, new long[] {1}, 0)) {
            Tensor bytes = Torch.empty(new long[] {0}, DType.UINT8, tensor.device());
            return new Storage(bytes.set_(start, 0, new long[] {tensor.storageBytes()}, 1));
        }
    }

    /** {@return its size in bytes} */
    public long byteSize() {
        return bytes.numel();
    }

    /**
     * {@return the storage's bytes, to read and to write; good only as long as this object is reachable and open}
     *
     * @throws IllegalStateException if it is not on the CPU
     */
    public MemorySegment segment() {
        if (bytes.device().type() != Device.Type.CPU) {
            throw new IllegalStateException(
                    "the memory of a storage on " + bytes.device() + " cannot be seen from Java");
        }
        return bytes.data(byteSize());
    }

    /**
     * {@return whether it is the same memory as another one: its first byte has the same address}
     *
     * @param other a storage, on the same device or another one
     */
    public boolean isSameAs(Storage other) {
        return address() == other.address();
    }

    /** {@return the address of the first byte, 0 where there is none; it tells storages apart} */
    public long address() {
        return bytes.data(byteSize()).address();
    }

    /** {@return this memory where it is on the CPU, else a copy of it there; an object of its own, to be closed by itself} */
    public Storage onCpu() {
        return new Storage(
                bytes.device().type() == Device.Type.CPU ? Aten.alias(bytes) : bytes.to(Device.CPU, DType.UINT8));
    }

    /**
     * A part of this memory as a storage of its own, which keeps the whole alive.
     *
     * @param offset where it begins, in bytes
     * @param byteSize how many bytes
     * @return the part, on the CPU like this one
     * @throws IndexOutOfBoundsException if it does not lie inside
     * @throws IllegalStateException if this is not on the CPU
     */
    public Storage part(long offset, long byteSize) {
        Objects.checkFromIndexSize(offset, byteSize, segment().byteSize());
        return byteSize == 0 ? allocate(0) : new Storage(bytes.storagePart(offset, byteSize));
    }

    /**
     * A tensor that looks at this memory.
     *
     * @param dtype the type of its elements
     * @param offset where its first element stands, counted in elements
     * @param shape the extent of each dimension
     * @param strides the step of each dimension, in elements
     * @return the tensor
     * @throws IllegalArgumentException if it would reach beyond this memory
     */
    public Tensor tensor(DType dtype, long offset, long[] shape, long[] strides) {
        try (var _ = Torch.noGrad()) {
            return set(Torch.empty(new long[] {0}, dtype, bytes.device()), offset, shape, strides);
        }
    }

    /**
     * Makes a tensor look at this memory, and at its own no more.
     *
     * @param tensor what to change
     * @param offset where its first element stands, counted in elements
     * @param shape the extent of each dimension
     * @param strides the step of each dimension, in elements
     * @return the tensor
     * @throws IllegalArgumentException if it would reach beyond this memory
     */
    public Tensor set(Tensor tensor, long offset, long[] shape, long[] strides) {
        // LibTorch would give the storage more memory instead.
        long reach = reach(tensor.dtype(), offset, shape, strides);
        if (reach > byteSize()) {
            throw new IllegalArgumentException(
                    "a tensor that reaches over " + reach + " bytes does not fit a storage of " + byteSize());
        }
        try (var _ = Torch.noGrad()) {
            return tensor.set_(bytes, offset, shape, strides);
        }
    }

    /**
     * How far a tensor reaches into its storage.
     *
     * @param dtype the type of its elements
     * @param offset where its first element stands, counted in elements
     * @param shape the extent of each dimension
     * @param strides the step of each dimension, in elements
     * @return the bytes up to the end of its last element, 0 for a tensor without elements
     * @throws IllegalArgumentException if something is negative, strides are missing, or the sum is beyond what a long can count
     */
    public static long reach(DType dtype, long offset, long[] shape, long[] strides) {
        if (shape.length != strides.length
                || offset < 0
                || Arrays.stream(strides).anyMatch(stride -> stride < 0)) {
            throw new IllegalArgumentException("no tensor has offset " + offset + ", shape " + Arrays.toString(shape)
                    + " and strides " + Arrays.toString(strides));
        }
        if (Sizes.numel(shape) == 0) {
            return 0;
        }
        try {
            long elements = Math.addExact(offset, 1);
            for (int i = 0; i < shape.length; i++) {
                elements = Math.addExact(elements, Math.multiplyExact(shape[i] - 1, strides[i]));
            }
            return dtype.bytesFor(elements);
        } catch (ArithmeticException tooFar) {
            throw new IllegalArgumentException(
                    "no memory reaches as far as offset " + offset + ", shape " + Arrays.toString(shape)
                            + " and strides " + Arrays.toString(strides),
                    tooFar);
        }
    }

    /** Gives up this hold on the memory, which goes when no tensor looks at it any more. Closing again does nothing. */
    @Override
    public void close() {
        bytes.close();
    }
}
