package dev.cresset.zoo.models;

import dev.cresset.nn.LayerSpec;
import dev.cresset.nn.UnaryModule;
import dev.cresset.nn.init.Init;
import dev.cresset.zoo.files.SafeTensors;
import dev.cresset.zoo.files.TorchFiles;
import java.nio.file.Path;

/**
 * The configuration of a network: a row of its family's table, with options to change. It is immutable and has no weights; {@link #build}
 * makes a network with random weights, {@link #load} one with the weights of a file.
 *
 * {@snippet :
 * VGG model = VGG.VGG16.numClasses(10).dropout(0.2).build();
 * }
 *
 * @param <M> the network's class
 */
public interface Architecture<M extends UnaryModule<M>> extends LayerSpec<M> {

    /** The number of classes of ImageNet-1K, the default of all networks. */
    long IMAGENET_CLASSES = 1000;

    /** {@return the network's name in torchvision, such as {@code vgg16_bn}} */
    String name();

    /** {@return the number of classes; 1000 by default} */
    long numClasses();

    /**
     * {@return this configuration with another number of classes}
     *
     * @param numClasses the number of classes, 1 or more
     * @throws IllegalArgumentException if it is less than 1
     */
    Architecture<M> numClasses(long numClasses);

    /**
     * Makes the network with random weights, drawn from the default generator in torchvision's order.
     *
     * @return the network, in training mode
     */
    @Override
    M build();

    /**
     * Makes the network with the weights of a file. No initial values are drawn.
     *
     * @param file a state dictionary with exactly the network's keys and shapes: a safetensors file if its name ends in {@code
     *     .safetensors}, else one of {@code torch.save}
     * @return the network, in training mode
     * @throws dev.cresset.zoo.files.FormatException if the file is damaged
     * @throws dev.cresset.nn.StateDictException if it is the file of another network: keys or shapes differ
     * @throws java.io.UncheckedIOException if it cannot be read
     */
    default M load(Path file) {
        M model = Init.skipped(this::build);
        try {
            if (file.toString().endsWith(".safetensors")) {
                SafeTensors.loadInto(file, model);
            } else {
                TorchFiles.loadInto(file, model);
            }
            return model;
        } catch (RuntimeException e) {
            model.close();
            throw e;
        }
    }
}
