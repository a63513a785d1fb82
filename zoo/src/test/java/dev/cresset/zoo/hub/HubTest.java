package dev.cresset.zoo.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HubTest extends DownloadFixture {

    private static final Path HOME = Path.of("/home/ada");

    private Hub hub;

    @BeforeEach
    void shareTheDownloader() {
        hub = Hub.create().folder(folder).downloader(downloader);
    }

    @Test
    void usesPyTorchsFolder() {
        assertThat(Hub.folder(Map.of(), HOME)).isEqualTo(Path.of("/home/ada/.cache/torch/hub/checkpoints"));
        assertThat(Hub.folder(Map.of("XDG_CACHE_HOME", "/cache"), HOME))
                .isEqualTo(Path.of("/cache/torch/hub/checkpoints"));
        assertThat(Hub.folder(Map.of("XDG_CACHE_HOME", "/cache", "TORCH_HOME", "~/torch"), HOME))
                .isEqualTo(Path.of("/home/ada/torch/hub/checkpoints"));
        assertThat(Hub.folder(Map.of("TORCH_HOME", "~"), HOME)).isEqualTo(Path.of("/home/ada/hub/checkpoints"));
        assertThat(Hub.folder(Map.of("TORCH_HOME", ""), HOME))
                .isEqualTo(Path.of("/home/ada/.cache/torch/hub/checkpoints"));
    }

    @Test
    void downloadsWhatIsNotThereAndVerifiesIt() throws IOException {
        RemoteFile published = publishedWith(actualPrefix());

        Path path = hub.folder(folder.resolve("new")).get(published);

        assertThat(path).isEqualTo(folder.resolve("new/f.bin")).hasBinaryContent(content);
    }

    @Test
    void refusesADownloadWithAnotherChecksum() throws IOException {
        assertThatExceptionOfType(DownloadException.class)
                .isThrownBy(() -> hub.get(publishedWith("01234567")))
                .withMessageStartingWith(server.address("f.bin") + " arrived with SHA-256 " + actualPrefix())
                .withMessageEndingWith(", not the published SHA-256 01234567; nothing was kept" + otherwise());
        assertThat(filesIn(folder)).isEmpty();
    }

    @Test
    void takesWhatIsThereAsItIs() throws IOException {
        Files.writeString(target, "put here by hand");

        assertThat(hub.get(publishedWith("01234567"))).isEqualTo(target);
        assertThat(hub.offline().get(publishedWith("01234567"))).isEqualTo(target);
        assertThat(server.ranges()).isEmpty();
    }

    @Test
    void saysOfflineWhichFileToPutWhere() {
        assertThatExceptionOfType(DownloadException.class)
                .isThrownBy(() -> hub.offline().get(publishedWith("01234567")))
                .withMessage(target + " does not exist: get " + server.address("f.bin")
                        + " on a machine that is online and put it there");
        assertThat(server.ranges()).isEmpty();
    }

    @Test
    void saysWhichFileToPutWhereWhenThereIsNoConnection() throws IOException {
        int port = freePort();
        RemoteFile unreachable = RemoteFile.at(
                "http://127.0.0.1:" + port + "/f.bin", RemoteFile.UNKNOWN_SIZE, Checksum.sha256Prefix("01234567"));

        assertThatExceptionOfType(DownloadException.class)
                .isThrownBy(() -> hub.get(unreachable))
                .withMessage("cannot download http://127.0.0.1:" + port + "/f.bin: no connection to 127.0.0.1"
                        + otherwise());
    }

    private RemoteFile publishedWith(String prefix) {
        return RemoteFile.at(server.address("f.bin"), RemoteFile.UNKNOWN_SIZE, Checksum.sha256Prefix(prefix));
    }

    private String actualPrefix() throws IOException {
        Path sample = Files.write(folder.resolve("sample"), content);
        String hex = Checksum.sha256Prefix("01234567").of(sample).hex();
        Files.delete(sample);
        return hex.substring(0, 8);
    }
}
