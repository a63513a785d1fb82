package dev.cresset.zoo.files;

import dev.cresset.Tensor;
import dev.cresset.Torch;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Saves the same file again and again, every tensor full of the number of the time, until it is killed. */
final class SavingProgram {

    static final int TENSORS = 8;
    static final int ELEMENTS = 100_000;

    private SavingProgram() {}

    public static void main(String[] arguments) {
        Path file = Path.of(arguments[0]);
        Map<String, Tensor> state = new LinkedHashMap<>();
        for (int i = 0; i < TENSORS; i++) {
            state.put("tensor" + i, Torch.empty(ELEMENTS));
        }
        for (int time = 1; ; time++) {
            for (Tensor tensor : state.values()) {
                tensor.fill_(time);
            }
            TorchFiles.save(file, state);
            System.out.println(time);
        }
    }
}
