package dev.cresset.bindings;

import static dev.cresset.bindings.jextract.cresset_h.*;

import dev.cresset.bindings.libtorch.LibTorch;
import dev.cresset.bindings.libtorch.LoadedLibTorch;
import java.util.List;
import java.util.Optional;

/** The CUDA device count, and the reason if it is zero. LibTorch's own words for the reason are long, and differ from place to place. */
final class CudaProblem {

    /** Parts of LibTorch's messages where it finds no device. */
    private static final List<String> WORDS = List.of(
            "arguments from the 'CUDA' backend",
            "not linked with support for cuda devices",
            "Found no NVIDIA driver",
            "The NVIDIA driver on your system",
            "without ATen_cuda library",
            "Cannot access accelerator device when none is available",
            "CUDA driver version is insufficient",
            "no CUDA-capable device is detected");

    private CudaProblem() {}

    /** Whether a message is that of a missing device. */
    static boolean explains(String message) {
        return WORDS.stream().anyMatch(message::contains) && reason().isPresent();
    }

    static Optional<String> reason() {
        return Optional.ofNullable(Found.REASON);
    }

    static int devices() {
        return Found.DEVICES;
    }

    /** Looked for once: CUDA does not see devices that come later either. */
    private static final class Found {

        static final int DEVICES;
        static final String REASON;

        static {
            LoadedLibTorch libTorch = LibTorch.loaded();
            int devices = 0;
            String reason = null;
            String missing = libTorch.cuda() ? NativeCuda.missing(CudaFeature.DEVICES) : null;
            if (!libTorch.cuda()) {
                reason = "LibTorch " + libTorch.build() + " is built without CUDA; set LIBTORCH to one with it";
            } else if (missing != null) {
                reason = "LibTorch " + libTorch.build() + " has no function " + missing
                        + ", which CUDA devices need here";
            } else {
                long count = cresset_cuda_device_count();
                if ((count & 1) == 0) {
                    devices = (int) (count >> 1);
                } else {
                    reason =
                            "LibTorch " + libTorch.build() + " has CUDA, but there is no device to use: " + text(count);
                }
            }
            DEVICES = devices;
            REASON = reason;
        }

        private static String text(long failure) {
            try {
                return cresset_failure_message(failure).getString(0);
            } finally {
                cresset_failure_free(failure);
            }
        }
    }
}
