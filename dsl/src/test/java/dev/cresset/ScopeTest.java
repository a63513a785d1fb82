package dev.cresset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScopeTest {

    @Test
    void freesTemporaries() {
        long before = Tensor.liveCount();
        try (Scope _ = Scope.open()) {
            Torch.ones(2).add(1).mul(2);
            assertThat(Tensor.liveCount()).isGreaterThanOrEqualTo(before + 1);
        }

        assertThat(Tensor.liveCount()).isLessThanOrEqualTo(before);
    }

    @Test
    void freesEverythingThatAnOperatorReturns() {
        long before = Tensor.liveCount();
        try (Scope _ = Scope.open()) {
            Torch.ones(4, 2).max(1);
            Torch.ones(4, 2).split(1, 0);
            assertThat(Torch.ones(4, 2).get(new long[] {0}, 1).itemFloat()).isEqualTo(1);
        }

        assertThat(Tensor.liveCount()).isLessThanOrEqualTo(before);
    }

    @Test
    void leavesWhatIsKept() {
        Tensor kept;
        try (Scope _ = Scope.open()) {
            kept = Torch.ones(2).keep();
            assertThat(kept.keep()).isSameAs(kept);
        }

        assertThat(kept.toFloatArray()).containsExactly(1, 1);
        kept.close();
    }

    @Test
    void handsAResultToTheScopeAround() {
        Tensor result;
        try (Scope _ = Scope.open()) {
            try (Scope _ = Scope.open()) {
                Tensor moved = Torch.ones(2).add(1);
                result = moved.moveToOuterScope();
                assertThat(result).isSameAs(moved);
            }
            assertThat(result.toFloatArray()).containsExactly(2, 2);
        }

        assertThat(result.isClosed()).isTrue();
    }

    @Test
    void takesWhatIsAttached() {
        Tensor kept = Torch.ones(2).keep();
        try (Scope _ = Scope.open()) {
            assertThat(kept.attach()).isSameAs(kept);
        }

        assertThat(kept.isClosed()).isTrue();
    }

    @Test
    void leavesTheGraphOfAResultThatIsMovedOut() {
        Tensor leaf = Torch.ones(2).requiresGrad_();
        Tensor loss;
        try (Scope _ = Scope.open()) {
            loss = leaf.mul(3).pow(2).sum().moveToOuterScope();
        }

        loss.backward();
        assertThat(leaf.grad().toFloatArray()).containsExactly(18, 18);
    }

    @Test
    void refusesTheUseOfWhatItHasFreed() {
        Tensor[] freed = new Tensor[1];
        try (Scope _ = Scope.open()) {
            freed[0] = Torch.ones(2);
        }

        assertThatIllegalStateException()
                .isThrownBy(() -> freed[0].add(1))
                .withMessage("the tensor is closed: it was closed, or the scope that it was made in has ended");
        assertThatIllegalStateException()
                .isThrownBy(() -> Torch.stack(List.of(freed)))
                .withMessage("the tensor is closed: it was closed, or the scope that it was made in has ended");
    }

    @Test
    void refusesToBeClosedBeforeTheScopesInside() {
        Scope outer = Scope.open();
        Scope inner = Scope.open();

        assertThatIllegalStateException()
                .isThrownBy(outer::close)
                .withMessage("a scope is closed after the scopes that were opened inside it");
        inner.close();
        outer.close();
        outer.close();
    }

    @Test
    void endsWithTheExceptionThatLeavesIt() {
        long before = Tensor.liveCount();
        assertThatIllegalStateException()
                .isThrownBy(() -> {
                    try (Scope _ = Scope.open()) {
                        Torch.ones(2);
                        throw new IllegalStateException("stop");
                    }
                })
                .withMessage("stop");

        assertThat(Tensor.liveCount()).isLessThanOrEqualTo(before);
    }

    @Test
    void countsBytesOnceForTensorsThatShareThem() {
        long before = Tensor.liveBytes();
        Tensor tensor = Torch.ones(10, 10);
        tensor.t();
        tensor.get(3);
        assertThat(Tensor.liveBytes() - before).isEqualTo(400);

        Torch.empty(new long[] {1000}, DType.FLOAT32, Device.META);
        assertThat(Tensor.liveBytes() - before).isEqualTo(400);
    }
}
