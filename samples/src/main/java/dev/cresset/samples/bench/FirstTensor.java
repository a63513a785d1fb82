package dev.cresset.samples.bench;

import dev.cresset.Tensor;
import dev.cresset.Torch;

/** The program whose start {@link BenchStartupCommand} measures: it adds two small tensors, prints the sum, and ends. */
public final class FirstTensor {

    private FirstTensor() {}

    /**
     * Adds two small tensors and prints the sum.
     *
     * @param args none
     */
    public static void main(String[] args) {
        try (Tensor ones = Torch.ones(2);
                Tensor sum = ones.add(ones)) {
            System.out.println(sum);
        }
    }
}
