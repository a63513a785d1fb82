package dev.cresset;

import java.util.List;

/** The matrix products of {@link F} with scales. */
final class MatrixFunctions {

    private MatrixFunctions() {}

    static Tensor scaledMm(
            Tensor matA,
            Tensor matB,
            Tensor scaleA,
            ScalingType scaleRecipeA,
            Tensor scaleB,
            ScalingType scaleRecipeB,
            SwizzleType swizzleA,
            SwizzleType swizzleB,
            Tensor bias,
            DType outputDtype,
            long[] contractionDim,
            boolean useFastAccum) {
        return scaledMm(
                matA,
                matB,
                List.of(scaleA),
                List.of(scaleRecipeA),
                List.of(scaleB),
                List.of(scaleRecipeB),
                listOrNull(swizzleA),
                listOrNull(swizzleB),
                bias,
                outputDtype,
                contractionDim,
                useFastAccum);
    }

    private static <T> List<T> listOrNull(T value) {
        return value == null ? null : List.of(value);
    }

    static Tensor scaledMm(
            Tensor matA,
            Tensor matB,
            List<Tensor> scaleA,
            List<ScalingType> scaleRecipeA,
            List<Tensor> scaleB,
            List<ScalingType> scaleRecipeB,
            List<SwizzleType> swizzleA,
            List<SwizzleType> swizzleB,
            Tensor bias,
            DType outputDtype,
            long[] contractionDim,
            boolean useFastAccum) {
        return Aten._scaledMmV2(
                matA,
                matB,
                scaleA,
                codes(scaleRecipeA),
                codes(swizzleA),
                scaleB,
                codes(scaleRecipeB),
                codes(swizzleB),
                bias,
                outputDtype,
                contractionDim,
                useFastAccum);
    }

    /** LibTorch's codes, in whose order the constants are. */
    private static long[] codes(List<? extends Enum<?>> constants) {
        return constants == null
                ? new long[0]
                : constants.stream().mapToLong(Enum::ordinal).toArray();
    }

    static Tensor scaledGroupedMm(
            Tensor matA,
            Tensor matB,
            Tensor scaleA,
            ScalingType scaleRecipeA,
            Tensor scaleB,
            ScalingType scaleRecipeB,
            SwizzleType swizzleA,
            SwizzleType swizzleB,
            Tensor bias,
            Tensor offs,
            DType outputDtype,
            long[] contractionDim,
            boolean useFastAccum) {
        return scaledGroupedMm(
                matA,
                matB,
                List.of(scaleA),
                List.of(scaleRecipeA),
                List.of(scaleB),
                List.of(scaleRecipeB),
                listOrNull(swizzleA),
                listOrNull(swizzleB),
                bias,
                offs,
                outputDtype,
                contractionDim,
                useFastAccum);
    }

    static Tensor scaledGroupedMm(
            Tensor matA,
            Tensor matB,
            List<Tensor> scaleA,
            List<ScalingType> scaleRecipeA,
            List<Tensor> scaleB,
            List<ScalingType> scaleRecipeB,
            List<SwizzleType> swizzleA,
            List<SwizzleType> swizzleB,
            Tensor bias,
            Tensor offs,
            DType outputDtype,
            long[] contractionDim,
            boolean useFastAccum) {
        return Aten._scaledGroupedMmV2(
                matA,
                matB,
                scaleA,
                codes(scaleRecipeA),
                codes(swizzleA),
                scaleB,
                codes(scaleRecipeB),
                codes(swizzleB),
                offs,
                bias,
                outputDtype,
                contractionDim,
                useFastAccum);
    }
}
