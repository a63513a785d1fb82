package dev.cresset.samples.models;

import dev.cresset.samples.cli.UserError;
import dev.cresset.zoo.models.Architecture;
import dev.cresset.zoo.models.Models;
import picocli.CommandLine.Option;

/** Which network of the zoo a command is about. */
public final class ModelOption {

    @Option(
            names = "--model",
            paramLabel = "NAME",
            converter = ModelConverter.class,
            defaultValue = "vgg16",
            description = "The network, as torchvision calls it; default: vgg16")
    private Architecture<?> model;

    /** {@return the network} */
    public Architecture<?> architecture() {
        return model;
    }

    /**
     * Refuses images that the network has too many poolings for.
     *
     * @param pixels height and width of the images
     * @throws UserError if they are too small
     */
    public void requireImageSize(int pixels) {
        int least = Models.weights(model.name()).get(0).minSize();
        if (pixels < least) {
            throw new UserError(
                    "--image-size: " + model.name() + " takes images of " + least + " pixels or more, not " + pixels);
        }
    }
}
