package dev.cresset.zoo.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cresset.Tensor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Damages good files in thousands of ways: each must load or be refused, the same way from memory and mapped. */
class DamagedFilesTest {

    private static final int TIMES = Integer.getInteger("cresset.test.damages", 300);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "network.pth",
                "network-legacy.pth",
                "special.pth",
                "numpy.pth",
                "old-stream.pth",
                "training.pth",
                "protocol5.pth"
            })
    void loadsOrRefusesWhateverIsDamaged(String name) throws IOException {
        byte[] good = Files.readAllBytes(TestFiles.named(name));
        Random random = new Random(name.hashCode());
        Path file = folder.resolve(name);
        long tensors = Tensor.liveCount();
        int refused = 0;
        for (int i = 0; i < TIMES; i++) {
            Files.write(file, damaged(good, random));
            String outcome = outcome(file, LoadOptions.defaults());
            assertThat(outcome(file, LoadOptions.defaults().mmap(true))).isEqualTo(outcome);
            refused += outcome.equals("loaded") ? 0 : 1;
        }
        assertThat(refused).isPositive();
        assertThat(Tensor.liveCount()).isLessThanOrEqualTo(tensors);
    }

    private static String outcome(Path file, LoadOptions options) {
        try {
            TestFiles.close(TorchFiles.load(file, options));
            return "loaded";
        } catch (FormatException refused) {
            return refused.getMessage();
        }
    }

    private static byte[] damaged(byte[] good, Random random) {
        byte[] bytes = good.clone();
        int at = random.nextInt(bytes.length);
        switch (random.nextInt(5)) {
            case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
            case 1 -> bytes[at] = (byte) random.nextInt();
            case 2 -> bytes = Arrays.copyOf(bytes, at);
            case 3 -> Arrays.fill(bytes, at, Math.min(bytes.length, at + 1 + random.nextInt(8)), (byte) -1);
            default -> {
                int from = random.nextInt(bytes.length);
                int size = Math.min(1 + random.nextInt(16), bytes.length - Math.max(at, from));
                System.arraycopy(good, from, bytes, at, size);
            }
        }
        return bytes;
    }
}
