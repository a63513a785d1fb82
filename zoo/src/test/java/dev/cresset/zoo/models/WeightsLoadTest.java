package dev.cresset.zoo.models;

import static dev.cresset.nn.Layers.linear;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cresset.Scope;
import dev.cresset.Shape;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import dev.cresset.nn.StateDictException;
import dev.cresset.nn.UnaryModule;
import dev.cresset.zoo.files.SafeTensors;
import dev.cresset.zoo.files.TorchFiles;
import dev.cresset.zoo.hub.Checksum;
import dev.cresset.zoo.hub.DownloadException;
import dev.cresset.zoo.hub.Downloader;
import dev.cresset.zoo.hub.FileServer;
import dev.cresset.zoo.hub.Hub;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Published weights on their way into a network, with a small network and a web server of the test's own. */
class WeightsLoadTest {

    private static final MobileNetV3.Config SMALL = MobileNetV3.MOBILENET_V3_SMALL.numClasses(10);

    @TempDir
    private Path folder;

    @Test
    void comeFromTheHubsFolder() throws IOException {
        Weights<MobileNetV3> weights = published("http://127.0.0.1:9/", saved());
        Files.copy(saved(), folder.resolve(weights.file().name()));

        try (MobileNetV3 model =
                SMALL.load(Hub.create().folder(folder).offline().get(weights.file()))) {
            assertHasSavedWeights(model);
            assertThat(model.isTraining()).isTrue();
        }
    }

    @Test
    void areDownloadedAndVerified() throws IOException {
        try (FileServer server = new FileServer(Files.readAllBytes(saved()))) {
            Weights<MobileNetV3> weights = published(server.address(""), saved());
            Hub hub = Hub.create().folder(folder.resolve("hub")).downloader(downloader());

            try (MobileNetV3 model = SMALL.load(hub.get(weights.file()))) {
                assertHasSavedWeights(model);
            }
            assertThat(folder.resolve("hub").resolve(weights.file().name())).hasSameBinaryContentAs(saved());
        }
    }

    @Test
    void thatArriveDamagedAreRefused() throws IOException {
        byte[] damaged = Files.readAllBytes(saved());
        damaged[damaged.length / 2] ^= 1;
        try (FileServer server = new FileServer(damaged)) {
            Weights<MobileNetV3> weights = published(server.address(""), saved());
            Hub hub = Hub.create().folder(folder.resolve("hub")).downloader(downloader());

            assertThatThrownBy(() -> hub.get(weights.file()))
                    .isInstanceOf(DownloadException.class)
                    .hasMessageContaining("not the published SHA-256 ");
        }
    }

    @Test
    void thatAreNotThereOfflineAreAnErrorThatSaysWhichFileToPutWhere() {
        assertThatThrownBy(() -> Hub.create().folder(folder).offline().get(VGGWeights.VGG16_IMAGENET1K_V1.file()))
                .isInstanceOf(DownloadException.class)
                .hasMessage(folder + "/vgg16-397923af.pth does not exist: get"
                        + " https://download.pytorch.org/models/vgg16-397923af.pth on a machine that is online and put it"
                        + " there");
    }

    @Test
    void ofAnotherNetworkAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> VGG.vgg16(VGGWeights.VGG16_BN_IMAGENET1K_V1))
                .withMessage("vgg16 cannot have the weights vgg16_bn IMAGENET1K_V1");
    }

    @Test
    void ofAFileOfEitherFormatAreLoadedWithoutDraws() throws IOException {
        Path safetensors = folder.resolve("small.safetensors");
        try (Scope _ = Scope.open();
                MobileNetV3 model = SMALL.load(saved())) {
            SafeTensors.save(safetensors, model.stateDict());
            Torch.manualSeed(3);
            double next = Torch.rand(1).item();
            Torch.manualSeed(3);
            try (MobileNetV3 again = SMALL.load(safetensors)) {
                assertThat(Torch.rand(1).item()).isEqualTo(next);
                assertHasSavedWeights(again);
            }
        }
    }

    @Test
    void ofAnotherShapeLeaveNoNetworkBehind() throws IOException {
        Path file = saved();
        assertThatThrownBy(() -> MobileNetV3.MOBILENET_V3_SMALL.load(file))
                .isInstanceOf(StateDictException.class)
                .hasMessage(file + " does not fit MobileNetV3: mismatched shapes classifier.3.weight (the state has"
                        + " [10, 1024], the network [1000, 1024]), classifier.3.bias (the state has [10], the network"
                        + " [1000])");
    }

    @Test
    void leaveRoomForANewHead() throws IOException {
        try (VGG model = VGG.VGG11.numClasses(3).build()) {
            model.classifier().get(6).close();
            model.classifier().set(6, linear(4096, 10));
            assertThat(model.call(Torch.zeros(1, 3, 32, 32)).shape()).isEqualTo(Shape.of(1, 10));
        }
    }

    /** Made once: the network draws the same numbers each time. */
    private Path saved() throws IOException {
        Path file = folder.resolve("saved.pth");
        if (Files.notExists(file)) {
            Torch.manualSeed(0);
            try (MobileNetV3 model = SMALL.build()) {
                TorchFiles.save(file, model.stateDict());
            }
        }
        return file;
    }

    private static void assertHasSavedWeights(UnaryModule<?> model) {
        Torch.manualSeed(0);
        try (MobileNetV3 expected = SMALL.build()) {
            Map<String, Tensor> state = model.stateDict();
            expected.stateDict()
                    .forEach((key, tensor) -> assertThat(Torch.equal(state.get(key), tensor))
                            .as(key)
                            .isTrue());
        }
    }

    private static Weights<MobileNetV3> published(String address, Path file) throws IOException {
        String prefix = Checksum.sha256Prefix("00000000").of(file).hex().substring(0, 8);
        return new Weights<>(
                SMALL,
                "TEST",
                address + "small-" + prefix + ".pth",
                ImageClassification.of(224, 256),
                List.of(),
                1,
                32,
                new Weights.Metrics(0, 0, 0, 0));
    }

    private static Downloader downloader() {
        return Downloader.create().attempts(1).retryDelay(Duration.ZERO);
    }
}
