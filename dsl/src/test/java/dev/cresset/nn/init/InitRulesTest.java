package dev.cresset.nn.init;

import static dev.cresset.TensorAssert.assertThatTensor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.cresset.Reference;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The rarer initial values against PyTorch. */
class InitRulesTest {

    private static final Reference REFERENCE =
            Reference.of(InitRulesTest.class, "/dev/cresset/nn/layers/utilities.tsv");

    static Stream<Arguments> rules() {
        return Stream.of(
                Arguments.of("orthogonal/wide", Init.orthogonal()),
                Arguments.of("orthogonal/tall", Init.orthogonal(2)),
                Arguments.of("trunc_normal", Init.truncNormal()),
                Arguments.of("trunc_normal/narrow", Init.truncNormal(1, 0.5).bounds(0.5, 1.5)),
                Arguments.of("trunc_normal/tail", Init.truncNormal().bounds(1, 3)),
                Arguments.of("sparse", Init.sparse(0.3, 0.5)),
                Arguments.of("eye", Init.eye()),
                Arguments.of("dirac1d", Init.dirac()),
                Arguments.of("dirac2d", Init.dirac(2)),
                Arguments.of("dirac3d", Init.dirac()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void drawsWhatPyTorchDraws(String name, Initializer rule) {
        Tensor expected = REFERENCE.tensor("init/" + name);
        Tensor tensor = Torch.zeros(expected.shape());
        Torch.manualSeed(11);

        rule.initialize(tensor);

        assertThatTensor(tensor).isCloseTo(expected, 1e-6);
        assertThatTensor(Torch.randint(1L << 40, new long[] {1}))
                .as("the next draw")
                .isIdenticalTo(REFERENCE.tensor("init/" + name + "/next"));
    }

    @Test
    void recordsNothingForTheBackwardPass() {
        try (Tensor weight = Torch.zeros(4, 4).requiresGrad_(true).keep()) {
            Init.orthogonal().initialize(weight);
            Init.truncNormal().initialize(weight);
            Init.sparse(0.5).initialize(weight);
            Init.eye().initialize(weight);
            assertThat(weight.isLeaf()).isTrue();
        }
    }

    @Test
    void refusesWhatMakesNoSense() {
        refuses(
                "an orthogonal weight has 2 or more dimensions, got the shape [3]",
                () -> Init.orthogonal().initialize(Torch.zeros(3)));
        refuses(
                "a sparse matrix has 2 dimensions, got the shape [3]",
                () -> Init.sparse(0.5).initialize(Torch.zeros(3)));
        refuses(
                "an identity matrix has 2 dimensions, got the shape [3]",
                () -> Init.eye().initialize(Torch.zeros(3)));
        refuses(
                "a Dirac kernel has 3 to 5 dimensions, got the shape [3, 3]",
                () -> Init.dirac().initialize(Torch.zeros(3, 3)));
        refuses(
                "a Dirac kernel cannot divide 3 channels into 2 groups",
                () -> Init.dirac().groups(2).initialize(Torch.zeros(3, 1, 1)));
        refuses(
                "a Dirac kernel needs 1 or more groups, got 0",
                () -> Init.dirac().groups(0));
        refuses("a sparsity is between 0 and 1, got 1.5", () -> Init.sparse(1.5));
        refuses(
                "a standard deviation is more than 0, got 0.0",
                () -> Init.truncNormal().std(0));
        refuses(
                "a lower bound is less than the upper one, got 2.0 and 1.0",
                () -> Init.truncNormal().bounds(2, 1));
    }

    private static void refuses(String message, ThrowingCallable wrong) {
        assertThatIllegalArgumentException().isThrownBy(wrong).withMessage(message);
    }
}
