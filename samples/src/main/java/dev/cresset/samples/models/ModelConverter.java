package dev.cresset.samples.models;

import dev.cresset.zoo.models.Architecture;
import dev.cresset.zoo.models.Models;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The value of {@code --model}: a network's name in torchvision. */
public final class ModelConverter implements ITypeConverter<Architecture<?>> {

    @Override
    public Architecture<?> convert(String value) {
        return Models.all().stream()
                .filter(model -> model.name().equals(value))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("'" + value + "' is none of "
                        + Models.all().stream().map(Architecture::name).collect(Collectors.joining(", "))));
    }
}
