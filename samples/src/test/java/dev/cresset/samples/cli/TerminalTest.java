package dev.cresset.samples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class TerminalTest {

    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
    private final PrintStream output = new PrintStream(screen, true);

    private Terminal terminal(OptionalInt columns) {
        return new Terminal(new PrintWriter(output, true), output, columns);
    }

    private String shown() {
        return screen.toString().replace(System.lineSeparator(), "\n");
    }

    @Test
    void keepsTheStatusBelowTheLines() {
        Terminal terminal = terminal(OptionalInt.of(80));
        terminal.status("50 %");
        terminal.line("epoch 1");
        assertThat(shown()).isEqualTo("\r50 %" + "\r    \r" + "epoch 1\n" + "\r50 %");
    }

    @Test
    void clearsWhatALongerStatusHasLeft() {
        Terminal terminal = terminal(OptionalInt.of(80));
        terminal.status("abc");
        terminal.status("d");
        terminal.status("");
        assertThat(shown()).isEqualTo("\rabc" + "\rd  " + "\r \r");
    }

    @Test
    void showsNoStatusWithoutATerminal() {
        Terminal terminal = terminal(OptionalInt.empty());
        terminal.status("50 %");
        terminal.line("epoch 1");
        assertThat(shown()).isEqualTo("epoch 1\n");
    }

    @Test
    void drawsABarWithRateAndTimeLeft() {
        try (StatusBar bar = new StatusBar(terminal(OptionalInt.of(100)), "training", "", 1, 10)) {
            bar.step(" loss 2.3000");
            bar.to(10);
        }
        assertThat(shown())
                .contains("training 100% [", "10/10", "/s")
                .contains("loss 2.3000")
                .endsWith(" \r");
        assertThat(shown().lines().flatMap(line -> java.util.Arrays.stream(line.split("\r"))))
                .allSatisfy(line -> assertThat(line.length()).isLessThan(100));
    }

    @Test
    void drawsNoBarWithoutATerminal() {
        try (StatusBar bar = new StatusBar(terminal(OptionalInt.empty()), "training", "", 1, 10)) {
            bar.step("");
            bar.to(10);
        }
        assertThat(shown()).isEmpty();
    }
}
