package dev.cresset;

import java.util.Arrays;
import java.util.function.BinaryOperator;

/**
 * The functions of PyTorch's {@code torch.nn.functional}. Those that are operators of LibTorch's are inherited statics:
 * {@code F.relu(x)}, {@code F.avgPool2d(x, 2)}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/nn.functional.html">torch.nn.functional</a>
 */
public final class F extends FOperators {

    private F() {}

    private static void check(boolean condition, String message, Object... arguments) {
        if (!condition) {
            throw new IllegalArgumentException(message.formatted(arguments));
        }
    }

    // ---- Activations ----

    /**
     * Divides by one more than the magnitude, element by element: {@code x / (1 + |x|)}.
     *
     * @param input of any shape
     * @return of the same shape
     * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.softsign.html">softsign</a>
     */
    public static Tensor softsign(Tensor input) {
        try (Tensor magnitude = input.abs();
                Tensor divisor = magnitude.add(1)) {
            return input.div(divisor);
        }
    }

    /**
     * What the hyperbolic tangent leaves over, element by element: {@code x - tanh(x)}.
     *
     * @param input of any shape
     * @return of the same shape
     * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.tanhshrink.html">tanhshrink</a>
     */
    public static Tensor tanhshrink(Tensor input) {
        try (Tensor tangent = input.tanh()) {
            return input.sub(tangent);
        }
    }

    /**
     * Draws from the Gumbel-softmax distribution: a softmax of the logits with noise, through which gradients flow.
     *
     * @param logits logarithms of probabilities, which need not be normalised, of any shape
     * @param tau the temperature, not 0: the lower, the nearer to one-hot vectors
     * @param hard whether the result is one-hot, with the gradient of the soft one
     * @param dim the dimension of the classes; -1 is the last
     * @return of the same shape; along {@code dim} it adds up to 1
     * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.gumbel_softmax.html">gumbel_softmax</a>
     * @see <a href="https://arxiv.org/abs/1611.01144">Categorical Reparameterization with Gumbel-Softmax</a>
     */
    public static Tensor gumbelSoftmax(Tensor logits, double tau, boolean hard, long dim) {
        try (Scope _ = Scope.open()) {
            Tensor gumbels = Torch.emptyLike(logits).exponential_().log().neg();
            Tensor soft = logits.add(gumbels).div(tau).softmax(dim);
            if (!hard) {
                return soft.moveToOuterScope();
            }
            Tensor index = soft.argmax(dim, true);
            Tensor oneHot = Torch.zerosLike(logits).scatter_(dim, index, 1.0);
            return oneHot.sub(soft.detach()).add(soft).moveToOuterScope();
        }
    }

    /**
     * Like {@link #gumbelSoftmax(Tensor, double, boolean, long)}, soft, over the last dimension, with temperature 1.
     *
     * @param logits logarithms of probabilities
     * @return of the same shape
     */
    public static Tensor gumbelSoftmax(Tensor logits) {
        return gumbelSoftmax(logits, 1, false, -1);
    }

    // ---- Dropouts of channels ----

    /**
     * Sets whole channels of a signal to zero, each with probability {@code p}, and multiplies the others by {@code 1 / (1 - p)}.
     *
     * @param input of shape {@code (N, C, L)} or {@code (C, L)}
     * @param p the probability of a channel to become zero, between 0 and 1
     * @param training whether to do so; else the result is the input
     * @return of the same shape
     * @throws IllegalArgumentException if the input has another number of dimensions
     * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.dropout1d.html">dropout1d</a>
     */
    public static Tensor dropout1d(Tensor input, double p, boolean training) {
        return ChannelDropout.of(signal(input), 2, p, training, false);
    }

    /**
     * Like {@link #dropout1d}, in place.
     *
     * @param input of shape {@code (N, C, L)} or {@code (C, L)}, which is changed
     * @param p the probability of a channel to become zero, between 0 and 1
     * @param training whether to do so
     * @return the input
     * @throws IllegalArgumentException if the input has another number of dimensions
     */
    public static Tensor dropout1d_(Tensor input, double p, boolean training) {
        return ChannelDropout.of(signal(input), 2, p, training, true);
    }

    private static Tensor signal(Tensor input) {
        check(
                input.dim() == 2 || input.dim() == 3,
                "dropout1d takes (N, C, L) or (C, L), got the shape %s",
                Arrays.toString(input.shape()));
        return input;
    }

