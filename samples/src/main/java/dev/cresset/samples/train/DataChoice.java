package dev.cresset.samples.train;

import dev.cresset.samples.cli.DownloadBar;
import dev.cresset.samples.cli.Terminal;
import dev.cresset.samples.cli.UserError;
import dev.cresset.zoo.datasets.Cifar10;
import dev.cresset.zoo.datasets.Cifar100;
import dev.cresset.zoo.datasets.FashionMnist;
import dev.cresset.zoo.hub.Downloader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Finds the images to train on.
 *
 * @param terminal is told what was chosen, and of downloads
 * @param data the folder, or the archive, that the user names; null for none
 * @param download whether to download what is not there
 */
record DataChoice(Terminal terminal, Path data, boolean download) {

    /** Where data sets are if the user does not say. */
    static final Path DEFAULT_FOLDER = Path.of("data");

    /**
     * Loads the images.
     *
     * @param images which ones; null for CIFAR-10 if it is there and the digits otherwise
     * @throws UserError if they are absent
     */
    Task load(Images images) {
        checkFolder();
        Images chosen = images == null ? byDefault() : images;
        return switch (chosen) {
            case CIFAR10 -> Task.cifar10(cifar10());
            case FASHION_MNIST -> Task.fashionMnist(fashionMnist());
            case DIGITS -> Task.digits();
            case CIFAR100, FOLDER -> throw new IllegalArgumentException(chosen + " has no VggNet");
        };
    }

    /** Refuses a folder that is not there, unless it is to be made. */
    void checkFolder() {
        if (data != null && !download && !Files.exists(data)) {
            throw new UserError("--data: " + data + " does not exist");
        }
    }

    private Images byDefault() {
        if (download || Cifar10.find(folder()).isPresent()) {
            terminal.line("no data set named: CIFAR-10 in " + folder());
            return Images.CIFAR10;
        }
        terminal.line("no data set named, and no CIFAR-10 in " + folder()
                + " (--download fetches it): the digits in Cresset");
        return Images.DIGITS;
    }

    Path cifar10() {
        return found("CIFAR-10", Cifar10.find(folder())).orElseGet(() -> Cifar10.download(folder(), downloader()));
    }

    Path cifar100() {
        return found("CIFAR-100", Cifar100.find(folder())).orElseGet(() -> Cifar100.download(folder(), downloader()));
    }

    Path fashionMnist() {
        return found("Fashion-MNIST", FashionMnist.find(folder()).or(FashionMnist::installed))
                .orElseGet(() -> FashionMnist.download(folder(), downloader()));
    }

    /** What was found, or nothing if it is to be downloaded. */
    private Optional<Path> found(String name, Optional<Path> place) {
        if (place.isEmpty() && !download) {
            throw new UserError(
                    "no " + name + " in " + folder() + ": --download fetches it, --data names another folder");
        }
        return place;
    }

    Path folder() {
        return data == null ? DEFAULT_FOLDER : data;
    }

    private Downloader downloader() {
        return Downloader.create().listener(new DownloadBar(terminal));
    }
}
