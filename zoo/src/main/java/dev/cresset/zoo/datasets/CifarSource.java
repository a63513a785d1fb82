package dev.cresset.zoo.datasets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The source of CIFAR-10 or CIFAR-100: a folder with the batch files of one distribution, or an archive of either. */
sealed interface CifarSource {

    /** The folder or archive. */
    Path path();

    /** Reads the batches of a split. */
    CifarBatch read(Split split);

    /** Finds the source in {@code data}: an archive, a folder of batches, or a folder that has one of these under its usual name. */
    static Optional<CifarSource> find(Path data, CifarLabels labels) {
        CifarDistribution binary = labels.distributions().get(0);
        CifarDistribution python = labels.distributions().get(1);
        if (Files.isRegularFile(data)) {
            return Optional.of(new Archive(data, labels));
        }
        return Stream.<Optional<? extends CifarSource>>of(
                        folder(data.resolve(binary.folder()), binary, labels),
                        folder(data.resolve(python.folder()), python, labels),
                        folder(data, binary, labels),
                        folder(data, python, labels),
                        archive(data, binary, labels),
                        archive(data, python, labels))
                .<CifarSource>flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Folder> folder(Path folder, CifarDistribution distribution, CifarLabels labels) {
        boolean present = Stream.of(Split.values())
                .flatMap(split -> distribution.files(split).stream())
                .anyMatch(file -> Files.isRegularFile(folder.resolve(file)));
        return present ? Optional.of(new Folder(folder, distribution, labels)) : Optional.empty();
    }

    private static Optional<Archive> archive(Path folder, CifarDistribution distribution, CifarLabels labels) {
        Path archive = folder.resolve(distribution.archive().name());
        return Files.isRegularFile(archive) ? Optional.of(new Archive(archive, labels)) : Optional.empty();
    }

    /**
     * A folder of batch files.
     *
     * @param path the folder
     * @param distribution the format of the files
     * @param labels which labels to read
     */
    record Folder(Path path, CifarDistribution distribution, CifarLabels labels) implements CifarSource {

        @Override
        public CifarBatch read(Split split) {
            List<CifarBatch> batches = new ArrayList<>();
            for (String file : distribution.files(split)) {
                batches.add(read(path.resolve(file)));
            }
            return CifarBatch.join(batches);
        }

        private CifarBatch read(Path file) {
            if (!Files.isRegularFile(file)) {
                throw new DatasetException(
                        file + " is missing: unpack " + distribution.archive().name() + " again");
            }
            try {
                if (Files.size(file) > distribution.maxFileSize()) {
                    throw new DatasetException(
                            file + " is not a " + labels.dataset() + " batch: it has " + Files.size(file) + " bytes");
                }
                return distribution.parse(Files.readAllBytes(file), file.toString(), labels);
            } catch (IOException e) {
                throw new DatasetException("cannot read " + file + ": " + e.getMessage(), e);
            }
        }
    }

    /**
     * A {@code .tar.gz} of either distribution.
     *
     * @param path the archive
     * @param labels which labels to read
     */
    record Archive(Path path, CifarLabels labels) implements CifarSource {

        @Override
        public CifarBatch read(Split split) {
            return new CifarArchive(path, labels).read(split);
        }
    }
}