    /**
     * Sets whole channels of an image to zero, each with probability {@code p}, and multiplies the others by {@code 1 / (1 - p)}.
     *
     * @param input of shape {@code (N, C, H, W)}, or {@code (N, C, L)}, which PyTorch takes for a batch of signals
     * @param p the probability of a channel to become zero, between 0 and 1
     * @param training whether to do so; else the result is the input
     * @return of the same shape
     * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.dropout2d.html">dropout2d</a>
     */
    public static Tensor dropout2d(Tensor input, double p, boolean training) {
        return Torch.featureDropout(input, p, training);
    }

    /**
     * Like {@link #dropout2d}, in place.
     *
     * @param input of shape {@code (N, C, H, W)} or {@code (N, C, L)}, which is changed
     * @param p the probability of a channel to become zero, between 0 and 1
     * @param training whether to do so
     * @return the input
     */
    public static Tensor dropout2d_(Tensor input, double p, boolean training) {
        return Torch.featureDropout_(input, p, training);
    }

    /**
     * Sets whole channels of a volume to zero, each with probability {@code p}, and multiplies the others by {@code 1 / (1 - p)}.
     *
     * @param input of shape {@code (N, C, D, H, W)} or {@code (C, D, H, W)}
     * @param p the probability of a channel to become zero, between 0 and 1
     * @param training whether to do so; else the result is the input
     * @return of the same shape
     * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.dropout3d.html">dropout3d</a>
     */
    public static Tensor dropout3d(Tensor input, double p, boolean training) {
        return ChannelDropout.of(input, 4, p, training, false);
    }

    /**
     * Like {@link #dropout3d}, in place.
     *
     * @param input of shape {@code (N, C, D, H, W)} or {@code (C, D, H, W)}, which is changed
     * @param p the probability of a channel to become zero, between 0 and 1
     * @param training whether to do so
     * @return the input
     */
    public static Tensor dropout3d_(Tensor input, double p, boolean training) {
        return ChannelDropout.of(input, 4, p, training, true);
    }

    // ---- Normalisation ----

    /**
     * Divides vectors by their norm, or by {@code eps} where that is larger.
     *
     * @param input of any shape
     * @param p the exponent of the norm
     * @param dim the dimension of the vectors; -1 is the last
     * @param eps the smallest divisor
     * @return of the same shape
     * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.normalize.html">normalize</a>
     */
    public static Tensor normalize(Tensor input, double p, long dim, double eps) {
        try (Scope _ = Scope.open()) {
            Tensor norm = input.norm(p, new long[] {dim}, true).clampMin(eps).expandAs(input);
            return input.div(norm).moveToOuterScope();
        }
    }

    /**
     * Like {@link #normalize(Tensor, double, long, double)}, of Euclidean norms over dimension 1, with 1e-12 as the smallest divisor.
     *
     * @param input of two or more dimensions
     * @return of the same shape
     */
    public static Tensor normalize(Tensor input) {
        return normalize(input, 2, 1, 1e-12);
    }

    /**
     * Divides each element by what grows with the squares of its neighbours in nearby channels:
     * {@code x / (k + alpha * mean of their squares)^beta}.
     *
     * @param input of shape {@code (N, C, *)} with at least 3 dimensions
     * @param size how many channels count as nearby, 1 or more
     * @param alpha the factor of the squares
     * @param beta the exponent
     * @param k what is added
     * @return of the same shape
     * @throws IllegalArgumentException if the input has fewer dimensions
     * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.local_response_norm.html">local_response_norm</a>
     */
    public static Tensor localResponseNorm(Tensor input, long size, double alpha, double beta, double k) {
        check(
                input.dim() >= 3,
                "local_response_norm takes (N, C, *) of 3 or more dimensions, got the shape %s",
                Arrays.toString(input.shape()));
        try (Scope _ = Scope.open()) {
            Tensor divisor = nearbySquares(input, size).mul(alpha).add(k).pow(beta);
            return input.div(divisor).moveToOuterScope();
        }
    }

    /**
     * Like {@link #localResponseNorm(Tensor, long, double, double, double)} with 1e-4, 0.75 and 1.
     *
     * @param input of shape {@code (N, C, *)} with at least 3 dimensions
     * @param size how many channels count as nearby, 1 or more
     * @return of the same shape
     * @throws IllegalArgumentException if the input has fewer dimensions
     */
    public static Tensor localResponseNorm(Tensor input, long size) {
        return localResponseNorm(input, size, 1e-4, 0.75, 1);
    }

