package dev.cresset.optim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cresset.Device;
import dev.cresset.Scope;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GradScalerTest {

    private static final double INFINITE = Double.POSITIVE_INFINITY;

    /** The numbers are PyTorch's, of the same six steps with torch.amp.GradScaler("cpu", init_scale=8.0, growth_interval=2). */
    @Test
    void growsAndShrinksLikePyTorchs() {
        List<Double> scales = new ArrayList<>();
        List<Float> weights = new ArrayList<>();
        try (Tensor weight = Torch.tensor(1f, 2f).requiresGrad_(true);
                SGD optimizer = SGD.builder(List.of(weight)).lr(0.1).build();
                GradScaler scaler = GradScaler.builder(Device.CPU)
                        .initScale(8)
                        .growthInterval(2)
                        .build()) {
            for (double factor : new double[] {1, 1, INFINITE, 1, 1, 1}) {
                step(scaler, optimizer, weight, factor);
                scales.add(scaler.getScale());
                weights.add(weight.toFloatArray()[0]);
            }
            assertThat(scaler.stateDict())
                    .isEqualTo(Map.of(
                            "scale", 16.0,
                            "growth_factor", 2.0,
                            "backoff_factor", 0.5,
                            "growth_interval", 2L,
                            "_growth_tracker", 1L));
        }
        assertThat(scales).containsExactly(8.0, 16.0, 8.0, 8.0, 16.0, 16.0);
        assertThat(weights)
                .containsExactly(
                        0.8999999761581421f,
                        0.7999999523162842f,
                        0.7999999523162842f,
                        0.6999999284744263f,
                        0.5999999046325684f,
                        0.49999991059303284f);
    }

    private static void step(GradScaler scaler, SGD optimizer, Tensor weight, double factor) {
        try (Scope _ = Scope.open()) {
            optimizer.zeroGrad();
            scaler.scale(weight.mul(factor).sum()).backward();
            scaler.step(optimizer);
            scaler.update();
        }
    }

    @Test
    void showsTrueGradientsBeforeTheStep() {
        try (Tensor weight = Torch.tensor(1f, 2f).requiresGrad_(true);
                SGD optimizer = SGD.builder(List.of(weight)).lr(0.1).build();
                GradScaler scaler = new GradScaler(Device.CPU)) {
            scaler.scale(weight.mul(3.0).sum()).backward();
            scaler.unscale_(optimizer);
            assertThat(weight.grad().toFloatArray()).containsExactly(3, 3);
            assertThatThrownBy(() -> scaler.unscale_(optimizer))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("the gradients of this optimizer have been unscaled since the last update");
        }
    }

    @Test
    void goesOnFromAState() {
        try (GradScaler scaler = new GradScaler(Device.CPU)) {
            assertThat(scaler.getScale()).isEqualTo(65536);
            scaler.loadStateDict(Map.of("scale", 4.0, "_growth_tracker", 7L));
            assertThat(scaler.getScale()).isEqualTo(4);
            assertThat(scaler.stateDict()).containsEntry("_growth_tracker", 7L);
            assertThatThrownBy(() -> scaler.loadStateDict(Map.of("scale", 4.0)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("the state of a scaler has a number '_growth_tracker', got null");
        }
    }

    @Test
    void refusesWhatMakesNoSense() {
        assertThatThrownBy(() -> GradScaler.builder(Device.CPU).growthFactor(1))
                .hasMessage("a growth factor is more than 1, got 1.0");
        assertThatThrownBy(() -> GradScaler.builder(Device.CPU).backoffFactor(1))
                .hasMessage("a backoff factor is less than 1, got 1.0");
        assertThatThrownBy(() -> GradScaler.builder(Device.CPU).growthInterval(0))
                .hasMessage("a growth interval is 1 or more, got 0");
        assertThatThrownBy(() -> GradScaler.builder(Device.CPU).initScale(0))
                .hasMessage("an initial scale is more than 0, got 0.0");
        try (GradScaler scaler = new GradScaler(Device.CPU)) {
            assertThatThrownBy(scaler::update)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("no gradients have been unscaled since the last update");
        }
    }

    @Test
    void printsItsStateAndOptions() {
        GradScaler scaler = new GradScaler(Device.CPU);
        assertThat(scaler.toString())
                .isEqualTo("GradScaler(scale=65536.0, growth_factor=2.0, backoff_factor=0.5, growth_interval=2000,"
                        + " _growth_tracker=0)");
        scaler.close();
        assertThat(scaler.toString()).isEqualTo("GradScaler(closed)");
    }
}
