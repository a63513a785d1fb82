package dev.cresset.nn;

import dev.cresset.GELUApproximation;
import dev.cresset.Shape;
import dev.cresset.Tensor;
import dev.cresset.nn.activation.CELU;
import dev.cresset.nn.activation.ELU;
import dev.cresset.nn.activation.GELU;
import dev.cresset.nn.activation.GLU;
import dev.cresset.nn.activation.Hardshrink;
import dev.cresset.nn.activation.Hardsigmoid;
import dev.cresset.nn.activation.Hardswish;
import dev.cresset.nn.activation.Hardtanh;
import dev.cresset.nn.activation.LeakyReLU;
import dev.cresset.nn.activation.LogSigmoid;
import dev.cresset.nn.activation.LogSoftmax;
import dev.cresset.nn.activation.Mish;
import dev.cresset.nn.activation.PReLU;
import dev.cresset.nn.activation.RReLU;
import dev.cresset.nn.activation.ReLU;
import dev.cresset.nn.activation.ReLU6;
import dev.cresset.nn.activation.SELU;
import dev.cresset.nn.activation.SiLU;
import dev.cresset.nn.activation.Sigmoid;
import dev.cresset.nn.activation.Softmax;
import dev.cresset.nn.activation.Softmax2d;
import dev.cresset.nn.activation.Softmin;
import dev.cresset.nn.activation.Softplus;
import dev.cresset.nn.activation.Softshrink;
import dev.cresset.nn.activation.Softsign;
import dev.cresset.nn.activation.Tanh;
import dev.cresset.nn.activation.Tanhshrink;
import dev.cresset.nn.activation.Threshold;
import dev.cresset.nn.convolution.Conv1d;
import dev.cresset.nn.convolution.Conv2d;
import dev.cresset.nn.convolution.Conv3d;
import dev.cresset.nn.convolution.ConvTranspose1d;
import dev.cresset.nn.convolution.ConvTranspose2d;
import dev.cresset.nn.convolution.ConvTranspose3d;
import dev.cresset.nn.convolution.ConvolutionOptions;
import dev.cresset.nn.dropout.AlphaDropout;
import dev.cresset.nn.dropout.Dropout;
import dev.cresset.nn.dropout.Dropout1d;
import dev.cresset.nn.dropout.Dropout2d;
import dev.cresset.nn.dropout.Dropout3d;
import dev.cresset.nn.dropout.FeatureAlphaDropout;
import dev.cresset.nn.init.Nonlinearity;
import dev.cresset.nn.loss.AdaptiveLogSoftmaxWithLoss;
import dev.cresset.nn.loss.BCELoss;
import dev.cresset.nn.loss.BCEWithLogitsLoss;
import dev.cresset.nn.loss.CTCLoss;
import dev.cresset.nn.loss.CosineEmbeddingLoss;
import dev.cresset.nn.loss.CosineSimilarity;
import dev.cresset.nn.loss.CrossEntropyLoss;
import dev.cresset.nn.loss.GaussianNLLLoss;
import dev.cresset.nn.loss.HingeEmbeddingLoss;
import dev.cresset.nn.loss.HuberLoss;
import dev.cresset.nn.loss.KLDivLoss;
import dev.cresset.nn.loss.L1Loss;
import dev.cresset.nn.loss.MSELoss;
import dev.cresset.nn.loss.MarginRankingLoss;
import dev.cresset.nn.loss.MultiLabelMarginLoss;
import dev.cresset.nn.loss.MultiLabelSoftMarginLoss;
import dev.cresset.nn.loss.MultiMarginLoss;
import dev.cresset.nn.loss.NLLLoss;
import dev.cresset.nn.loss.PairwiseDistance;
import dev.cresset.nn.loss.PoissonNLLLoss;
import dev.cresset.nn.loss.SmoothL1Loss;
import dev.cresset.nn.loss.SoftMarginLoss;
import dev.cresset.nn.loss.TripletMarginLoss;
import dev.cresset.nn.loss.TripletMarginWithDistanceLoss;
import dev.cresset.nn.normalization.BatchNorm1d;
import dev.cresset.nn.normalization.BatchNorm2d;
import dev.cresset.nn.normalization.BatchNorm3d;
import dev.cresset.nn.normalization.GroupNorm;
import dev.cresset.nn.normalization.InstanceNorm1d;
import dev.cresset.nn.normalization.InstanceNorm2d;
import dev.cresset.nn.normalization.InstanceNorm3d;
import dev.cresset.nn.normalization.LayerNorm;
import dev.cresset.nn.normalization.LocalResponseNorm;
import dev.cresset.nn.normalization.NormOptions;
import dev.cresset.nn.normalization.RMSNorm;
import dev.cresset.nn.padding.CircularPad1d;
import dev.cresset.nn.padding.CircularPad2d;
import dev.cresset.nn.padding.CircularPad3d;
import dev.cresset.nn.padding.ConstantPad1d;
import dev.cresset.nn.padding.ConstantPad2d;
import dev.cresset.nn.padding.ConstantPad3d;
import dev.cresset.nn.padding.ReflectionPad1d;
import dev.cresset.nn.padding.ReflectionPad2d;
import dev.cresset.nn.padding.ReflectionPad3d;
import dev.cresset.nn.padding.ReplicationPad1d;
import dev.cresset.nn.padding.ReplicationPad2d;
import dev.cresset.nn.padding.ReplicationPad3d;
import dev.cresset.nn.padding.ZeroPad1d;
import dev.cresset.nn.padding.ZeroPad2d;
import dev.cresset.nn.padding.ZeroPad3d;
import dev.cresset.nn.pooling.AdaptiveAvgPool1d;
import dev.cresset.nn.pooling.AdaptiveAvgPool2d;
import dev.cresset.nn.pooling.AdaptiveAvgPool3d;
import dev.cresset.nn.pooling.AdaptiveMaxPool1d;
import dev.cresset.nn.pooling.AdaptiveMaxPool2d;
import dev.cresset.nn.pooling.AdaptiveMaxPool3d;
import dev.cresset.nn.pooling.AvgPool1d;
import dev.cresset.nn.pooling.AvgPool2d;
import dev.cresset.nn.pooling.AvgPool3d;
import dev.cresset.nn.pooling.FractionalMaxPool2d;
import dev.cresset.nn.pooling.FractionalMaxPool3d;
import dev.cresset.nn.pooling.FractionalPoolOptions;
import dev.cresset.nn.pooling.LPPool1d;
import dev.cresset.nn.pooling.LPPool2d;
import dev.cresset.nn.pooling.LPPool3d;
import dev.cresset.nn.pooling.MaxPool1d;
import dev.cresset.nn.pooling.MaxPool2d;
import dev.cresset.nn.pooling.MaxPool3d;
import dev.cresset.nn.pooling.MaxUnpool1d;
import dev.cresset.nn.pooling.MaxUnpool2d;
import dev.cresset.nn.pooling.MaxUnpool3d;
import dev.cresset.nn.pooling.PoolOptions;
import dev.cresset.nn.recurrent.GRU;
import dev.cresset.nn.recurrent.GRUCell;
import dev.cresset.nn.recurrent.LSTM;
import dev.cresset.nn.recurrent.LSTMCell;
import dev.cresset.nn.recurrent.RNN;
import dev.cresset.nn.recurrent.RNNCell;
import dev.cresset.nn.recurrent.RecurrentCellOptions;
import dev.cresset.nn.recurrent.RecurrentOptions;
import dev.cresset.nn.sparse.Embedding;
import dev.cresset.nn.sparse.EmbeddingBag;
import dev.cresset.nn.sparse.EmbeddingOptions;
import dev.cresset.nn.transformer.MultiheadAttention;
import dev.cresset.nn.transformer.Transformer;
import dev.cresset.nn.transformer.TransformerDecoder;
import dev.cresset.nn.transformer.TransformerDecoderLayer;
import dev.cresset.nn.transformer.TransformerEncoder;
import dev.cresset.nn.transformer.TransformerEncoderLayer;
import dev.cresset.nn.transformer.TransformerOptions;
import dev.cresset.nn.vision.ChannelShuffle;
import dev.cresset.nn.vision.Fold;
import dev.cresset.nn.vision.PixelShuffle;
import dev.cresset.nn.vision.PixelUnshuffle;
import dev.cresset.nn.vision.Unfold;
import dev.cresset.nn.vision.Upsample;
import dev.cresset.nn.vision.UpsamplingBilinear2d;
import dev.cresset.nn.vision.UpsamplingNearest2d;
import java.util.Arrays;
import java.util.List;

/**
 * A short name for each layer, to be imported statically.
 *
 * {@snippet :
 * Sequential features = sequential(
 *                 conv2d(3, 64, 3).padding(1), relu(),
 *                 conv2d(64, 64, 3).padding(1), relu(),
 *                 maxPool2d(2))
 *         .init(Conv2d.class, kaimingNormal().fanOut(), zeros());
 * }
 *
 * <p>Except for {@link #sequential}, which makes a network at once, the methods return specifications: immutable values that draw
 * nothing and may be used more than once. Their {@code build()} makes a layer with parameters of its own. Arguments are PyTorch's
 * positional ones; the layer's class says what they are, and its {@code Spec} has the options.
 */
