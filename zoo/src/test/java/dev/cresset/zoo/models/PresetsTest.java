package dev.cresset.zoo.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.cresset.InterpolationMode;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** How images are prepared for published weights, against torchvision's {@code weights.transforms()} (make_presets.py). */
class PresetsTest {

    private static final int STEP = 7919;

    static Stream<Arguments> presets() {
        return Torchvision.rows("presets.tsv")
                .map(row -> Arguments.of(row[0] + " " + row[1] + " " + row[2], (Object) row));
    }

    /** Where LibTorch's build rounds a byte of the resized image the other way, a value is one level of 255 off. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("presets")
    void prepareAsTorchvisions(String name, String[] row) {
        ImageClassification preset = Models.weights(row[0], row[1]).preprocessing();
        double[] expected = Torchvision.numbers(row[4]);
        Tensor prepared = preset.transform().apply(noise(row[2]));

        assertThat(shape(prepared)).isEqualTo(row[3]);
        double[] actual = sampled(prepared.toFloatArray());
        double level = 1.001 / 255 / Collections.min(preset.std());
        assertThat(actual).containsExactly(expected, within(level));
        assertThat(near(actual, expected)).isGreaterThanOrEqualTo(expected.length * 9 / 10);
    }

    @Test
    void sayWhatTheyAre() {
        assertThat(ImageClassification.of(224, 256)
                        .interpolation(InterpolationMode.BICUBIC)
                        .transform())
                .hasToString("compose(resize(256).interpolation(BICUBIC), centerCrop(224, 224), toTensor(),"
                        + " normalize([0.485, 0.456, 0.406], [0.229, 0.224, 0.225]))");
    }

    private static Tensor noise(String size) {
        List<Long> sides = Arrays.stream(size.split("x")).map(Long::valueOf).toList();
        byte[] noise = new byte[(int) (3 * sides.get(0) * sides.get(1))];
        int x = 1;
        for (int i = 0; i < noise.length; i++) {
            x = 1103515245 * x + 12345 & Integer.MAX_VALUE;
            noise[i] = (byte) (x >> 16);
        }
        return Torch.tensor(noise, 3, sides.get(0), sides.get(1));
    }

    private static double[] sampled(float... values) {
        double[] sampled = new double[Math.ceilDiv(values.length, STEP)];
        for (int i = 0; i < sampled.length; i++) {
            sampled[i] = values[i * STEP];
        }
        return sampled;
    }

    private static long near(double[] actual, double... expected) {
        long near = 0;
        for (int i = 0; i < expected.length; i++) {
            near += Math.abs(actual[i] - expected[i]) <= 1e-5 * Math.max(1, Math.abs(expected[i])) ? 1 : 0;
        }
        return near;
    }

    private static String shape(Tensor tensor) {
        return tensor.shape().stream().mapToObj(Long::toString).collect(Collectors.joining("x"));
    }
}
