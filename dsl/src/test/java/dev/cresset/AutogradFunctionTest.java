package dev.cresset;

import static dev.cresset.TensorAssert.assertThatTensor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class AutogradFunctionTest {

    /** {@code x^3}, with a gradient that is not recorded's: 3 x^2 g. */
    private static final class Cube extends AutogradFunction {

        private int backwards;

        @Override
        protected List<Tensor> forward(Context context, List<Tensor> inputs) {
            context.saveForBackward(inputs.get(0));
            return List.of(inputs.get(0).pow(3));
        }

        @Override
        protected List<Tensor> backward(Context context, List<Tensor> gradients) {
            backwards++;
            return List.of(context.savedTensors().get(0).square().mul(3).mul(gradients.get(0)));
        }
    }

    /** {@code (a * b, a + b)} of two tensors. */
    private static final class ProductAndSum extends AutogradFunction {

        @Override
        protected List<Tensor> forward(Context context, List<Tensor> inputs) {
            context.saveForBackward(inputs.get(0), inputs.get(1));
            return List.of(inputs.get(0).mul(inputs.get(1)), inputs.get(0).add(inputs.get(1)));
        }

        @Override
        protected List<Tensor> backward(Context context, List<Tensor> gradients) {
            Tensor product = gradients.get(0);
            Tensor sum = gradients.get(1);
            Tensor first = context.needsInputGrad(0)
                    ? product.mul(context.savedTensors().get(1)).add(sum)
                    : null;
            return Arrays.asList(
                    first, product.mul(context.savedTensors().get(0)).add(sum));
        }
    }

    /** Any forward and backward. */
    private static AutogradFunction function(List<Tensor> results, List<Tensor> gradients) {
        return new AutogradFunction() {
            @Override
            protected List<Tensor> forward(Context context, List<Tensor> inputs) {
                return results;
            }

            @Override
            protected List<Tensor> backward(Context context, List<Tensor> ignored) {
                return gradients;
            }
        };
    }

    private final Tensor x = Torch.tensor(DType.FLOAT64, 1.0, 2.0, -3.0).requiresGrad_();
    private final Tensor y = Torch.tensor(DType.FLOAT64, 4.0, 5.0, 6.0).requiresGrad_();

    @Test
    void itsBackwardGivesTheGradient() {
        Cube cube = new Cube();
        Tensor result = cube.apply(x);
        result.mul(y).sum().backward();

        assertThat(result.toDoubleArray()).containsExactly(1, 8, -27);
        assertThat(result.requiresGrad()).isTrue();
        assertThat(x.grad().toDoubleArray()).containsExactly(12, 60, 162);
        assertThat(y.grad().toDoubleArray()).containsExactly(1, 8, -27);
        assertThat(cube.backwards).isEqualTo(1);
    }

    @Test
    void standsInTheMiddleOfAGraphAndIsUsedTwice() {
        Cube cube = new Cube();
        Tensor hidden = cube.apply(x.mul(2));
        hidden.mul(hidden).sum().backward(); // (2x)^6, of which the derivative is 12 (2x)^5

        assertThat(x.grad().toDoubleArray()).containsExactly(384, 12288, -93312);
        assertThat(cube.backwards).isEqualTo(1);
    }

    @Test
    void hasHigherDerivatives() {
        Tensor first =
                Autograd.grad(new Cube().apply(x).sum(), List.of(x), true).get(0);
        Tensor second = Autograd.grad(first.sum(), List.of(x)).get(0);

        assertThat(first.toDoubleArray()).containsExactly(3, 12, 27);
        assertThat(second.toDoubleArray()).containsExactly(6, 12, -18);
    }

    @Test
    void passesTheChecks() {
        GradCheck.check(inputs -> new Cube().apply(inputs.get(0)), List.of(x));
        GradCheck.checkSecond(inputs -> new Cube().apply(inputs.get(0)), List.of(x));
        GradCheck.check(inputs -> Torch.cat(new ProductAndSum().applyAll(inputs), 0), List.of(x, y));
        GradCheck.checkSecond(inputs -> Torch.cat(new ProductAndSum().applyAll(inputs), 0), List.of(x, y));
    }

    @Test
    void hasSeveralInputsAndResults() {
        List<Tensor> results = new ProductAndSum().applyAll(List.of(x, y));
        results.get(0).add(results.get(1).mul(10)).sum().backward();

        assertThat(x.grad().toDoubleArray()).containsExactly(14, 15, 16);
        assertThat(y.grad().toDoubleArray()).containsExactly(11, 12, 7);
    }

    @Test
    void aResultThatNobodyUsesHasAGradientOfZeros() {
        new ProductAndSum().applyAll(List.of(x, y)).get(1).sum().backward();

        assertThat(x.grad().toDoubleArray()).containsExactly(1, 1, 1);
    }

    @Test
    void computesOnlyTheGradientThatIsAskedFor() {
        List<Tensor> results = new ProductAndSum().applyAll(List.of(x, y));
        List<Tensor> gradients = Autograd.grad(results.get(0).sum(), List.of(y));

        assertThat(gradients.get(0).toDoubleArray()).containsExactly(1, 2, -3);
        assertThat(x.grad()).isNull();
    }

    @Test
    void anInputNeedsNoGradient() {
        List<Tensor> results =
                new ProductAndSum().applyAll(List.of(Torch.ones(3).to(DType.FLOAT64), y));
        results.get(0).sum().backward();

        assertThat(y.grad().toDoubleArray()).containsExactly(1, 1, 1);
    }

    @Test
    void isNotRecordedWhereNothingIs() {
        Cube cube = new Cube();
        assertThat(cube.apply(Torch.ones(2)).requiresGrad()).isFalse();
        try (var _ = Torch.noGrad()) {
            assertThat(cube.apply(x).requiresGrad()).isFalse();
        }
    }

    @Test
    void keepsTheBitsOfItsResult() {
        Tensor odd = Torch.tensor(DType.FLOAT64, -0.0, Double.NaN, Double.POSITIVE_INFINITY, 0.1);
        Tensor result = function(List.of(odd), List.of(x)).apply(x);

        assertThatTensor(result.detach()).isIdenticalTo(odd);
    }

    @Test
    void takesNumbersWithoutDimensionsAndOtherDtypes() {
        Tensor number = Torch.tensor(2f).requiresGrad_();
        Tensor result = function(List.of(Torch.ones(2, 2).to(DType.FLOAT64)), List.of(Torch.tensor(7f)))
                .apply(number);
        result.sum().backward();

        assertThat(result.shape()).isEqualTo(Shape.of(2, 2));
        assertThat(number.grad().itemFloat()).isEqualTo(7);
    }

    @Test
    void refusesWhatBackwardMustNotReturn() {
        refuses(List.of(), "AutogradFunction has 1 inputs, but backward returned 0 gradients");
        refuses(List.of(Torch.ones(2)), "the gradient of a tensor of shape [3] has that shape, not [2]");
    }

    private void refuses(List<Tensor> gradients, String message) {
        Tensor result = function(List.of(Torch.ones(1)), gradients).apply(x);
        assertThatIllegalStateException()
                .isThrownBy(() -> result.sum().backward())
                .satisfies(
                        thrown -> assertThat(thrown.getMessage()).endsWith(message.replace("AutogradFunction ", "")));
    }

    @Test
    void refusesResultsWithoutGradients() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new ProductAndSum().apply(x, y))
                .withMessage("ProductAndSum has 2 results: use applyAll");
        assertThatIllegalStateException()
                .isThrownBy(() -> function(List.of(Torch.ones(1).to(DType.INT64)), List.of())
                        .apply(x))
                .withMessageEndingWith(" has a result of torch.int64: all are of one dtype that has gradients");
    }

    @Test
    void aCheckFindsAWrongGradient() {
        assertThatIllegalStateException()
                .isThrownBy(() -> GradCheck.check(
                        inputs -> function(
                                        List.of(inputs.get(0).detach().square()),
                                        List.of(Torch.ones(3).to(DType.FLOAT64)))
                                .apply(inputs.get(0)),
                        List.of(x)))
                .withMessageStartingWith(
                        "the derivative of element 0 of the result by element 0 of input 0 is 1.0, but the difference says");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GradCheck.check(inputs -> inputs.get(0), List.of(Torch.ones(1))))
                .withMessage("no input requires a gradient: there is nothing to check");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GradCheck.check(
                        inputs -> inputs.get(0), List.of(Torch.ones(1).requiresGrad_())))
                .withMessage("input 0 is of torch.float32; differences need torch.float64");
    }

    @Test
    void aCheckpointGivesTheSameGradients() {
        Tensor weight = Torch.tensor(DType.FLOAT64, 0.5, -0.5, 2.0).requiresGrad_();
        Tensor direct = x.mul(weight).tanh().mul(weight);
        direct.sum().backward();
        double[] gradient = x.grad().toDoubleArray();
        double[] weightGradient = weight.grad().toDoubleArray();
        x.zeroGrad();
        weight.zeroGrad();

        Tensor result = Checkpoint.run(input -> input.mul(weight).tanh().mul(weight), x);
        result.sum().backward();

        assertThatTensor(result.detach()).isIdenticalTo(direct.detach());
        assertThat(x.grad().toDoubleArray()).containsExactly(gradient);
        assertThat(weight.grad().toDoubleArray()).containsExactly(weightGradient);
    }

    /** The largest element of each row, and where it is. */
    private static final class Largest extends AutogradFunction {
        @Override
        protected List<Tensor> forward(Context context, List<Tensor> inputs) {
            Tensor where = inputs.get(0).argmax(1);
            context.saveForBackward(where);
            context.markNonDifferentiable(where);
            return List.of(inputs.get(0).amax(new long[] {1}), where);
        }

        @Override
        protected List<Tensor> backward(Context context, List<Tensor> gradients) {
            assertThat(gradients.get(1).dtype()).isEqualTo(DType.INT64);
            assertThat(gradients.get(1).toLongArray()).containsExactly(0, 0);
            Tensor zeros = Torch.zeros(new long[] {2, 3}, gradients.get(0).dtype(), Device.CPU);
            Tensor where = context.savedTensors().get(0).unsqueeze(1);
            return List.of(zeros.scatter(1, where, gradients.get(0).unsqueeze(1)));
        }
    }

    @Test
    void hasResultsWithoutGradients() {
        Tensor x = Torch.tensor(new double[] {1, 3, 2, 6, 5, 4}, 2, 3).requiresGrad_();
        List<Tensor> results = new Largest().applyAll(List.of(x));

        assertThat(results.get(1).toLongArray()).containsExactly(1, 0);
        assertThat(results.get(1).requiresGrad()).isFalse();
        results.get(0).mul(2).sum().backward();
        assertThat(x.grad().toDoubleArray()).containsExactly(0, 2, 0, 2, 0, 0);
    }
}
