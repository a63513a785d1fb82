package dev.cresset.cuda;

import dev.cresset.bindings.CudaSetting;
import dev.cresset.bindings.NativeCuda;

/**
 * Settings of NVIDIA's libraries, for all threads: {@code torch.backends}. They can be set where there is no CUDA too, and do nothing
 * then.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/backends.html">torch.backends</a>
 */
public final class Backends {

    private Backends() {}

    /** {@code torch.backends.cudnn}: convolutions, recurrent networks and normalizations. */
    public static final class Cudnn {

        private Cudnn() {}

        /** {@return whether it is used; it is from the start} */
        public static boolean enabled() {
            return NativeCuda.setting(CudaSetting.CUDNN_ENABLED);
        }

        /**
         * Sets whether it is used.
         *
         * @param enabled whether cuDNN may be used; LibTorch's own kernels take its place if not
         */
        public static void setEnabled(boolean enabled) {
            NativeCuda.setting(CudaSetting.CUDNN_ENABLED, enabled);
        }

        /** {@return whether it tries its algorithms for each new shape and takes the fastest; off from the start} */
        public static boolean benchmark() {
            return NativeCuda.setting(CudaSetting.CUDNN_BENCHMARK);
        }

        /**
         * Sets whether it tries its algorithms: faster with shapes that recur, slower with ever new ones.
         *
         * @param benchmark whether algorithms are measured at the first call with each shape
         */
        public static void setBenchmark(boolean benchmark) {
            NativeCuda.setting(CudaSetting.CUDNN_BENCHMARK, benchmark);
        }

        /** {@return whether only algorithms are used that give the same bits each time; off from the start} */
        public static boolean deterministic() {
            return NativeCuda.setting(CudaSetting.CUDNN_DETERMINISTIC);
        }

        /**
         * Sets whether only algorithms are used that give the same bits each time.
         *
         * @param deterministic whether only deterministic algorithms are chosen
         */
        public static void setDeterministic(boolean deterministic) {
            NativeCuda.setting(CudaSetting.CUDNN_DETERMINISTIC, deterministic);
        }

        /** {@return whether float32 convolutions may be rounded to TF32's 10 bits; on from the start} */
        public static boolean allowTf32() {
            return NativeCuda.setting(CudaSetting.CUDNN_TF32);
        }

        /**
         * Sets whether float32 convolutions may be rounded to TF32's 10 bits.
         *
         * @param allowed whether speed goes before the last bits
         */
        public static void setAllowTf32(boolean allowed) {
            NativeCuda.setting(CudaSetting.CUDNN_TF32, allowed);
        }
    }

    /** {@code torch.backends.cuda.matmul}: matrix products. */
    public static final class CudaMatmul {

        private CudaMatmul() {}

        /** {@return whether float32 matrix products may be rounded to TF32's 10 bits; off from the start} */
        public static boolean allowTf32() {
            return NativeCuda.setting(CudaSetting.MATMUL_TF32);
        }

        /**
         * Sets whether float32 matrix products may be rounded to TF32's 10 bits.
         *
         * @param allowed whether speed goes before the last bits
         */
        public static void setAllowTf32(boolean allowed) {
            NativeCuda.setting(CudaSetting.MATMUL_TF32, allowed);
        }
    }
}
