package dev.cresset.samples.bench;

import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine.Option;

/** Whether a network is held against the machine's peak, too. */
final class PeakOption {

    @Option(
            names = "--peak",
            description =
                    "Say which share of the machine's peak is reached: the operations a second of a large matrix product")
    private boolean wanted;

    Optional<PeakShare> of(Supplier<PeakShare> share) {
        return wanted ? Optional.of(share.get()) : Optional.empty();
    }
}
