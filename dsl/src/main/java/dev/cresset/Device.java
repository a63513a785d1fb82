package dev.cresset;

import java.util.Locale;

/**
 * Where a tensor's elements are, as PyTorch's {@code torch.device}.
 *
 * @param type the kind of device
 * @param index which one of its kind, -1 for the current one
 */
public record Device(Type type, int index) {

    /** The kinds of device that LibTorch knows, in the order of its codes. */
    public enum Type {
        /** The processor. */
        CPU,
        /** NVIDIA's GPUs, and AMD's in a LibTorch built for ROCm. */
        CUDA,
        /** Reserved by LibTorch. */
        MKLDNN,
        /** Reserved by LibTorch. */
        OPENGL,
        /** Reserved by LibTorch. */
        OPENCL,
        /** Reserved by LibTorch. */
        IDEEP,
        /** Reserved by LibTorch. */
        HIP,
        /** Reserved by LibTorch. */
        FPGA,
        /** Reserved by LibTorch. */
        MAIA,
        /** XLA devices. */
        XLA,
        /** Vulkan devices. */
        VULKAN,
        /** Apple's GPUs through Metal. */
        METAL,
        /** Intel's GPUs. */
        XPU,
        /** Apple's GPUs through Metal Performance Shaders. */
        MPS,
        /** No memory at all: shapes and dtypes only. */
        META,
        /** Habana's accelerators. */
        HPU,
        /** Reserved by LibTorch. */
        VE,
        /** Lazy tensors. */
        LAZY,
        /** Graphcore's accelerators. */
        IPU,
        /** Meta's accelerators. */
        MTIA,
        /** Somebody's own backend. */
        PRIVATEUSEONE
    }

    /** The processor. */
    public static final Device CPU = new Device(Type.CPU, -1);

    /** No memory at all: operators compute shapes and dtypes only. */
    public static final Device META = new Device(Type.META, -1);

    /**
     * {@return NVIDIA's GPU of that index}
     *
     * @param index which one of its kind, -1 for the current one
     */
    public static Device cuda(int index) {
        if (index < 0) {
            throw new IllegalArgumentException("a device index is 0 or more, not " + index);
        }
        return new Device(Type.CUDA, index);
    }

    /** {@return NVIDIA's current GPU} */
    public static Device cuda() {
        return new Device(Type.CUDA, -1);
    }

    /**
     * {@return the device of that name}
     *
     * @param name such as {@code cpu}, {@code cuda} or {@code cuda:1}
     * @throws IllegalArgumentException if there is no such kind of device, or the index is no number
     */
    public static Device of(String name) {
        String[] parts = name.split(":", 2);
        try {
            Type type = Type.valueOf(parts[0].toUpperCase(Locale.ROOT));
            boolean written = parts[0].equals(parts[0].toLowerCase(Locale.ROOT));
            int index = parts.length == 1 ? -1 : Integer.parseUnsignedInt(parts[1]);
            if (written && index < 128) {
                return new Device(type, index);
            }
        } catch (IllegalArgumentException _) {
            // Said below, with the whole name.
        }
        throw new IllegalArgumentException(
                "no device is called '" + name + "'; devices are cpu, cuda, cuda:0, meta, ...");
    }

    /** @return PyTorch's name for it, such as {@code cuda:0} */
    @Override
    public String toString() {
        String name = type.name().toLowerCase(Locale.ROOT);
        return index < 0 ? name : name + ":" + index;
    }

    /** The code that crosses the boundary, -1 for null. */
    static int code(Device device) {
        return device == null ? -1 : device.type.ordinal() << 8 | device.index & 0xff;
    }

    static Device of(int code) {
        return new Device(Type.values()[code >> 8], (byte) (code & 0xff));
    }
}
