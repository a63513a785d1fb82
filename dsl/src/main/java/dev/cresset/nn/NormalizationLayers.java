package dev.cresset.nn;

import java.util.Arrays;
import java.util.List;

/** Normalisations, embeddings, and layers that rearrange elements: a part of {@link Layers}, whose users find all of them there. */
abstract class NormalizationLayers extends ActivationLayers {

    NormalizationLayers() {}

    /**
     * {@return a batch normalisation of signals}
     *
     * @param numFeatures channels of the input
     */
    public static BatchNorm1d.Spec batchNorm1d(long numFeatures) {
        return new BatchNorm1d.Spec(new NormOptions(numFeatures, true));
    }

    /**
     * {@return a batch normalisation of images}
     *
     * @param numFeatures channels of the input
     */
    public static BatchNorm2d.Spec batchNorm2d(long numFeatures) {
        return new BatchNorm2d.Spec(new NormOptions(numFeatures, true));
    }

    /**
     * {@return a batch normalisation of volumes}
     *
     * @param numFeatures channels of the input
     */
    public static BatchNorm3d.Spec batchNorm3d(long numFeatures) {
        return new BatchNorm3d.Spec(new NormOptions(numFeatures, true));
    }

    /**
     * {@return an instance normalisation of signals}
     *
     * @param numFeatures channels of the input
     */
    public static InstanceNorm1d.Spec instanceNorm1d(long numFeatures) {
        return new InstanceNorm1d.Spec(new NormOptions(numFeatures, false));
    }

    /**
     * {@return an instance normalisation of images}
     *
     * @param numFeatures channels of the input
     */
    public static InstanceNorm2d.Spec instanceNorm2d(long numFeatures) {
        return new InstanceNorm2d.Spec(new NormOptions(numFeatures, false));
    }

    /**
     * {@return an instance normalisation of volumes}
     *
     * @param numFeatures channels of the input
     */
    public static InstanceNorm3d.Spec instanceNorm3d(long numFeatures) {
        return new InstanceNorm3d.Spec(new NormOptions(numFeatures, false));
    }

    /**
     * {@return a layer normalisation}
     *
     * @param normalizedShape the extents of the last dimensions
     */
    public static LayerNorm.Spec layerNorm(long... normalizedShape) {
        return new LayerNorm.Spec(Arrays.stream(normalizedShape).boxed().toList());
    }

    /**
     * {@return a root-mean-square normalisation}
     *
     * @param normalizedShape the extents of the last dimensions
     */
    public static RMSNorm.Spec rmsNorm(long... normalizedShape) {
        return new RMSNorm.Spec(Arrays.stream(normalizedShape).boxed().toList());
    }

    /**
     * {@return a group normalisation}
     *
     * @param numGroups into how many groups
     * @param numChannels channels of the input; groups divide them
     */
    public static GroupNorm.Spec groupNorm(long numGroups, long numChannels) {
        return new GroupNorm.Spec(numGroups, numChannels);
    }

    /**
     * {@return a local response normalisation}
     *
     * @param size how many channels count as nearby
     */
    public static LocalResponseNorm.Spec localResponseNorm(long size) {
        return new LocalResponseNorm.Spec(size);
    }

    /**
     * {@return an embedding}
     *
     * @param numEmbeddings how many vectors there are
     * @param embeddingDim the extent of each
     */
    public static Embedding.Spec embedding(long numEmbeddings, long embeddingDim) {
        return new Embedding.Spec(numEmbeddings, embeddingDim);
    }

    /**
     * {@return an embedding bag}
     *
     * @param numEmbeddings how many vectors there are
     * @param embeddingDim the extent of each
     */
    public static EmbeddingBag.Spec embeddingBag(long numEmbeddings, long embeddingDim) {
        return new EmbeddingBag.Spec(numEmbeddings, embeddingDim);
    }

    /** {@return an identity} */
    public static LayerSpec<Identity> identity() {
        return Identity::new;
    }

    /** {@return what makes one dimension of all but the first} */
    public static Flatten.Spec flatten() {
        return new Flatten.Spec();
    }

    /**
     * {@return what makes several dimensions of one}
     *
     * @param dim the dimension
     * @param unflattenedSize what it becomes; one of the numbers may be -1
     */
    public static Unflatten.Spec unflatten(long dim, Long... unflattenedSize) {
        return new Unflatten.Spec(dim, List.of(unflattenedSize));
    }

    /**
     * {@return a pixel shuffle}
     *
     * @param upscaleFactor the factor {@code r} in each direction
     */
    public static PixelShuffle.Spec pixelShuffle(long upscaleFactor) {
        return new PixelShuffle.Spec(upscaleFactor);
    }

    /**
     * {@return an inverse pixel shuffle}
     *
     * @param downscaleFactor the factor {@code r} in each direction
     */
    public static PixelUnshuffle.Spec pixelUnshuffle(long downscaleFactor) {
        return new PixelUnshuffle.Spec(downscaleFactor);
    }

    /**
     * {@return a channel shuffle}
     *
     * @param groups into how many groups; it divides the number of channels
     */
    public static ChannelShuffle.Spec channelShuffle(long groups) {
        return new ChannelShuffle.Spec(groups);
    }

    /**
     * {@return what takes sliding blocks out of an image}
     *
     * @param kernelSize height and width of a block, one number for both or two
     */
    public static Unfold.Spec unfold(long... kernelSize) {
        return new Unfold.Spec(Size.of(kernelSize));
    }

    /**
     * {@return a folding}
     *
     * @param outputSize the extent of the image
     * @param kernelSize the extent of a block
     */
    public static Fold.Spec fold(Size outputSize, Size kernelSize) {
        return new Fold.Spec(outputSize, kernelSize);
    }

    /** {@return an upsampling, whose size or scale factor is still to be said} */
    public static Upsample.Spec upsample() {
        return new Upsample.Spec();
    }

    /** {@return an upsampling of images that repeats elements} */
    public static UpsamplingNearest2d.Spec upsamplingNearest2d() {
        return new UpsamplingNearest2d.Spec();
    }

    /** {@return an upsampling of images that interpolates linearly} */
    public static UpsamplingBilinear2d.Spec upsamplingBilinear2d() {
        return new UpsamplingBilinear2d.Spec();
    }
}