    /** The mean of the squares of nearby channels: as in PyTorch, an average pooling over channels. */
    private static Tensor nearbySquares(Tensor input, long size) {
        long[] shape = input.shape();
        long before = size / 2;
        long after = (size - 1) / 2;
        Tensor squares = input.mul(input);
        if (shape.length == 3) {
            Tensor padded = pad(squares.unsqueeze(1), new long[] {0, 0, before, after}); // (N, 1, C + size - 1, L)
            return avgPool2d(padded, new long[] {size, 1}, 1).squeeze(1);
        }
        Tensor flat = squares.reshape(shape[0], 1, shape[1], shape[2], -1);
        Tensor padded = pad(flat, new long[] {0, 0, 0, 0, before, after}); // (N, 1, C + size - 1, H, W)
        return avgPool3d(padded, new long[] {size, 1, 1}, 1).squeeze(1).reshape(shape);
    }

    // ---- Pooling ----

    /**
     * The power average of each window of a signal: {@code (sum of x^p)^(1/p)}.
     *
     * @param input of shape {@code (N, C, L)} or {@code (C, L)}
     * @param normType the exponent {@code p}, not 0
     * @param kernelSize the extent of the window
     * @param stride the step of the window
     * @param ceilMode whether the extent of the output is rounded up
     * @return of shape {@code (N, C, L_out)} or {@code (C, L_out)}
     * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.lp_pool1d.html">lp_pool1d</a>
     */
    public static Tensor lpPool1d(Tensor input, double normType, long kernelSize, long stride, boolean ceilMode) {
        long[] kernel = {kernelSize};
        return PowerPool.of(
                input,
                normType,
                kernel,
                powers -> Torch.avgPool1d(powers, kernel, Sizes.of(stride), Sizes.of(0), ceilMode));
    }

    /**
     * The power average of each window of an image: {@code (sum of x^p)^(1/p)}.
     *
     * @param input of shape {@code (N, C, H, W)} or {@code (C, H, W)}
     * @param normType the exponent {@code p}, not 0
     * @param kernelSize the height and width of the window
     * @param stride the step of the window downwards and to the right
     * @param ceilMode whether the extent of the output is rounded up
     * @return of shape {@code (N, C, H_out, W_out)} or {@code (C, H_out, W_out)}
     * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.lp_pool2d.html">lp_pool2d</a>
     */
    public static Tensor lpPool2d(Tensor input, double normType, long[] kernelSize, long[] stride, boolean ceilMode) {
        return PowerPool.of(
                input, normType, kernelSize, powers -> avgPool2d(powers, kernelSize, stride, Sizes.of(0), ceilMode));
    }

    /**
     * The power average of each window of a volume: {@code (sum of x^p)^(1/p)}.
     *
     * @param input of shape {@code (N, C, D, H, W)} or {@code (C, D, H, W)}
     * @param normType the exponent {@code p}, not 0
     * @param kernelSize the depth, height and width of the window
     * @param stride the step of the window in each direction
     * @param ceilMode whether the extent of the output is rounded up
     * @return of shape {@code (N, C, D_out, H_out, W_out)} or {@code (C, D_out, H_out, W_out)}
     * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.lp_pool3d.html">lp_pool3d</a>
     */
    public static Tensor lpPool3d(Tensor input, double normType, long[] kernelSize, long[] stride, boolean ceilMode) {
        return PowerPool.of(
                input, normType, kernelSize, powers -> avgPool3d(powers, kernelSize, stride, Sizes.of(0), ceilMode));
    }

    /**
     * Puts each element of a signal where a maximum pooling has found it; all others are zero.
     *
     * @param input what the pooling has given, of shape {@code (N, C, L)} or {@code (C, L)}
     * @param indices where it has found its elements, INT64 of the same shape
     * @param outputSize the length of the pooling's input
     * @return of shape {@code (N, C, outputSize)} or {@code (C, outputSize)}
     * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.max_unpool1d.html">max_unpool1d</a>
     */
    public static Tensor maxUnpool1d(Tensor input, Tensor indices, long outputSize) {
        try (Scope _ = Scope.open()) {
            return maxUnpool2d(input.unsqueeze(-1), indices.unsqueeze(-1), outputSize, 1)
                    .squeeze(-1)
                    .moveToOuterScope();
        }
    }

