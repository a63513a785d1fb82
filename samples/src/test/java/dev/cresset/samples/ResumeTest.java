package dev.cresset.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs that end early and are continued have the losses of those that do not, byte for byte. */
class ResumeTest extends CommandTest {

    /** Three steps an epoch, the learning rate falls after three epochs, and dropout draws in each step. */
    private static final String TRAIN = "train --dataset digits --batch-size 500 --epochs 6 --seed 3 --threads 1";

    private static final String FINETUNE = "finetune --weights none --model mobilenet_v3_small --dataset digits"
            + " --image-size 32 --batch-size 200 --epochs 3 --seed 3 --threads 1 --test-images 10";

    private String run(String command, String losses, String... more) throws IOException {
        Execution execution = execute(command, Stream.concat(Stream.of("--losses", file(losses)), Stream.of(more)));
        assertThat(execution.err()).isEmpty();
        return Files.readString(folder.resolve(losses));
    }

    private static Execution execute(String command, Stream<String> more) {
        return Execution.of(Stream.concat(Stream.of(command.split(" ")), more).toArray(String[]::new));
    }

    @Test
    void aRunThatStopsAfterAnyStepGoesOnAsIfItHadNot() throws IOException {
        String expected = run(TRAIN, "whole.tsv", "--save", file("whole.pth"));
        assertThat(expected.lines()).hasSize(18);
        for (String steps : List.of("1", "2", "3", "7", "9", "17")) {
            run(TRAIN, "part.tsv", "--steps", steps, "--checkpoint", file("run.pt"));
            String resumed = run(TRAIN, "rest.tsv", "--resume", file("run.pt"), "--save", file("rest.pth"));
            assertThat(resumed).as("resumed after step " + steps).isEqualTo(expected);
            assertThat(folder.resolve("rest.pth")).hasSameBinaryContentAs(folder.resolve("whole.pth"));
        }
    }

    @Test
    void aRunCanStopMoreThanOnce() throws IOException {
        String expected = run(FINETUNE, "whole.tsv");
        run(FINETUNE, "part.tsv", "--steps", "3", "--checkpoint", file("run.pt"));
        run(FINETUNE, "part.tsv", "--steps", "10", "--resume", file("run.pt"));
        assertThat(run(FINETUNE, "rest.tsv", "--resume", file("run.pt"))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {TRAIN, FINETUNE})
    @DisabledOnOs(OS.WINDOWS)
    void aRunThatIsKilledGoesOnAsIfItHadNotBeen(String command) throws IOException, InterruptedException {
        String expected = run(command, "whole.tsv");

        List<String> args = new ArrayList<>(List.of(command.split(" ")));
        args.addAll(List.of("--checkpoint", "run.pt", "--checkpoint-steps", "2", "--losses", "killed.tsv"));
        Process process = ChildProcess.start(folder, args);
        Path checkpoint = folder.resolve("run.pt");
        for (int i = 0; i < 6000 && Files.notExists(checkpoint) && process.isAlive(); i++) {
            Thread.sleep(10);
        }
        process.destroyForcibly(); // SIGKILL
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(128 + 9);
        assertThat(folder.resolve("killed.tsv")).doesNotExist();

        assertThat(run(command, "rest.tsv", "--resume", file("run.pt"))).isEqualTo(expected);
    }

    @Test
    void saysWhereItGoesOn() throws IOException {
        run(TRAIN, "part.tsv", "--steps", "4", "--checkpoint", file("run.pt"));
        Execution execution = execute(TRAIN, Stream.of("--steps", "5", "--resume", file("run.pt")));
        assertThat(execution.out().lines()).contains("continuing " + file("run.pt") + " after step 4");
    }

    @Test
    void refusesACheckpointOfAnotherRun() throws IOException {
        run(TRAIN, "part.tsv", "--steps", "1", "--checkpoint", file("run.pt"));
        Execution other = execute(TRAIN.replace("500", "400"), Stream.of("--resume", file("run.pt")));
        assertThat(other.err())
                .isEqualTo(
                        "cresset train: --resume: " + file("run.pt") + " is of a run with batch size 500, not 400\n");
        Execution network = execute(FINETUNE, Stream.of("--resume", file("run.pt")));
        assertThat(network.err())
                .isEqualTo("cresset finetune: --resume: " + file("run.pt")
                        + " is of a run with model VggNet, not mobilenet_v3_small\n");
    }

    @Test
    void refusesWhatIsNoCheckpoint() throws IOException {
        run(TRAIN, "part.tsv", "--steps", "1", "--save", file("network.pth"));
        Execution execution = execute(TRAIN, Stream.of("--resume", file("network.pth")));
        assertThat(execution.err())
                .isEqualTo("cresset train: --resume: " + file("network.pth")
                        + " is no checkpoint of cresset train or finetune\n");
        assertThat(execution.status()).isEqualTo(1);
    }
}
