package dev.cresset.samples.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class LossPlotTest {

    private static final int AVERAGE = 0xFF1F5F9F;

    private final LossCurve curve = new LossCurve();

    private BufferedImage picture() throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        LossPlot.write("training loss", curve, png);
        assertThat(png.toByteArray()).startsWith(0x89, 'P', 'N', 'G');
        return ImageIO.read(new ByteArrayInputStream(png.toByteArray()));
    }

    private static long columnsWithAverage(BufferedImage picture) {
        return IntStream.range(0, picture.getWidth())
                .filter(x -> IntStream.range(0, picture.getHeight()).anyMatch(y -> picture.getRGB(x, y) == AVERAGE))
                .count();
    }

    @Test
    void drawsTheAverageAcrossThePicture() throws IOException {
        for (int step = 0; step < 500; step++) {
            curve.add((float) Math.exp(-step / 100.0));
        }
        BufferedImage picture = picture();
        assertThat(picture.getWidth()).isEqualTo(1000);
        assertThat(picture.getHeight()).isEqualTo(600);
        assertThat(columnsWithAverage(picture)).isGreaterThan(600);
    }

    @Test
    void drawsASingleStep() throws IOException {
        curve.add(2.3f);
        assertThat(picture().getWidth()).isEqualTo(1000);
    }

    @Test
    void drawsEmptyAxesIfNoLossIsFinite() throws IOException {
        curve.add(Float.NaN);
        assertThat(columnsWithAverage(picture())).isZero();
    }
}
