package dev.cresset.micro;

import dev.cresset.Tensor;
import dev.cresset.Torch;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** One operator on two numbers: all of its time is the call's. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
public class Calls {

    private Tensor left;
    private Tensor right;

    /** Makes the tensors. */
    @Setup
    public void open() {
        Threads.set();
        left = Torch.ones(2);
        right = Torch.zeros(2);
    }

    /** Frees them. */
    @TearDown
    public void close() {
        left.close();
        right.close();
    }

    /** Adds, and frees the sum by itself. */
    @Benchmark
    public void add() {
        left.add(right).close();
    }

    /** Adds, and leaves the sum to a scope. */
    @Benchmark
    public void addInScope() {
        try (dev.cresset.Scope _ = dev.cresset.Scope.open()) {
            left.add(right);
        }
    }

    /** Adds in place: no result to make and to free. */
    @Benchmark
    public void add_() {
        left.add_(right);
    }
}
