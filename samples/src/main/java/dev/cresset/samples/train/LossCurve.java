package dev.cresset.samples.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The losses of a run, in the order of its steps. */
final class LossCurve {

    /** More points than a picture has columns show nothing more. */
    private static final int MAX_POINTS = 1000;

    private float[] losses = new float[1024];
    private int count;

    void add(float loss) {
        if (count == losses.length) {
            losses = Arrays.copyOf(losses, 2 * count);
        }
        losses[count++] = loss;
    }

    int size() {
        return count;
    }

    /** All of them. */
    float[] losses() {
        return Arrays.copyOf(losses, count);
    }

    /**
     * The curve in at most {@value #MAX_POINTS} points of as many steps each, but for the last. Losses that are not finite are
     * left out.
     */
    List<Point> points() {
        int width = Math.max(1, Math.ceilDiv(count, MAX_POINTS));
        List<Point> points = new ArrayList<>();
        for (int start = 0; start < count; start += width) {
            double mean = mean(start, Math.min(start + width, count));
            if (!Double.isNaN(mean)) {
                points.add(new Point(start, mean));
            }
        }
        return points;
    }

    /** Of the finite losses; NaN if there are none. */
    private double mean(int start, int end) {
        double sum = 0;
        int finite = 0;
        for (int step = start; step < end; step++) {
            if (Float.isFinite(losses[step])) {
                sum += losses[step];
                finite++;
            }
        }
        return sum / finite;
    }

    /**
     * A point of the curve.
     *
     * @param step the first of the training steps that it stands for
     * @param loss their mean loss
     */
    record Point(int step, double loss) {}
}
