package dev.cresset;

import static dev.cresset.TensorAssert.assertThatTensor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

/** The functions of {@code torch.nn.functional} that are no operators; PyTorch's answers by {@code functional_reference.py}. */
class FTest {

    private static final Reference REFERENCE = Reference.of(FTest.class, "functional_reference.tsv");

    private final Tensor signal = REFERENCE.tensor("signal");
    private final Tensor image = REFERENCE.tensor("image");
    private final Tensor volume = REFERENCE.tensor("volume");
    private final Tensor logits = REFERENCE.tensor("logits");
    private final Tensor target = REFERENCE.tensor("target");
    private final Tensor variance = REFERENCE.tensor("variance");

    private static void check(String name, Tensor actual) {
        assertThatTensor(actual).as(name).isCloseTo(REFERENCE.tensor(name), 1e-5);
    }

    @Test
    void activations() {
        check("softsign.0", F.softsign(logits));
        check("tanhshrink.0", F.tanhshrink(logits));
    }

    @Test
    void gumbelSoftmaxDrawsPyTorchsNumbers() {
        Torch.manualSeed(1);
        check("gumbel_softmax.0", F.gumbelSoftmax(logits, 0.5, false, 0));
        Torch.manualSeed(1);
        check("gumbel_softmax_hard.0", F.gumbelSoftmax(logits, 1, true, -1));
    }

    @Test
    void gradientsFlowThroughHardSamples() {
        Tensor parameters = logits.clone().requiresGrad_(true);

        F.gumbelSoftmax(parameters, 1, true, -1).mul(target).sum().backward();

        assertThat(parameters.grad().abs().sum().item()).isPositive();
    }

    @Test
    void dropoutsOfChannelsDrawPyTorchsNumbers() {
        Torch.manualSeed(2);
        check("dropout1d.0", F.dropout1d(signal, 0.5, true));
        check("dropout1d.1", F.dropout1d(signal.get(0), 0.5, true));
        Torch.manualSeed(2);
        check("dropout2d.0", F.dropout2d(image, 0.5, true));
        Torch.manualSeed(2);
        check("dropout3d.0", F.dropout3d(volume, 0.5, true));
        check("dropout3d.1", F.dropout3d(volume.get(0), 0.5, true));
    }

    @Test
    void dropoutsInPlaceChangeTheirInput() {
        Torch.manualSeed(2);
        assertThat(F.dropout1d(signal, 0.5, true, true)).isSameAs(signal);
        check("dropout1d.0", signal);
        Torch.manualSeed(2);
        assertThat(F.dropout2d(image, 0.5, true, true)).isSameAs(image);
        check("dropout2d.0", image);
        Tensor sample = volume.get(0);
        assertThat(F.dropout3d(sample, 0.5, false, true)).isSameAs(sample);
        assertThatTensor(sample).isIdenticalTo(REFERENCE.tensor("volume").get(0));
    }

    @Test
    void dropout1dRefusesOtherShapes() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> F.dropout1d(Torch.ones(2), 0.5, true))
                .withMessage("dropout1d takes (N, C, L) or (C, L), got the shape [2]");
    }

    @Test
    void normalises() {
        check("normalize.0", F.normalize(logits));
        check("normalize.1", F.normalize(image, 3, -1, 0.5));
        check("local_response_norm.0", F.localResponseNorm(signal, 2));
        check("local_response_norm.1", F.localResponseNorm(image, 3, 0.1, 0.5, 2));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> F.localResponseNorm(Torch.ones(2, 2), 2))
                .withMessage("local_response_norm takes (N, C, *) of 3 or more dimensions, got the shape [2, 2]");
    }

    @Test
    void pools() {
        check("lp_pool1d.0", F.lpPool1d(signal.abs(), 3, 2, 2, true));
        check("lp_pool2d.0", F.lpPool2d(image, 2, new long[] {2, 3}, new long[] {1, 2}, false));
        check("lp_pool3d.0", F.lpPool3d(volume, 2, new long[] {2, 2, 2}, new long[] {2, 2, 2}, false));
        ReturnTypes.MaxPool1dWithIndices pooled = F.maxPool1dWithIndices(signal, 2, 2);
        check("max_unpool1d.0", F.maxUnpool1d(pooled.output(), pooled.indices(), 2));
    }

    @Test
    void losses() {
        check("gaussian_nll_loss.0", F.gaussianNllLoss(logits, target, variance, true, 1e-6, Reduction.MEAN));
        Tensor one = variance.get(Index.ALL, Index.to(1));
        check("gaussian_nll_loss.1", F.gaussianNllLoss(logits, target, one, false, 1e-6, Reduction.MEAN));
        check(
                "multilabel_soft_margin_loss.0",
                F.multilabelSoftMarginLoss(logits, target.round(), target.get(0), Reduction.MEAN));
        check(
                "triplet_margin_with_distance_loss.0",
                F.tripletMarginWithDistanceLoss(logits, target, variance, null, 0.5, true, Reduction.MEAN));
        check(
                "triplet_margin_with_distance_loss.1",
                F.tripletMarginWithDistanceLoss(
                        logits, target, variance, (a, b) -> a.sub(b).abs().sum(-1), 1, false, Reduction.MEAN));
    }

    @Test
    void lossesRefuseWhatDoesNotFit() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> F.gaussianNllLoss(logits, target, Torch.ones(3), false, 1e-6, Reduction.MEAN))
                .withMessage("gaussian_nll_loss cannot use a variance of shape [3] for an input of shape [4, 5]");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> F.tripletMarginWithDistanceLoss(logits, target, variance, null, 0, false, Reduction.MEAN))
                .withMessage("triplet_margin_with_distance_loss needs a margin greater than 0, got 0.0");
    }

    @Test
    void interpolates() {
        check("interpolate.0", F.interpolate(signal, 5));
        check("interpolate.1", F.interpolate(image, new double[] {1.5, 2}, InterpolationMode.BILINEAR, true));
        check("interpolate.2", F.interpolate(image, new long[] {3, 4}, InterpolationMode.BICUBIC, false, true));
        check("interpolate.3", F.interpolate(volume, 0.5, InterpolationMode.AREA));
        check("interpolate.4", F.interpolate(image, 1.7, InterpolationMode.BILINEAR, false, true));
        check("interpolate.5", F.interpolate(volume, new long[] {3, 2, 5}, InterpolationMode.NEAREST_EXACT));
    }

    @Test
    void interpolationRefusesWhatDoesNotFit() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> F.interpolate(image, new long[] {2, 3, 4}, InterpolationMode.BILINEAR))
                .withMessage("interpolate needs a size of 1 or 2 numbers for the shape [2, 3, 6, 6], got [2, 3, 4]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> F.interpolate(image, 2, InterpolationMode.NEAREST, true))
                .withMessage("interpolate can align corners when it interpolates, not with mode 'nearest'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> F.interpolate(signal, 2, InterpolationMode.LINEAR, false, true))
                .withMessage("interpolate can filter with the modes bilinear, bicubic and lanczos, not with 'linear'");
    }
}
