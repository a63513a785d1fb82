package dev.cresset.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {

    @TempDir
    private Path folder;

    private String printedBy(String what) throws IOException {
        PrintStream before = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PrintStream captured = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
            System.setOut(captured);
            Main.main(new String[] {what, Schemas.COMMITTED.toString(), folder.toString()});
        } finally {
            System.setOut(before);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void saysHowManyOperatorsItBoundAndWhyNotTheOthers() throws IOException {
        assertThat(printedBy("downcalls"))
                .startsWith("generator: downcalls for 3094 of the 3101 operators of LibTorch 2.13.0\n")
                .contains(
                        "  not record_stream: Stream objects belong to a device's runtime and have no handle on this side\n");
        assertThat(folder.resolve("dev/cresset/bindings/aten/AtenA.java")).isRegularFile();
    }

    @Test
    void refusesAnotherNumberOfArguments() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Main.main(new String[] {"shim"}))
                .withMessage("usage: shim|downcalls|api OPERATORS_DIR OUTPUT_DIR");
    }

    @Test
    void refusesToWriteWhatItDoesNotKnow() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Main.main(new String[] {"docs", Schemas.COMMITTED.toString(), folder.toString()}))
                .withMessage("writes shim, downcalls or api, not docs");
    }
}
