package dev.cresset.optim;

import static dev.cresset.nn.internal.ModuleAccess.access;

import dev.cresset.DType;
import dev.cresset.Scope;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import dev.cresset.data.Batch;
import dev.cresset.internal.Checks;
import dev.cresset.nn.Module;
import dev.cresset.nn.StateDictException;
import dev.cresset.nn.UnaryModule;
import dev.cresset.nn.normalization.BatchNorm;
import java.util.ArrayList;
import java.util.List;

/**
 * A network whose parameters are averages over the training of another network: the mean (stochastic weight averaging), or an
 * exponential moving average. PyTorch's {@code torch.optim.swa_utils}.
 *
 * <p>State: {@code n_averaged}, and the averages under {@code module.} and their own keys.
 *
 * {@snippet :
 * Net model = new Net();
 * AveragedModel average = AveragedModel.ema(model, new Net(), 0.999);
 * for (Batch batch : loader) {
 *     step(model, batch);
 *     average.updateParameters(model);
 * }
 * Tensor output = average.call(input);
 * }
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/optim.html#weight-averaging-swa-and-ema">Weight averaging in PyTorch</a>
 * @see <a href="https://arxiv.org/abs/1803.05407">Averaging Weights Leads to Wider Optima and Better Generalization</a>
 */
public final class AveragedModel extends UnaryModule<AveragedModel> {

    private final UnaryModule<?> module;
    private final Tensor count;
    private final AverageFunction function;
    private boolean averagesBuffers;

    private AveragedModel(UnaryModule<?> model, UnaryModule<?> copy, AverageFunction function) {
        Checks.that(copy != model, "an average needs a network of its own, not the one that is averaged");
        module = register("module", copy);
        count = registerBuffer("n_averaged", Torch.zeros(new long[0], DType.INT64));
        this.function = function;
        copy.loadStateDict(model.stateDict());
    }

    /**
     * Builds the mean of all updates.
     *
     * @param model the network whose values are averaged
     * @param copy another network of the same structure, which holds the averages and is owned by the result
     * @return the averaged network, with the current values of the model
     * @throws StateDictException if the structures differ
     */
    public static AveragedModel swa(UnaryModule<?> model, UnaryModule<?> copy) {
        return of(
                model,
                copy,
                (average, value, count) -> average.add(value.sub(average).mul(1.0 / (count + 1))));
    }

    /**
     * Builds an exponential moving average: {@code average = decay * average + (1 - decay) * value}.
     *
     * @param model the network whose values are averaged
     * @param copy another network of the same structure, which holds the averages and is owned by the result
     * @param decay the weight of the previous average, from 0 to 1; 0.999 is usual
     * @return the averaged network, with the current values of the model
     * @throws StateDictException if the structures differ
     */
    public static AveragedModel ema(UnaryModule<?> model, UnaryModule<?> copy, double decay) {
        Checks.that(decay >= 0 && decay <= 1, "a decay is from 0 to 1, not %s", decay);
        return of(
                model,
                copy,
                (average, value, _) -> average.add(value.sub(average).mul(1 - decay)));
    }

    /**
     * Builds an average by a given function.
     *
     * @param model the network whose values are averaged
     * @param copy another network of the same structure, which holds the averages and is owned by the result
     * @param function the new average from the average, a value and the number of values
     * @return the averaged network, with the current values of the model
     * @throws StateDictException if the structures differ
     */
    public static AveragedModel of(UnaryModule<?> model, UnaryModule<?> copy, AverageFunction function) {
        return new AveragedModel(model, copy, function);
    }

    /**
     * Recomputes the running statistics of the batch normalizations of a network, which averaged weights lack. They become the means
     * over all batches, on which the network is called in training mode; its mode is restored at the end.
     *
     * @param loader batches, each of which is closed
     * @param model the network; one without batch normalizations is not changed
     * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.optim.swa_utils.update_bn.html">torch.optim.swa_utils.update_bn</a>
     */
    public static void updateBn(Iterable<Batch> loader, UnaryModule<?> model) {
        List<BatchNorm<?, ?>> norms = new ArrayList<>();
        for (Module<?> module : model.modules()) {
            if (module instanceof BatchNorm<?, ?> norm) {
                norms.add(norm);
            }
        }
        if (norms.isEmpty()) {
            return;
        }
        List<Module<?>> modules = model.modules();
        List<Boolean> training = modules.stream().map(Module::isTraining).toList();
        norms.forEach(BatchNorm::resetRunningStats);
        List<Double> momenta = new ArrayList<>();
        norms.forEach(norm -> momenta.add(norm.momentum()));
        norms.forEach(norm -> norm.setMomentum(null));
        model.train();
        try {
            try (var _ = Torch.noGrad()) {
                loader.forEach(batch -> {
                    try (batch;
                            Scope _ = Scope.open()) {
                        model.call(batch.input());
                    }
                });
            }
        } finally {
            for (int i = 0; i < norms.size(); i++) {
                norms.get(i).setMomentum(momenta.get(i));
            }
            for (int i = 0; i < modules.size(); i++) {
                access().setTraining(modules.get(i), training.get(i));
            }
        }
    }

    /**
     * {@return this network}
     *
     * @param averagesBuffers whether buffers are averaged, too, instead of copied; false by default
     */
    public AveragedModel useBuffers(boolean averagesBuffers) {
        this.averagesBuffers = averagesBuffers;
        return this;
    }

    @Override
    protected Tensor forward(Tensor input) {
        return module.call(input);
    }

    /** {@return the network that holds the averages} */
    public UnaryModule<?> module() {
        return module;
    }

    /** {@return the number of updates} */
    public long averaged() {
        return count.itemLong();
    }

    /**
     * Updates the averages with the current values of a network.
     *
     * @param model a network of the same structure
     * @throws IllegalArgumentException if it has other parameters or buffers
     */
    public void updateParameters(UnaryModule<?> model) {
        try (var _ = Torch.noGrad();
                var _ = Scope.open()) {
            List<Tensor> averages = new ArrayList<>(module.parameters());
            List<Tensor> values = new ArrayList<>(model.parameters());
            averages.addAll(module.buffers());
            values.addAll(model.buffers());
            Checks.that(
                    averages.size() == values.size(),
                    "the average has %d parameters and buffers, the network %d",
                    averages.size(),
                    values.size());
            long parameters = module.parameters().size();
            for (int i = 0; i < averages.size(); i++) {
                update(averages.get(i), values.get(i), i < parameters || averagesBuffers);
            }
            count.add_(1);
        }
    }

    private void update(Tensor average, Tensor value, boolean averages) {
        Tensor here = value.detach().to(average.device());
        if (averaged() == 0 || !averages) {
            average.copy_(here);
        } else {
            // Integers, such as counts of batches, are rounded towards zero, as in PyTorch.
            average.copy_(function.average(average, here, averaged()));
        }
    }
}
