package dev.cresset.nn.normalization;

import static dev.cresset.nn.internal.ModuleAccess.access;

import dev.cresset.DType;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import dev.cresset.internal.PythonText;
import dev.cresset.nn.UnaryModule;

/** What batch and instance normalisations have in common: scale, shift and running averages of each channel. */
public abstract class RunningNorm<M extends RunningNorm<M>> extends UnaryModule<M> {

    private static final String BATCHES = "num_batches_tracked";

    private final NormOptions options;
    private final Tensor weight;
    private final Tensor bias;
    private final Tensor runningMean;
    private final Tensor runningVar;
    private final Tensor batchesTracked;

    RunningNorm(NormOptions options) {
        this.options = options;
        long[] shape = {options.numFeatures()};
        boolean tracks = options.trackRunningStats();
        weight = registerParameter("weight", options.affine() ? ones(shape) : null);
        bias = registerParameter("bias", options.affine() && options.bias() ? zeros(shape) : null);
        runningMean = registerBuffer("running_mean", tracks ? zeros(shape) : null);
        runningVar = registerBuffer("running_var", tracks ? ones(shape) : null);
        batchesTracked =
                registerBuffer(BATCHES, tracks ? Torch.zeros(new long[0], DType.INT64, options.device()) : null);
        access().registry(this).optional(BATCHES);
    }

    private Tensor ones(long[] shape) {
        return Torch.ones(shape, options.dtype(), options.device());
    }

    private Tensor zeros(long[] shape) {
        return Torch.zeros(shape, options.dtype(), options.device());
    }

    /** Whether mean and variance are the input's and not the running averages. */
    final boolean usesInput() {
        return isTraining() || !options.trackRunningStats();
    }

    /** Sets the running averages back to their initial values. */
    public void resetRunningStats() {
        if (options.trackRunningStats()) {
            runningMean.zero_();
            runningVar.fill_(1);
            batchesTracked.zero_();
        }
    }

    /** Sets parameters and running averages back to their initial values. */
    public void resetParameters() {
        resetRunningStats();
        try (var _ = Torch.noGrad()) {
            if (weight != null) {
                weight.fill_(1);
            }
            if (bias != null) {
                bias.zero_();
            }
        }
    }

    /** {@return the options of the layer} */
    public final NormOptions options() {
        return options;
    }

    /** {@return the scale of each channel, of shape {@code (C)}; null if not affine} */
    public final Tensor weight() {
        return parametrized("weight", weight);
    }

    /** {@return the shift of each channel, of shape {@code (C)}; null if not affine or without bias} */
    public final Tensor bias() {
        return parametrized("bias", bias);
    }

    /** {@return the running mean of each channel, of shape {@code (C)}; null if not tracked} */
    public final Tensor runningMean() {
        return runningMean;
    }

    /** {@return the running (unbiased) variance of each channel, of shape {@code (C)}; null if not tracked} */
    public final Tensor runningVar() {
        return runningVar;
    }

    /** {@return how many batches the running averages have seen, one INT64 without dimensions; null if not tracked} */
    public final Tensor batchesTracked() {
        return batchesTracked;
    }

    /** PyTorch saves the count since version 0.4.1 only. */
    @Override
    protected String extraRepr() {
        return "%d, eps=%s, momentum=%s, affine=%s, bias=%s, track_running_stats=%s"
                .formatted(
                        options.numFeatures(),
                        PythonText.of(options.eps()),
                        PythonText.of(options.momentum()),
                        PythonText.of(options.affine()),
                        PythonText.of(bias != null),
                        PythonText.of(options.trackRunningStats()));
    }
}
