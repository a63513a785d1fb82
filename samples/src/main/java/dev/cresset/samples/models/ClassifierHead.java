package dev.cresset.samples.models;

import static dev.cresset.nn.Layers.linear;

import dev.cresset.nn.Linear;
import dev.cresset.nn.Sequential;
import dev.cresset.nn.UnaryModule;
import dev.cresset.zoo.models.ResNet;
import java.util.function.Consumer;

/** The last layer of a network of the zoo, a linear one, which has an output for each class. */
public final class ClassifierHead {

    private ClassifierHead() {}

    /**
     * Replaces the head by a new one with the layer's own initial values, as in {@code model.classifier[6] = nn.Linear(4096, 10)}.
     *
     * @param model a network of the zoo
     * @param classes the outputs of the new head
     */
    public static void replace(UnaryModule<?> model, long classes) {
        if (model instanceof ResNet resnet) {
            replace((Linear) resnet.fc(), classes, resnet::fc);
        } else {
            Sequential classifier = (Sequential) model.getSubmodule("classifier");
            replace((Linear) classifier.get(-1), classes, head -> classifier.set(-1, head));
        }
    }

    private static void replace(Linear old, long classes, Consumer<Linear.Spec> setter) {
        setter.accept(linear(old.spec().inFeatures(), classes));
        old.close();
    }

    /**
     * Leaves all layers as they are but those behind the features: in VGG all linear ones, in ResNet the last.
     *
     * @param model a network of the zoo, whose other parameters do not require gradients afterwards
     */
    public static void freezeFeatures(UnaryModule<?> model) {
        model.namedChildren().forEach((name, child) -> {
            if (!name.equals("classifier") && !name.equals("fc")) {
                child.requiresGrad_(false);
            }
        });
    }
}
