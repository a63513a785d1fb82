package dev.cresset.nn;

import java.util.Arrays;
import java.util.List;

/** Normalisations, embeddings, and layers that rearrange elements: a part of {@link Layers}, whose users find all of them there. */
abstract class NormalizationLayers extends ActivationLayers {

    NormalizationLayers() {}

    /**
     * @param numFeatures channels of the input
     * @return a batch normalisation of signals
     */
    public static BatchNorm1d.Options batchNorm1d(long numFeatures) {
        return new BatchNorm1d.Options(new NormSettings(numFeatures, true));
    }

    /**
     * @param numFeatures channels of the input
     * @return a batch normalisation of images
     */
    public static BatchNorm2d.Options batchNorm2d(long numFeatures) {
        return new BatchNorm2d.Options(new NormSettings(numFeatures, true));
    }

    /**
     * @param numFeatures channels of the input
     * @return a batch normalisation of volumes
     */
    public static BatchNorm3d.Options batchNorm3d(long numFeatures) {
        return new BatchNorm3d.Options(new NormSettings(numFeatures, true));
    }

    /**
     * @param numFeatures channels of the input
     * @return an instance normalisation of signals
     */
    public static InstanceNorm1d.Options instanceNorm1d(long numFeatures) {
        return new InstanceNorm1d.Options(new NormSettings(numFeatures, false));
    }

    /**
     * @param numFeatures channels of the input
     * @return an instance normalisation of images
     */
    public static InstanceNorm2d.Options instanceNorm2d(long numFeatures) {
        return new InstanceNorm2d.Options(new NormSettings(numFeatures, false));
    }

    /**
     * @param numFeatures channels of the input
     * @return an instance normalisation of volumes
     */
    public static InstanceNorm3d.Options instanceNorm3d(long numFeatures) {
        return new InstanceNorm3d.Options(new NormSettings(numFeatures, false));
    }

    /**
     * @param normalizedShape the extents of the last dimensions
     * @return a layer normalisation
     */
    public static LayerNorm.Options layerNorm(long... normalizedShape) {
        return new LayerNorm.Options(Arrays.stream(normalizedShape).boxed().toList());
    }

    /**
     * @param normalizedShape the extents of the last dimensions
     * @return a root-mean-square normalisation
     */
    public static RMSNorm.Options rmsNorm(long... normalizedShape) {
        return new RMSNorm.Options(Arrays.stream(normalizedShape).boxed().toList());
    }

    /**
     * @param numGroups into how many groups
     * @param numChannels channels of the input; groups divide them
     * @return a group normalisation
     */
    public static GroupNorm.Options groupNorm(long numGroups, long numChannels) {
        return new GroupNorm.Options(numGroups, numChannels);
    }

    /**
     * @param size how many channels count as nearby
     * @return a local response normalisation
     */
    public static LocalResponseNorm.Options localResponseNorm(long size) {
        return new LocalResponseNorm.Options(size);
    }

    /**
     * @param numEmbeddings how many vectors there are
     * @param embeddingDim the extent of each
     * @return an embedding
     */
    public static Embedding.Options embedding(long numEmbeddings, long embeddingDim) {
        return new Embedding.Options(numEmbeddings, embeddingDim);
    }

    /**
     * @param numEmbeddings how many vectors there are
     * @param embeddingDim the extent of each
     * @return an embedding bag
     */
    public static EmbeddingBag.Options embeddingBag(long numEmbeddings, long embeddingDim) {
        return new EmbeddingBag.Options(numEmbeddings, embeddingDim);
    }

    /** @return an identity */
    public static Layer identity() {
        return Identity::new;
    }

    /** @return what makes one dimension of all but the first */
    public static Flatten.Options flatten() {
        return new Flatten.Options();
    }

    /**
     * @param dim the dimension
     * @param unflattenedSize what it becomes; one of the numbers may be -1
     * @return what makes several dimensions of one
     */
    public static Unflatten.Options unflatten(long dim, Long... unflattenedSize) {
        return new Unflatten.Options(dim, List.of(unflattenedSize));
    }

    /**
     * @param upscaleFactor the factor {@code r} in each direction
     * @return a pixel shuffle
     */
    public static PixelShuffle.Options pixelShuffle(long upscaleFactor) {
        return new PixelShuffle.Options(upscaleFactor);
    }

    /**
     * @param downscaleFactor the factor {@code r} in each direction
     * @return an inverse pixel shuffle
     */
    public static PixelUnshuffle.Options pixelUnshuffle(long downscaleFactor) {
        return new PixelUnshuffle.Options(downscaleFactor);
    }

    /**
     * @param groups into how many groups; it divides the number of channels
     * @return a channel shuffle
     */
    public static ChannelShuffle.Options channelShuffle(long groups) {
        return new ChannelShuffle.Options(groups);
    }

    /**
     * @param kernelSize height and width of a block, one number for both or two
     * @return what takes sliding blocks out of an image
     */
    public static Unfold.Options unfold(long... kernelSize) {
        return new Unfold.Options(Size.of(kernelSize));
    }

    /**
     * @param outputSize the extent of the image
     * @param kernelSize the extent of a block
     * @return a folding
     */
    public static Fold.Options fold(Size outputSize, Size kernelSize) {
        return new Fold.Options(outputSize, kernelSize);
    }

    /** @return an upsampling, whose size or scale factor is still to be said */
    public static Upsample.Options upsample() {
        return new Upsample.Options();
    }

    /** @return an upsampling of images that repeats elements */
    public static UpsamplingNearest2d.Options upsamplingNearest2d() {
        return new UpsamplingNearest2d.Options();
    }

    /** @return an upsampling of images that interpolates linearly */
    public static UpsamplingBilinear2d.Options upsamplingBilinear2d() {
        return new UpsamplingBilinear2d.Options();
    }
}
