package dev.cresset.bindings;

import static dev.cresset.bindings.Leaks.inOtherThread;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class ThreadScopeTest {

    @Test
    void freesWhatWasMadeInside() {
        TestTensor outside = TestTensor.ones(1);
        TestTensor inside;
        try (ThreadScope _ = new ThreadScope()) {
            inside = TestTensor.ones(1);
        }

        assertThat(inside.isClosed()).isTrue();
        assertThat(outside.isClosed()).isFalse();
        outside.close();
    }

    @Test
    void freesInsideOutwards() {
        try (ThreadScope _ = new ThreadScope()) {
            TestTensor early = TestTensor.ones(1);
            TestTensor inner;
            try (ThreadScope _ = new ThreadScope()) {
                inner = TestTensor.ones(1);
            }
            TestTensor late = TestTensor.ones(1);

            assertThat(inner.isClosed()).isTrue();
            assertThat(early.isClosed() || late.isClosed()).isFalse();
        }
    }

    @Test
    void leavesWhatIsKept() {
        TestTensor kept;
        try (ThreadScope _ = new ThreadScope();
                ThreadScope _ = new ThreadScope()) {
            kept = TestTensor.ones(1);
            kept.keep();
        }

        assertThat(kept.isClosed()).isFalse();
        kept.close();
    }

    @Test
    void handsWhatIsMovedOutToTheScopeAround() {
        TestTensor moved;
        try (ThreadScope _ = new ThreadScope()) {
            try (ThreadScope _ = new ThreadScope()) {
                moved = TestTensor.ones(1);
                moved.moveToOuterScope();
            }
            assertThat(moved.isClosed()).isFalse();
        }

        assertThat(moved.isClosed()).isTrue();
    }

    @Test
    void handsWhatIsMovedOutOfTheOutermostScopeToNone() {
        TestTensor moved;
        try (ThreadScope _ = new ThreadScope()) {
            moved = TestTensor.ones(1);
            moved.moveToOuterScope();
        }

        assertThat(moved.isClosed()).isFalse();
        moved.close();
    }

    @Test
    void movesOutThroughSeveralScopes() {
        TestTensor moved;
        try (ThreadScope _ = new ThreadScope()) {
            try (ThreadScope _ = new ThreadScope()) {
                try (ThreadScope _ = new ThreadScope()) {
                    moved = TestTensor.ones(1);
                    moved.moveToOuterScope();
                }
                assertThat(moved.isClosed()).isFalse();
                moved.moveToOuterScope();
            }
            assertThat(moved.isClosed()).isFalse();
        }

        assertThat(moved.isClosed()).isTrue();
    }

    @Test
    void takesAKeptTensorBack() {
        TestTensor tensor = TestTensor.ones(1);
        try (ThreadScope _ = new ThreadScope()) {
            tensor.attach();
        }

        assertThat(tensor.isClosed()).isTrue();
    }

    @Test
    void takesATensorOfAnotherThread() throws InterruptedException {
        AtomicReference<TestTensor> made = new AtomicReference<>();
        inOtherThread(() -> {
            try (ThreadScope _ = new ThreadScope()) {
                made.set(TestTensor.ones(1));
                made.get().keep();
            }
        });
        try (ThreadScope _ = new ThreadScope()) {
            made.get().attach();
        }

        assertThat(made.get().isClosed()).isTrue();
    }

    @Test
    void leavesATensorThatAnotherThreadHasTaken() throws InterruptedException {
        TestTensor tensor;
        try (ThreadScope _ = new ThreadScope()) {
            tensor = TestTensor.ones(1);
            TestTensor taken = tensor;
            inOtherThread(taken::attach);
        }

        assertThat(tensor.isClosed()).isFalse();
        tensor.close();
    }

    @Test
    void leavesTheTensorsOfOtherThreadsAlone() throws InterruptedException {
        AtomicReference<TestTensor> made = new AtomicReference<>();
        try (ThreadScope _ = new ThreadScope()) {
            inOtherThread(() -> made.set(TestTensor.ones(1)));
        }

        assertThat(made.get().isClosed()).isFalse();
        made.get().close();
    }

    @Test
    void mayBeClosedTwice() {
        ThreadScope scope = new ThreadScope();
        scope.close();
        TestTensor after = TestTensor.ones(1);

        scope.close();

        assertThat(after.isClosed()).isFalse();
        after.close();
    }

    @Test
    void refusesToBeClosedByAnotherThread() throws InterruptedException {
        try (ThreadScope scope = new ThreadScope()) {
            inOtherThread(() -> assertThatIllegalStateException()
                    .isThrownBy(scope::close)
                    .withMessage("a scope is closed by the thread that opened it"));
        }
    }

    @Test
    void refusesToBeClosedBeforeTheScopesInside() {
        ThreadScope outer = new ThreadScope();
        ThreadScope inner = new ThreadScope();
        TestTensor tensor = TestTensor.ones(1);

        assertThatIllegalStateException()
                .isThrownBy(outer::close)
                .withMessage("a scope is closed after the scopes that were opened inside it");
        assertThat(tensor.isClosed()).isFalse();

        inner.close();
        outer.close();
        assertThat(tensor.isClosed()).isTrue();
    }

    @Test
    void belongsToAVirtualThreadWhateverCarriesIt() throws InterruptedException {
        AtomicReference<TestTensor> made = new AtomicReference<>();
        Thread thread = Thread.startVirtualThread(() -> {
            try (ThreadScope _ = new ThreadScope()) {
                made.set(TestTensor.ones(1));
                Thread.yield();
                TestTensor.ones(2);
            }
        });
        thread.join();

        assertThat(made.get().isClosed()).isTrue();
    }
}