@SuppressWarnings("doclint:missing") // the layers' own pages say what the arguments are
public final class Layers {

    private Layers() {}

    /**
     * Makes a chain of layers at once, drawing their initial values in order.
     *
     * <p>Java evaluates arguments first. A {@code sequential(...)} among the arguments has therefore drawn its values before the
     * descriptions to its left draw theirs; {@link #block} keeps PyTorch's order.
     *
     * @param layers the layers; those without a name get their position as name
     * @return the network
     */
    @SafeVarargs
    public static Sequential sequential(LayerSpec<? extends UnaryModule<?>>... layers) {
        return new Sequential(layers);
    }

    /**
     * Describes a chain of layers that is a part of another one and draws its initial values when its turn comes.
     *
     * @param layers the layers; those without a name get their position as name
     * @return the description of a {@link Sequential}
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is read only
    public static LayerSpec<Sequential> block(LayerSpec<? extends UnaryModule<?>>... layers) {
        List<LayerSpec<? extends UnaryModule<?>>> parts = List.of(layers);
        return () -> new Sequential(parts);
    }

    /**
     * Gives a layer the name that it gets in a {@link Sequential}.
     *
     * @param name the name, which the keys of its parameters begin with
     * @param layer the layer or its specification
     * @param <M> the type of the layer
     * @return the named layer
     */
    public static <M extends Module<?>> LayerSpec<M> named(String name, LayerSpec<M> layer) {
        return new NamedLayer<>(name, layer);
    }

    // ---- Linear layers and shapes

    /** {@return the specification of a {@link Linear}} */
    public static Linear.Spec linear(long inFeatures, long outFeatures) {
        return new Linear.Spec(inFeatures, outFeatures);
    }

    /** {@return the specification of a {@link Bilinear}} */
    public static Bilinear.Spec bilinear(long in1Features, long in2Features, long outFeatures) {
        return new Bilinear.Spec(in1Features, in2Features, outFeatures);
    }

    /** {@return the specification of an {@link Identity}} */
    public static LayerSpec<Identity> identity() {
        return Identity::new;
    }

    /** {@return the specification of a {@link Flatten}} */
    public static Flatten.Spec flatten() {
        return new Flatten.Spec();
    }

    /** {@return the specification of a {@link Flatten}} */
    public static Flatten.Spec flatten(long startDim) {
        return flatten().startDim(startDim);
    }

    /** {@return the specification of a {@link Flatten}} */
    public static Flatten.Spec flatten(long startDim, long endDim) {
        return flatten().startDim(startDim).endDim(endDim);
    }

    /** {@return the specification of an {@link Unflatten}} */
    public static Unflatten.Spec unflatten(long dim, long... unflattenedSize) {
        return new Unflatten.Spec(dim, Arrays.stream(unflattenedSize).boxed().toList());
    }

    // ---- Convolutions

    /** {@return the specification of a {@link Conv1d}} */
    public static Conv1d.Spec conv1d(long inChannels, long outChannels, long kernelSize) {
        return new Conv1d.Spec(new ConvolutionOptions(inChannels, outChannels, Shape.of(kernelSize)));
    }

    /** {@return the specification of a {@link Conv1d}} */
    public static Conv1d.Spec conv1d(long inChannels, long outChannels, long kernelSize, long stride) {
        return conv1d(inChannels, outChannels, kernelSize).stride(stride);
    }

    /** {@return the specification of a {@link Conv1d}} */
    public static Conv1d.Spec conv1d(long inChannels, long outChannels, long kernelSize, long stride, long padding) {
        return conv1d(inChannels, outChannels, kernelSize, stride).padding(padding);
    }

    /** {@return the specification of a {@link Conv2d}} */
    public static Conv2d.Spec conv2d(long inChannels, long outChannels, long kernelSize) {
        return conv2d(inChannels, outChannels, Shape.of(kernelSize));
    }

    /** {@return the specification of a {@link Conv2d}} */
    public static Conv2d.Spec conv2d(long inChannels, long outChannels, Shape kernelSize) {
        return new Conv2d.Spec(new ConvolutionOptions(inChannels, outChannels, kernelSize));
    }

    /** {@return the specification of a {@link Conv2d}} */
    public static Conv2d.Spec conv2d(long inChannels, long outChannels, long kernelSize, long stride) {
        return conv2d(inChannels, outChannels, kernelSize).stride(stride);
    }

    /** {@return the specification of a {@link Conv2d}} */
    public static Conv2d.Spec conv2d(long inChannels, long outChannels, long kernelSize, long stride, long padding) {
        return conv2d(inChannels, outChannels, kernelSize, stride).padding(padding);
    }

    /** {@return the specification of a {@link Conv3d}} */
    public static Conv3d.Spec conv3d(long inChannels, long outChannels, long kernelSize) {
        return conv3d(inChannels, outChannels, Shape.of(kernelSize));
    }

    /** {@return the specification of a {@link Conv3d}} */
    public static Conv3d.Spec conv3d(long inChannels, long outChannels, Shape kernelSize) {
        return new Conv3d.Spec(new ConvolutionOptions(inChannels, outChannels, kernelSize));
    }

    /** {@return the specification of a {@link Conv3d}} */
    public static Conv3d.Spec conv3d(long inChannels, long outChannels, long kernelSize, long stride) {
        return conv3d(inChannels, outChannels, kernelSize).stride(stride);
    }

    /** {@return the specification of a {@link Conv3d}} */
    public static Conv3d.Spec conv3d(long inChannels, long outChannels, long kernelSize, long stride, long padding) {
        return conv3d(inChannels, outChannels, kernelSize, stride).padding(padding);
    }

    /** {@return the specification of a {@link ConvTranspose1d}} */
    public static ConvTranspose1d.Spec convTranspose1d(long inChannels, long outChannels, long kernelSize) {
        return new ConvTranspose1d.Spec(new ConvolutionOptions(inChannels, outChannels, Shape.of(kernelSize)));
    }

    /** {@return the specification of a {@link ConvTranspose1d}} */
    public static ConvTranspose1d.Spec convTranspose1d(
            long inChannels, long outChannels, long kernelSize, long stride) {
        return convTranspose1d(inChannels, outChannels, kernelSize).stride(stride);
    }

    /** {@return the specification of a {@link ConvTranspose1d}} */
    public static ConvTranspose1d.Spec convTranspose1d(
            long inChannels, long outChannels, long kernelSize, long stride, long padding) {
        return convTranspose1d(inChannels, outChannels, kernelSize, stride).padding(padding);
    }

    /** {@return the specification of a {@link ConvTranspose2d}} */
    public static ConvTranspose2d.Spec convTranspose2d(long inChannels, long outChannels, long kernelSize) {
        return convTranspose2d(inChannels, outChannels, Shape.of(kernelSize));
    }

    /** {@return the specification of a {@link ConvTranspose2d}} */
    public static ConvTranspose2d.Spec convTranspose2d(long inChannels, long outChannels, Shape kernelSize) {
        return new ConvTranspose2d.Spec(new ConvolutionOptions(inChannels, outChannels, kernelSize));
    }

    /** {@return the specification of a {@link ConvTranspose2d}} */
    public static ConvTranspose2d.Spec convTranspose2d(
            long inChannels, long outChannels, long kernelSize, long stride) {
        return convTranspose2d(inChannels, outChannels, kernelSize).stride(stride);
    }

    /** {@return the specification of a {@link ConvTranspose2d}} */
    public static ConvTranspose2d.Spec convTranspose2d(
            long inChannels, long outChannels, long kernelSize, long stride, long padding) {
        return convTranspose2d(inChannels, outChannels, kernelSize, stride).padding(padding);
    }

    /** {@return the specification of a {@link ConvTranspose3d}} */
    public static ConvTranspose3d.Spec convTranspose3d(long inChannels, long outChannels, long kernelSize) {
        return convTranspose3d(inChannels, outChannels, Shape.of(kernelSize));
    }

    /** {@return the specification of a {@link ConvTranspose3d}} */
    public static ConvTranspose3d.Spec convTranspose3d(long inChannels, long outChannels, Shape kernelSize) {
        return new ConvTranspose3d.Spec(new ConvolutionOptions(inChannels, outChannels, kernelSize));
    }

    /** {@return the specification of a {@link ConvTranspose3d}} */
    public static ConvTranspose3d.Spec convTranspose3d(
            long inChannels, long outChannels, long kernelSize, long stride) {
        return convTranspose3d(inChannels, outChannels, kernelSize).stride(stride);
    }

    /** {@return the specification of a {@link ConvTranspose3d}} */
    public static ConvTranspose3d.Spec convTranspose3d(
            long inChannels, long outChannels, long kernelSize, long stride, long padding) {
        return convTranspose3d(inChannels, outChannels, kernelSize, stride).padding(padding);
    }

    // ---- Padding

    /** {@return the specification of a {@link ConstantPad1d}} */
    public static ConstantPad1d.Spec constantPad1d(long padding, double value) {
        return constantPad1d(Shape.of(padding), value);
    }

    /** {@return the specification of a {@link ConstantPad1d}} */
    public static ConstantPad1d.Spec constantPad1d(Shape padding, double value) {
        return new ConstantPad1d.Spec(padding, value);
    }

