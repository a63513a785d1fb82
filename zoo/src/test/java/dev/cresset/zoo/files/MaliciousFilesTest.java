package dev.cresset.zoo.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cresset.Tensor;
import dev.cresset.zoo.files.malicious.BadFile;
import dev.cresset.zoo.files.malicious.MaliciousFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MaliciousFilesTest {

    @TempDir
    private Path folder;

    static Stream<BadFile> corpus() {
        return MaliciousFiles.all().stream();
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void refusesEachWithItsReasonHoweverItIsRead(BadFile bad) throws IOException {
        Path file = Files.write(folder.resolve("bad.pth"), bad.bytes());
        long tensors = Tensor.liveCount();
        for (LoadOptions options :
                List.of(LoadOptions.defaults(), LoadOptions.defaults().mmap(true))) {
            assertThatThrownBy(() -> TorchFiles.load(file, options))
                    .isExactlyInstanceOf(FormatException.class)
                    .hasMessage(file + ": " + bad.message());
        }
        assertThat(Tensor.liveCount()).isLessThanOrEqualTo(tensors);
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
        assertThat(file).hasBinaryContent(bad.bytes());
    }

    @Test
    void isACorpusOfMoreThanAHundredAndFiftyDifferentFiles() {
        List<BadFile> corpus = MaliciousFiles.all();
        assertThat(corpus).hasSizeGreaterThan(150);
        assertThat(corpus).extracting(BadFile::name).doesNotHaveDuplicates();
        assertThat(corpus).allSatisfy(bad -> assertThat(bad.message()).hasLineCount(1));
    }
}
