package dev.cresset.optim;

import static dev.cresset.TensorAssert.assertThatTensor;
import static dev.cresset.nn.Layers.batchNorm1d;
import static dev.cresset.nn.Layers.linear;
import static dev.cresset.nn.Layers.sequential;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.cresset.Reference;
import dev.cresset.Shape;
import dev.cresset.Torch;
import dev.cresset.data.Batch;
import dev.cresset.nn.LayerCase;
import dev.cresset.nn.Linear;
import dev.cresset.nn.Sequential;
import dev.cresset.nn.UnaryModule;
import java.util.List;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

/** Averages of weights against PyTorch. */
class AveragedModelTest {

    private static final Reference REFERENCE = Reference.of(LayerCase.class, "layers/utilities.tsv");

    @Test
    void averagesAsPyTorchDoes() {
        average("swa", AveragedModel::swa);
        average("swa_buffers", (model, copy) -> AveragedModel.swa(model, copy).useBuffers(true));
        average("ema", (model, copy) -> AveragedModel.ema(model, copy, 0.9));
        average("own", (model, copy) -> AveragedModel.of(model, copy, (a, v, n) -> a.add(v.mul(n))));
    }

    private static void average(String name, BiFunction<UnaryModule<?>, UnaryModule<?>, AveragedModel> making) {
        Torch.manualSeed(1);
        try (Sequential model = network();
                AveragedModel average = making.apply(model, network())) {
            for (int step = 0; step < 3; step++) {
                Torch.manualSeed(10 + step);
                try (var _ = Torch.noGrad()) {
                    model.parameters().forEach(p -> p.copy_(Torch.rand(p.shape())));
                }
                model.call(Torch.rand(4, 3));
                average.updateParameters(model);
            }
            assertThat(average).hasToString(REFERENCE.text("average/" + name + "/text"));
            assertThat(String.join(" ", average.stateDict().keySet()))
                    .isEqualTo(REFERENCE.text("average/" + name + "/keys"));
            average.stateDict()
                    .forEach((key, value) -> assertThatTensor(value)
                            .as(name + " " + key)
                            .isCloseTo(REFERENCE.tensor("average/" + name + "/" + key), 1e-6));
            assertThat(average.averaged()).isEqualTo(3);
            average.eval();
            assertThat(average.call(Torch.rand(4, 3)).shape()).isEqualTo(Shape.of(4, 2));
        }
    }

    @Test
    void computesRunningAveragesAnew() {
        Torch.manualSeed(1);
        try (Sequential model = network()) {
            model.get(0).eval();
            Torch.manualSeed(5);
            List<Batch> batches = List.of(batch(), batch(), batch());
            AveragedModel.updateBn(batches, model);

            model.stateDict()
                    .forEach((key, value) ->
                            assertThatTensor(value).as(key).isCloseTo(REFERENCE.tensor("update_bn/" + key), 1e-6));
            assertThat(batches).allMatch(batch -> batch.input().isClosed());
            assertThat(model.isTraining()).isTrue();
            assertThat(model.get(0).isTraining()).isFalse();
            model.call(Torch.ones(4, 3));
            assertThatTensor(model.getBuffer("1.running_mean"))
                    .as("the momentum is that of before")
                    .isCloseTo(REFERENCE.tensor("update_bn/then"), 1e-6);
        }
        try (Linear plain = linear(3, 2).build()) {
            AveragedModel.updateBn(List.of(), plain);
            assertThat(plain.isTraining()).isTrue();
        }
    }

    private static Batch batch() {
        return new Batch(Torch.rand(4, 3), Torch.zeros(4));
    }

    private static Sequential network() {
        return sequential(linear(3, 2), batchNorm1d(2));
    }

    @Test
    void averagesNeedANetworkOfTheirOwn() {
        try (Sequential model = network()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> AveragedModel.swa(model, model))
                    .withMessage("an average needs a network of its own, not the one that is averaged");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> AveragedModel.ema(model, model, 2))
                    .withMessage("a decay is from 0 to 1, not 2.0");
        }
    }
}