    // ---- Losses ----

    /**
     * The negative logarithmic likelihood of numbers that are distributed normally:
     * {@code 0.5 * (log(variance) + (input - target)^2 / variance)}, where variances below {@code eps} count as {@code eps}.
     *
     * @param input the expected values, of any shape
     * @param target what was observed, of a shape that fits
     * @param variance the variances, 0 or more: of the input's shape, or of one with 1 in some places, or without the last dimension
     * @param full whether the constant {@code 0.5 * log(2 pi)} is added
     * @param eps the smallest variance, greater than 0
     * @param reduction what becomes of the losses
     * @return the loss
     * @throws IllegalArgumentException if the variance's shape does not fit or a variance is negative
     * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.gaussian_nll_loss.html">gaussian_nll_loss</a>
     */
    public static Tensor gaussianNllLoss(
            Tensor input, Tensor target, Tensor variance, boolean full, double eps, Reduction reduction) {
        try (Scope _ = Scope.open()) {
            Tensor fitting = fittingVariance(variance, input);
            check(
                    !fitting.lt(0).any().toBoolean(),
                    "gaussian_nll_loss needs variances of 0 or more, got a negative one");
            Tensor bounded = fitting.clone();
            try (var _ = Torch.noGrad()) {
                bounded.clampMin_(eps);
            }
            Tensor losses =
                    bounded.log().add(input.sub(target).square().div(bounded)).mul(0.5);
            if (full) {
                losses = losses.add(0.5 * Math.log(2 * Math.PI));
            }
            return reduction.apply(losses).moveToOuterScope();
        }
    }

    private static Tensor fittingVariance(Tensor variance, Tensor input) {
        long[] shape = input.shape();
        long[] given = variance.shape();
        if (given.length == shape.length - 1 && Arrays.equals(given, Arrays.copyOf(shape, given.length))) {
            return variance.unsqueeze(-1);
        }
        boolean fits = given.length == shape.length;
        for (int i = 0; fits && i < shape.length; i++) {
            fits = given[i] == shape[i] || given[i] == 1;
        }
        check(
                fits,
                "gaussian_nll_loss cannot use a variance of shape %s for an input of shape %s",
                Arrays.toString(given),
                Arrays.toString(shape));
        return variance;
    }

    /**
     * The binary cross entropy of logits, averaged over classes, each of which may be right or not.
     *
     * @param input logits of shape {@code (N, C)} or {@code (C)}
     * @param target of the same shape, 1 where a class is right, else 0
     * @param weight the weight of each class, of shape {@code (C)}; null for all the same
     * @param reduction what becomes of the losses
     * @return the loss
     * @see <a
     *     href="https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.multilabel_soft_margin_loss.html">multilabel_soft_margin_loss</a>
     */
    public static Tensor multilabelSoftMarginLoss(Tensor input, Tensor target, Tensor weight, Reduction reduction) {
        try (Scope _ = Scope.open()) {
            Tensor right = target.mul(logSigmoid(input));
            Tensor wrong = target.neg().add(1).mul(logSigmoid(input.neg()));
            Tensor losses = right.add(wrong).neg();
            if (weight != null) {
                losses = losses.mul(weight);
            }
            return reduction.apply(losses.sum(-1).div(input.size(-1))).moveToOuterScope();
        }
    }

