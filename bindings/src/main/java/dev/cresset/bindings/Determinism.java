package dev.cresset.bindings;

import static dev.cresset.bindings.jextract.cresset_h.*;

/** What operators without a deterministic algorithm do. */
public enum Determinism {
    /** They run. */
    OFF(CRESSET_DETERMINISM_OFF()),
    /** They run, and LibTorch prints a warning. */
    WARN(CRESSET_DETERMINISM_WARN()),
    /** They fail. */
    ERROR(CRESSET_DETERMINISM_ERROR());

    private final int code;

    Determinism(int code) {
        this.code = code;
    }

    /** {@return the code of LibTorch's debug mode: 0, 1 or 2} */
    public int code() {
        return code;
    }

    static Determinism of(int code) {
        for (Determinism mode : values()) {
            if (mode.code == code) {
                return mode;
            }
        }
        throw new IllegalStateException("no mode of determinism has the code " + code);
    }
}
