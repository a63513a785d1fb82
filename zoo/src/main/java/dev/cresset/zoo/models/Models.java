package dev.cresset.zoo.models;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All networks of the zoo by name, for programs that take the name from their users.
 *
 * {@snippet :
 * UnaryModule<?> model = Models.named("resnet50").numClasses(10).build();
 * }
 */
public final class Models {

    private static final List<Architecture<?>> ARCHITECTURES = Stream.of(
                    VGG.CONFIGS,
                    ResNet.CONFIGS,
                    AlexNet.CONFIGS,
                    MobileNetV2.CONFIGS,
                    MobileNetV3.CONFIGS,
                    EfficientNet.CONFIGS)
            .<Architecture<?>>flatMap(List::stream)
            .toList();

    private static final List<Weights<?>> WEIGHTS = Stream.of(
                    VGGWeights.ALL,
                    ResNetWeights.ALL,
                    AlexNetWeights.ALL,
                    MobileNetV2Weights.ALL,
                    MobileNetV3Weights.ALL,
                    EfficientNetWeights.ALL)
            .<Weights<?>>flatMap(List::stream)
            .toList();

    private Models() {}

    /** {@return all networks, family by family} */
    public static List<Architecture<?>> all() {
        return ARCHITECTURES;
    }

    /**
     * {@return the configuration of a network}
     *
     * @param name a network's name in torchvision, such as {@code vgg16_bn}
     * @throws IllegalArgumentException if there is no network of that name; the message has all names
     */
    public static Architecture<?> named(String name) {
        return ARCHITECTURES.stream()
                .filter(architecture -> architecture.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no model is called '" + name + "'; there are "
                        + ARCHITECTURES.stream().map(Architecture::name).collect(Collectors.joining(", "))));
    }

    /**
     * {@return the pretrained weights of a network, the best ones first}
     *
     * @param name a network's name in torchvision
     * @throws IllegalArgumentException if there is no network of that name
     */
    public static List<Weights<?>> weights(String name) {
        Architecture<?> architecture = named(name);
        return WEIGHTS.stream()
                .filter(weights -> weights.architecture().equals(architecture))
                .toList();
    }

    /**
     * {@return pretrained weights by name}
     *
     * @param name a network's name in torchvision
     * @param weights the weights' name in torchvision, such as {@code IMAGENET1K_V1}, or {@code DEFAULT} for the best ones
     * @throws IllegalArgumentException if there is no network of that name, or no such weights for it
     */
    public static Weights<?> weights(String name, String weights) {
        List<Weights<?>> published = weights(name);
        if (weights.equals("DEFAULT")) {
            return published.get(0);
        }
        return published.stream()
                .filter(one -> one.name().equals(weights))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name + " has no weights '" + weights + "'; there are "
                        + published.stream().map(Weights::name).collect(Collectors.joining(", "))));
    }
}
