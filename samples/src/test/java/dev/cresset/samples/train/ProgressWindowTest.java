package dev.cresset.samples.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressWindowTest {

    private final List<String> lines = new ArrayList<>();
    private final ProgressWindow interval = new ProgressWindow(3, 2000, lines::add);

    private void steps(int epoch, long from, long to, long batches, float loss, long correct) {
        for (long batch = from; batch < to; batch++) {
            interval.accept(new TrainingStep(epoch, batch, batches, batch, loss, correct, 4));
        }
    }

    @Test
    void tellsOfEachTwoThousandStepsAndOfTheRestOfTheEpoch() {
        steps(0, 0, 1999, 2500, 2, 1);
        assertThat(lines).isEmpty();
        steps(0, 1999, 2500, 2500, 2, 1);
        assertThat(lines)
                .containsExactly(
                        "epoch 1/3, step 2000/2500: loss 2.0000, accuracy 25.00 %",
                        "epoch 1/3, step 2500/2500: loss 2.0000, accuracy 25.00 %");
    }

    @Test
    void averagesOverTheStepsSinceTheLastLine() {
        steps(1, 0, 2000, 4000, 2, 0);
        steps(1, 2000, 3000, 4000, 1, 4);
        steps(1, 3000, 4000, 4000, 2, 0);
        assertThat(lines.get(1)).isEqualTo("epoch 2/3, step 4000/4000: loss 1.5000, accuracy 50.00 %");
    }
}