    /** {@return the specification of a {@link ConstantPad2d}} */
    public static ConstantPad2d.Spec constantPad2d(long padding, double value) {
        return constantPad2d(Shape.of(padding), value);
    }

    /** {@return the specification of a {@link ConstantPad2d}} */
    public static ConstantPad2d.Spec constantPad2d(Shape padding, double value) {
        return new ConstantPad2d.Spec(padding, value);
    }

    /** {@return the specification of a {@link ConstantPad3d}} */
    public static ConstantPad3d.Spec constantPad3d(long padding, double value) {
        return constantPad3d(Shape.of(padding), value);
    }

    /** {@return the specification of a {@link ConstantPad3d}} */
    public static ConstantPad3d.Spec constantPad3d(Shape padding, double value) {
        return new ConstantPad3d.Spec(padding, value);
    }

    /** {@return the specification of a {@link ZeroPad1d}} */
    public static ZeroPad1d.Spec zeroPad1d(long... padding) {
        return new ZeroPad1d.Spec(Shape.of(padding));
    }

    /** {@return the specification of a {@link ZeroPad2d}} */
    public static ZeroPad2d.Spec zeroPad2d(long... padding) {
        return new ZeroPad2d.Spec(Shape.of(padding));
    }

    /** {@return the specification of a {@link ZeroPad3d}} */
    public static ZeroPad3d.Spec zeroPad3d(long... padding) {
        return new ZeroPad3d.Spec(Shape.of(padding));
    }

    /** {@return the specification of a {@link ReflectionPad1d}} */
    public static ReflectionPad1d.Spec reflectionPad1d(long... padding) {
        return new ReflectionPad1d.Spec(Shape.of(padding));
    }

    /** {@return the specification of a {@link ReflectionPad2d}} */
    public static ReflectionPad2d.Spec reflectionPad2d(long... padding) {
        return new ReflectionPad2d.Spec(Shape.of(padding));
    }

    /** {@return the specification of a {@link ReflectionPad3d}} */
    public static ReflectionPad3d.Spec reflectionPad3d(long... padding) {
        return new ReflectionPad3d.Spec(Shape.of(padding));
    }

    /** {@return the specification of a {@link ReplicationPad1d}} */
    public static ReplicationPad1d.Spec replicationPad1d(long... padding) {
        return new ReplicationPad1d.Spec(Shape.of(padding));
    }

    /** {@return the specification of a {@link ReplicationPad2d}} */
    public static ReplicationPad2d.Spec replicationPad2d(long... padding) {
        return new ReplicationPad2d.Spec(Shape.of(padding));
    }

    /** {@return the specification of a {@link ReplicationPad3d}} */
    public static ReplicationPad3d.Spec replicationPad3d(long... padding) {
        return new ReplicationPad3d.Spec(Shape.of(padding));
    }

    /** {@return the specification of a {@link CircularPad1d}} */
    public static CircularPad1d.Spec circularPad1d(long... padding) {
        return new CircularPad1d.Spec(Shape.of(padding));
    }

    /** {@return the specification of a {@link CircularPad2d}} */
    public static CircularPad2d.Spec circularPad2d(long... padding) {
        return new CircularPad2d.Spec(Shape.of(padding));
    }

    /** {@return the specification of a {@link CircularPad3d}} */
    public static CircularPad3d.Spec circularPad3d(long... padding) {
        return new CircularPad3d.Spec(Shape.of(padding));
    }

    // ---- Pooling

    /** The output size of an adaptive pooling that keeps the extent of the input: {@code None} in PyTorch. */
    public static final long KEEP = -1;

    /** {@return the specification of a {@link MaxPool1d}, whose stride is the kernel size} */
    public static MaxPool1d.Spec maxPool1d(long kernelSize) {
        return new MaxPool1d.Spec(new PoolOptions(Shape.of(kernelSize)));
    }

    /** {@return the specification of a {@link MaxPool1d}} */
    public static MaxPool1d.Spec maxPool1d(long kernelSize, long stride) {
        return maxPool1d(kernelSize).stride(stride);
    }

    /** {@return the specification of a {@link MaxPool1d}} */
    public static MaxPool1d.Spec maxPool1d(long kernelSize, long stride, long padding) {
        return maxPool1d(kernelSize, stride).padding(padding);
    }

    /** {@return the specification of a {@link MaxPool2d}, whose stride is the kernel size} */
    public static MaxPool2d.Spec maxPool2d(long kernelSize) {
        return maxPool2d(Shape.of(kernelSize));
    }

    /** {@return the specification of a {@link MaxPool2d}, whose stride is the kernel size} */
    public static MaxPool2d.Spec maxPool2d(Shape kernelSize) {
        return new MaxPool2d.Spec(new PoolOptions(kernelSize));
    }

    /** {@return the specification of a {@link MaxPool2d}} */
    public static MaxPool2d.Spec maxPool2d(long kernelSize, long stride) {
        return maxPool2d(kernelSize).stride(stride);
    }

    /** {@return the specification of a {@link MaxPool2d}} */
    public static MaxPool2d.Spec maxPool2d(long kernelSize, long stride, long padding) {
        return maxPool2d(kernelSize, stride).padding(padding);
    }

    /** {@return the specification of a {@link MaxPool3d}, whose stride is the kernel size} */
    public static MaxPool3d.Spec maxPool3d(long kernelSize) {
        return maxPool3d(Shape.of(kernelSize));
    }

    /** {@return the specification of a {@link MaxPool3d}, whose stride is the kernel size} */
    public static MaxPool3d.Spec maxPool3d(Shape kernelSize) {
        return new MaxPool3d.Spec(new PoolOptions(kernelSize));
    }

    /** {@return the specification of a {@link MaxPool3d}} */
    public static MaxPool3d.Spec maxPool3d(long kernelSize, long stride) {
        return maxPool3d(kernelSize).stride(stride);
    }

    /** {@return the specification of a {@link MaxPool3d}} */
    public static MaxPool3d.Spec maxPool3d(long kernelSize, long stride, long padding) {
        return maxPool3d(kernelSize, stride).padding(padding);
    }

    /** {@return the specification of an {@link AvgPool1d}, whose stride is the kernel size} */
    public static AvgPool1d.Spec avgPool1d(long kernelSize) {
        return new AvgPool1d.Spec(new PoolOptions(Shape.of(kernelSize)));
    }

    /** {@return the specification of an {@link AvgPool1d}} */
    public static AvgPool1d.Spec avgPool1d(long kernelSize, long stride) {
        return avgPool1d(kernelSize).stride(stride);
    }

    /** {@return the specification of an {@link AvgPool1d}} */
    public static AvgPool1d.Spec avgPool1d(long kernelSize, long stride, long padding) {
        return avgPool1d(kernelSize, stride).padding(padding);
    }

    /** {@return the specification of an {@link AvgPool2d}, whose stride is the kernel size} */
    public static AvgPool2d.Spec avgPool2d(long kernelSize) {
        return avgPool2d(Shape.of(kernelSize));
    }

    /** {@return the specification of an {@link AvgPool2d}, whose stride is the kernel size} */
    public static AvgPool2d.Spec avgPool2d(Shape kernelSize) {
        return new AvgPool2d.Spec(new PoolOptions(kernelSize));
    }

    /** {@return the specification of an {@link AvgPool2d}} */
    public static AvgPool2d.Spec avgPool2d(long kernelSize, long stride) {
        return avgPool2d(kernelSize).stride(stride);
    }

    /** {@return the specification of an {@link AvgPool2d}} */
    public static AvgPool2d.Spec avgPool2d(long kernelSize, long stride, long padding) {
        return avgPool2d(kernelSize, stride).padding(padding);
    }

    /** {@return the specification of an {@link AvgPool3d}, whose stride is the kernel size} */
    public static AvgPool3d.Spec avgPool3d(long kernelSize) {
        return avgPool3d(Shape.of(kernelSize));
    }

    /** {@return the specification of an {@link AvgPool3d}, whose stride is the kernel size} */
    public static AvgPool3d.Spec avgPool3d(Shape kernelSize) {
        return new AvgPool3d.Spec(new PoolOptions(kernelSize));
    }

    /** {@return the specification of an {@link AvgPool3d}} */
    public static AvgPool3d.Spec avgPool3d(long kernelSize, long stride) {
        return avgPool3d(kernelSize).stride(stride);
    }

    /** {@return the specification of an {@link AvgPool3d}} */
    public static AvgPool3d.Spec avgPool3d(long kernelSize, long stride, long padding) {
        return avgPool3d(kernelSize, stride).padding(padding);
    }

    /** {@return the specification of an {@link LPPool1d}, whose stride is the kernel size} */
    public static LPPool1d.Spec lpPool1d(double normType, long kernelSize) {
        return new LPPool1d.Spec(normType, new PoolOptions(Shape.of(kernelSize)));
    }

    /** {@return the specification of an {@link LPPool1d}} */
    public static LPPool1d.Spec lpPool1d(double normType, long kernelSize, long stride) {
        return lpPool1d(normType, kernelSize).stride(stride);
    }

