package dev.cresset.micro;

import dev.cresset.DType;
import dev.cresset.Shape;
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

/** What is asked of a tensor without an operator, and the reading of one number. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
public class Getters {

    private Tensor matrix;
    private Tensor number;

    /** Makes the tensors. */
    @Setup
    public void open() {
        Threads.set();
        matrix = Torch.ones(2, 3);
        number = Torch.tensor(new float[] {1.5f});
    }

    /** Frees them. */
    @TearDown
    public void close() {
        matrix.close();
        number.close();
    }

    /** @return the extents */
    @Benchmark
    public Shape shape() {
        return matrix.shape();
    }

    /** @return the element type */
    @Benchmark
    public DType dtype() {
        return matrix.dtype();
    }

    /** @return the number of elements */
    @Benchmark
    public long numel() {
        return matrix.numel();
    }

    /** @return the number */
    @Benchmark
    public double item() {
        return number.item();
    }
}
