package dev.cresset.samples.notebook;

import static dev.cresset.nn.Layers.*;
import static dev.cresset.nn.init.Init.*;
import static dev.cresset.zoo.transforms.Transforms.*;

import dev.cresset.*;
import dev.cresset.data.*;
import dev.cresset.nn.*;
import dev.cresset.nn.convolution.Conv2d;
import dev.cresset.nn.loss.CrossEntropyLoss;
import dev.cresset.optim.SGD;
import dev.cresset.zoo.datasets.*;
import java.nio.file.Path;

/**
 * A small network after VGG (Simonyan and Zisserman, <a href="https://arxiv.org/abs/1409.1556">arXiv:1409.1556</a>), and a program that trains
 * it on CIFAR-10: images of shape {@code (N, 3, 32, 32)} to logits of shape {@code (N, classes)}.
 */
public final class VggNet extends UnaryModule<VggNet> {

    /** The channels of each convolution; 0 is a pooling. */
    private static final int[] WIDTHS = {32, 32, 0, 64, 64, 0, 128, 128, 128, 0, 256, 256, 256, 0, 256, 256, 256};

    private final Sequential features = register("features", sequential());
    private final Sequential classifier;

    /**
     * Makes the network, with initial values drawn from the default generator.
     *
     * @param classes the number of classes
     */
    public VggNet(int classes) {
        int channels = 3;
        for (int width : WIDTHS) {
            if (width == 0) {
                features.append(maxPool2d(2));
            } else {
                features.append(conv2d(channels, width, 3).padding(1)).append(relu().inplace());
                channels = width;
            }
        }
        Sequential hidden = sequential(linear(1024, 512), relu().inplace(), dropout());
        hidden.append(linear(512, 512)).append(relu().inplace()).append(dropout());
        classifier = register("classifier", hidden.append(linear(512, classes)));
        init(
                Conv2d.class,
                w -> normal(0, Math.sqrt(2.0 * w.size(1) / w.numel())).initialize(w),
                zeros());
        init(Linear.class, normal(0, 0.01), zeros());
    }

    @Override
    protected Tensor forward(Tensor images) {
        return classifier.call(features.call(images).flatten(1));
    }

    /**
     * Trains the network and prints the loss of each step.
     *
     * @param args the folder with CIFAR-10's binary or Python files, and the number of epochs
     */
    public static void main(String[] args) {
        Torch.manualSeed(0);
        VggNet net = new VggNet(16);
        CrossEntropyLoss criterion = new CrossEntropyLoss();
        SGD optimizer = SGD.builder(net.parameters()).lr(1e-3).momentum(0.9).build();
        Dataset data =
                Cifar10.load(Path.of(args[0]), Split.TRAIN).transform(toTensor().andThen(normalize(0.5, 0.5)));
        DataLoader loader = DataLoader.builder(data).batchSize(4).shuffle(true).build();
        for (int epoch = 0; epoch < Integer.parseInt(args[1]); epoch++) {
            loader.forEach(batch -> {
                optimizer.zeroGrad();
                Tensor loss = criterion.call(net.call(batch.input()), batch.target());
                loss.backward();
                optimizer.step();
                System.out.println(loss.item());
            });
        }
        optimizer.close();
        net.close();
    }
}
