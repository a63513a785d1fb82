package dev.cresset.zoo.transforms;

import static dev.cresset.zoo.transforms.Transforms.resize;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cresset.Scope;
import dev.cresset.Tensor;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** How far resized bytes are from Pillow's (make_pillow_resize.py), which rounds twice: after the columns and after the rows. */
class PillowResizeTest {

    @Test
    void differsFromPillowByOneLevelAtMost() throws IOException {
        long values = 0;
        long different = 0;
        for (String line : references().split("\n")) {
            String[] sizeAndBytes = line.split("\t");
            String[] size = sizeAndBytes[0].split("x");
            byte[] pillow = HexFormat.of().parseHex(sizeAndBytes[1]);
            byte[] resized = resized(Long.parseLong(size[0]), Long.parseLong(size[1]));
            assertThat(resized).hasSameSizeAs(pillow);
            for (int i = 0; i < pillow.length; i++) {
                int difference = Math.abs(Byte.toUnsignedInt(pillow[i]) - Byte.toUnsignedInt(resized[i]));
                assertThat(difference).isLessThanOrEqualTo(1);
                different += difference;
            }
            values += pillow.length;
        }
        assertThat((double) different / values).isBetween(0.05, 0.25);
    }

    /** Height first, as Pillow has it. */
    private static byte[] resized(long height, long width) {
        try (Scope _ = Scope.open()) {
            Tensor image = resize(height, width).apply(ImageReference.input("photo"));
            return image.permute(1, 2, 0).contiguous().toByteArray();
        }
    }

    private static String references() throws IOException {
        try (InputStream in = PillowResizeTest.class.getResourceAsStream("pillow_resize.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII);
        }
    }
}