    /** {@return the specification of an {@link LPPool2d}, whose stride is the kernel size} */
    public static LPPool2d.Spec lpPool2d(double normType, long kernelSize) {
        return lpPool2d(normType, Shape.of(kernelSize));
    }

    /** {@return the specification of an {@link LPPool2d}, whose stride is the kernel size} */
    public static LPPool2d.Spec lpPool2d(double normType, Shape kernelSize) {
        return new LPPool2d.Spec(normType, new PoolOptions(kernelSize));
    }

    /** {@return the specification of an {@link LPPool2d}} */
    public static LPPool2d.Spec lpPool2d(double normType, long kernelSize, long stride) {
        return lpPool2d(normType, kernelSize).stride(stride);
    }

    /** {@return the specification of an {@link LPPool3d}, whose stride is the kernel size} */
    public static LPPool3d.Spec lpPool3d(double normType, long kernelSize) {
        return lpPool3d(normType, Shape.of(kernelSize));
    }

    /** {@return the specification of an {@link LPPool3d}, whose stride is the kernel size} */
    public static LPPool3d.Spec lpPool3d(double normType, Shape kernelSize) {
        return new LPPool3d.Spec(normType, new PoolOptions(kernelSize));
    }

    /** {@return the specification of an {@link LPPool3d}} */
    public static LPPool3d.Spec lpPool3d(double normType, long kernelSize, long stride) {
        return lpPool3d(normType, kernelSize).stride(stride);
    }

    /** {@return the specification of a {@link MaxUnpool1d}, whose stride is the kernel size} */
    public static MaxUnpool1d.Spec maxUnpool1d(long kernelSize) {
        return new MaxUnpool1d.Spec(new PoolOptions(Shape.of(kernelSize)));
    }

    /** {@return the specification of a {@link MaxUnpool1d}} */
    public static MaxUnpool1d.Spec maxUnpool1d(long kernelSize, long stride) {
        return maxUnpool1d(kernelSize).stride(stride);
    }

    /** {@return the specification of a {@link MaxUnpool1d}} */
    public static MaxUnpool1d.Spec maxUnpool1d(long kernelSize, long stride, long padding) {
        return maxUnpool1d(kernelSize, stride).padding(padding);
    }

    /** {@return the specification of a {@link MaxUnpool2d}, whose stride is the kernel size} */
    public static MaxUnpool2d.Spec maxUnpool2d(long kernelSize) {
        return maxUnpool2d(Shape.of(kernelSize));
    }

    /** {@return the specification of a {@link MaxUnpool2d}, whose stride is the kernel size} */
    public static MaxUnpool2d.Spec maxUnpool2d(Shape kernelSize) {
        return new MaxUnpool2d.Spec(new PoolOptions(kernelSize));
    }

    /** {@return the specification of a {@link MaxUnpool2d}} */
    public static MaxUnpool2d.Spec maxUnpool2d(long kernelSize, long stride) {
        return maxUnpool2d(kernelSize).stride(stride);
    }

    /** {@return the specification of a {@link MaxUnpool2d}} */
    public static MaxUnpool2d.Spec maxUnpool2d(long kernelSize, long stride, long padding) {
        return maxUnpool2d(kernelSize, stride).padding(padding);
    }

    /** {@return the specification of a {@link MaxUnpool3d}, whose stride is the kernel size} */
    public static MaxUnpool3d.Spec maxUnpool3d(long kernelSize) {
        return maxUnpool3d(Shape.of(kernelSize));
    }

    /** {@return the specification of a {@link MaxUnpool3d}, whose stride is the kernel size} */
    public static MaxUnpool3d.Spec maxUnpool3d(Shape kernelSize) {
        return new MaxUnpool3d.Spec(new PoolOptions(kernelSize));
    }

    /** {@return the specification of a {@link MaxUnpool3d}} */
    public static MaxUnpool3d.Spec maxUnpool3d(long kernelSize, long stride) {
        return maxUnpool3d(kernelSize).stride(stride);
    }

    /** {@return the specification of a {@link MaxUnpool3d}} */
    public static MaxUnpool3d.Spec maxUnpool3d(long kernelSize, long stride, long padding) {
        return maxUnpool3d(kernelSize, stride).padding(padding);
    }

    /** {@return the specification of an {@link AdaptiveAvgPool1d}} */
    public static AdaptiveAvgPool1d.Spec adaptiveAvgPool1d(long outputSize) {
        return new AdaptiveAvgPool1d.Spec(Shape.of(outputSize));
    }

    /** {@return the specification of an {@link AdaptiveAvgPool2d}} */
    public static AdaptiveAvgPool2d.Spec adaptiveAvgPool2d(long... outputSize) {
        return new AdaptiveAvgPool2d.Spec(Shape.of(outputSize));
    }

    /** {@return the specification of an {@link AdaptiveAvgPool3d}} */
    public static AdaptiveAvgPool3d.Spec adaptiveAvgPool3d(long... outputSize) {
        return new AdaptiveAvgPool3d.Spec(Shape.of(outputSize));
    }

    /** {@return the specification of an {@link AdaptiveMaxPool1d}} */
    public static AdaptiveMaxPool1d.Spec adaptiveMaxPool1d(long outputSize) {
        return new AdaptiveMaxPool1d.Spec(Shape.of(outputSize));
    }

    /** {@return the specification of an {@link AdaptiveMaxPool2d}} */
    public static AdaptiveMaxPool2d.Spec adaptiveMaxPool2d(long... outputSize) {
        return new AdaptiveMaxPool2d.Spec(Shape.of(outputSize));
    }

    /** {@return the specification of an {@link AdaptiveMaxPool3d}} */
    public static AdaptiveMaxPool3d.Spec adaptiveMaxPool3d(long... outputSize) {
        return new AdaptiveMaxPool3d.Spec(Shape.of(outputSize));
    }

    /** {@return the specification of a {@link FractionalMaxPool2d}} */
    public static FractionalMaxPool2d.Spec fractionalMaxPool2d(long kernelSize) {
        return fractionalMaxPool2d(Shape.of(kernelSize));
    }

    /** {@return the specification of a {@link FractionalMaxPool2d}} */
    public static FractionalMaxPool2d.Spec fractionalMaxPool2d(Shape kernelSize) {
        return new FractionalMaxPool2d.Spec(new FractionalPoolOptions(kernelSize));
    }

    /** {@return the specification of a {@link FractionalMaxPool3d}} */
    public static FractionalMaxPool3d.Spec fractionalMaxPool3d(long kernelSize) {
        return fractionalMaxPool3d(Shape.of(kernelSize));
    }

    /** {@return the specification of a {@link FractionalMaxPool3d}} */
    public static FractionalMaxPool3d.Spec fractionalMaxPool3d(Shape kernelSize) {
        return new FractionalMaxPool3d.Spec(new FractionalPoolOptions(kernelSize));
    }

    // ---- Activations

    /** {@return the specification of a {@link ReLU}} */
    public static ReLU.Spec relu() {
        return new ReLU.Spec();
    }

    /** {@return the specification of a {@link ReLU}} */
    public static ReLU.Spec relu(boolean inplace) {
        return relu().inplace(inplace);
    }

    /** {@return the specification of a {@link ReLU6}} */
    public static ReLU6.Spec relu6() {
        return new ReLU6.Spec();
    }

    /** {@return the specification of a {@link ReLU6}} */
    public static ReLU6.Spec relu6(boolean inplace) {
        return relu6().inplace(inplace);
    }

    /** {@return the specification of an {@link SELU}} */
    public static SELU.Spec selu() {
        return new SELU.Spec();
    }

    /** {@return the specification of an {@link SELU}} */
    public static SELU.Spec selu(boolean inplace) {
        return selu().inplace(inplace);
    }

    /** {@return the specification of a {@link SiLU}} */
    public static SiLU.Spec silu() {
        return new SiLU.Spec();
    }

    /** {@return the specification of a {@link SiLU}} */
    public static SiLU.Spec silu(boolean inplace) {
        return silu().inplace(inplace);
    }

    /** {@return the specification of a {@link Mish}} */
    public static Mish.Spec mish() {
        return new Mish.Spec();
    }

    /** {@return the specification of a {@link Mish}} */
    public static Mish.Spec mish(boolean inplace) {
        return mish().inplace(inplace);
    }

    /** {@return the specification of a {@link Hardswish}} */
    public static Hardswish.Spec hardswish() {
        return new Hardswish.Spec();
    }

    /** {@return the specification of a {@link Hardswish}} */
    public static Hardswish.Spec hardswish(boolean inplace) {
        return hardswish().inplace(inplace);
    }

    /** {@return the specification of a {@link Hardsigmoid}} */
    public static Hardsigmoid.Spec hardsigmoid() {
        return new Hardsigmoid.Spec();
    }

    /** {@return the specification of a {@link Hardsigmoid}} */
    public static Hardsigmoid.Spec hardsigmoid(boolean inplace) {
        return hardsigmoid().inplace(inplace);
    }

    /** {@return the specification of an {@link ELU}} */
    public static ELU.Spec elu() {
        return new ELU.Spec();
    }

    /** {@return the specification of an {@link ELU}} */
    public static ELU.Spec elu(double alpha) {
        return elu().alpha(alpha);
    }

