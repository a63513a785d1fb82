package dev.cresset.samples.train;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cresset.samples.train.LossCurve.Point;
import org.junit.jupiter.api.Test;

class LossCurveTest {

    private final LossCurve curve = new LossCurve();

    @Test
    void showsEachStepOfAShortRun() {
        curve.add(2);
        curve.add(1);
        assertThat(curve.points()).containsExactly(new Point(0, 2), new Point(1, 1));
    }

    @Test
    void showsTheMeanOfSeveralStepsOfALongRun() {
        for (int step = 0; step < 2500; step++) {
            curve.add(step % 3);
        }
        assertThat(curve.points())
                .hasSize(834)
                .startsWith(new Point(0, 1), new Point(3, 1))
                .endsWith(new Point(2499, 0));
    }

    @Test
    void leavesOutWhatIsNotFinite() {
        curve.add(Float.NaN);
        curve.add(3);
        curve.add(Float.POSITIVE_INFINITY);
        assertThat(curve.points()).containsExactly(new Point(1, 3));
    }

    @Test
    void isEmptyWithoutSteps() {
        assertThat(curve.points()).isEmpty();
    }
}
