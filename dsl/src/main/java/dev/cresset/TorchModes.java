package dev.cresset;

import dev.cresset.bindings.AutocastDevice;
import dev.cresset.bindings.ThreadMode;
import dev.cresset.bindings.ThreadState;

/**
 * Modes of the calling thread; use it as {@link Torch}'s. Each is opened in a {@code try} statement, at the end of which the mode before
 * is back.
 */
public abstract class TorchModes extends TorchFunctions {

    TorchModes() {}

    // ---- Gradients ----

    /**
     * Opens a mode in which nothing is recorded for the backward pass.
     *
     * {@snippet :
     * try (var _ = Torch.noGrad()) {
     *     weight.sub_(weight.grad().mul(0.1));
     * }
     * }
     *
     * @return the mode, until it is closed
     * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.no_grad.html">torch.no_grad</a>
     */
    public static ThreadMode noGrad() {
        return ThreadMode.gradients(false);
    }

    /**
     * Opens a mode in which operators are recorded for the backward pass, inside of one in which they are not.
     *
     * @return the mode, until it is closed
     * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.enable_grad.html">torch.enable_grad</a>
     */
    public static ThreadMode enableGrad() {
        return ThreadMode.gradients(true);
    }

    /**
     * Opens a mode in which operators are recorded for the backward pass, or not.
     *
     * @param mode whether they are recorded
     * @return the mode, until it is closed
     * @see <a
     *     href="https://docs.pytorch.org/docs/stable/generated/torch.autograd.grad_mode.set_grad_enabled.html">torch.set_grad_enabled</a>
     */
    public static ThreadMode setGradEnabled(boolean mode) {
        return ThreadMode.gradients(mode);
    }

    /** {@return whether the calling thread's operators are recorded for the backward pass; true from the start} */
    public static boolean isGradEnabled() {
        return ThreadState.current().isGradEnabled();
    }

    /**
     * Opens inference mode: the calling thread's operators record nothing for a backward pass, and the tensors that they make can never
     * take part in one. A little faster than {@link #noGrad()}, for data that is done with when the answer is there.
     *
     * {@snippet :
     * try (var _ = Torch.inferenceMode()) {
     *     logits = model.call(images);
     * }
     * }
     *
     * @return the mode, until it is closed
     * @see <a
     *     href="https://docs.pytorch.org/docs/stable/generated/torch.autograd.grad_mode.inference_mode.html">torch.inference_mode</a>
     */
    public static ThreadMode inferenceMode() {
        return inferenceMode(true);
    }

    /**
     * Opens inference mode, or leaves it.
     *
     * @param mode false for a part inside of inference mode in which operators are recorded again
     * @return the mode, until it is closed
     */
    public static ThreadMode inferenceMode(boolean mode) {
        return ThreadMode.inference(mode);
    }

    /** {@return whether the calling thread is in inference mode} */
    public static boolean isInferenceModeEnabled() {
        return ThreadState.current().isInferenceMode();
    }

    /** {@return whether {@linkplain Autograd#detectAnomaly() anomaly detection} is on in the calling thread} */
    public static boolean isAnomalyEnabled() {
        return ThreadState.current().isAnomalyDetection();
    }

    /** {@return whether anomaly detection ends a backward pass at the first gradient with a NaN} */
    public static boolean isAnomalyCheckNanEnabled() {
        return ThreadState.current().isAnomalyCheckNan();
    }

    // ---- Mixed precision ----

    /**
     * Opens autocast to the device's usual type: bfloat16 on the CPU, float16 on CUDA devices.
     *
     * <p>Matrix products and convolutions convert their arguments to that type, and operators that need the range or the precision of
     * float32 convert them back; PyTorch's lists say which does what. Parameters stay float32, and so do their gradients.
     *
     * {@snippet :
     * Tensor loss;
     * try (var _ = Torch.autocast(Device.CPU)) {
     *     loss = criterion.call(network.call(images), labels);
     * }
     * loss.backward();
     * }
     *
     * <p>Only the forward pass belongs inside; the backward pass has the types of the forward pass by itself. With float16, gradients can
     * be too small for the type: {@link dev.cresset.optim.GradScaler}.
     *
     * @param device the CPU or any CUDA device; all devices of that kind are meant
     * @return the mode, until it is closed
     * @throws IllegalArgumentException if it is another kind of device
     * @see <a href="https://docs.pytorch.org/docs/stable/amp.html">torch.autocast</a>
     */
    public static ThreadMode autocast(Device device) {
        return autocast(device, true);
    }

    /**
     * Opens autocast to the device's usual type, or turns autocast off.
     *
     * @param device the CPU or any CUDA device; all devices of that kind are meant
     * @param enabled false for a part inside of autocast that needs full precision
     * @return the mode, until it is closed
     * @throws IllegalArgumentException if it is another kind of device
     */
    public static ThreadMode autocast(Device device, boolean enabled) {
        boolean cpu = autocastDevice(device) == AutocastDevice.CPU;
        return autocast(device, cpu ? DType.BFLOAT16 : DType.FLOAT16, enabled);
    }

    /**
     * Opens autocast.
     *
     * @param device the CPU or any CUDA device; all devices of that kind are meant
     * @param dtype {@link DType#BFLOAT16} or {@link DType#FLOAT16}
     * @return the mode, until it is closed
     * @throws IllegalArgumentException if it is another kind of device or another type
     */
    public static ThreadMode autocast(Device device, DType dtype) {
        return autocast(device, dtype, true);
    }

    /**
     * Opens autocast, or turns it off.
     *
     * @param device the CPU or any CUDA device; all devices of that kind are meant
     * @param dtype {@link DType#BFLOAT16} or {@link DType#FLOAT16}
     * @param enabled false for a part inside of autocast that needs full precision
     * @return the mode, until it is closed
     * @throws IllegalArgumentException if it is another kind of device or another type
     */
    public static ThreadMode autocast(Device device, DType dtype, boolean enabled) {
        AutocastDevice kind = autocastDevice(device);
        if (dtype != DType.BFLOAT16 && dtype != DType.FLOAT16) {
            throw new IllegalArgumentException("autocast is to torch.bfloat16 or torch.float16, not " + dtype);
        }
        return enabled ? ThreadMode.autocast(kind, dtype == DType.FLOAT16) : ThreadMode.withoutAutocast(kind);
    }

    /**
     * {@return whether autocast is on in the calling thread}
     *
     * @param device the CPU or any CUDA device; all devices of that kind are meant
     * @throws IllegalArgumentException if it is another kind of device
     */
    public static boolean isAutocastEnabled(Device device) {
        return ThreadState.current().isAutocast(autocastDevice(device));
    }

    private static AutocastDevice autocastDevice(Device device) {
        return switch (device.type()) {
            case CPU -> AutocastDevice.CPU;
            case CUDA -> AutocastDevice.CUDA;
            default ->
                throw new IllegalArgumentException("autocast is for the CPU and CUDA devices, not for " + device);
        };
    }
}
