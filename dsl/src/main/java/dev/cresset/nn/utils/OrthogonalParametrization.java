package dev.cresset.nn.utils;

import static dev.cresset.nn.internal.ModuleAccess.access;

import dev.cresset.DType;
import dev.cresset.Linalg;
import dev.cresset.Shape;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import dev.cresset.internal.Checks;
import java.util.List;

/** A matrix, or a batch of them, with orthonormal columns, or rows where there are fewer; computed times a fixed one, the base. */
final class OrthogonalParametrization extends Parametrization {

    private final Shape shape;
    private final OrthogonalMap map;
    private final boolean hasBase;
    private Tensor base;

    OrthogonalParametrization(Tensor weight, OrthogonalMap map, boolean hasBase) {
        Checks.that(
                map != OrthogonalMap.HOUSEHOLDER || !weight.dtype().isComplex(),
                "Householder reflections make no complex matrices: use another map");
        shape = weight.shape();
        this.map = map;
        this.hasBase = hasBase;
        if (hasBase) {
            registerBuffer("base", null);
        }
    }

    @Override
    protected Tensor forward(List<Tensor> originals) {
        Tensor x = originals.get(0); // (..., n, k)
        boolean wide = x.size(-2) < x.size(-1);
        Tensor tall = wide ? x.mT() : x;
        Tensor q = map == OrthogonalMap.HOUSEHOLDER ? reflections(tall) : ofSkewSymmetric(tall);
        q = hasBase ? base.matmul(q) : q;
        return wide ? q.mT() : q;
    }

    private Tensor ofSkewSymmetric(Tensor tall) {
        long n = tall.size(-2);
        long k = tall.size(-1);
        Tensor lower = tall.tril(); // (..., n, k)
        if (n != k) {
            Shape rest = lower.shape().replace(-1, n - k);
            lower = Torch.cat(List.of(lower, Torch.zeros(rest, tall.dtype(), tall.device())), -1); // (..., n, n)
        }
        Tensor skew = lower.sub(lower.mH());
        Tensor q = map == OrthogonalMap.MATRIX_EXP ? skew.matrixExp() : cayley(skew, n);
        return n == k ? q : q.narrow(-1, 0, k);
    }

    /** {@code (I + A/2) (I - A/2)^-1}. */
    private static Tensor cayley(Tensor skew, long n) {
        Tensor one = Torch.eye(n, skew.dtype(), skew.device());
        return Linalg.solve(one.add(skew, -0.5), one.add(skew, 0.5));
    }

    private static Tensor reflections(Tensor tall) {
        Tensor below = tall.tril(-1);
        Tensor scales =
                below.mul(below).sum(new long[] {-2}).add(1).reciprocal().mul(2);
        Tensor signs = tall.diagonal(0, -2, -1).to(DType.INT32).unsqueeze(-2); // 1 and -1, without a gradient
        return Linalg.householderProduct(below, scales).mul(signs);
    }

    @Override
    public List<Tensor> rightInverse(Tensor value) {
        Checks.that(
                value.shape().equals(shape),
                "an orthogonal matrix of shape %s is expected, got %s",
                shape,
                value.shape());
        boolean wide = value.size(-2) < value.size(-1);
        Tensor tall = wide ? value.mT() : value;
        if (!hasBase) {
            Tensor original = inverseReflections(tall);
            return List.of(wide ? original.mT() : original);
        }
        setBase(orthogonal(tall));
        Tensor original = Torch.zerosLike(value);
        original.diagonal(0, -2, -1).fill_(-1); // the base alone, whatever the map
        return List.of(original);
    }

    private Tensor inverseReflections(Tensor tall) {
        if (map != OrthogonalMap.HOUSEHOLDER) {
            return tall; // PyTorch, too, takes the value as the original where it knows no way back
        }
        var decomposed = Torch.geqrf(tall);
        Tensor a = decomposed.a();
        Tensor diagonal = a.diagonal(0, -2, -1);
        diagonal.sign_();
        Tensor flipped = Torch.where(decomposed.tau().eq(0), diagonal.neg(), diagonal);
        diagonal.copy_(flipped);
        return a;
    }

    /** A square orthogonal matrix whose first columns are the value's, made orthogonal. */
    private static Tensor orthogonal(Tensor tall) {
        long n = tall.size(-2);
        long k = tall.size(-1);
        if (n == k) {
            return isOrthogonal(tall) ? tall.clone() : madeOrthogonal(tall);
        }
        Shape rest = tall.shape().replace(-1, n - k);
        Tensor random = Torch.randn(rest, tall.dtype(), tall.device());
        return madeOrthogonal(Torch.cat(List.of(tall, random), -1));
    }

    private static boolean isOrthogonal(Tensor q) {
        long n = q.size(-1);
        Tensor one = Torch.eye(n, q.dtype(), q.device());
        boolean wide = q.dtype() == DType.FLOAT64 || q.dtype() == DType.COMPLEX128;
        double tolerance = 10.0 * n * (wide ? Math.ulp(1.0) : Math.ulp(1f));
        return Torch.allclose(q.mH().matmul(q), one, 1e-5, tolerance);
    }

    private static Tensor madeOrthogonal(Tensor matrix) {
        var decomposed = Torch.geqrf(matrix);
        Tensor q = Linalg.householderProduct(decomposed.a(), decomposed.tau());
        return q.mul(decomposed.a().diagonal(0, -2, -1).sgn().unsqueeze(-2));
    }

    private void setBase(Tensor value) {
        if (base != null) {
            base.close();
        }
        base = value.detach().keep();
        access().registry(this).buffers.put("base", base);
    }

    @Override
    protected String name() {
        return "_Orthogonal";
    }
}