    /** {@return the specification of an {@link ELU}} */
    public static ELU.Spec elu(double alpha, boolean inplace) {
        return elu(alpha).inplace(inplace);
    }

    /** {@return the specification of a {@link CELU}} */
    public static CELU.Spec celu() {
        return new CELU.Spec();
    }

    /** {@return the specification of a {@link CELU}} */
    public static CELU.Spec celu(double alpha) {
        return celu().alpha(alpha);
    }

    /** {@return the specification of a {@link CELU}} */
    public static CELU.Spec celu(double alpha, boolean inplace) {
        return celu(alpha).inplace(inplace);
    }

    /** {@return the specification of a {@link LeakyReLU}} */
    public static LeakyReLU.Spec leakyRelu() {
        return new LeakyReLU.Spec();
    }

    /** {@return the specification of a {@link LeakyReLU}} */
    public static LeakyReLU.Spec leakyRelu(double negativeSlope) {
        return leakyRelu().negativeSlope(negativeSlope);
    }

    /** {@return the specification of a {@link LeakyReLU}} */
    public static LeakyReLU.Spec leakyRelu(double negativeSlope, boolean inplace) {
        return leakyRelu(negativeSlope).inplace(inplace);
    }

    /** {@return the specification of an {@link RReLU}} */
    public static RReLU.Spec rrelu() {
        return new RReLU.Spec();
    }

    /** {@return the specification of an {@link RReLU}} */
    public static RReLU.Spec rrelu(double lower) {
        return rrelu().lower(lower);
    }

    /** {@return the specification of an {@link RReLU}} */
    public static RReLU.Spec rrelu(double lower, double upper) {
        return rrelu(lower).upper(upper);
    }

    /** {@return the specification of an {@link RReLU}} */
    public static RReLU.Spec rrelu(double lower, double upper, boolean inplace) {
        return rrelu(lower, upper).inplace(inplace);
    }

    /** {@return the specification of a {@link Hardtanh}} */
    public static Hardtanh.Spec hardtanh() {
        return new Hardtanh.Spec();
    }

    /** {@return the specification of a {@link Hardtanh}} */
    public static Hardtanh.Spec hardtanh(double minVal) {
        return hardtanh().minVal(minVal);
    }

    /** {@return the specification of a {@link Hardtanh}} */
    public static Hardtanh.Spec hardtanh(double minVal, double maxVal) {
        return hardtanh(minVal).maxVal(maxVal);
    }

    /** {@return the specification of a {@link Hardtanh}} */
    public static Hardtanh.Spec hardtanh(double minVal, double maxVal, boolean inplace) {
        return hardtanh(minVal, maxVal).inplace(inplace);
    }

    /** {@return the specification of a {@link Threshold}} */
    public static Threshold.Spec threshold(double threshold, double value) {
        return new Threshold.Spec(threshold, value);
    }

    /** {@return the specification of a {@link Threshold}} */
    public static Threshold.Spec threshold(double threshold, double value, boolean inplace) {
        return threshold(threshold, value).inplace(inplace);
    }

    /** {@return the specification of a {@link GELU}} */
    public static GELU.Spec gelu() {
        return new GELU.Spec();
    }

    /** {@return the specification of a {@link GELU}} */
    public static GELU.Spec gelu(GELUApproximation approximate) {
        return gelu().approximate(approximate);
    }

    /** {@return the specification of a {@link Hardshrink}} */
    public static Hardshrink.Spec hardshrink() {
        return new Hardshrink.Spec();
    }

    /** {@return the specification of a {@link Hardshrink}} */
    public static Hardshrink.Spec hardshrink(double lambd) {
        return hardshrink().lambd(lambd);
    }

    /** {@return the specification of a {@link Softshrink}} */
    public static Softshrink.Spec softshrink() {
        return new Softshrink.Spec();
    }

    /** {@return the specification of a {@link Softshrink}} */
    public static Softshrink.Spec softshrink(double lambd) {
        return softshrink().lambd(lambd);
    }

    /** {@return the specification of a {@link Softplus}} */
    public static Softplus.Spec softplus() {
        return new Softplus.Spec();
    }

    /** {@return the specification of a {@link Softplus}} */
    public static Softplus.Spec softplus(double beta) {
        return softplus().beta(beta);
    }

    /** {@return the specification of a {@link Softplus}} */
    public static Softplus.Spec softplus(double beta, double threshold) {
        return softplus(beta).threshold(threshold);
    }

    /** {@return the specification of a {@link GLU}} */
    public static GLU.Spec glu() {
        return new GLU.Spec();
    }

    /** {@return the specification of a {@link GLU}} */
    public static GLU.Spec glu(long dim) {
        return glu().dim(dim);
    }

    /** {@return the specification of a {@link Sigmoid}} */
    public static LayerSpec<Sigmoid> sigmoid() {
        return Sigmoid::new;
    }

    /** {@return the specification of a {@link Tanh}} */
    public static LayerSpec<Tanh> tanh() {
        return Tanh::new;
    }

    /** {@return the specification of a {@link LogSigmoid}} */
    public static LayerSpec<LogSigmoid> logSigmoid() {
        return LogSigmoid::new;
    }

    /** {@return the specification of a {@link Softsign}} */
    public static LayerSpec<Softsign> softsign() {
        return Softsign::new;
    }

    /** {@return the specification of a {@link Tanhshrink}} */
    public static LayerSpec<Tanhshrink> tanhshrink() {
        return Tanhshrink::new;
    }

    /** {@return the specification of a {@link Softmax}} */
    public static Softmax.Spec softmax(long dim) {
        return new Softmax.Spec(dim);
    }

    /** {@return the specification of a {@link LogSoftmax}} */
    public static LogSoftmax.Spec logSoftmax(long dim) {
        return new LogSoftmax.Spec(dim);
    }

    /** {@return the specification of a {@link Softmin}} */
    public static Softmin.Spec softmin(long dim) {
        return new Softmin.Spec(dim);
    }

    /** {@return the specification of a {@link Softmax2d}} */
    public static LayerSpec<Softmax2d> softmax2d() {
        return Softmax2d::new;
    }

    /** {@return the specification of a {@link PReLU}} */
    public static PReLU.Spec prelu() {
        return new PReLU.Spec();
    }

    /** {@return the specification of a {@link PReLU}} */
    public static PReLU.Spec prelu(long numParameters) {
        return prelu().numParameters(numParameters);
    }

    /** {@return the specification of a {@link PReLU}} */
    public static PReLU.Spec prelu(long numParameters, double init) {
        return prelu(numParameters).init(init);
    }

    // ---- Dropout

    /** {@return the specification of a {@link Dropout}} */
    public static Dropout.Spec dropout() {
        return new Dropout.Spec();
    }

    /** {@return the specification of a {@link Dropout}} */
    public static Dropout.Spec dropout(double p) {
        return dropout().p(p);
    }

    /** {@return the specification of a {@link Dropout}} */
    public static Dropout.Spec dropout(double p, boolean inplace) {
        return dropout(p).inplace(inplace);
    }

    /** {@return the specification of a {@link Dropout1d}} */
    public static Dropout1d.Spec dropout1d() {
        return new Dropout1d.Spec();
    }

    /** {@return the specification of a {@link Dropout1d}} */
    public static Dropout1d.Spec dropout1d(double p) {
        return dropout1d().p(p);
    }

    /** {@return the specification of a {@link Dropout1d}} */
    public static Dropout1d.Spec dropout1d(double p, boolean inplace) {
        return dropout1d(p).inplace(inplace);
    }

    /** {@return the specification of a {@link Dropout2d}} */
    public static Dropout2d.Spec dropout2d() {
        return new Dropout2d.Spec();
    }

    /** {@return the specification of a {@link Dropout2d}} */
    public static Dropout2d.Spec dropout2d(double p) {
        return dropout2d().p(p);
    }

    /** {@return the specification of a {@link Dropout2d}} */
    public static Dropout2d.Spec dropout2d(double p, boolean inplace) {
        return dropout2d(p).inplace(inplace);
    }

    /** {@return the specification of a {@link Dropout3d}} */
    public static Dropout3d.Spec dropout3d() {
        return new Dropout3d.Spec();
    }

    /** {@return the specification of a {@link Dropout3d}} */
    public static Dropout3d.Spec dropout3d(double p) {
        return dropout3d().p(p);
    }

    /** {@return the specification of a {@link Dropout3d}} */
    public static Dropout3d.Spec dropout3d(double p, boolean inplace) {
        return dropout3d(p).inplace(inplace);
    }

    /** {@return the specification of an {@link AlphaDropout}} */
    public static AlphaDropout.Spec alphaDropout() {
        return new AlphaDropout.Spec();
    }

    /** {@return the specification of an {@link AlphaDropout}} */
    public static AlphaDropout.Spec alphaDropout(double p) {
        return alphaDropout().p(p);
    }

    /** {@return the specification of an {@link AlphaDropout}} */
    public static AlphaDropout.Spec alphaDropout(double p, boolean inplace) {
        return alphaDropout(p).inplace(inplace);
    }

    /** {@return the specification of a {@link FeatureAlphaDropout}} */
    public static FeatureAlphaDropout.Spec featureAlphaDropout() {
        return new FeatureAlphaDropout.Spec();
    }

