package dev.cresset;

import dev.cresset.bindings.NativeRuntime;
import dev.cresset.bindings.ThreadState;

/**
 * Mixed precision: while it is open, the calling thread's matrix products and convolutions convert their arguments to a type of 16 bits,
 * and operators that need the range or the precision of float32 convert them back; PyTorch's lists say which does what. Parameters
 * stay float32, and so do their gradients.
 *
 * <pre>{@code
 * Tensor loss;
 * try (Autocast _ = Autocast.on(Device.CPU)) {
 *     loss = criterion.forward(network.forward(images), labels);
 * }
 * loss.backward();
 * }</pre>
 *
 * <p>Only the forward pass belongs inside; the backward pass has the types of the forward pass by itself. With float16, gradients can be
 * too small for the type: {@link dev.cresset.optim.GradScaler}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/amp.html">torch.autocast</a>
 */
public final class Autocast implements AutoCloseable {

    private static final int CPU = ThreadState.AUTOCAST_CPU | ThreadState.AUTOCAST_CPU_HALF;
    private static final int CUDA = ThreadState.AUTOCAST_CUDA | ThreadState.AUTOCAST_CUDA_HALF;

    private final ThreadState thread = ThreadState.current();
    private final int before = thread.mode();

    private Autocast(int cleared, int set) {
        thread.mode(before & ~cleared | set);
    }

    /**
     * Turns it on with the device's usual type: bfloat16 on the CPU, float16 on CUDA devices.
     *
     * @param device the CPU or any CUDA device; operators on devices of that kind are meant
     * @return the mode, until it is closed
     * @throws IllegalArgumentException if it is another kind of device
     */
    public static Autocast on(Device device) {
        return on(device, isCpu(device) ? DType.BFLOAT16 : DType.FLOAT16);
    }

    /**
     * Turns it on.
     *
     * @param device the CPU or any CUDA device; operators on devices of that kind are meant
     * @param dtype {@link DType#BFLOAT16} or {@link DType#FLOAT16}
     * @return the mode, until it is closed
     * @throws IllegalArgumentException if it is another kind of device or another type
     */
    public static Autocast on(Device device, DType dtype) {
        if (dtype != DType.BFLOAT16 && dtype != DType.FLOAT16) {
            throw new IllegalArgumentException("autocast is to torch.bfloat16 or torch.float16, not " + dtype);
        }
        boolean half = dtype == DType.FLOAT16;
        if (isCpu(device)) {
            return new Autocast(CPU, half ? CPU : ThreadState.AUTOCAST_CPU);
        }
        return new Autocast(CUDA, half ? CUDA : ThreadState.AUTOCAST_CUDA);
    }

    /**
     * Turns it off, for a part inside that needs full precision.
     *
     * @param device the CPU or any CUDA device; operators on devices of that kind are meant
     * @return the mode, until it is closed
     * @throws IllegalArgumentException if it is another kind of device
     */
    public static Autocast off(Device device) {
        return new Autocast(isCpu(device) ? CPU : CUDA, 0);
    }

    /**
     * {@return whether the calling thread's operators on devices of that kind convert their arguments}
     *
     * @param device the CPU or any CUDA device
     * @throws IllegalArgumentException if it is another kind of device
     */
    public static boolean isEnabled(Device device) {
        int bit = isCpu(device) ? ThreadState.AUTOCAST_CPU : ThreadState.AUTOCAST_CUDA;
        return (ThreadState.current().mode() & bit) != 0;
    }

    private static boolean isCpu(Device device) {
        return switch (device.type()) {
            case CPU -> true;
            case CUDA -> false;
            default ->
                throw new IllegalArgumentException("autocast is for the CPU and CUDA devices, not for " + device);
        };
    }

    /**
     * Returns to the mode before. With the outermost mode, the converted parameters go.
     *
     * @throws IllegalStateException if another thread than the one that opened it closes it
     */
    @Override
    public void close() {
        if (ThreadState.current() != thread) {
            throw new IllegalStateException("autocast is closed by the thread that opened it");
        }
        thread.restore(before, CPU | CUDA);
        if ((before & (CPU | CUDA)) == 0) {
            NativeRuntime.clearAutocast();
        }
    }
}
