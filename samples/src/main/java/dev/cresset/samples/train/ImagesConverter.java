package dev.cresset.samples.train;

import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The value of {@code --dataset}. */
final class ImagesConverter implements ITypeConverter<Images> {

    @Override
    public Images convert(String value) {
        List<Images> all = List.of(Images.values());
        return all.stream()
                .filter(images -> images.toString().equals(value))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("'" + value + "' is none of " + names()));
    }

    private static String names() {
        return String.join(
                ", ", Arrays.stream(Images.values()).map(Images::toString).toList());
    }
}
