package dev.cresset.nn.normalization;

import static dev.cresset.nn.internal.ModuleAccess.access;

import dev.cresset.DType;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import dev.cresset.internal.PythonText;

/**
 * Base class of batch and instance normalizations, which can keep running averages of each channel.
 *
 * @param <M> the layer
 * @param <S> its specification
 */
abstract class RunningNorm<M extends RunningNorm<M, S>, S extends NormSpec<S>> extends AffineNorm<M, S> {

    private static final String BATCHES = "num_batches_tracked";

    private final Tensor runningMean;
    private final Tensor runningVar;
    private final Tensor batchesTracked;

    RunningNorm(S spec) {
        super(
                spec,
                spec.options().affine(),
                spec.options().bias(),
                spec.options().numFeatures());
        boolean tracks = options().trackRunningStats();
        long channels = options().numFeatures();
        runningMean = registerBuffer("running_mean", tracks ? spec.parameters().empty(channels) : null);
        runningVar = registerBuffer("running_var", tracks ? spec.parameters().empty(channels) : null);
        batchesTracked = registerBuffer(BATCHES, tracks ? batchCount() : null);
        access().registry(this).optional(BATCHES); // PyTorch saves it since version 0.4.1
        initializeRunningStats();
    }

    private Tensor batchCount() {
        return Torch.empty(new long[0], DType.INT64, options().parameters().device());
    }

    /** Whether mean and variance are the input's, and not the running averages. */
    final boolean usesInput() {
        return isTraining() || !options().trackRunningStats();
    }

    /** Sets the running averages back to their initial values. */
    public void resetRunningStats() {
        initializeRunningStats();
    }

    private void initializeRunningStats() {
        if (options().trackRunningStats()) {
            runningMean.zero_();
            runningVar.fill_(1);
            batchesTracked.zero_();
        }
    }

    /** Sets parameters and running averages back to their initial values. */
    @Override
    public void resetParameters() {
        resetRunningStats();
        super.resetParameters();
    }

    /** {@return the options of the layer} */
    public final NormOptions options() {
        return spec().options();
    }

    /** {@return the running mean of each channel, of shape {@code (C)}; null if not tracked} */
    public final Tensor runningMean() {
        return runningMean;
    }

    /** {@return the running (unbiased) variance of each channel, of shape {@code (C)}; null if not tracked} */
    public final Tensor runningVar() {
        return runningVar;
    }

    /** {@return the number of batches in the running averages, an INT64 without dimensions; null if not tracked} */
    public final Tensor batchesTracked() {
        return batchesTracked;
    }

    @Override
    protected String extraRepr() {
        return "%d, eps=%s, momentum=%s, affine=%s, bias=%s, track_running_stats=%s"
                .formatted(
                        options().numFeatures(),
                        PythonText.of(options().eps()),
                        PythonText.of(options().momentum()),
                        PythonText.of(options().affine()),
                        PythonText.of(hasBias()),
                        PythonText.of(options().trackRunningStats()));
    }
}
