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

/** New tensors: from numbers of the program's, and as parts of another tensor. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
public class Creation {

    private final float[] values = new float[1000];
    private Tensor matrix;

    /** Makes the tensors. */
    @Setup
    public void open() {
        Threads.set();
        matrix = Torch.ones(100, 10);
    }

    /** Frees them. */
    @TearDown
    public void close() {
        matrix.close();
    }

    /** Makes a tensor of a thousand numbers. */
    @Benchmark
    public void tensor() {
        Torch.tensor(values).close();
    }

    /** Makes a tensor of two zeros. */
    @Benchmark
    public void zeros() {
        Torch.zeros(2).close();
    }

    /** Takes a row of a matrix. */
    @Benchmark
    public void index() {
        matrix.get(50).close();
    }

    /** Takes ten rows of a matrix. */
    @Benchmark
    public void slice() {
        matrix.narrow(0, 50, 10).close();
    }
}