    /** {@return the specification of a {@link FeatureAlphaDropout}} */
    public static FeatureAlphaDropout.Spec featureAlphaDropout(double p) {
        return featureAlphaDropout().p(p);
    }

    /** {@return the specification of a {@link FeatureAlphaDropout}} */
    public static FeatureAlphaDropout.Spec featureAlphaDropout(double p, boolean inplace) {
        return featureAlphaDropout(p).inplace(inplace);
    }

    // ---- Normalization

    /** {@return the specification of a {@link BatchNorm1d}} */
    public static BatchNorm1d.Spec batchNorm1d(long numFeatures) {
        return new BatchNorm1d.Spec(NormOptions.batch(numFeatures));
    }

    /** {@return the specification of a {@link BatchNorm1d}} */
    public static BatchNorm1d.Spec batchNorm1d(long numFeatures, double eps) {
        return batchNorm1d(numFeatures).eps(eps);
    }

    /** {@return the specification of a {@link BatchNorm1d}} */
    public static BatchNorm1d.Spec batchNorm1d(long numFeatures, double eps, double momentum) {
        return batchNorm1d(numFeatures, eps).momentum(momentum);
    }

    /** {@return the specification of a {@link BatchNorm2d}} */
    public static BatchNorm2d.Spec batchNorm2d(long numFeatures) {
        return new BatchNorm2d.Spec(NormOptions.batch(numFeatures));
    }

    /** {@return the specification of a {@link BatchNorm2d}} */
    public static BatchNorm2d.Spec batchNorm2d(long numFeatures, double eps) {
        return batchNorm2d(numFeatures).eps(eps);
    }

    /** {@return the specification of a {@link BatchNorm2d}} */
    public static BatchNorm2d.Spec batchNorm2d(long numFeatures, double eps, double momentum) {
        return batchNorm2d(numFeatures, eps).momentum(momentum);
    }

    /** {@return the specification of a {@link BatchNorm3d}} */
    public static BatchNorm3d.Spec batchNorm3d(long numFeatures) {
        return new BatchNorm3d.Spec(NormOptions.batch(numFeatures));
    }

    /** {@return the specification of a {@link BatchNorm3d}} */
    public static BatchNorm3d.Spec batchNorm3d(long numFeatures, double eps) {
        return batchNorm3d(numFeatures).eps(eps);
    }

    /** {@return the specification of a {@link BatchNorm3d}} */
    public static BatchNorm3d.Spec batchNorm3d(long numFeatures, double eps, double momentum) {
        return batchNorm3d(numFeatures, eps).momentum(momentum);
    }

    /** {@return the specification of an {@link InstanceNorm1d}} */
    public static InstanceNorm1d.Spec instanceNorm1d(long numFeatures) {
        return new InstanceNorm1d.Spec(NormOptions.instance(numFeatures));
    }

    /** {@return the specification of an {@link InstanceNorm1d}} */
    public static InstanceNorm1d.Spec instanceNorm1d(long numFeatures, double eps) {
        return instanceNorm1d(numFeatures).eps(eps);
    }

    /** {@return the specification of an {@link InstanceNorm1d}} */
    public static InstanceNorm1d.Spec instanceNorm1d(long numFeatures, double eps, double momentum) {
        return instanceNorm1d(numFeatures, eps).momentum(momentum);
    }

    /** {@return the specification of an {@link InstanceNorm2d}} */
    public static InstanceNorm2d.Spec instanceNorm2d(long numFeatures) {
        return new InstanceNorm2d.Spec(NormOptions.instance(numFeatures));
    }

    /** {@return the specification of an {@link InstanceNorm2d}} */
    public static InstanceNorm2d.Spec instanceNorm2d(long numFeatures, double eps) {
        return instanceNorm2d(numFeatures).eps(eps);
    }

    /** {@return the specification of an {@link InstanceNorm2d}} */
    public static InstanceNorm2d.Spec instanceNorm2d(long numFeatures, double eps, double momentum) {
        return instanceNorm2d(numFeatures, eps).momentum(momentum);
    }

    /** {@return the specification of an {@link InstanceNorm3d}} */
    public static InstanceNorm3d.Spec instanceNorm3d(long numFeatures) {
        return new InstanceNorm3d.Spec(NormOptions.instance(numFeatures));
    }

    /** {@return the specification of an {@link InstanceNorm3d}} */
    public static InstanceNorm3d.Spec instanceNorm3d(long numFeatures, double eps) {
        return instanceNorm3d(numFeatures).eps(eps);
    }

    /** {@return the specification of an {@link InstanceNorm3d}} */
    public static InstanceNorm3d.Spec instanceNorm3d(long numFeatures, double eps, double momentum) {
        return instanceNorm3d(numFeatures, eps).momentum(momentum);
    }

    /** {@return the specification of a {@link LayerNorm}} */
    public static LayerNorm.Spec layerNorm(long... normalizedShape) {
        return layerNorm(Shape.of(normalizedShape));
    }

    /** {@return the specification of a {@link LayerNorm}} */
    public static LayerNorm.Spec layerNorm(Shape normalizedShape) {
        return new LayerNorm.Spec(normalizedShape);
    }

    /** {@return the specification of a {@link LayerNorm}} */
    public static LayerNorm.Spec layerNorm(Shape normalizedShape, double eps) {
        return layerNorm(normalizedShape).eps(eps);
    }

    /** {@return the specification of an {@link RMSNorm}} */
    public static RMSNorm.Spec rmsNorm(long... normalizedShape) {
        return rmsNorm(Shape.of(normalizedShape));
    }

    /** {@return the specification of an {@link RMSNorm}} */
    public static RMSNorm.Spec rmsNorm(Shape normalizedShape) {
        return new RMSNorm.Spec(normalizedShape);
    }

    /** {@return the specification of an {@link RMSNorm}} */
    public static RMSNorm.Spec rmsNorm(Shape normalizedShape, double eps) {
        return rmsNorm(normalizedShape).eps(eps);
    }

    /** {@return the specification of a {@link GroupNorm}} */
    public static GroupNorm.Spec groupNorm(long numGroups, long numChannels) {
        return new GroupNorm.Spec(numGroups, numChannels);
    }

    /** {@return the specification of a {@link GroupNorm}} */
    public static GroupNorm.Spec groupNorm(long numGroups, long numChannels, double eps) {
        return groupNorm(numGroups, numChannels).eps(eps);
    }

    /** {@return the specification of a {@link LocalResponseNorm}} */
    public static LocalResponseNorm.Spec localResponseNorm(long size) {
        return new LocalResponseNorm.Spec(size);
    }

    /** {@return the specification of a {@link LocalResponseNorm}} */
    public static LocalResponseNorm.Spec localResponseNorm(long size, double alpha, double beta, double k) {
        return new LocalResponseNorm.Spec(size, alpha, beta, k);
    }

    // ---- Embeddings

    /** {@return the specification of an {@link Embedding}} */
    public static Embedding.Spec embedding(long numEmbeddings, long embeddingDim) {
        return new Embedding.Spec(new EmbeddingOptions(numEmbeddings, embeddingDim));
    }

    /** {@return the specification of an {@link Embedding}} */
    public static Embedding.Spec embedding(long numEmbeddings, long embeddingDim, long paddingIdx) {
        return embedding(numEmbeddings, embeddingDim).paddingIdx(paddingIdx);
    }

    /** {@return the specification of an {@link EmbeddingBag}} */
    public static EmbeddingBag.Spec embeddingBag(long numEmbeddings, long embeddingDim) {
        return new EmbeddingBag.Spec(new EmbeddingOptions(numEmbeddings, embeddingDim));
    }

    // ---- Vision

    /** {@return the specification of a {@link PixelShuffle}} */
    public static PixelShuffle.Spec pixelShuffle(long upscaleFactor) {
        return new PixelShuffle.Spec(upscaleFactor);
    }

    /** {@return the specification of a {@link PixelUnshuffle}} */
    public static PixelUnshuffle.Spec pixelUnshuffle(long downscaleFactor) {
        return new PixelUnshuffle.Spec(downscaleFactor);
    }

    /** {@return the specification of a {@link ChannelShuffle}} */
    public static ChannelShuffle.Spec channelShuffle(long groups) {
        return new ChannelShuffle.Spec(groups);
    }

    /** {@return the specification of an {@link Unfold}} */
    public static Unfold.Spec unfold(long kernelSize) {
        return unfold(Shape.of(kernelSize));
    }

    /** {@return the specification of an {@link Unfold}} */
    public static Unfold.Spec unfold(long kernelSize, long dilation) {
        return unfold(kernelSize).dilation(dilation);
    }

    /** {@return the specification of an {@link Unfold}} */
    public static Unfold.Spec unfold(long kernelSize, long dilation, long padding) {
        return unfold(kernelSize, dilation).padding(padding);
    }

    /** {@return the specification of an {@link Unfold}} */
    public static Unfold.Spec unfold(long kernelSize, long dilation, long padding, long stride) {
        return unfold(kernelSize, dilation, padding).stride(stride);
    }

    /** {@return the specification of an {@link Unfold}} */
    public static Unfold.Spec unfold(Shape kernelSize) {
        return new Unfold.Spec(kernelSize);
    }

