package dev.cresset.samples.bench;

import dev.cresset.DType;
import dev.cresset.Shape;
import dev.cresset.Tensor;
import dev.cresset.nn.UnaryModule;
import dev.cresset.nn.summary.Summary;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * How much of the machine's peak a subject reaches: its operations a second as a part of those of a large matrix product, measured by
 * turns.
 *
 * @param flops the multiplications and additions of what the subject does once
 * @param product the matrix product, in the arithmetic of the subject
 */
record PeakShare(double flops, MatrixProduct product) {

    /**
     * The share of a forward pass: two operations for each multiplication with addition that {@link Summary} counts.
     *
     * @param images a batch, (N, C, H, W)
     * @param arithmetic that of the network
     */
    static PeakShare ofForward(UnaryModule<?> network, Tensor images, DType arithmetic) {
        return new PeakShare(forward(network, images), new MatrixProduct("product", arithmetic));
    }

    /**
     * The share of a training step: its backward pass has two products for each of the forward pass, one for the layer's input and one for
     * its weight.
     *
     * @param images a batch, (N, C, H, W)
     * @param arithmetic that of the network
     */
    static PeakShare ofTraining(UnaryModule<?> network, Tensor images, DType arithmetic) {
        return new PeakShare(3 * forward(network, images), new MatrixProduct("product", arithmetic));
    }

    private static double forward(UnaryModule<?> network, Tensor images) {
        Shape one = images.shape().replace(0, 1);
        return 2.0 * images.size(0) * Summary.of(network, one).multiplyAdds();
    }

    /** Reads the paired result, in which the first subject is the one to judge. */
    Reached of(PairedResult result) {
        Sample product = result.samples().stream()
                .filter(sample -> sample.name().equals(this.product.name()))
                .findFirst()
                .orElseThrow();
        return reached(result, product);
    }

    private Reached reached(PairedResult result, Sample product) {
        double flopsPerNano = flops / result.samples().get(0).median();
        double peakPerNano = MatrixProduct.flops() / product.median();
        // The median of the rounds' shares: a slow minute slows both.
        double share = flops / MatrixProduct.flops() / result.ratio(product).median();
        return new Reached(flopsPerNano, peakPerNano, share);
    }

    /**
     * What was reached.
     *
     * @param gigaflops of the subject, 10^9 operations a second
     * @param peak of the matrix product
     * @param share the part of the peak
     */
    record Reached(double gigaflops, double peak, double share) {

        String toText() {
            return String.format(
                    Locale.ROOT,
                    "share of the peak: %.2f (%.1f GFLOP/s of the %.1f of a product of %4$d x %4$d matrices)",
                    share,
                    gigaflops,
                    peak,
                    MatrixProduct.EXTENT);
        }

        Map<String, Object> toMap() {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("gflops", Rounded.to(2, gigaflops));
            map.put("peak_gflops", Rounded.to(2, peak));
            map.put("share", Rounded.to(4, share));
            return map;
        }
    }
}