    /**
     * Brings together what belongs together and keeps apart what does not, by any distance:
     * {@code max(0, d(anchor, positive) - d(anchor, negative) + margin)}.
     *
     * @param anchor of shape {@code (N, *)}
     * @param positive what should be near the anchor, of the same shape
     * @param negative what should be far from it, of the same shape
     * @param distance the distance of two batches; null for that of vectors, {@code Torch.pairwiseDistance}
     * @param margin how much farther the negative should be, greater than 0
     * @param swap whether the positive's distance from the negative counts where it is smaller than the anchor's
     * @param reduction what becomes of the losses
     * @return the loss
     * @throws IllegalArgumentException if the tensors differ in their number of dimensions, or the margin is not greater than 0
     * @see <a
     *     href="https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.triplet_margin_with_distance_loss.html">triplet_margin_with_distance_loss</a>
     */
    public static Tensor tripletMarginWithDistanceLoss(
            Tensor anchor,
            Tensor positive,
            Tensor negative,
            BinaryOperator<Tensor> distance,
            double margin,
            boolean swap,
            Reduction reduction) {
        check(margin > 0, "triplet_margin_with_distance_loss needs a margin greater than 0, got %s", margin);
        check(
                anchor.dim() == positive.dim() && anchor.dim() == negative.dim(),
                "triplet_margin_with_distance_loss needs tensors of as many dimensions, got the shapes %s, %s and %s",
                Arrays.toString(anchor.shape()),
                Arrays.toString(positive.shape()),
                Arrays.toString(negative.shape()));
        BinaryOperator<Tensor> measure = distance == null ? Torch::pairwiseDistance : distance;
        try (Scope _ = Scope.open()) {
            Tensor near = measure.apply(anchor, positive);
            Tensor far = measure.apply(anchor, negative);
            if (swap) {
                far = far.minimum(measure.apply(positive, negative));
            }
            return reduction.apply(near.add(margin).sub(far).clampMin(0)).moveToOuterScope();
        }
    }

    // ---- Interpolation ----

    /**
     * Makes a signal, an image or a volume larger or smaller.
     *
     * @param input of shape {@code (N, C, L)}, {@code (N, C, H, W)} or {@code (N, C, D, H, W)}
     * @param size the output's extent in each dimension behind the channels, or one number for all; null where factors say it
     * @param scaleFactor how many times as large the output is, a number for each dimension or one for all; null where the size says it
     * @param mode {@code nearest}, {@code nearest-exact}, {@code linear} (signals), {@code bilinear} (images), {@code bicubic}
     *     (images), {@code trilinear} (volumes) or {@code area}
     * @param alignCorners whether the centres of the corners' elements keep their place, where the mode interpolates
     * @param recomputeScaleFactor whether positions follow from the output's extent instead of from the factors
     * @param antialias whether a smaller image has its high frequencies filtered out first, for {@code bilinear} and {@code bicubic}
     * @return the larger or smaller tensor
     * @throws IllegalArgumentException if there is not exactly one of size and factors, or the mode does not fit the input
     * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.interpolate.html">interpolate</a>
     */
    public static Tensor interpolate(
            Tensor input,
            long[] size,
            double[] scaleFactor,
            String mode,
            boolean alignCorners,
            boolean recomputeScaleFactor,
            boolean antialias) {
        return new Interpolation(input, size, scaleFactor, mode, recomputeScaleFactor).apply(alignCorners, antialias);
    }

    /**
     * Repeats the nearest elements until an extent is reached.
     *
     * @param input of shape {@code (N, C, L)}, {@code (N, C, H, W)} or {@code (N, C, D, H, W)}
     * @param size the output's extent in each dimension behind the channels, or one number for all
     * @return the larger or smaller tensor
     */
    public static Tensor interpolate(Tensor input, long... size) {
        return interpolate(input, size, null, "nearest", false, false, false);
    }

    /**
     * Like {@link #interpolate(Tensor, long[], double[], String, boolean, boolean, boolean)}, to an extent.
     *
     * @param input of shape {@code (N, C, L)}, {@code (N, C, H, W)} or {@code (N, C, D, H, W)}
     * @param size the output's extent in each dimension behind the channels, or one number for all
     * @param mode how
     * @param alignCorners whether the centres of the corners' elements keep their place, where the mode interpolates
     * @return the larger or smaller tensor
     */
    public static Tensor interpolate(Tensor input, long[] size, String mode, boolean alignCorners) {
        return interpolate(input, size, null, mode, alignCorners, false, false);
    }

    /**
     * Like {@link #interpolate(Tensor, long[], double[], String, boolean, boolean, boolean)}, by a factor.
     *
     * @param input of shape {@code (N, C, L)}, {@code (N, C, H, W)} or {@code (N, C, D, H, W)}
     * @param scaleFactor how many times as large the output is, a number for each dimension or one for all
     * @param mode how
     * @param alignCorners whether the centres of the corners' elements keep their place, where the mode interpolates
     * @return the larger or smaller tensor
     */
    public static Tensor interpolate(Tensor input, double[] scaleFactor, String mode, boolean alignCorners) {
        return interpolate(input, null, scaleFactor, mode, alignCorners, false, false);
    }
}