    /** {@return the specification of a {@link Fold}} */
    public static Fold.Spec fold(long outputSize, long kernelSize) {
        return fold(Shape.of(outputSize), Shape.of(kernelSize));
    }

    /** {@return the specification of a {@link Fold}} */
    public static Fold.Spec fold(long outputSize, long kernelSize, long dilation) {
        return fold(outputSize, kernelSize).dilation(dilation);
    }

    /** {@return the specification of a {@link Fold}} */
    public static Fold.Spec fold(long outputSize, long kernelSize, long dilation, long padding) {
        return fold(outputSize, kernelSize, dilation).padding(padding);
    }

    /** {@return the specification of a {@link Fold}} */
    public static Fold.Spec fold(long outputSize, long kernelSize, long dilation, long padding, long stride) {
        return fold(outputSize, kernelSize, dilation, padding).stride(stride);
    }

    /** {@return the specification of a {@link Fold}} */
    public static Fold.Spec fold(Shape outputSize, Shape kernelSize) {
        return new Fold.Spec(outputSize, kernelSize);
    }

    /** {@return the specification of an {@link Upsample}} */
    public static Upsample.Spec upsample() {
        return new Upsample.Spec();
    }

    /** {@return the specification of an {@link Upsample}} */
    public static Upsample.Spec upsample(long... size) {
        return new Upsample.Spec().size(size);
    }

    /** {@return the specification of an {@link UpsamplingNearest2d}} */
    public static UpsamplingNearest2d.Spec upsamplingNearest2d() {
        return new UpsamplingNearest2d.Spec();
    }

    /** {@return the specification of an {@link UpsamplingNearest2d}} */
    public static UpsamplingNearest2d.Spec upsamplingNearest2d(long... size) {
        return new UpsamplingNearest2d.Spec().size(size);
    }

    /** {@return the specification of an {@link UpsamplingBilinear2d}} */
    public static UpsamplingBilinear2d.Spec upsamplingBilinear2d() {
        return new UpsamplingBilinear2d.Spec();
    }

    /** {@return the specification of an {@link UpsamplingBilinear2d}} */
    public static UpsamplingBilinear2d.Spec upsamplingBilinear2d(long... size) {
        return new UpsamplingBilinear2d.Spec().size(size);
    }

    // ---- Recurrent networks

    /** {@return the specification of an {@link RNN}} */
    public static RNN.Spec rnn(long inputSize, long hiddenSize) {
        return new RNN.Spec(new RecurrentOptions(inputSize, hiddenSize), Nonlinearity.TANH);
    }

    /** {@return the specification of an {@link RNN}} */
    public static RNN.Spec rnn(long inputSize, long hiddenSize, int numLayers) {
        return rnn(inputSize, hiddenSize).numLayers(numLayers);
    }

    /** {@return the specification of a {@link GRU}} */
    public static GRU.Spec gru(long inputSize, long hiddenSize) {
        return new GRU.Spec(new RecurrentOptions(inputSize, hiddenSize));
    }

    /** {@return the specification of a {@link GRU}} */
    public static GRU.Spec gru(long inputSize, long hiddenSize, int numLayers) {
        return gru(inputSize, hiddenSize).numLayers(numLayers);
    }

    /** {@return the specification of an {@link LSTM}} */
    public static LSTM.Spec lstm(long inputSize, long hiddenSize) {
        return new LSTM.Spec(new RecurrentOptions(inputSize, hiddenSize));
    }

    /** {@return the specification of an {@link LSTM}} */
    public static LSTM.Spec lstm(long inputSize, long hiddenSize, int numLayers) {
        return lstm(inputSize, hiddenSize).numLayers(numLayers);
    }

    /** {@return the specification of an {@link RNNCell}} */
    public static RNNCell.Spec rnnCell(long inputSize, long hiddenSize) {
        return new RNNCell.Spec(new RecurrentCellOptions(inputSize, hiddenSize), Nonlinearity.TANH);
    }

    /** {@return the specification of a {@link GRUCell}} */
    public static GRUCell.Spec gruCell(long inputSize, long hiddenSize) {
        return new GRUCell.Spec(new RecurrentCellOptions(inputSize, hiddenSize));
    }

    /** {@return the specification of an {@link LSTMCell}} */
    public static LSTMCell.Spec lstmCell(long inputSize, long hiddenSize) {
        return new LSTMCell.Spec(new RecurrentCellOptions(inputSize, hiddenSize));
    }

    // ---- Attention and transformers

    /** {@return the specification of a {@link MultiheadAttention}} */
    public static MultiheadAttention.Spec multiheadAttention(long embedDim, long numHeads) {
        return new MultiheadAttention.Spec(embedDim, numHeads);
    }

    /** {@return the specification of a {@link MultiheadAttention}} */
    public static MultiheadAttention.Spec multiheadAttention(long embedDim, long numHeads, double dropout) {
        return multiheadAttention(embedDim, numHeads).dropout(dropout);
    }

    /** {@return the specification of a {@link TransformerEncoderLayer}} */
    public static TransformerEncoderLayer.Spec transformerEncoderLayer(long dModel, long nhead) {
        return new TransformerEncoderLayer.Spec(new TransformerOptions(dModel, nhead));
    }

    /** {@return the specification of a {@link TransformerEncoderLayer}} */
    public static TransformerEncoderLayer.Spec transformerEncoderLayer(long dModel, long nhead, long dimFeedforward) {
        return transformerEncoderLayer(dModel, nhead).dimFeedforward(dimFeedforward);
    }

    /** {@return the specification of a {@link TransformerEncoderLayer}} */
    public static TransformerEncoderLayer.Spec transformerEncoderLayer(
            long dModel, long nhead, long dimFeedforward, double dropout) {
        return transformerEncoderLayer(dModel, nhead, dimFeedforward).dropout(dropout);
    }

    /** {@return the specification of a {@link TransformerEncoder}} */
    public static TransformerEncoder.Spec transformerEncoder(TransformerEncoderLayer.Spec layer, int numLayers) {
        return new TransformerEncoder.Spec(layer, numLayers);
    }

    /** {@return the specification of a {@link TransformerEncoder}} */
    public static TransformerEncoder.Spec transformerEncoder(
            TransformerEncoderLayer.Spec layer, int numLayers, LayerNorm.Spec norm) {
        return new TransformerEncoder.Spec(layer, numLayers, norm);
    }

    /** {@return the specification of a {@link TransformerDecoderLayer}} */
    public static TransformerDecoderLayer.Spec transformerDecoderLayer(long dModel, long nhead) {
        return new TransformerDecoderLayer.Spec(new TransformerOptions(dModel, nhead));
    }

    /** {@return the specification of a {@link TransformerDecoderLayer}} */
    public static TransformerDecoderLayer.Spec transformerDecoderLayer(long dModel, long nhead, long dimFeedforward) {
        return transformerDecoderLayer(dModel, nhead).dimFeedforward(dimFeedforward);
    }

    /** {@return the specification of a {@link TransformerDecoderLayer}} */
    public static TransformerDecoderLayer.Spec transformerDecoderLayer(
            long dModel, long nhead, long dimFeedforward, double dropout) {
        return transformerDecoderLayer(dModel, nhead, dimFeedforward).dropout(dropout);
    }

    /** {@return the specification of a {@link TransformerDecoder}} */
    public static TransformerDecoder.Spec transformerDecoder(TransformerDecoderLayer.Spec layer, int numLayers) {
        return new TransformerDecoder.Spec(layer, numLayers);
    }

    /** {@return the specification of a {@link TransformerDecoder}} */
    public static TransformerDecoder.Spec transformerDecoder(
            TransformerDecoderLayer.Spec layer, int numLayers, LayerNorm.Spec norm) {
        return new TransformerDecoder.Spec(layer, numLayers, norm);
    }

    /** {@return the specification of a {@link Transformer}} */
    public static Transformer.Spec transformer() {
        return transformer(512, 8);
    }

    /** {@return the specification of a {@link Transformer}} */
    public static Transformer.Spec transformer(long dModel, long nhead) {
        return new Transformer.Spec(dModel, nhead);
    }

    /** {@return the specification of a {@link Transformer}} */
    public static Transformer.Spec transformer(long dModel, long nhead, int numEncoderLayers, int numDecoderLayers) {
        return transformer(dModel, nhead).numEncoderLayers(numEncoderLayers).numDecoderLayers(numDecoderLayers);
    }

    // ---- Losses and distances

    /** {@return the specification of a {@link CosineSimilarity}} */
    public static CosineSimilarity.Spec cosineSimilarity() {
        return new CosineSimilarity.Spec();
    }

    /** {@return the specification of a {@link CosineSimilarity}} */
    public static CosineSimilarity.Spec cosineSimilarity(long dim) {
        return cosineSimilarity().dim(dim);
    }

    /** {@return the specification of a {@link CosineSimilarity}} */
    public static CosineSimilarity.Spec cosineSimilarity(long dim, double eps) {
        return cosineSimilarity(dim).eps(eps);
    }

    /** {@return the specification of a {@link PairwiseDistance}} */
    public static PairwiseDistance.Spec pairwiseDistance() {
        return new PairwiseDistance.Spec();
    }

