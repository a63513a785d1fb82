package dev.cresset.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.cresset.Torch;
import dev.cresset.bindings.libtorch.LibTorch;
import dev.cresset.samples.notebook.VggNet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/**
 * The whole way of {@code cresset train --dataset cifar10}, compared with PyTorch: initial values, shuffling, dropout, arithmetic.
 * The images and the expected losses are those of {@code src/test/python/notebook_losses.py}.
 */
class NotebookLossesTest {

    private static final int STEPS = 60;
    private static final int IMAGES = 40;
    private static final String OFFICIAL = "2.13.0+cpu";

    @TempDir
    private Path folder;

    @BeforeEach
    void writeImages() throws IOException {
        Path batches = Files.createDirectory(folder.resolve("cifar-10-batches-bin"));
        for (int i = 0; i < 5; i++) {
            Files.write(batches.resolve("data_batch_" + (i + 1) + ".bin"), images(i));
        }
        Files.write(batches.resolve("test_batch.bin"), images(5));
    }

    /** Any other random draw, or one in another order, would show in the first digits. */
    @Test
    void lossesAgreeWithPyTorchsOnEveryLibTorch() throws IOException {
        List<Float> expected = reference();
        List<Float> losses = losses(train(0));

        assertThat(losses).hasSameSizeAs(expected);
        for (int i = 0; i < STEPS; i++) {
            assertThat(losses.get(i)).as("loss %d", i).isCloseTo(expected.get(i), within(1e-5f));
        }
    }

    /** The program is the notebook's own loop, the command has one that can be interrupted and resumed. */
    @Test
    void theProgramOfOnePageHasTheLossesOfTheCommand() throws IOException {
        List<Float> losses = lossesOfTheProgram().subList(0, STEPS);

        assertThat(losses).isEqualTo(losses(train(0)));
    }

    private List<Float> lossesOfTheProgram() {
        int threads = Torch.getNumThreads();
        PrintStream standard = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.US_ASCII));
        Torch.setNumThreads(2);
        try {
            VggNet.main(new String[] {folder.toString(), "2"});
        } finally {
            Torch.setNumThreads(threads);
            System.setOut(standard);
        }
        return printed.toString(StandardCharsets.US_ASCII)
                .lines()
                .map(Float::parseFloat)
                .toList();
    }

    /** Processors of other kinds round a sum here and there the other way, in PyTorch too. */
    @Test
    void lossesArePyTorchsToTheLastBitsOnTheOfficialLibTorch() throws IOException {
        assumeOfficial();
        List<Float> expected = reference();
        List<Float> losses = losses(train(0));

        int equal = 0;
        for (int i = 0; i < STEPS; i++) {
            float unit = Math.ulp(expected.get(i));
            assertThat(losses.get(i)).as("loss %d", i).isCloseTo(expected.get(i), within(2 * unit));
            equal += losses.get(i).equals(expected.get(i)) ? 1 : 0;
        }
        assertThat(equal).as("losses that are equal to the last bit").isGreaterThan(STEPS / 2);
    }

    /** The same file, byte for byte, as PyTorch writes on this machine: {@code CRESSET_PYTHON} names a Python that has it. */
    @Test
    void lossFileIsTheOneThatPyTorchWritesHere() throws IOException, InterruptedException {
        String python = System.getenv("CRESSET_PYTHON");
        assumeTrue(python != null, "skipped: CRESSET_PYTHON names no Python with PyTorch 2.13.0");
        assumeOfficial();
        for (int seed : new int[] {0, 1, 12345}) {
            assertThat(Files.readString(train(seed))).as("seed %d", seed).isEqualTo(pyTorch(python, seed));
        }
    }

    @Test
    void sameSeedGivesTheSameLossesAndAnotherSeedOthers() throws IOException {
        String first = Files.readString(train(3));

        assertThat(Files.readString(train(3))).isEqualTo(first);
        assertThat(Files.readString(train(4))).isNotEqualTo(first);
    }

    private static void assumeOfficial() {
        String build = LibTorch.loaded().build();
        assumeTrue(
                build.equals(OFFICIAL),
                "skipped: needs the official LibTorch " + OFFICIAL + " (set LIBTORCH to it), this is " + build);
    }

    private Path train(int seed) {
        Path losses = folder.resolve("losses.tsv");
        StringWriter out = new StringWriter();
        CommandLine command = Main.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(out));
        int status = command.execute(
                "train",
                "--dataset",
                "cifar10",
                "--data",
                folder.toString(),
                "--seed",
                "" + seed,
                "--threads",
                "2",
                "--steps",
                "" + STEPS,
                "--losses",
                losses.toString());
        assertThat(status).as(out.toString()).isZero();
        return losses;
    }

    private String pyTorch(String python, int seed) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                python, "src/test/python/notebook_losses.py", folder.toString(), "" + seed, "" + STEPS);
        builder.environment().put("OMP_NUM_THREADS", "2");
        Process process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        assertThat(process.waitFor()).isZero();
        return output;
    }

    private static List<Float> reference() throws IOException {
        try (InputStream resource = NotebookLossesTest.class.getResourceAsStream("train/notebook_losses.tsv")) {
            return parse(new String(resource.readAllBytes(), StandardCharsets.US_ASCII));
        }
    }

    private static List<Float> losses(Path file) throws IOException {
        return parse(Files.readString(file));
    }

    private static List<Float> parse(String text) {
        return text.lines().map(line -> Float.parseFloat(line.split("\t")[1])).toList();
    }

    /** A label and 3,072 pixels for each image, by the script's formula. */
    private static byte[] images(int number) {
        byte[] rows = new byte[IMAGES * 3073];
        for (int i = 0; i < IMAGES; i++) {
            int image = number * IMAGES + i;
            rows[i * 3073] = (byte) (image % 10);
            for (int pixel = 0; pixel < 3072; pixel++) {
                rows[i * 3073 + 1 + pixel] = (byte) (image * 7 + pixel * 31 + image * pixel % 97);
            }
        }
        return rows;
    }
}
