package dev.cresset.samples;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SummaryCommandTest {

    @Test
    void listsTheLayersOfANetwork() {
        Execution execution = Execution.of("summary", "--model", "vgg16", "--batch-size", "2");

        assertThat(execution.err()).isEmpty();
        assertThat(execution.status()).isZero();
        assertThat(execution.out().lines())
                .contains("Total params: 138,357,544", "Trainable params: 138,357,544", "Total mult-adds (G): 30.97")
                .anyMatch(line -> line.matches("│    └─Conv2d: 2-1 +\\[2, 64, 224, 224\\] +1,792 +1,792 +179,830,784"));
    }

    @Test
    void refusesImagesThatAreTooSmall() {
        Execution execution = Execution.of("summary", "--model", "alexnet", "--image-size", "20");

        assertThat(execution.err())
                .isEqualTo("cresset summary: --image-size: alexnet takes images of 63 pixels or more, not 20\n");
        assertThat(execution.status()).isNotZero();
    }
}
