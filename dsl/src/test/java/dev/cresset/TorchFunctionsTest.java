package dev.cresset;

import static dev.cresset.TensorAssert.assertThatTensor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Functions of {@code torch} that are no operators; PyTorch's answers by {@code torch_reference.py}. */
class TorchFunctionsTest {

    private static final Reference REFERENCE = Reference.of(TorchFunctionsTest.class, "torch_reference.tsv");

    private final Tensor low = REFERENCE.tensor("low");

    @Test
    void broadcastsShapes() {
        assertThat(Torch.broadcastShapes(Shape.of(2), Shape.of(3, 1), Shape.of(1, 1, 1)))
                .isEqualTo(Shape.of(1, 3, 2));
        assertThat(Torch.broadcastShapes(Shape.of(0, 1), Shape.of(4))).isEqualTo(Shape.of(0, 4));
        assertThat(Torch.broadcastShapes()).isEqualTo(Shape.of());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Torch.broadcastShapes(Shape.of(2), Shape.of(3)))
                .withMessage("the shapes [[2], [3]] cannot be broadcast together");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Torch.broadcastShapes(Shape.of(-1)))
                .withMessage("a shape has no negative sizes: [-1]");
    }

    @Test
    void findsUniqueElements() {
        Tensor ints = Torch.tensor(new long[] {3, 1, 3, 2, 2, 1, 3, 1, 3}, 3, 3);

        assertThat(Torch.unique(ints).toLongArray()).containsExactly(1, 2, 3);
        assertThat(ints.unique().toLongArray()).containsExactly(1, 2, 3);
        assertUnique("unique", Torch.unique(ints, true, true, true));
        assertUnique("unique_dim", Torch.unique(ints, true, true, true, 0));
        Unique alone = Torch.unique(ints, true, false, false);
        assertThat(alone.inverse()).isNull();
        assertThat(alone.counts()).isNull();
    }

    private static void assertUnique(String name, Unique unique) {
        assertThatTensor(unique.output()).isIdenticalTo(REFERENCE.tensor(name + ".0"));
        assertThatTensor(unique.inverse()).isIdenticalTo(REFERENCE.tensor(name + ".1"));
        assertThatTensor(unique.counts()).isIdenticalTo(REFERENCE.tensor(name + ".2"));
    }

    @Test
    void unravelsIndices() {
        List<Tensor> positions = Torch.unravelIndex(Torch.tensor(new long[] {0, 7, 23, 11}, 2, 2), 2, 3, 4);

        assertThat(positions).hasSize(3);
        for (int i = 0; i < 3; i++) {
            assertThatTensor(positions.get(i)).isIdenticalTo(REFERENCE.tensor("unravel_index." + i));
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Torch.unravelIndex(Torch.tensor(1f), 2))
                .withMessage("indices are integers, not of torch.float32");
    }

    /** Singular vectors have a free sign, and what comes behind the rank is anything. */
    private void assertDecomposition(String name, ReturnTypes.Svd svd, Tensor matrix) {
        assertThat(svd.U().shape()).isEqualTo(Shape.of(REFERENCE.shape(name + ".0")));
        assertThat(svd.V().shape()).isEqualTo(Shape.of(REFERENCE.shape(name + ".2")));
        assertThatTensor(svd.S()).isCloseTo(REFERENCE.tensor(name + ".1"), 1e-4);
        assertThatTensor(svd.U().mul(svd.S()).matmul(svd.V().mH())).isCloseTo(matrix, 1e-4);
    }

    @Test
    void decomposesMatricesOfLowRank() {
        Torch.manualSeed(3);
        assertDecomposition("svd_lowrank", Torch.svdLowrank(low, 2, 2, null), low);
        Torch.manualSeed(3);
        assertDecomposition("pca_lowrank", Torch.pcaLowrank(low), low.sub(low.mean(new long[] {0}, true)));
    }

    @Test
    void takesTheMeanOffAWideMatrix() {
        Tensor wide = low.t();
        Tensor mean = wide.mean(new long[] {0}, true);
        Torch.manualSeed(3);

        assertDecomposition("svd_lowrank_wide", Torch.svdLowrank(wide, 2, 1, mean), wide.sub(mean));
    }

    @Test
    void refusesMoreComponentsThanThereAre() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Torch.pcaLowrank(low, 6, true, 2))
                .withMessage("pca_lowrank finds between 0 and 5 components, not 6");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Torch.pcaLowrank(low, 5, true, -1))
                .withMessage("pca_lowrank needs 0 or more steps, not -1");
    }

    @Test
    void givesBackTheSeedThatItTook() {
        long seed = Torch.seed();
        Tensor first = Torch.rand(3);
        Torch.manualSeed(seed);

        assertThatTensor(Torch.rand(3)).isIdenticalTo(first);
        assertThat(Torch.seed()).isNotEqualTo(seed);
    }
}
