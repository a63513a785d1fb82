package dev.cresset.zoo.models;

import dev.cresset.Tensor;
import dev.cresset.Torch;
import dev.cresset.nn.UnaryModule;
import java.util.Arrays;

/**
 * Sets whole images to zero at random in training, each with probability {@code p}, and divides the others by {@code 1 - p}; the identity
 * in evaluation.
 *
 * <p>Shape: {@code (N, *) -> (N, *)}.
 *
 * @see <a href="https://arxiv.org/abs/1603.09382">Deep Networks with Stochastic Depth</a>
 * @see <a href="https://docs.pytorch.org/vision/stable/generated/torchvision.ops.StochasticDepth.html">torchvision.ops.StochasticDepth</a>
 */
final class StochasticDepth extends UnaryModule<StochasticDepth> {

    private final double p;

    StochasticDepth(double p) {
        this.p = p;
    }

    @Override
    protected Tensor forward(Tensor input) {
        if (!isTraining() || p == 0) {
            return input;
        }
        long[] shape = new long[input.dim()]; // (N, 1, 1, 1)
        Arrays.fill(shape, 1);
        shape[0] = input.size(0);
        Tensor survivors = Torch.empty(shape, input.dtype(), input.device()).bernoulli_(1 - p);
        if (p < 1) {
            survivors.div_(1 - p);
        }
        return input.mul(survivors);
    }

    @Override
    protected String extraRepr() {
        return "p=" + p + ", mode=row";
    }
}
