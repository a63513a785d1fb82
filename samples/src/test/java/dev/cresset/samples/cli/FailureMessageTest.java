package dev.cresset.samples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cresset.error.TorchValueException;
import dev.cresset.zoo.hub.DownloadException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;

class FailureMessageTest {

    @Test
    void showsTheProjectsOwnExceptionsAsTheyAre() {
        assertThat(FailureMessage.of(new UserError("no such thing"))).isEqualTo("no such thing");
        assertThat(FailureMessage.of(new TorchValueException("aten::add", "bad value", "")))
                .isEqualTo("aten::add: bad value");
        assertThat(FailureMessage.of(new DownloadException("cannot download x", new IOException("inner"))))
                .isEqualTo("cannot download x");
        assertThat(FailureMessage.of(new IllegalArgumentException("needs 1 or more")))
                .isEqualTo("needs 1 or more");
    }

    @Test
    void leavesOutWhatWouldFillTheScreen() {
        assertThat(FailureMessage.of(new UserError("k".repeat(1000)))).isEqualTo("k".repeat(1000));
        assertThat(FailureMessage.of(new UserError("k".repeat(1234))))
                .isEqualTo("k".repeat(1000) + "... (234 more characters, which --stacktrace shows)");
    }

    @Test
    void saysWhatIsWrongWithAFile() {
        assertThat(FailureMessage.of(new UncheckedIOException(new NoSuchFileException("data/x"))))
                .isEqualTo("data/x: no such file");
        assertThat(FailureMessage.of(new AccessDeniedException("data/x"))).isEqualTo("data/x: permission denied");
        assertThat(FailureMessage.of(new IOException("disk on fire"))).isEqualTo("disk on fire");
        assertThat(FailureMessage.of(new IOException())).isEqualTo("java.io.IOException");
    }

    @Test
    void findsTheReasonOfAFailedInitialiser() {
        assertThat(FailureMessage.of(new ExceptionInInitializerError(new UserError("no LibTorch"))))
                .isEqualTo("no LibTorch");
    }

    @Test
    void saysHowToHaveMoreMemory() {
        assertThat(FailureMessage.of(new OutOfMemoryError("Java heap space")))
                .isEqualTo("out of Java memory (Java heap space): give more with CRESSET_JAVA_OPTS=-Xmx8g");
    }

    @Test
    void callsAnythingElseAnInternalError() {
        assertThat(FailureMessage.of(new IllegalStateException("oops")))
                .isEqualTo("internal error: java.lang.IllegalStateException: oops (--stacktrace shows where)");
    }
}
