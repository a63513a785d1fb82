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
    public static BatchNorm1d.Options batchNorm1d(long numFeatures) {
        return new BatchNorm1d.Options(new NormSettings(numFeatures, true));
    }

    /**
     * {@return a batch normalisation of images}
     *
     * @param numFeatures channels of the input
     */
    public static BatchNorm2d.Options batchNorm2d(long numFeatures) {
        return new BatchNorm2d.Options(new NormSettings(numFeatures, true));
    }

    /**
     * {@return a batch normalisation of volumes}
     *
     * @param numFeatures channels of the input
     */
    public static BatchNorm3d.Options batchNorm3d(long numFeatures) {
        return new BatchNorm3d.Options(new NormSettings(numFeatures, true));
    }

    /**
     * {@return an instance normalisation of signals}
     *
     * @param numFeatures channels of the input
     */
    public static InstanceNorm1d.Options instanceNorm1d(long numFeatures) {
        return new InstanceNorm1d.Options(new NormSettings(numFeatures, false));
    }

    /**
     * {@return an instance normalisation of images}
     *
     * @param numFeatures channels of the input
     */
    public static InstanceNorm2d.Options instanceNorm2d(long numFeatures) {
        return new InstanceNorm2d.Options(new NormSettings(numFeatures, false));
    }

    /**
     * {@return an instance normalisation of volumes}
     *
     * @param numFeatures channels of the input
     */
    public static InstanceNorm3d.Options instanceNorm3d(long numFeatures) {
        return new InstanceNorm3d.Options(new NormSettings(numFeatures, false));
    }

    /**
     * {@return a layer normalisation}
     *
     * @param normalizedShape the extents of the last dimensions
     */
    public static LayerNorm.Options layerNorm(long... normalizedShape) {
        return new LayerNorm.Options(Arrays.stream(normalizedShape).boxed().toList());
    }

    /**
     * {@return a root-mean-square normalisation}
     *
     * @param normalizedShape the extents of the last dimensions
     */
    public static RMSNorm.Options rmsNorm(long... normalizedShape) {
        return new RMSNorm.Options(Arrays.stream(normalizedShape).boxed().toList());
    }

    /**
     * {@return a group normalisation}
     *
     * @param numGroups into how many groups
     * @param numChannels channels of the input; groups divide them
     */
    public static GroupNorm.Options groupNorm(long numGroups, long numChannels) {
        return new GroupNorm.Options(numGroups, numChannels);
    }

    /**
     * {@return a local response normalisation}
     *
     * @param size how many channels count as nearby
     */
    public static LocalResponseNorm.Options localResponseNorm(long size) {
        return new LocalResponseNorm.Options(size);
    }

    /**
     * {@return an embedding}
     *
     * @param numEmbeddings how many vectors there are
     * @param embeddingDim the extent of each
     */
    public static Embedding.Options embedding(long numEmbeddings, long embeddingDim) {
        return new Embedding.Options(numEmbeddings, embeddingDim);
    }

    /**
     * {@return an embedding bag}
     *
     * @param numEmbeddings how many vectors there are
     * @param embeddingDim the extent of each
     */
    public static EmbeddingBag.Options embeddingBag(long numEmbeddings, long embeddingDim) {
        return new EmbeddingBag.Options(numEmbeddings, embeddingDim);
    }

    /** {@return an identity} */
    public static Layer identity() {
        return Identity::new;
    }

    /** {@return what makes one dimension of all but the first} */
    public static Flatten.Options flatten() {
        return new Flatten.Options();
    }

    /**
     * {@return what makes several dimensions of one}
     *
     * @param dim the dimension
     * @param unflattenedSize what it becomes; one of the numbers may be -1
     */
    public static Unflatten.Options unflatten(long dim, Long... unflattenedSize) {
        return new Unflatten.Options(dim, List.of(unflattenedSize));
    }

    /**
     * {@return a pixel shuffle}
     *
     * @param upscaleFactor the factor {@code r} in each direction
     */
    public static PixelShuffle.Options pixelShuffle(long upscaleFactor) {
        return new PixelShuffle.Options(upscaleFactor);
    }

    /**
     * {@return an inverse pixel shuffle}
     *
     * @param downscaleFactor the factor {@code r} in each direction
     */
    public static PixelUnshuffle.Options pixelUnshuffle(long downscaleFactor) {
        return new PixelUnshuffle.Options(downscaleFactor);
    }

    /**
     * {@return a channel shuffle}
     *
     * @param groups into how many groups; it divides the number of channels
     */
    public static ChannelShuffle.Options channelShuffle(long groups) {
        return new ChannelShuffle.Options(groups);
    }

    /**
     * {@return what takes sliding blocks out of an image}
     *
     * @param kernelSize height and width of a block, one number for both or two
     */
    public static Unfold.Options unfold(long... kernelSize) {
        return new Unfold.Options(Size.of(kernelSize));
    }

    /**
     * {@return a folding}
     *
     * @param outputSize the extent of the image
     * @param kernelSize the extent of a block
     */
    public static Fold.Options fold(Size outputSize, Size kernelSize) {
        return new Fold.Options(outputSize, kernelSize);
    }

    /** {@return an upsampling, whose size or scale factor is still to be said} */
    public static Upsample.Options upsample() {
        return new Upsample.Options();
    }

    /** {@return an upsampling of images that repeats elements} */
    public static UpsamplingNearest2d.Options upsamplingNearest2d() {
        return new UpsamplingNearest2d.Options();
    }

    /** {@return an upsampling of images that interpolates linearly} */
    public static UpsamplingBilinear2d.Options upsamplingBilinear2d() {
        return new UpsamplingBilinear2d.Options();
    }
}
