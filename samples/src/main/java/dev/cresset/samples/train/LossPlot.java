package dev.cresset.samples.train;

import java.awt.BasicStroke;
import java.awt.Color;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** The picture of {@code --plot}: the loss of each step, pale, and its moving average. Needs no display. */
final class LossPlot {

    private static final int WIDTH = 1000;
    private static final int HEIGHT = 600;
    private static final Color EACH = new Color(0xBBD3EA);
    private static final Color AVERAGE = new Color(0x1F5F9F);

    /** How much of the average is the past: about the last 50 points count. */
    private static final double SMOOTHING = 0.98;

    private LossPlot() {}

    /** Draws the curve as PNG. */
    static void write(String title, LossCurve curve, OutputStream output) throws IOException {
        XYChart chart = chart(title);
        List<LossCurve.Point> points = curve.points();
        // A chart without any series is drawn as empty axes; a series without any point is refused.
        if (!points.isEmpty()) {
            add(chart, "loss", points, EACH, 1);
            add(chart, "moving average", smoothed(points), AVERAGE, 2);
        }
        ImageIO.write(BitmapEncoder.getBufferedImage(chart), "png", output);
    }

    private static XYChart chart(String title) {
        XYChart chart = new XYChartBuilder()
                .width(WIDTH)
                .height(HEIGHT)
                .title(title)
                .xAxisTitle("step")
                .yAxisTitle("loss")
                .build();
        chart.getStyler().setChartBackgroundColor(Color.WHITE).setLegendPosition(Styler.LegendPosition.InsideNE);
        return chart;
    }

    private static void add(XYChart chart, String name, List<LossCurve.Point> points, Color color, float width) {
        double[] steps = points.stream().mapToDouble(LossCurve.Point::step).toArray();
        double[] losses = points.stream().mapToDouble(LossCurve.Point::loss).toArray();
        XYSeries series = chart.addSeries(name, steps, losses);
        series.setMarker(SeriesMarkers.NONE);
        series.setLineColor(color);
        series.setLineStyle(new BasicStroke(width));
    }

    /** The exponential moving average, corrected for its start as Adam's moments are. */
    private static List<LossCurve.Point> smoothed(List<LossCurve.Point> points) {
        List<LossCurve.Point> smoothed = new ArrayList<>();
        double sum = 0;
        double weight = 0;
        for (LossCurve.Point point : points) {
            sum = SMOOTHING * sum + (1 - SMOOTHING) * point.loss();
            weight = SMOOTHING * weight + (1 - SMOOTHING);
            smoothed.add(new LossCurve.Point(point.step(), sum / weight));
        }
        return smoothed;
    }
}
