package dev.cresset.zoo.datasets;

import dev.cresset.zoo.hub.Checksum;
import dev.cresset.zoo.hub.Downloader;
import dev.cresset.zoo.hub.RemoteFile;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * MNIST and its successors: four idx files of 28 x 28 gray images.
 *
 * @param name the data set's name
 * @param classes the name of each class, by label
 * @param folders the folders below the data folder that may have the files, in order of preference; the first is for downloads
 * @param mirrors the addresses of the folders that serve the files
 * @param checksums the published MD5 of training images, training labels, test images, test labels
 */
record IdxFamily(
        String name, List<String> classes, List<String> folders, List<String> mirrors, List<String> checksums) {

    private static final int SIDE = 28;
    private static final List<String> FILES = List.of(
            "train-images-idx3-ubyte", "train-labels-idx1-ubyte", "t10k-images-idx3-ubyte", "t10k-labels-idx1-ubyte");

    /** The folder at or below {@code data} that has all four files. */
    Optional<Path> find(Path data) {
        return find(data, FILES);
    }

    private Optional<Path> find(Path data, List<String> files) {
        return Stream.concat(folders.stream().map(data::resolve), Stream.of(data))
                .filter(folder ->
                        files.stream().allMatch(file -> file(folder, file).isPresent()))
                .findFirst();
    }

    private static Optional<Path> file(Path folder, String file) {
        return Stream.of(file, file + ".gz")
                .map(folder::resolve)
                .filter(Files::isRegularFile)
                .findFirst();
    }

    RawImages read(Path data, Split split) {
        List<String> files = split == Split.TRAIN ? FILES.subList(0, 2) : FILES.subList(2, 4);
        Path folder = find(data, files).orElseThrow(() -> absent(data, files));
        return read(
                file(folder, files.get(0)).orElseThrow(),
                file(folder, files.get(1)).orElseThrow());
    }

    private DatasetException absent(Path data, List<String> files) {
        return new DatasetException("no " + name + " in " + data + ": put " + files.get(0) + ".gz and " + files.get(1)
                + ".gz (or both unpacked) there or in " + data.resolve(folders.get(0)));
    }

    private RawImages read(Path imageFile, Path labelFile) {
        Idx labels = Idx.labels(labelFile);
        Idx images = Idx.images(imageFile);
        int[] shape = images.shape();
        if (shape[1] != SIDE || shape[2] != SIDE) {
            throw new DatasetException(imageFile + " has images of " + shape[1] + " x " + shape[2]
                    + " pixels, expected " + SIDE + " x " + SIDE);
        }
        if (shape[0] != labels.data().length) {
            throw new DatasetException(imageFile + " has " + shape[0] + " images but " + labelFile + " has "
                    + labels.data().length + " labels");
        }
        Labels.check(labels.data(), classes.size(), labelFile.toString());
        return new RawImages(name, classes, 1, SIDE, SIDE, images.data(), labels.data());
    }

    Path download(Path data, Downloader downloader) {
        Path folder = data.resolve(folders.get(0));
        for (RemoteFile file : remoteFiles()) {
            downloader.download(file, folder);
        }
        return folder;
    }

    List<RemoteFile> remoteFiles() {
        List<RemoteFile> files = new ArrayList<>();
        for (int i = 0; i < FILES.size(); i++) {
            String file = FILES.get(i) + ".gz";
            List<URI> addresses =
                    mirrors.stream().map(mirror -> URI.create(mirror + file)).toList();
            files.add(new RemoteFile(file, addresses, RemoteFile.UNKNOWN_SIZE, Checksum.md5(checksums.get(i))));
        }
        return files;
    }
}
