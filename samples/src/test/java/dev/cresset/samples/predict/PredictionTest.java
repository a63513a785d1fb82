package dev.cresset.samples.predict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cresset.samples.cli.Json;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class PredictionTest {

    private final Prediction prediction = new Prediction(
            Path.of("cat.jpg"),
            List.of(
                    new Prediction.Likelihood(281, "tabby", 1),
                    new Prediction.Likelihood(285, "Egyptian cat", 0.01234),
                    new Prediction.Likelihood(7, "cock", 1e-9)));

    @Test
    void alignsPercentagesOfTwoDecimalsWhateverTheLanguage() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(prediction.lines())
                    .containsExactly("cat.jpg", "  100.00 %  tabby", "    1.23 %  Egyptian cat", "    0.00 %  cock");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void isAnObjectWithTheWholeProbabilityInJson() {
        assertThat(Json.of(prediction.toMap()))
                .isEqualTo("{\"image\":\"cat.jpg\",\"classes\":[{\"index\":281,\"name\":\"tabby\",\"probability\":1.0},"
                        + "{\"index\":285,\"name\":\"Egyptian cat\",\"probability\":0.01234},"
                        + "{\"index\":7,\"name\":\"cock\",\"probability\":1.0E-9}]}");
    }
}
