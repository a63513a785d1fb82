package dev.cresset.zoo.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.cresset.zoo.hub.RemoteFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WeightsTest {

    static Stream<Arguments> published() {
        return Torchvision.rows("weights.tsv").map(row -> Arguments.of(row[0] + " " + row[1], row));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("published")
    void sayWhatTorchvisionSays(String name, String[] row) {
        Weights<?> weights = Models.weights(row[0], row[1]);

        ImageClassification images = weights.preprocessing();
        Weights.Metrics metrics = weights.metrics();
        List<Object> actual = new ArrayList<>(List.of(weights.url(), images.cropSize(), images.resizeSize()));
        actual.add(images.interpolation().name().toLowerCase(Locale.ROOT));
        actual.add(joined(images.mean()));
        actual.add(joined(images.std()));
        actual.add(Torchvision.digest(String.join("\n", weights.categories())));
        actual.add(weights.parameterCount());
        actual.add(weights.minSize() + " " + weights.minSize());
        actual.add(metrics.top1());
        actual.add(metrics.top5());
        actual.add(metrics.gigaOperations());
        actual.add(metrics.megabytes());
        assertThat(actual.stream().map(Object::toString).map(WeightsTest::pythons))
                .containsExactly(List.of(row).subList(4, row.length).toArray(String[]::new));
        assertThat(weights).hasToString(name);
        assertThat(Models.weights(row[0], "DEFAULT") == weights).isEqualTo(row[3].equals("default"));
    }

    private static String joined(List<Double> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    private static String pythons(String text) {
        return text.equals("NaN") ? "nan" : text;
    }

    @Test
    void areAllThatTorchvisionHas() {
        List<String> ours = Models.all().stream()
                .flatMap(architecture -> Models.weights(architecture.name()).stream())
                .map(Weights::toString)
                .toList();

        assertThat(ours)
                .containsExactlyInAnyOrderElementsOf(Torchvision.rows("weights.tsv")
                        .map(row -> row[0] + " " + row[1])
                        .toList());
    }

    @Test
    void areFilesWithTheBeginningOfAChecksum() {
        RemoteFile file = VGGWeights.VGG16_IMAGENET1K_FEATURES.file();

        assertThat(file.name()).isEqualTo("vgg16_features-amdegroot-88682ab5.pth");
        assertThat(file.checksum()).hasToString("SHA-256 88682ab5");
        assertThat(Models.all())
                .allSatisfy(architecture -> assertThat(Models.weights(architecture.name()))
                        .isNotEmpty()
                        .allMatch(weights -> weights.file().checksum().hex().length() == 8));
    }

    @Test
    void nameTheClasses() {
        List<String> categories = AlexNetWeights.ALEXNET_IMAGENET1K_V1.categories();

        assertThat(categories).hasSize(1000).startsWith("tench", "goldfish").endsWith("ear", "toilet tissue");
    }

    @Test
    void saysWhichThereAre() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Models.weights("vgg16", "IMAGENET1K_V2"))
                .withMessage("vgg16 has no weights 'IMAGENET1K_V2'; there are IMAGENET1K_V1, IMAGENET1K_FEATURES");
    }
}
