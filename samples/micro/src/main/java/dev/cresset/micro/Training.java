package dev.cresset.micro;

import static dev.cresset.nn.Layers.linear;
import static dev.cresset.nn.Layers.relu;
import static dev.cresset.nn.Layers.sequential;

import dev.cresset.Tensor;
import dev.cresset.Torch;
import dev.cresset.nn.Sequential;
import dev.cresset.optim.Adam;
import dev.cresset.optim.SGD;
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

/** The steps of training, on a network so small that the calls take the time. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
public class Training {

    private Tensor input;
    private Sequential network;
    private SGD sgd;
    private Adam adam;

    /** Makes the network, with gradients. */
    @Setup
    public void open() {
        Threads.set();
        input = Torch.ones(1, 4);
        network = sequential(linear(4, 4), relu(), linear(4, 4), relu(), linear(4, 1));
        sgd = SGD.builder(network.parameters()).lr(1e-6).momentum(0.9).build();
        adam = Adam.builder(network.parameters()).lr(1e-6).build();
        backward();
    }

    /** Frees them. */
    @TearDown
    public void close() {
        sgd.close();
        adam.close();
        network.close();
        input.close();
    }

    /** The forward pass of three layers and two activations, recorded for the backward pass. */
    @Benchmark
    public void forward() {
        try (dev.cresset.Scope _ = dev.cresset.Scope.open()) {
            network.call(input);
        }
    }

    /** The same with its backward pass. */
    @Benchmark
    public final void backward() {
        try (dev.cresset.Scope _ = dev.cresset.Scope.open()) {
            network.call(input).sum().backward();
        }
    }

    /** A step over six small parameters. */
    @Benchmark
    public void sgdStep() {
        sgd.step();
    }

    /** A step over six small parameters. */
    @Benchmark
    public void adamStep() {
        adam.step();
    }
}
