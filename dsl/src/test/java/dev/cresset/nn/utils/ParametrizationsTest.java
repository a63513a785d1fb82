package dev.cresset.nn.utils;

import static dev.cresset.TensorAssert.assertThatTensor;
import static dev.cresset.nn.LayerCase.row;
import static dev.cresset.nn.Layers.*;
import static dev.cresset.nn.utils.Parametrizations.orthogonal;
import static dev.cresset.nn.utils.Parametrizations.spectralNorm;
import static dev.cresset.nn.utils.Parametrizations.weightNorm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.cresset.Reference;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import dev.cresset.nn.LayerCase;
import dev.cresset.nn.Linear;
import dev.cresset.nn.Module;
import dev.cresset.nn.UnaryModule;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Parametrized layers against PyTorch. */
class ParametrizationsTest {

    private static final Reference REFERENCE = Reference.of(LayerCase.class, "layers/parametrizations.tsv");

    private static final class Symmetric extends UnaryModule<Symmetric> {
        @Override
        protected Tensor forward(Tensor x) {
            return x.triu().add(x.triu(1).t());
        }
    }

    private static Linear symmetric(Linear layer) {
        return Parametrize.registerParametrization(layer, "weight", new Symmetric());
    }

    static Stream<LayerCase> rows() {
        return Stream.of(
                row("weightnorm/linear", () -> weightNorm(linear(3, 4).build())),
                row("weightnorm/conv2d", () -> weightNorm(conv2d(2, 3, 2).build(), "weight", 1)),
                row("weightnorm/whole", () -> weightNorm(linear(3, 2).build(), "weight", -1)),
                row(
                        "weightnorm/lstm",
                        () -> weightNorm(lstm(2, 3).build(), "weight_hh_l0", 0),
                        (lstm, x) -> List.of(lstm.call(x.get(0)).output())),
                row("weightnorm/bias", () -> weightNorm(weightNorm(linear(2, 2).build()), "bias", 0)),
                row("weightnorm/embedding", () -> weightNorm(embedding(4, 3).build())),
                row("spectralnorm/linear", () -> spectralNorm(linear(4, 3).build())),
                row("spectralnorm/eval", () -> spectralNorm(linear(4, 3).build()))
                        .eval(),
                row(
                        "spectralnorm/twice",
                        () -> spectralNorm(conv2d(2, 3, 2).build(), "weight", 3, 1e-6),
                        (layer, x) -> List.of(layer.call(x.get(0)), layer.call(x.get(0)))),
                row(
                        "spectralnorm/transposed",
                        () -> spectralNorm(convTranspose1d(2, 3, 2).build())),
                row("spectralnorm/bias", () -> spectralNorm(linear(2, 3).build(), "bias", 1)),
                row("orthogonal/square", () -> orthogonal(linear(3, 3).build())),
                row("orthogonal/tall", () -> orthogonal(linear(2, 4).build())),
                row(
                        "orthogonal/wide",
                        () -> orthogonal(linear(4, 2).build(), "weight", OrthogonalMap.MATRIX_EXP, true)),
                row("orthogonal/cayley", () -> orthogonal(linear(3, 4).build(), "weight", OrthogonalMap.CAYLEY, true)),
                row(
                        "orthogonal/householder",
                        () -> orthogonal(linear(3, 4).build(), "weight", OrthogonalMap.HOUSEHOLDER, false)),
                row("symmetric", () -> symmetric(linear(3, 3).build())),
                row("symmetric/twice", () -> symmetric(symmetric(linear(3, 3).build()))),
                row(
                        "symmetric/normed",
                        () -> spectralNorm(symmetric(linear(3, 3).build()))));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void computeWhatPyTorchComputes(LayerCase layer) {
        layer.check(REFERENCE);
    }

    @Test
    void allCasesAreHere() {
        LayerCase.checkNames(REFERENCE, rows().toList());
    }

    @Test
    void aSingleOriginalIsTheSameParameter() {
        try (Linear layer = linear(2, 2).build()) {
            Tensor weight = layer.weight();
            symmetric(layer);
            assertThat(layer.namedParameters()).containsEntry("parametrizations.weight.original", weight);
            assertThatTensor(layer.weight()).isIdenticalTo(layer.weight().t());

            Parametrize.removeParametrizations(layer, "weight", false);
            assertThat(layer.namedParameters().keySet()).containsExactly("bias", "weight");
            assertThat(layer.weight()).isSameAs(weight);
            assertThat(layer).hasToString("Linear(in_features=2, out_features=2, bias=True)");
        }
    }

    @Test
    void goesBackToAParameterWithTheComputedValues() {
        try (Linear layer = linear(3, 2).build()) {
            float[] before = layer.weight().toFloatArray();
            weightNorm(layer);
            try (var _ = Torch.noGrad()) {
                layer.getParameter("parametrizations.weight.original0").mul_(2);
            }
            Parametrize.removeParametrizations(layer, "weight");

            assertThat(Parametrize.isParametrized(layer)).isFalse();
            assertThat(layer.namedParameters().keySet()).containsExactly("bias", "weight");
            assertThat(layer.weight().requiresGrad()).isTrue();
            for (int i = 0; i < before.length; i++) {
                assertThat(layer.weight().toFloatArray()[i])
                        .isCloseTo(2 * before[i], org.assertj.core.api.Assertions.within(1e-6f));
            }
            layer.call(Torch.ones(1, 3)).sum().backward();
            assertThat(layer.weight().grad()).isNotNull();
        }
    }

    @Test
    void takesValues() {
        try (Linear layer = weightNorm(linear(3, 2).build());
                Linear other = linear(3, 2).build()) {
            Parametrize.parametrizations(layer, "weight").assign(other.weight());
            assertThatTensor(layer.weight()).isCloseTo(other.weight().detach(), 1e-6);
        }
    }

    @Test
    void statesAreLoadedByPyTorchsKeys() {
        try (Linear layer = spectralNorm(linear(3, 2).build());
                Linear other = spectralNorm(linear(3, 2).build())) {
            other.loadStateDict(layer.stateDict());
            layer.eval();
            other.eval();
            assertThatTensor(other.weight()).isIdenticalTo(layer.weight());
            assertThat(layer.stateDict().keySet())
                    .containsExactly(
                            "bias",
                            "parametrizations.weight.original",
                            "parametrizations.weight.0._u",
                            "parametrizations.weight.0._v");
        }
    }

    @Test
    void freezingGoesOn() {
        try (Linear layer = linear(2, 2).build()) {
            layer.requiresGrad_(false);
            weightNorm(layer);
            assertThat(layer.parameters()).noneMatch(Tensor::requiresGrad);
        }
    }

    private static final class Longer extends UnaryModule<Longer> {
        @Override
        protected Tensor forward(Tensor x) {
            return Torch.cat(List.of(x, x), 0);
        }
    }

    @Test
    void refusesWhatDoesNotFit() {
        try (Linear layer = linear(2, 2).build()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> weightNorm(layer, "scale", 0))
                    .withMessage("Linear has no parameter or buffer 'scale'; it has [weight, bias] and []");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Parametrize.registerParametrization(layer, "weight", new Longer()))
                    .withMessage(
                            "a parametrization keeps shape and dtype unless it is unsafe: they were [2, 2] of torch.float32, and"
                                    + " it makes [4, 2] of torch.float32");
            assertThat(layer.namedParameters().keySet()).containsExactly("weight", "bias");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Parametrize.removeParametrizations(layer, "weight"))
                    .withMessage("Linear has no parametrization of 'weight'");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> spectralNorm(layer, "weight", 0, 1e-12, 0))
                    .withMessage("spectral norm needs 1 or more power iterations, got 0");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> spectralNorm(layer, "weight", 1, 1e-12, 2))
                    .withMessage("spectral norm needs a dimension of a tensor of 2, got 2");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> orthogonal(layer, "bias"))
                    .withMessage("an orthogonal tensor has two or more dimensions, 'bias' has 1");
            weightNorm(layer);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Parametrize.removeParametrizations(layer, "weight", false))
                    .withMessage("a tensor that is computed from 2 others has no original to go back to");
            symmetric(layer);
            assertThatIllegalStateException()
                    .isThrownBy(
                            () -> Parametrize.parametrizations(layer, "weight").assign(Torch.ones(2, 2)))
                    .withMessage("the parametrization Symmetric knows no way back: it has no rightInverse");
            Map<String, Module<?>> parts = layer.namedModules();
            assertThat(parts.keySet())
                    .containsExactly(
                            "",
                            "parametrizations",
                            "parametrizations.weight",
                            "parametrizations.weight.0",
                            "parametrizations.weight.1");
        }
    }
}
