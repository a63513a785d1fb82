package dev.cresset.samples.bench;

import static dev.cresset.nn.Layers.conv2d;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cresset.DType;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import dev.cresset.nn.UnaryModule;
import dev.cresset.samples.cli.Json;
import java.util.List;
import org.junit.jupiter.api.Test;

class PeakShareTest {

    @Test
    void holdsOperationsASecondAgainstThoseOfTheProduct() {
        long before = Tensor.liveCount();
        try (MatrixProduct product = new MatrixProduct("product", DType.FLOAT32)) {
            // A half of the product's operations in the same time, but for one slow round of both.
            PeakShare share = new PeakShare(MatrixProduct.flops() / 2, product);
            PeakShare.Reached reached = share.of(new PairedResult(
                    1,
                    List.of(
                            Sample.of("java", new double[] {1e8, 3e8, 1e8}),
                            Sample.of("product", new double[] {1e8, 3e8, 1e8}),
                            Sample.of("python", new double[] {2e8, 2e8, 2e8}))));
            assertThat(reached.toText())
                    .isEqualTo(
                            "share of the peak: 0.50 (85.9 GFLOP/s of the 171.8 of a product of 2048 x 2048 matrices)");
            assertThat(Json.of(reached.toMap())).isEqualTo("{\"gflops\":85.9,\"peak_gflops\":171.8,\"share\":0.5}");
        }
        assertThat(Tensor.liveCount()).isLessThanOrEqualTo(before);
    }

    @Test
    void countsTwoForEachMultiplicationWithAdditionOfEachImage() {
        long before = Tensor.liveCount();
        try (UnaryModule<?> network = conv2d(4, 6, 3).padding(1).bias(false).build();
                Tensor images = Torch.ones(5, 4, 8, 8)) {
            double forward = 2.0 * 5 * (6 * 8 * 8) * (4 * 3 * 3);
            PeakShare inference = PeakShare.ofForward(network, images, DType.FLOAT32);
            assertThat(inference.flops()).isEqualTo(forward);
            inference.product().close();
            PeakShare training = PeakShare.ofTraining(network, images, DType.BFLOAT16);
            assertThat(training.flops()).isEqualTo(3 * forward);
            training.product().close();
        }
        assertThat(Tensor.liveCount()).isLessThanOrEqualTo(before);
    }
}
