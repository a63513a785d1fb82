package dev.cresset.optim;

import dev.cresset.DType;
import dev.cresset.Device;
import dev.cresset.GradMode;
import dev.cresset.Scope;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Keeps gradients of float16 from vanishing: the loss is multiplied by a large number before the backward pass, the gradients are divided
 * by it before the step, and a step whose gradients are infinite or no numbers is left out. The number grows while all goes well and
 * shrinks when a step is left out.
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

    /** Whether an infinite gradient was found, for each optimizer whose gradients are divided already since the last update. */
    private final Map<Optimizer, Tensor> found = new IdentityHashMap<>();

    /**
     * A scaler with PyTorch's settings: it begins at 65,536, doubles after 2,000 good steps, and halves after a bad one.
     *
     * @param device where the loss is
     */
    public GradScaler(Device device) {
        this(device, 65536, 2, 0.5, 2000);
    }

    /**
     * A scaler.
     *
     * @param device where the loss is
     * @param initScale the number at first
     * @param growthFactor what it is multiplied by after good steps; more than 1
     * @param backoffFactor what it is multiplied by after a bad one; less than 1
     * @param growthInterval how many good steps in a row it takes to grow, at least 1
     * @throws IllegalArgumentException if one of the numbers is not so
     */
    public GradScaler(Device device, double initScale, double growthFactor, double backoffFactor, long growthInterval) {
        require(initScale > 0, "an initial scale is more than 0", initScale);
        require(growthFactor > 1, "a growth factor is more than 1", growthFactor);
        require(backoffFactor < 1, "a backoff factor is less than 1", backoffFactor);
        require(growthInterval >= 1, "a growth interval is 1 or more", growthInterval);
        this.growthFactor = growthFactor;
        this.backoffFactor = backoffFactor;
        this.growthInterval = growthInterval;
        scale = Torch.full(new long[0], initScale, DType.FLOAT32, device).keep();
        growthTracker = Torch.zeros(new long[0], DType.INT32, device).keep();
    }

    /**
     * Multiplies a loss.
     *
     * @param loss what the backward pass begins with
     * @return the loss times the scale, in the type of both together
     */
    public Tensor scale(Tensor loss) {
        return loss.mul(scale);
    }

    /**
     * Divides an optimizer's gradients, for those who look at them before the step: to clip them, say.
     *
     * @param optimizer whose gradients come from a scaled loss
     * @throws IllegalStateException if they have been divided since the last update
     */
    public void unscale_(Optimizer optimizer) {
        if (found.containsKey(optimizer)) {
            throw new IllegalStateException("the gradients of this optimizer have been unscaled since the last update");
        }
        try (GradMode _ = GradMode.disabled();
                Scope _ = Scope.open()) {
            Tensor infinite = Torch.zeros(new long[0], DType.FLOAT32, scale.device());
            List<Tensor> gradients = optimizer.parameterGroups().stream()
                    .flatMap(group -> group.parameters().stream())
                    .map(Tensor::grad)
                    .filter(Objects::nonNull)
                    .toList();
            if (!gradients.isEmpty()) {
                Tensor inverse = scale.to(DType.FLOAT64).reciprocal().to(DType.FLOAT32);
                Torch._ampForeachNonFiniteCheckAndUnscale_(gradients, infinite, inverse);
            }
            found.put(optimizer, infinite.keep());
        }
    }

    /**
     * Takes an optimizer's step, unless a gradient is infinite or no number; divides the gradients before, if that has not been done.
     *
     * @param optimizer whose gradients come from a scaled loss
     */
    public void step(Optimizer optimizer) {
        if (!found.containsKey(optimizer)) {
            unscale_(optimizer);
        }
        if (found.get(optimizer).toDouble() == 0) {
            optimizer.step();
        }
    }

    /**
     * Lets the scale grow or shrink, after the steps of all optimizers.
     *
     * @throws IllegalStateException if no gradients have been divided since the last update
     */
    public void update() {
        if (found.isEmpty()) {
            throw new IllegalStateException("no gradients have been unscaled since the last update");
        }
        try (GradMode _ = GradMode.disabled();
                Scope _ = Scope.open()) {
            Tensor any = Torch.stack(List.copyOf(found.values()), 0).sum();
            Torch._ampUpdateScale_(scale, growthTracker, any, growthFactor, backoffFactor, growthInterval);
        }
        forget();
    }

    /** {@return the number that losses are multiplied by} */
    public double getScale() {
        return scale.toDouble();
    }

    /** {@return what a checkpoint holds of it, by PyTorch's names} */
    public Map<String, Object> stateDict() {
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("scale", getScale());
        state.put("growth_factor", growthFactor);
        state.put("backoff_factor", backoffFactor);
        state.put("growth_interval", growthInterval);
        state.put("_growth_tracker", growthTracker.toLong());
        return state;
    }

    /**
     * Goes on from a checkpoint.
     *
     * @param state scale and growth tracker by PyTorch's names; the settings stay those of this scaler
     * @throws IllegalArgumentException if one of the two is missing or no number
     */
    public void loadStateDict(Map<String, ?> state) {
        Number newScale = number(state, "scale");
        Number newTracker = number(state, "_growth_tracker");
        scale.fill_(newScale);
        growthTracker.fill_(newTracker);
    }

    private static Number number(Map<String, ?> state, String key) {
        require(state.get(key) instanceof Number, "a scaler's state has a number under '" + key + "'", state.get(key));
        return (Number) state.get(key);
    }

    private static void require(boolean condition, String message, Object actual) {
        if (!condition) {
            throw new IllegalArgumentException(message + ", got " + actual);
        }
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
}
