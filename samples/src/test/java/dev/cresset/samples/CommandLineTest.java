package dev.cresset.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandLineTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "--epoch 3 | unknown option '--epoch', did you mean --epochs?",
                "--frobnicate | unknown option '--frobnicate'",
                "extra | unexpected argument 'extra'",
                "@file | unexpected argument '@file'",
                "--epochs | missing required parameter for option '--epochs' (N)",
                "--epochs x | invalid value for option '--epochs': 'x' is not a whole number from 1 to 2147483647",
                "--epochs 0 | invalid value for option '--epochs': '0' is not a whole number from 1 to 2147483647",
                "--epochs -3 | invalid value for option '--epochs': '-3' is not a whole number from 1 to 2147483647",
                "--epochs 1 --epochs 2 | option '--epochs' (N) should be specified only once",
                "--batch-size 2.5 | invalid value for option '--batch-size': '2.5' is not a whole number from 1 to 2147483647",
                "--steps 9999999999 | invalid value for option '--steps': '9999999999' is not a whole number from 1 to 2147483647",
                "--lr 0 | invalid value for option '--lr': '0' is not a number greater than 0",
                "--lr nan | invalid value for option '--lr': 'nan' is not a number greater than 0",
                "--lr 1e400 | invalid value for option '--lr': '1e400' is not a number greater than 0",
                "--momentum 1 | invalid value for option '--momentum': '1' is not a number from 0 to less than 1",
                "--momentum -0.1 | invalid value for option '--momentum': '-0.1' is not a number from 0 to less than 1",
                "--seed 1.5 | invalid value for option '--seed': '1.5' is not a whole number of 64 bits",
                "--threads 0 | invalid value for option '--threads': '0' is not a whole number from 1 to 2147483647",
                "--threads 5000 | invalid value for option '--threads': '5000' is more than 1024",
                "--device tpu | invalid value for option '--device': 'tpu' is neither cpu nor cuda",
                "--dataset imagenet | invalid value for option '--dataset': 'imagenet' is none of cifar10, digits, fashion-mnist",
                "--plot curve.jpg | invalid value for option '--plot': 'curve.jpg' does not end in .png",
                "--losses a --save ./a | two files cannot have the same name: ./a",
                "--save network.bin | invalid value for option '--save': 'network.bin' ends in none of .pth, .pt, .safetensors",
                "--weight-decay -1 | invalid value for option '--weight-decay': '-1' is not a number from 0 on",
                "--checkpoint-steps 0 | invalid value for option '--checkpoint-steps': '0' is not a whole number from 1 to 2147483647",
                "--checkpoint-steps 5 | option '--checkpoint-steps' needs '--checkpoint' or '--resume'",
            })
    void tellsOfWrongUsageInOneLine(String options, String message) {
        Execution execution = Execution.of(("train " + options).split(" "));
        assertThat(execution.err()).isEqualTo("cresset train: " + message + " (see: cresset train --help)\n");
        assertThat(execution.out()).isEmpty();
        assertThat(execution.status()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            nullValues = "-",
            value = {
                "- | cresset: no command given: train, finetune, predict, summary, inspect, convert, doctor, bench or parity (see: cresset --help)",
                "trane | cresset: unknown command 'trane', did you mean train or finetune? (see: cresset --help)",
                "bench | cresset bench: nothing given to measure: ops, train, infer, load, data, startup, micro or peak (see: cresset bench --help)",
                "bench ops --rounds 0 | cresset bench ops: invalid value for option '--rounds': '0' is not a whole number"
                        + " from 1 to 2147483647 (see: cresset bench ops --help)",
                "doctor --json | cresset doctor: unknown option '--json' (see: cresset doctor --help)",
            })
    void tellsOfAWrongCommandInOneLine(String command, String message) {
        Execution execution = Execution.of(command == null ? new String[0] : command.split(" "));
        assertThat(execution.err()).isEqualTo(message + "\n");
        assertThat(execution.status()).isEqualTo(2);
    }

    @Test
    void tellsOfArgumentsWithControlCharactersInOneLine() {
        Execution execution = Execution.of("train", "two\nlines\033[31m");
        assertThat(execution.err())
                .isEqualTo("cresset train: unexpected argument 'two lines?[31m' (see: cresset train --help)\n");
    }

    @Test
    void tellsOfAnAbsentFolderInOneLine() {
        Path absent = folder.resolve("absent");
        Execution execution = Execution.of("train", "--data", absent.toString());
        assertThat(execution.err()).isEqualTo("cresset train: --data: " + absent + " does not exist\n");
        assertThat(execution.status()).isEqualTo(1);
    }

    @Test
    void tellsOfAnAbsentDataSetInOneLine() {
        Execution execution = Execution.of("train", "--dataset", "cifar10", "--data", folder.toString());
        assertThat(execution.err())
                .isEqualTo("cresset train: no CIFAR-10 in " + folder
                        + ": --download fetches it, --data names another folder\n");
        assertThat(execution.status()).isEqualTo(1);
    }

    @Test
    void refusesFilesThatCannotBeWrittenBeforeAnythingElse() {
        Path file = folder.resolve("absent").resolve("losses.tsv");
        Execution execution = Execution.of("train", "--dataset", "digits", "--losses", file.toString());
        assertThat(execution.out()).isEmpty();
        assertThat(execution.err())
                .isEqualTo("cresset train: --losses: there is no folder " + file.getParent()
                        + " to write losses.tsv in\n");
        assertThat(execution.status()).isEqualTo(1);
    }

    @Test
    void showsTheStackTraceOnDemand() {
        Execution execution = Execution.of(
                "train", "--stacktrace", "--data", folder.resolve("absent").toString());
        assertThat(execution.err())
                .startsWith("cresset train: --data: ")
                .contains("dev.cresset.samples.cli.UserError: ")
                .contains("\tat ");
    }

    @Test
    void helpsOnDemand() {
        assertThat(Execution.of("--help").out())
                .contains("train", "finetune", "predict", "summary", "inspect", "convert", "doctor", "bench");
        assertThat(Execution.of("train", "--help").out()).contains("--losses=FILE", "--plot=FILE.png");
        assertThat(Execution.of("train", "--help").status()).isZero();
    }

    @Test
    void knowsItsVersion() {
        assertThat(Execution.of("--version").out()).matches("cresset \\d+\\.\\d+\\.\\d+(-SNAPSHOT)?\n");
    }
}
