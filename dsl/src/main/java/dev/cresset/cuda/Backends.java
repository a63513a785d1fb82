package dev.cresset.cuda;

import dev.cresset.bindings.CudaSetting;
import dev.cresset.bindings.NativeCuda;

/**
 * Settings of NVIDIA's libraries, for all threads: {@code torch.backends}. They can be set without CUDA too, and have no effect then.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/backends.html">torch.backends</a>
 */
public final class Backends {

    private Backends() {}

    /** {@code torch.backends.cudnn}: convolutions, recurrent networks and normalizations. */
    public static final class Cudnn {

        private Cudnn() {}

        /** {@return whether cuDNN is used; on by default} */
        public static boolean enabled() {
            return NativeCuda.setting(CudaSetting.CUDNN_ENABLED);
        }

        /**
         * Sets whether cuDNN is used.
         *
         * @param enabled whether to use cuDNN; otherwise LibTorch's own kernels replace it
         */
        public static void setEnabled(boolean enabled) {
            NativeCuda.setting(CudaSetting.CUDNN_ENABLED, enabled);
        }

        /** {@return whether cuDNN benchmarks its algorithms for each new shape and uses the fastest; off by default} */
        public static boolean benchmark() {
            return NativeCuda.setting(CudaSetting.CUDNN_BENCHMARK);
        }

        /**
         * Sets whether cuDNN benchmarks its algorithms: faster if shapes recur, slower if they change.
         *
         * @param benchmark whether to benchmark at the first call with each shape
         */
        public static void setBenchmark(boolean benchmark) {
            NativeCuda.setting(CudaSetting.CUDNN_BENCHMARK, benchmark);
        }

        /** {@return whether cuDNN uses deterministic algorithms only; off by default} */
        public static boolean deterministic() {
            return NativeCuda.setting(CudaSetting.CUDNN_DETERMINISTIC);
        }

        /**
         * Sets whether cuDNN uses deterministic algorithms only, which give the same bits each time.
         *
         * @param deterministic whether to use deterministic algorithms only
         */
        public static void setDeterministic(boolean deterministic) {
            NativeCuda.setting(CudaSetting.CUDNN_DETERMINISTIC, deterministic);
        }

        /** {@return whether float32 convolutions may be rounded to TF32's 10 bits; on by default} */
        public static boolean allowTf32() {
            return NativeCuda.setting(CudaSetting.CUDNN_TF32);
        }

        /**
         * Sets whether float32 convolutions may be rounded to TF32's 10 bits.
         *
         * @param allowed whether to allow it, which is faster
         */
        public static void setAllowTf32(boolean allowed) {
            NativeCuda.setting(CudaSetting.CUDNN_TF32, allowed);
        }
    }

    /** {@code torch.backends.cuda.matmul}: matrix products. */
    public static final class CudaMatmul {

        private CudaMatmul() {}

        /** {@return whether float32 matrix products may be rounded to TF32's 10 bits; off by default} */
        public static boolean allowTf32() {
            return NativeCuda.setting(CudaSetting.MATMUL_TF32);
        }

        /**
         * Sets whether float32 matrix products may be rounded to TF32's 10 bits.
         *
         * @param allowed whether to allow it, which is faster
         */
        public static void setAllowTf32(boolean allowed) {
            NativeCuda.setting(CudaSetting.MATMUL_TF32, allowed);
        }
    }
}
