package dev.cresset.nn;

import dev.cresset.DType;
import dev.cresset.Device;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import java.util.Arrays;

/**
 * Batch normalisation of images: each channel is brought to mean 0 and variance 1 over the mini-batch, then scaled and shifted,
 * {@code out = (input - mean) / sqrt(variance + eps) * weight + bias}. In evaluation, the running averages of mean and variance
 * take the place of the mini-batch's.
 *
 * <p>Shape: {@code (N, C, H, W) -> (N, C, H, W)}.
 *
 * <p>Initial values: {@code weight} is 1, {@code bias} 0, {@code running_mean} 0, {@code running_var} 1,
 * {@code num_batches_tracked} 0.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.BatchNorm2d.html">torch.nn.BatchNorm2d</a>
 * @see <a href="https://arxiv.org/abs/1502.03167">Batch Normalization: Accelerating Deep Network Training</a>
 */
public final class BatchNorm2d extends Module {

    private static final String BATCHES = "num_batches_tracked";

    private final Options options;
    private final Tensor weight;
    private final Tensor bias;
    private final Tensor runningMean;
    private final Tensor runningVar;
    private final Tensor batchesTracked;

    /** @param options what the layer is like */
    public BatchNorm2d(Options options) {
        this.options = options;
        long[] shape = {options.numFeatures};
        boolean tracks = options.trackRunningStats;
        weight = registerParameter("weight", options.affine ? ones(shape) : null);
        bias = registerParameter("bias", options.affine && options.bias ? zeros(shape) : null);
        runningMean = registerBuffer("running_mean", tracks ? zeros(shape) : null);
        runningVar = registerBuffer("running_var", tracks ? ones(shape) : null);
        batchesTracked = registerBuffer(BATCHES, tracks ? Torch.zeros(new long[0], DType.INT64, options.device) : null);
    }

    private Tensor ones(long[] shape) {
        return Torch.ones(shape, options.dtype, options.device);
    }

    private Tensor zeros(long[] shape) {
        return Torch.zeros(shape, options.dtype, options.device);
    }

    @Override
    public Tensor forward(Tensor input) {
        Checks.that(
                input.dim() == 4, "BatchNorm2d takes (N, C, H, W), got the shape %s", Arrays.toString(input.shape()));
        if (isTraining()) {
            checkSeveralValues(input);
        }
        boolean usesBatch = isTraining() || !options.trackRunningStats;
        return Torch.batchNorm(
                input, weight, bias, runningMean, runningVar, usesBatch, averageFactor(), options.eps, true);
    }

    /** The share of the newest batch in the running averages, after counting it. */
    private double averageFactor() {
        if (isTraining() && options.trackRunningStats) {
            batchesTracked.add_(1);
            return options.momentum == null ? 1.0 / batchesTracked.toLong() : options.momentum;
        }
        return options.momentum == null ? 0 : options.momentum;
    }

    /** A single value per channel has no variance. */
    private static void checkSeveralValues(Tensor input) {
        Checks.that(
                input.size(0) * input.size(2) * input.size(3) != 1,
                "BatchNorm2d needs more than 1 value per channel in training, got the shape %s",
                Arrays.toString(input.shape()));
    }

    /** Sets the running averages back to their initial values. */
    public void resetRunningStats() {
        if (options.trackRunningStats) {
            runningMean.zero_();
            runningVar.fill_(1);
            batchesTracked.zero_();
        }
    }

    /** Sets parameters and running averages back to their initial values. */
    public void resetParameters() {
        resetRunningStats();
        Torch.noGrad(() -> {
            if (weight != null) {
                weight.fill_(1);
            }
            if (bias != null) {
                bias.zero_();
            }
        });
    }

    /** @return the options that the layer was made with */
    public Options options() {
        return options;
    }

    /** @return the scale of each channel, of shape {@code (C)}; null if not affine */
    public Tensor weight() {
        return weight;
    }

    /** @return the shift of each channel, of shape {@code (C)}; null if not affine or without bias */
    public Tensor bias() {
        return bias;
    }

    /** @return the running mean of each channel, of shape {@code (C)}; null if not tracked */
    public Tensor runningMean() {
        return runningMean;
    }

    /** @return the running (unbiased) variance of each channel, of shape {@code (C)}; null if not tracked */
    public Tensor runningVar() {
        return runningVar;
    }

    /** @return how many batches the running averages have seen, one INT64 without dimensions; null if not tracked */
    public Tensor batchesTracked() {
        return batchesTracked;
    }

    /** PyTorch saves the count since version 0.4.1 only. */
    @Override
    boolean mayLackState(String name) {
        return name.equals(BATCHES);
    }

    @Override
    protected String extraRepr() {
        return "%d, eps=%s, momentum=%s, affine=%s, bias=%s, track_running_stats=%s"
                .formatted(
                        options.numFeatures,
                        PythonText.of(options.eps),
                        PythonText.of(options.momentum),
                        PythonText.of(options.affine),
                        PythonText.of(bias != null),
                        PythonText.of(options.trackRunningStats));
    }

    /**
     * What a batch normalisation is like.
     *
     * @param numFeatures channels of the input
     * @param eps what is added to the variance, so that nothing is divided by zero; 1e-5 by default
     * @param momentum the share of the newest batch in the running averages; 0.1 by default, null for the plain average of all
     * @param affine whether channels are scaled and shifted by parameters; true by default
     * @param bias whether they are shifted; true by default, without effect if not affine
     * @param trackRunningStats whether running averages are kept; without them evaluation uses the batch's values, too; true by
     *     default
     * @param dtype the type of parameters and averages; null (the default) for 32-bit floating point
     * @param device where parameters and averages are; null (the default) for the CPU
     */
    public record Options(
            long numFeatures,
            double eps,
            Double momentum,
            boolean affine,
            boolean bias,
            boolean trackRunningStats,
            DType dtype,
            Device device)
            implements Layer {

        /** Checks the number of channels. */
        public Options {
            Checks.positive("BatchNorm2d", "channels", numFeatures);
        }

        /** @param numFeatures channels of the input */
        public Options(long numFeatures) {
            this(numFeatures, 1e-5, 0.1, true, true, true, null, null);
        }

        /** @return these options with that added to the variance */
        public Options eps(double eps) {
            return new Options(numFeatures, eps, momentum, affine, bias, trackRunningStats, dtype, device);
        }

        /** @return these options with that share of the newest batch in the running averages; null for the plain average */
        public Options momentum(Double momentum) {
            return new Options(numFeatures, eps, momentum, affine, bias, trackRunningStats, dtype, device);
        }

        /** @return these options with or without parameters that scale and shift */
        public Options affine(boolean affine) {
            return new Options(numFeatures, eps, momentum, affine, bias, trackRunningStats, dtype, device);
        }

        /** @return these options with or without a parameter that shifts */
        public Options bias(boolean bias) {
            return new Options(numFeatures, eps, momentum, affine, bias, trackRunningStats, dtype, device);
        }

        /** @return these options with or without running averages */
        public Options trackRunningStats(boolean trackRunningStats) {
            return new Options(numFeatures, eps, momentum, affine, bias, trackRunningStats, dtype, device);
        }

        /** @return these options with parameters and averages of that type */
        public Options dtype(DType dtype) {
            return new Options(numFeatures, eps, momentum, affine, bias, trackRunningStats, dtype, device);
        }

        /** @return these options with parameters and averages on that device */
        public Options device(Device device) {
            return new Options(numFeatures, eps, momentum, affine, bias, trackRunningStats, dtype, device);
        }

        @Override
        public BatchNorm2d build() {
            return new BatchNorm2d(this);
        }
    }
}
