package dev.cresset.optim;

import dev.cresset.Aten;
import dev.cresset.DType;
import dev.cresset.Device;
import dev.cresset.Scope;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import dev.cresset.internal.Checks;
import dev.cresset.internal.PythonText;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Scales losses so that small gradients of float16 do not become 0: the loss is multiplied by a large scale before the backward pass, and
 * the gradients are divided by it before the step. A step with infinite or NaN gradients is skipped. The scale grows after a number of
 * good steps in a row, and shrinks after a skipped one.
 *
 * {@snippet :
 * scaler.scale(loss).backward();
 * scaler.step(optimizer);
 * scaler.update();
 * }
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/amp.html#gradient-scaling">torch.amp.GradScaler</a>
 */
public final class GradScaler implements AutoCloseable {

    private final double growthFactor;
    private final double backoffFactor;
    private final long growthInterval;
    private final Tensor scale;
    private final Tensor growthTracker;

    /** Whether an infinite gradient was found, for each optimizer that has been unscaled since the last update. */
    private final Map<Optimizer, Tensor> found = new IdentityHashMap<>();

    /**
     * Creates a scaler with the default options.
     *
     * @param device the device of the loss
     */
    public GradScaler(Device device) {
        this(builder(device));
    }

    private GradScaler(Builder builder) {
        growthFactor = builder.growthFactor;
        backoffFactor = builder.backoffFactor;
        growthInterval = builder.growthInterval;
        scale = Torch.full(new long[0], builder.initScale, DType.FLOAT32, builder.device)
                .keep();
        growthTracker = Torch.zeros(new long[0], DType.INT32, builder.device).keep();
    }

    /**
     * Starts a scaler with options.
     *
     * @param device the device of the loss
     * @return a builder
     */
    public static Builder builder(Device device) {
        return new Builder(device);
    }

    /**
     * Scales a loss.
     *
     * @param loss the loss
     * @return the loss times the scale, in the promoted dtype of both
     */
    public Tensor scale(Tensor loss) {
        return loss.mul(scale);
    }

    /**
     * Unscales an optimizer's gradients before its step, for example to clip them.
     *
     * @param optimizer an optimizer whose gradients come from a scaled loss
     * @throws IllegalStateException if they have been unscaled since the last update
     */
    public void unscale_(Optimizer optimizer) {
        if (found.containsKey(optimizer)) {
            throw new IllegalStateException("the gradients of this optimizer have been unscaled since the last update");
        }
        try (var _ = Torch.noGrad();
                var _ = Scope.open()) {
            Tensor infinite = Torch.zeros(new long[0], DType.FLOAT32, scale.device());
            List<Tensor> gradients = optimizer.parameterGroups().stream()
                    .flatMap(group -> group.parameters().stream())
                    .map(Tensor::grad)
                    .filter(Objects::nonNull)
                    .toList();
            if (!gradients.isEmpty()) {
                Tensor inverse = scale.to(DType.FLOAT64).reciprocal().to(DType.FLOAT32);
                Aten._ampForeachNonFiniteCheckAndUnscale_(gradients, infinite, inverse);
            }
            found.put(optimizer, infinite.keep());
        }
    }

    /**
     * Makes an optimizer's step unless a gradient is infinite or NaN. The gradients are unscaled first, if they have not been.
     *
     * @param optimizer an optimizer whose gradients come from a scaled loss
     */
    public void step(Optimizer optimizer) {
        if (!found.containsKey(optimizer)) {
            unscale_(optimizer);
        }
        if (found.get(optimizer).item() == 0) {
            optimizer.step();
        }
    }

    /**
     * Updates the scale, after the steps of all optimizers.
     *
     * @throws IllegalStateException if no gradients have been unscaled since the last update
     */
    public void update() {
        if (found.isEmpty()) {
            throw new IllegalStateException("no gradients have been unscaled since the last update");
        }
        try (var _ = Torch.noGrad();
                var _ = Scope.open()) {
            Tensor any = Torch.stack(List.copyOf(found.values()), 0).sum();
            Aten._ampUpdateScale_(scale, growthTracker, any, growthFactor, backoffFactor, growthInterval);
        }
        forget();
    }

    /** {@return the current scale} */
    public double getScale() {
        return scale.item();
    }

    /** {@return the content of a checkpoint, by PyTorch's names} */
    public Map<String, Object> stateDict() {
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("scale", getScale());
        state.put("growth_factor", growthFactor);
        state.put("backoff_factor", backoffFactor);
        state.put("growth_interval", growthInterval);
        state.put("_growth_tracker", growthTracker.itemLong());
        return state;
    }

    /**
     * Restores the scale and the number of good steps in a row. The options stay those of this scaler.
     *
     * @param state a result of {@link #stateDict}, or of PyTorch
     * @throws IllegalArgumentException if one of the two is missing or not a number
     */
    public void loadStateDict(Map<String, ?> state) {
        Number newScale = number(state, "scale");
        Number newTracker = number(state, "_growth_tracker");
        scale.fill_(newScale);
        growthTracker.fill_(newTracker);
    }

    private static Number number(Map<String, ?> state, String key) {
        Object value = state.get(key);
        return (Number)
                Checks.value(value, value instanceof Number, "the state of a scaler has a number '" + key + "'");
    }

    private void forget() {
        found.values().forEach(Tensor::close);
        found.clear();
    }

    /** Frees the scaler's tensors; it cannot be used any more. */
    @Override
    public void close() {
        forget();
        scale.close();
        growthTracker.close();
    }

    /** {@return the scale, the options and the number of good steps in a row} */
    @Override
    public String toString() {
        return "GradScaler(" + (scale.isClosed() ? "closed" : PythonText.arguments(stateDict())) + ")";
    }

    /** Options of GradScaler. */
    public static final class Builder {

        private final Device device;
        private double initScale = 65536;
        private double growthFactor = 2;
        private double backoffFactor = 0.5;
        private long growthInterval = 2000;

        private Builder(Device device) {
            this.device = device;
        }

        /**
         * Sets the initial scale; 65,536 by default.
         *
         * @param initScale more than 0
         * @return this builder
         * @throws IllegalArgumentException if it is not positive
         */
        public Builder initScale(double initScale) {
            this.initScale = Checks.positive("initial scale", initScale);
            return this;
        }

        /**
         * Sets the factor by which the scale grows; 2 by default.
         *
         * @param growthFactor more than 1
         * @return this builder
         * @throws IllegalArgumentException if it is out of range
         */
        public Builder growthFactor(double growthFactor) {
            this.growthFactor = Checks.value(growthFactor, growthFactor > 1, "a growth factor is more than 1");
            return this;
        }

        /**
         * Sets the factor by which the scale shrinks after a skipped step; 0.5 by default.
         *
         * @param backoffFactor less than 1
         * @return this builder
         * @throws IllegalArgumentException if it is out of range
         */
        public Builder backoffFactor(double backoffFactor) {
            this.backoffFactor = Checks.value(backoffFactor, backoffFactor < 1, "a backoff factor is less than 1");
            return this;
        }

        /**
         * Sets the number of good steps in a row after which the scale grows; 2000 by default.
         *
         * @param growthInterval 1 or more
         * @return this builder
         * @throws IllegalArgumentException if it is out of range
         */
        public Builder growthInterval(long growthInterval) {
            this.growthInterval = Checks.value(growthInterval, growthInterval >= 1, "a growth interval is 1 or more");
            return this;
        }

        /** {@return the scaler, to be closed by the caller} */
        public GradScaler build() {
            return new GradScaler(this);
        }
    }
}
