package dev.cresset.bindings;

import static dev.cresset.bindings.jextract.cresset_h.*;

/** The kinds of device that have autocast. */
public enum AutocastDevice {
    /** The CPU. */
    CPU(CRESSET_MODE_AUTOCAST_CPU(), CRESSET_MODE_AUTOCAST_CPU_HALF()),
    /** CUDA devices. */
    CUDA(CRESSET_MODE_AUTOCAST_CUDA(), CRESSET_MODE_AUTOCAST_CUDA_HALF());

    /** The mode bits of autocast on all devices. */
    static final int ALL_BITS = CPU.bits() | CUDA.bits();

    /** The mode bit of autocast to bfloat16. */
    final int on;

    /** Beside it: to float16 instead. */
    final int half;

    AutocastDevice(int on, int half) {
        this.on = on;
        this.half = half;
    }

    int bits() {
        return on | half;
    }
}
