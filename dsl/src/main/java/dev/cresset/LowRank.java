package dev.cresset;

/**
 * Decompositions of matrices of low rank: algorithms 4.4 and 5.1 of Halko, Martinsson, Tropp, <a
 * href="https://arxiv.org/abs/0909.4061">Finding structure with randomness</a>, with PyTorch's random numbers in its order.
 */
final class LowRank {

    private LowRank() {}

    static ReturnTypes.Svd svd(Tensor matrix, long q, long niter, Tensor mean) {
        try (Scope _ = Scope.open()) {
            boolean wide = matrix.size(-2) < matrix.size(-1);
            Tensor centred = mean == null ? matrix : matrix.sub(mean.broadcastTo(matrix.shape()));
            Tensor tall = wide ? centred.mH() : centred;
            Tensor basis = basis(tall, q, niter);
            ReturnTypes.LinalgSvd small = Linalg.svd(basis.mH().matmul(tall), false);
            Tensor left = basis.matmul(small.U());
            Tensor right = small.Vh().mH();
            return new ReturnTypes.Svd(
                    (wide ? right : left).moveToOuterScope(),
                    small.S().moveToOuterScope(),
                    (wide ? left : right).moveToOuterScope());
        }
    }

    /** Orthonormal columns that span nearly what the matrix's columns span. */
    private static Tensor basis(Tensor tall, long q, long niter) {
        Tensor directions = Torch.randn(new long[] {tall.size(-1), q}, tall.dtype(), tall.device());
        Tensor basis = Linalg.qr(tall.matmul(directions)).Q();
        for (long i = 0; i < niter; i++) {
            basis = Linalg.qr(tall.mH().matmul(basis)).Q();
            basis = Linalg.qr(tall.matmul(basis)).Q();
        }
        return basis;
    }

    static ReturnTypes.Svd pca(Tensor samples, long q, boolean center, long niter) {
        long most = Math.min(samples.size(-2), samples.size(-1));
        if (q < 0 || q > most) {
            throw new IllegalArgumentException("pca_lowrank finds between 0 and " + most + " components, not " + q);
        }
        if (niter < 0) {
            throw new IllegalArgumentException("pca_lowrank needs 0 or more steps, not " + niter);
        }
        if (!center) {
            return svd(samples, q, niter, null);
        }
        try (Tensor mean = samples.mean(new long[] {-2}, true)) {
            return svd(samples, q, niter, mean);
        }
    }
}
