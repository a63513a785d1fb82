package dev.cresset.nn.utils;

import static dev.cresset.TensorAssert.assertThatTensor;
import static dev.cresset.nn.Layers.batchNorm1d;
import static dev.cresset.nn.Layers.linear;
import static dev.cresset.nn.Layers.sequential;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.cresset.DType;
import dev.cresset.Reference;
import dev.cresset.Shape;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import dev.cresset.data.Batch;
import dev.cresset.nn.LayerCase;
import dev.cresset.nn.Linear;
import dev.cresset.nn.Sequential;
import dev.cresset.nn.UnaryModule;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Clipping, vectors of parameters, and averages against PyTorch. */
class UtilsTest {

    private static final Reference REFERENCE = Reference.of(LayerCase.class, "layers/utilities.tsv");

    @Test
    void clipsGradientsAsPyTorchDoes() {
        check("norm", p -> norm("norm", Utils.clipGradNorm_(p, 1)));
        check("norm1", p -> norm("norm1", Utils.clipGradNorm_(p, 2, 1, false)));
        check("infinity", p -> norm("infinity", Utils.clipGradNorm_(p, 0.5, Double.POSITIVE_INFINITY, true)));
        check("small", p -> norm("small", Utils.clipGradNorm_(p, 100)));
        check("value", p -> Utils.clipGradValue_(p, 0.7));
    }

    private static void norm(String name, double norm) {
        assertThat((float) norm)
                .isCloseTo(REFERENCE.tensor("clip/" + name + "/norm").itemFloat(), within(1e-5f));
    }

    private static void check(String name, Consumer<List<Tensor>> clipping) {
        List<Tensor> parameters = List.of(withGradient("clip/before0"), withGradient("clip/before1"), Torch.zeros(2));
        clipping.accept(parameters);
        for (int i = 0; i < 2; i++) {
            assertThatTensor(parameters.get(i).grad()).isCloseTo(REFERENCE.tensor("clip/" + name + i), 1e-6);
        }
        assertThat(parameters.get(2).grad()).isNull();
    }

    private static Tensor withGradient(String name) {
        Tensor gradient = REFERENCE.tensor(name);
        Tensor parameter = Torch.zerosLike(gradient).requiresGrad_(true);
        parameter.mul(gradient).sum().backward();
        return parameter;
    }

    @Test
    void withoutGradientsTheNormIsZero() {
        assertThat(Utils.clipGradNorm_(List.of(Torch.zeros(2)), 1)).isZero();
    }

    @Test
    void refusesNormsThatAreNotFiniteOnRequest() {
        Tensor parameter = Torch.zeros(1).requiresGrad_(true);
        parameter.mul(Double.POSITIVE_INFINITY).sum().backward();
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> Utils.clipGradNorm_(List.of(parameter), 1, 2, true))
                .withMessage("the gradients' norm of order 2.0 is Infinity, so gradients cannot be clipped");
        assertThat(parameter.grad().itemFloat()).isInfinite();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Utils.clipGradValue_(List.of(parameter), -1))
                .withMessage("gradients are clipped to a magnitude of 0 or more, not -1.0");
    }

    @Test
    void parametersGoToAVectorAndBack() {
        try (Linear layer = linear(3, 2).build()) {
            Tensor vector = Utils.parametersToVector(layer.parameters());
            assertThat(vector.shape()).isEqualTo(Shape.of(8));
            vector.sum().backward();
            assertThat(layer.bias().grad().toFloatArray()).containsExactly(1, 1);

            Utils.vectorToParameters(Torch.arange(8).to(DType.FLOAT32), layer.parameters());

            assertThat(layer.weight().toFloatArray()).containsExactly(0, 1, 2, 3, 4, 5);
            assertThat(layer.bias().toFloatArray()).containsExactly(6, 7);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Utils.vectorToParameters(Torch.zeros(7), layer.parameters()))
                    .withMessage("parameters of 8 elements need a vector of as many, got the shape [7]");
        }
    }

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

    @Test
    void clipsByANormThatIsKnown() {
        List<Tensor> parameters = List.of(withGradient("clip/before0"), withGradient("clip/before1"));
        List<Tensor> gradients = parameters.stream().map(Tensor::grad).toList();
        Tensor norm = Utils.getTotalNorm(gradients, 2);
        norm("norm", norm.item());
        Utils.clipGradsWithNorm_(parameters, 1, norm);
        for (int i = 0; i < 2; i++) {
            assertThatTensor(parameters.get(i).grad()).isCloseTo(REFERENCE.tensor("clip/norm" + i), 1e-6);
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Utils.getTotalNorm(List.of(), 2))
                .withMessage("no tensors have no norm");
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
