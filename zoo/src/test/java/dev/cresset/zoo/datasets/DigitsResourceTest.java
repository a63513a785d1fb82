package dev.cresset.zoo.datasets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DigitsResourceTest {

    @Test
    void holdsThePublishedImagesInTheirOrder() {
        RawImages all = DigitsResource.all();

        assertThat(all.count()).isEqualTo(1797);
        assertThat(all.imageSize()).isEqualTo(64);
        assertThat(IntStream.range(0, 8).map(i -> all.pixels()[i])).containsExactly(0, 0, 5, 13, 9, 1, 0, 0);
        assertThat(IntStream.range(0, 12).map(all::label)).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 1);
    }

    /** The sums are those of sklearn.datasets.load_digits(): data.sum(), target.sum(), and bincount(target). */
    @Test
    void agreesWithScikitLearn() {
        RawImages all = DigitsResource.all();

        assertThat(IntStream.range(0, all.pixels().length)
                        .map(i -> all.pixels()[i])
                        .sum())
                .isEqualTo(561718);
        assertThat(IntStream.range(0, all.count()).map(all::label).sum()).isEqualTo(8070);
        assertThat(counts(all)).containsExactly(178, 182, 177, 183, 181, 182, 181, 179, 174, 180);
    }

    @Test
    void keepsEveryFifthImageOfEachClassForTheTest() {
        assertThat(counts(DigitsResource.split(Split.TEST))).containsExactly(35, 36, 35, 36, 36, 36, 36, 35, 34, 36);
        assertThat(counts(DigitsResource.split(Split.TRAIN)))
                .containsExactly(143, 146, 142, 147, 145, 146, 145, 144, 140, 144);
    }

    @Test
    void dividesTheImagesWithoutLossOrOverlap() {
        RawImages all = DigitsResource.all();
        RawImages train = DigitsResource.split(Split.TRAIN);
        RawImages test = DigitsResource.split(Split.TEST);

        int[] seen = new int[10];
        int trained = 0;
        int tested = 0;
        for (int i = 0; i < all.count(); i++) {
            boolean forTest = ++seen[all.label(i)] % 5 == 0;
            RawImages split = forTest ? test : train;
            assertThat(image(split, forTest ? tested++ : trained++)).isEqualTo(image(all, i));
        }
        assertThat(trained).isEqualTo(train.count()).isEqualTo(1442);
        assertThat(tested).isEqualTo(test.count()).isEqualTo(355);
    }

    private static byte[] image(RawImages images, int index) {
        int size = images.imageSize();
        return Arrays.copyOfRange(images.pixels(), index * size, (index + 1) * size);
    }

    static long[] counts(RawImages images) {
        long[] counts = new long[10];
        IntStream.range(0, images.count()).forEach(i -> counts[images.label(i)]++);
        return counts;
    }
}
