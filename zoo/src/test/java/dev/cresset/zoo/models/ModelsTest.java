package dev.cresset.zoo.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.cresset.Shape;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import dev.cresset.nn.UnaryModule;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every network of the zoo against torchvision's. */
class ModelsTest {

    /** Relative to the largest logit: matrix products sum up in an order that depends on LibTorch's build. */
    private static final double TOLERANCE = 1e-5;

    private static int threads;

    /** As the references were computed; and more threads than free cores wait for each other at each of many small operators. */
    @BeforeAll
    static void computeWithOneThread() {
        threads = Torch.getNumThreads();
        Torch.setNumThreads(1);
    }

    @AfterAll
    static void restoreThreads() {
        Torch.setNumThreads(threads);
    }

    static Stream<Arguments> models() {
        return Torchvision.rows("models.tsv").map(row -> Arguments.of(row[0], row));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("models")
    void equalsTorchvisions(String name, String[] row) {
        Torch.manualSeed(0);
        try (UnaryModule<?> model = Models.named(name).build().eval()) {
            long parameters =
                    model.parameters().stream().mapToLong(Tensor::numel).sum();
            List<String> actual = List.of(
                    parameters + " parameters",
                    Torchvision.digestOfShapes(model),
                    Torchvision.digestOfValues(model),
                    Torchvision.digest(model.toString()));

            assertThat(actual)
                    .as("number of parameters; digests of keys with shapes, initial values, printed tree")
                    .containsExactly(row[1] + " parameters", row[2], row[3], row[4]);
            checkLogits(model, Torchvision.numbers(row[5]));
        }
    }

    private static void checkLogits(UnaryModule<?> model, double[] expected) {
        Tensor logits;
        try (var _ = Torch.noGrad()) {
            logits = model.call(Torchvision.images(1));
        }

        double[] values = logits.toDoubleArray();
        double[] sampled = IntStream.range(0, expected.length)
                .mapToDouble(i -> values[50 * i])
                .toArray();
        double largest = Arrays.stream(expected).map(Math::abs).max().orElseThrow();
        assertThat(logits.shape()).isEqualTo(Shape.of(1, 1000));
        assertThat(sampled).as("logits").containsExactly(expected, within(TOLERANCE * largest));
    }

    static Stream<String> listed() {
        return Torchvision.rows("states.tsv").map(row -> row[0]).distinct();
    }

    /** What {@link #equalsTorchvisions} says in one digest, key by key. */
    @ParameterizedTest
    @MethodSource("listed")
    void hasTorchvisionsKeysShapesAndInitialValues(String name) {
        Torch.manualSeed(0);
        try (UnaryModule<?> model = Models.named(name).build()) {
            List<String> expected = Torchvision.rows("states.tsv")
                    .filter(row -> row[0].equals(name))
                    .map(row -> row[1] + "\t" + row[2] + "\t" + row[3])
                    .toList();

            assertThat(Torchvision.states(model)).isEqualTo(expected);
        }
    }

    static Stream<Arguments> trained() {
        return Torchvision.rows("training.tsv").map(row -> Arguments.of(row[0], row));
    }

    /** Dropout and stochastic depth draw what torchvision's draw, normalizations use the batch. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("trained")
    void trainsAsTorchvisions(String name, String[] row) {
        Torch.manualSeed(0);
        try (UnaryModule<?> model = Models.named(name).numClasses(10).build()) {
            Tensor loss = model.call(Torchvision.images(4)).square().mean();
            loss.backward();
            double gradients = model.parameters().stream()
                    .mapToDouble(p -> p.grad().abs().sum().item())
                    .sum();
            model.zeroGrad();

            double expectedLoss = Double.parseDouble(row[1]);
            double expectedGradients = Double.parseDouble(row[2]);
            assertThat(loss.item()).isCloseTo(expectedLoss, within(TOLERANCE * expectedLoss));
            assertThat(gradients).isCloseTo(expectedGradients, within(TOLERANCE * expectedGradients));
        }
    }

    @Test
    void namesWhatThereIs() {
        assertThat(Models.all())
                .extracting(Architecture::name)
                .doesNotHaveDuplicates()
                .hasSize(25);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Models.named("vgg17"))
                .withMessage("no model is called 'vgg17'; there are vgg11, vgg11_bn, vgg13, vgg13_bn, vgg16, vgg16_bn,"
                        + " vgg19, vgg19_bn, resnet18, resnet34, resnet50, resnet101, resnet152, alexnet,"
                        + " mobilenet_v2, mobilenet_v3_small, mobilenet_v3_large, efficientnet_b0, efficientnet_b1,"
                        + " efficientnet_b2, efficientnet_b3, efficientnet_b4, efficientnet_b5, efficientnet_b6,"
                        + " efficientnet_b7");
    }
}
