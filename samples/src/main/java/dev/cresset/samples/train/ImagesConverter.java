package dev.cresset.samples.train;

import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The value of {@code --dataset}. */
class ImagesConverter implements ITypeConverter<Images> {

    private final List<Images> known;

    private ImagesConverter(List<Images> known) {
        this.known = known;
    }

    /** What {@code cresset train} has networks for. */
    static final class ForTraining extends ImagesConverter {
        ForTraining() {
            super(List.of(Images.CIFAR10, Images.DIGITS, Images.FASHION_MNIST));
        }
    }

    /** All that there are. */
    static final class ForFinetuning extends ImagesConverter {
        ForFinetuning() {
            super(List.of(Images.values()));
        }
    }

    @Override
    public Images convert(String value) {
        return known.stream()
                .filter(images -> images.toString().equals(value))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("'" + value + "' is none of "
                        + known.stream().map(Images::toString).collect(Collectors.joining(", "))));
    }
}
