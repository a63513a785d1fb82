package dev.cresset.samples.models;

import dev.cresset.nn.Linear;
import dev.cresset.nn.Module;
import dev.cresset.nn.Sequential;
import dev.cresset.zoo.models.ResNet;
import java.util.Map;

/** The last layer of a network of the zoo, a linear one, which has an output for each class. */
public final class Head {

    private Head() {}

    /**
     * Replaces the head by a new one with the layer's own initial values, as in {@code model.classifier[6] = nn.Linear(4096, 10)}.
     *
     * @param model a network of the zoo
     * @param classes the outputs of the new head
     */
    public static void replace(Module model, long classes) {
        if (model instanceof ResNet resnet) {
            resnet.fc(like((Linear) resnet.fc(), classes)).close();
            return;
        }
        Sequential classifier = (Sequential) model.namedChildren().get("classifier");
        int last = classifier.size() - 1;
        classifier.set(last, like((Linear) classifier.get(last), classes)).close();
    }

    private static Linear.Options like(Linear head, long classes) {
        return new Linear.Options(head.options().inFeatures(), classes);
    }

    /**
     * Leaves all layers as they are but those behind the features: in VGG all linear ones, in ResNet the last.
     *
     * @param model a network of the zoo, whose other parameters do not require gradients afterwards
     */
    public static void freezeFeatures(Module model) {
        for (Map.Entry<String, Module> child : model.namedChildren().entrySet()) {
            if (!child.getKey().equals("classifier") && !child.getKey().equals("fc")) {
                child.getValue().requiresGrad_(false);
            }
        }
    }
}
