package dev.cresset.zoo.models;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All networks of the zoo by name, for programs whose users choose one.
 *
 * {@snippet :
 * Module model = Models.named("resnet50").numClasses(10).build();
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

    private Models() {}

    /** @return all networks, family by family */
    public static List<Architecture<?>> all() {
        return ARCHITECTURES;
    }

    /**
     * @param name a network's name in torchvision, such as {@code vgg16_bn}
     * @return the network
     * @throws IllegalArgumentException if there is no network of that name; the message has all names
     */
    public static Architecture<?> named(String name) {
        return ARCHITECTURES.stream()
                .filter(architecture -> architecture.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no model is called '" + name + "'; there are "
                        + ARCHITECTURES.stream().map(Architecture::name).collect(Collectors.joining(", "))));
    }
}