    /** {@return the specification of a {@link PairwiseDistance}} */
    public static PairwiseDistance.Spec pairwiseDistance(double p) {
        return pairwiseDistance().p(p);
    }

    /** {@return the specification of a {@link PairwiseDistance}} */
    public static PairwiseDistance.Spec pairwiseDistance(double p, double eps) {
        return pairwiseDistance(p).eps(eps);
    }

    /** {@return the specification of a {@link PairwiseDistance}} */
    public static PairwiseDistance.Spec pairwiseDistance(double p, double eps, boolean keepdim) {
        return pairwiseDistance(p, eps).keepdim(keepdim);
    }

    /** {@return the specification of an {@link L1Loss}} */
    public static L1Loss.Spec l1Loss() {
        return new L1Loss.Spec();
    }

    /** {@return the specification of an {@link MSELoss}} */
    public static MSELoss.Spec mseLoss() {
        return new MSELoss.Spec();
    }

    /** {@return the specification of a {@link HuberLoss}} */
    public static HuberLoss.Spec huberLoss() {
        return new HuberLoss.Spec();
    }

    /** {@return the specification of a {@link HuberLoss}} */
    public static HuberLoss.Spec huberLoss(double delta) {
        return huberLoss().delta(delta);
    }

    /** {@return the specification of a {@link SmoothL1Loss}} */
    public static SmoothL1Loss.Spec smoothL1Loss() {
        return new SmoothL1Loss.Spec();
    }

    /** {@return the specification of a {@link SmoothL1Loss}} */
    public static SmoothL1Loss.Spec smoothL1Loss(double beta) {
        return smoothL1Loss().beta(beta);
    }

    /** {@return the specification of an {@link NLLLoss}} */
    public static NLLLoss.Spec nllLoss() {
        return new NLLLoss.Spec();
    }

    /** {@return the specification of an {@link NLLLoss}} */
    public static NLLLoss.Spec nllLoss(Tensor weight) {
        return nllLoss().weight(weight);
    }

    /** {@return the specification of a {@link PoissonNLLLoss}} */
    public static PoissonNLLLoss.Spec poissonNllLoss() {
        return new PoissonNLLLoss.Spec();
    }

    /** {@return the specification of a {@link PoissonNLLLoss}} */
    public static PoissonNLLLoss.Spec poissonNllLoss(boolean logInput) {
        return poissonNllLoss().logInput(logInput);
    }

    /** {@return the specification of a {@link PoissonNLLLoss}} */
    public static PoissonNLLLoss.Spec poissonNllLoss(boolean logInput, boolean full) {
        return poissonNllLoss(logInput).full(full);
    }

    /** {@return the specification of a {@link GaussianNLLLoss}} */
    public static GaussianNLLLoss.Spec gaussianNllLoss() {
        return new GaussianNLLLoss.Spec();
    }

    /** {@return the specification of a {@link KLDivLoss}} */
    public static KLDivLoss.Spec klDivLoss() {
        return new KLDivLoss.Spec();
    }

    /** {@return the specification of a {@link BCELoss}} */
    public static BCELoss.Spec bceLoss() {
        return new BCELoss.Spec();
    }

    /** {@return the specification of a {@link BCELoss}} */
    public static BCELoss.Spec bceLoss(Tensor weight) {
        return bceLoss().weight(weight);
    }

    /** {@return the specification of a {@link BCEWithLogitsLoss}} */
    public static BCEWithLogitsLoss.Spec bceWithLogitsLoss() {
        return new BCEWithLogitsLoss.Spec();
    }

    /** {@return the specification of a {@link BCEWithLogitsLoss}} */
    public static BCEWithLogitsLoss.Spec bceWithLogitsLoss(Tensor weight) {
        return bceWithLogitsLoss().weight(weight);
    }

    /** {@return the specification of a {@link HingeEmbeddingLoss}} */
    public static HingeEmbeddingLoss.Spec hingeEmbeddingLoss() {
        return new HingeEmbeddingLoss.Spec();
    }

    /** {@return the specification of a {@link HingeEmbeddingLoss}} */
    public static HingeEmbeddingLoss.Spec hingeEmbeddingLoss(double margin) {
        return hingeEmbeddingLoss().margin(margin);
    }

    /** {@return the specification of a {@link MultiLabelMarginLoss}} */
    public static MultiLabelMarginLoss.Spec multiLabelMarginLoss() {
        return new MultiLabelMarginLoss.Spec();
    }

    /** {@return the specification of a {@link SoftMarginLoss}} */
    public static SoftMarginLoss.Spec softMarginLoss() {
        return new SoftMarginLoss.Spec();
    }

    /** {@return the specification of a {@link MultiLabelSoftMarginLoss}} */
    public static MultiLabelSoftMarginLoss.Spec multiLabelSoftMarginLoss() {
        return new MultiLabelSoftMarginLoss.Spec();
    }

    /** {@return the specification of a {@link MultiLabelSoftMarginLoss}} */
    public static MultiLabelSoftMarginLoss.Spec multiLabelSoftMarginLoss(Tensor weight) {
        return multiLabelSoftMarginLoss().weight(weight);
    }

    /** {@return the specification of a {@link MultiMarginLoss}} */
    public static MultiMarginLoss.Spec multiMarginLoss() {
        return new MultiMarginLoss.Spec();
    }

    /** {@return the specification of a {@link MultiMarginLoss}} */
    public static MultiMarginLoss.Spec multiMarginLoss(int p) {
        return multiMarginLoss().p(p);
    }

    /** {@return the specification of a {@link MultiMarginLoss}} */
    public static MultiMarginLoss.Spec multiMarginLoss(int p, double margin) {
        return multiMarginLoss(p).margin(margin);
    }

    /** {@return the specification of a {@link MultiMarginLoss}} */
    public static MultiMarginLoss.Spec multiMarginLoss(int p, double margin, Tensor weight) {
        return multiMarginLoss(p, margin).weight(weight);
    }

    /** {@return the specification of a {@link CosineEmbeddingLoss}} */
    public static CosineEmbeddingLoss.Spec cosineEmbeddingLoss() {
        return new CosineEmbeddingLoss.Spec();
    }

    /** {@return the specification of a {@link CosineEmbeddingLoss}} */
    public static CosineEmbeddingLoss.Spec cosineEmbeddingLoss(double margin) {
        return cosineEmbeddingLoss().margin(margin);
    }

    /** {@return the specification of a {@link MarginRankingLoss}} */
    public static MarginRankingLoss.Spec marginRankingLoss() {
        return new MarginRankingLoss.Spec();
    }

    /** {@return the specification of a {@link MarginRankingLoss}} */
    public static MarginRankingLoss.Spec marginRankingLoss(double margin) {
        return marginRankingLoss().margin(margin);
    }

    /** {@return the specification of a {@link TripletMarginLoss}} */
    public static TripletMarginLoss.Spec tripletMarginLoss() {
        return new TripletMarginLoss.Spec();
    }

    /** {@return the specification of a {@link TripletMarginLoss}} */
    public static TripletMarginLoss.Spec tripletMarginLoss(double margin) {
        return tripletMarginLoss().margin(margin);
    }

    /** {@return the specification of a {@link TripletMarginLoss}} */
    public static TripletMarginLoss.Spec tripletMarginLoss(double margin, double p) {
        return tripletMarginLoss(margin).p(p);
    }

    /** {@return the specification of a {@link TripletMarginLoss}} */
    public static TripletMarginLoss.Spec tripletMarginLoss(double margin, double p, double eps) {
        return tripletMarginLoss(margin, p).eps(eps);
    }

    /** {@return the specification of a {@link TripletMarginLoss}} */
    public static TripletMarginLoss.Spec tripletMarginLoss(double margin, double p, double eps, boolean swap) {
        return tripletMarginLoss(margin, p, eps).swap(swap);
    }

    /** {@return the specification of a {@link TripletMarginWithDistanceLoss}} */
    public static TripletMarginWithDistanceLoss.Spec tripletMarginWithDistanceLoss() {
        return new TripletMarginWithDistanceLoss.Spec();
    }

    /** {@return the specification of a {@link CTCLoss}} */
    public static CTCLoss.Spec ctcLoss() {
        return new CTCLoss.Spec();
    }

    /** {@return the specification of a {@link CTCLoss}} */
    public static CTCLoss.Spec ctcLoss(long blank) {
        return ctcLoss().blank(blank);
    }

    /** {@return the specification of a {@link CrossEntropyLoss}} */
    public static CrossEntropyLoss.Spec crossEntropyLoss() {
        return new CrossEntropyLoss.Spec();
    }

    /** {@return the specification of a {@link CrossEntropyLoss}} */
    public static CrossEntropyLoss.Spec crossEntropyLoss(Tensor weight) {
        return crossEntropyLoss().weight(weight);
    }

    /** {@return the specification of an {@link AdaptiveLogSoftmaxWithLoss}} */
    public static AdaptiveLogSoftmaxWithLoss.Spec adaptiveLogSoftmaxWithLoss(
            long inFeatures, long nClasses, long... cutoffs) {
        return new AdaptiveLogSoftmaxWithLoss.Spec(inFeatures, nClasses, cutoffs);
    }
}
